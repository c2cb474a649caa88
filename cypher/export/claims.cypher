// What do these claims say, and what do they mean?
// parameters: ids: string[]
// row: id: string, bucket: string, type: string, number: string | null, numberKey: string, scope: string,
//   date: string | null, citedOn: string | null, term: string | null, subject: string | null, title: string | null,
//   documents: int, means: string | null, mayMean: string[], rule: string | null, doubts: string[]
MATCH (n:Claim)
WHERE n.id IN $ids
RETURN n.id AS id, n.bucket AS bucket, n.type AS type, n.number AS number, n.numberKey AS numberKey, n.scope AS scope,
       n.date AS date, n.citedOn AS citedOn, n.term AS term, n.subject AS subject, n.title AS title,
       n.documents AS documents,
       head([(n)-[:MEANS]->(i) | i.id]) AS means, [(n)-[:MAY_MEAN]->(m) | m.id] AS mayMean,
       n.rule AS rule, coalesce(n.doubts, []) AS doubts
