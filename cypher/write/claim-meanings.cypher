// What do these claims mean as the graph stands?
// parameters: claims: string[]
// row: id: string, bucket: string, means: string | null, mayMean: string[]
MATCH (c:Claim)
WHERE c.id IN $claims
RETURN c.id AS id, c.bucket AS bucket, head([(c)-[:MEANS]->(i) | i.id]) AS means, [(c)-[:MAY_MEAN]->(m) | m.id] AS mayMean
