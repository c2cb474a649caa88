// What do these entries of registers say, and which claim does each make?
// parameters: ids: string[]
// row: id: string, register: string, type: string, number: string | null, date: string | null, issuer: string | null,
//   scope: string, title: string | null, effectiveOn: string | null, expiredOn: string | null, claim: string | null
MATCH (n:RegisterEntry)
WHERE n.id IN $ids
RETURN n.id AS id, n.register AS register, n.type AS type, n.number AS number, n.date AS date, n.issuer AS issuer,
       n.scope AS scope, n.title AS title, n.effectiveOn AS effectiveOn, n.expiredOn AS expiredOn,
       head([(n)-[:LISTS]->(c) | c.id]) AS claim
