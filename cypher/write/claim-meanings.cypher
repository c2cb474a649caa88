// What do these claims mean as the graph stands?
// parameters: claims: string[]
// row: id: string, bucket: string, means: string | null, mayMean: string[]
UNWIND $claims AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, c.bucket AS bucket, head([(c)-[:MEANS]->(i) | i.id]) AS means, [(c)-[:MAY_MEAN]->(m) | m.id] AS mayMean
