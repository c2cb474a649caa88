// Which claims share these buckets, who states them, and what do they mean as the graph stands?
// parameters: buckets: string[]
// row: id: string, bucket: string, type: string, number: string | null, numberKey: string, scope: string,
//   date: string | null, citedOn: string | null, title: string | null,
//   statedBy: { document: string, title: string | null }[], means: string | null, mayMean: string[]
MATCH (c:Claim)
WHERE c.bucket IN $buckets
RETURN c.id AS id, c.bucket AS bucket, c.type AS type, c.number AS number, c.numberKey AS numberKey, c.scope AS scope,
       c.date AS date, c.citedOn AS citedOn, c.title AS title,
       [(c)<-[:STATES]-(d) | {document: d.id, title: d.title}] AS statedBy,
       head([(c)-[:MEANS]->(i) | i.id]) AS means, [(c)-[:MAY_MEAN]->(m) | m.id] AS mayMean
