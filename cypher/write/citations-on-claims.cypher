// Which citations speak of these claims, or stand in the title of what these claims mean?
// parameters: claims: string[]
// row: id: string, document: string, relation: string, confidence: int, claim: string | null, from: string | null, mayClaim: string[]
UNWIND $claims AS id
MATCH (k:Claim {id: id})<-[:CLAIMS|FROM]-(x:Citation)
RETURN x.id AS id, x.document AS document, x.relation AS relation, x.confidence AS confidence,
       head([(x)-[:CLAIMS]->(c) | c.id]) AS claim, head([(x)-[:FROM]->(s) | s.id]) AS from,
       [(x)-[:MAY_CLAIM]->(m) | m.id] AS mayClaim
