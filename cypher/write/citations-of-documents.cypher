// What do the citations of these texts speak of, and with what relation?
// parameters: documents: string[]
// row: id: string, document: string, relation: string, confidence: int, claim: string | null, from: string | null, mayClaim: string[]
UNWIND $documents AS document
MATCH (x:Citation {document: document})
RETURN x.id AS id, x.document AS document, x.relation AS relation, x.confidence AS confidence,
       head([(x)-[:CLAIMS]->(c) | c.id]) AS claim, head([(x)-[:FROM]->(s) | s.id]) AS from,
       [(x)-[:MAY_CLAIM]->(m) | m.id] AS mayClaim
