// What do these claims mean as the graph stands, and how many texts use them in citations?
// parameters: claims: string[]
// row: id: string, bucket: string, defining: boolean, documents: int, means: string | null, mayMean: string[]
UNWIND $claims AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, c.bucket AS bucket, c.defines IS NOT NULL AS defining, c.documents AS documents,
       head([(c)-[:MEANS]->(i) | i.id]) AS means, [(c)-[:MAY_MEAN]->(m) | m.id] AS mayMean
