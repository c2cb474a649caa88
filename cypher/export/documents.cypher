// What is known of these texts, and what do they state?
// parameters: ids: string[]
// row: id: string, source: string, extractedBy: string, type: string, number: string | null, date: string | null,
//   issuer: string | null, scope: string | null, title: string | null, effectiveOn: string | null,
//   length: int, claim: string | null
MATCH (n:Document)
WHERE n.id IN $ids
RETURN n.id AS id, n.source AS source, n.extractedBy AS extractedBy, n.type AS type, n.number AS number,
       n.date AS date, n.issuer AS issuer, n.scope AS scope, n.title AS title, n.effectiveOn AS effectiveOn,
       n.length AS length,
       head([(n)-[:STATES]->(c) | c.id]) AS claim
