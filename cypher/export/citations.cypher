// What do the citations of these texts say, and who makes them?
// parameters: documents: string[]
// row: id: string, document: string, ordinal: int, start: int, end: int, quote: string, form: string,
//   relation: string, section: string, pinpoint: string | null, confidence: int, rules: string[],
//   mended: string[], doubts: string[],
//   claim: string | null, from: string | null, mayClaim: string[], madeBy: string | null
MATCH (n:Citation)
WHERE n.document IN $documents
RETURN n.id AS id, n.document AS document, n.ordinal AS ordinal, n.start AS start, n.end AS end, n.quote AS quote,
       n.kind AS form, n.relation AS relation, n.section AS section, n.pinpoint AS pinpoint,
       n.confidence AS confidence, n.rules AS rules, coalesce(n.mended, []) AS mended, coalesce(n.doubts, []) AS doubts,
       head([(n)-[:CLAIMS]->(c) | c.id]) AS claim, head([(n)-[:FROM]->(s) | s.id]) AS from,
       [(n)-[:MAY_CLAIM]->(m) | m.id] AS mayClaim,
       head([(n)<-[:MAKES]-(i) | i.id]) AS madeBy
