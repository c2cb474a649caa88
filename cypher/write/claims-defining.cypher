// Which claims say what instruments these buckets hold, who makes them, and what do they mean as the graph stands?
// parameters: buckets: string[]
// row: id: string, bucket: string, type: string, number: string | null, numberKey: string, scope: string,
//   date: string | null, citedOn: string | null, term: string | null, subject: string | null, title: string | null,
//   documents: int, statedBy: { document: string, title: string | null }[],
//   listedBy: { entry: string, title: string | null }[], means: string | null, mayMean: string[],
//   rule: string | null, doubts: string[]
MATCH (c:Claim)
WHERE c.defines IN $buckets
RETURN c.id AS id, c.bucket AS bucket, c.type AS type, c.number AS number, c.numberKey AS numberKey, c.scope AS scope,
       c.date AS date, c.citedOn AS citedOn, c.term AS term, c.subject AS subject, c.title AS title,
       c.documents AS documents,
       [(c)<-[:STATES]-(d) | {document: d.id, title: d.title}] AS statedBy,
       [(c)<-[:LISTS]-(e) | {entry: e.id, title: e.title}] AS listedBy,
       head([(c)-[:MEANS]->(i) | i.id]) AS means, [(c)-[:MAY_MEAN]->(m) | m.id] AS mayMean,
       c.rule AS rule, coalesce(c.doubts, []) AS doubts
