// Which claims of these buckets have no say in what instruments there are?
// parameters: buckets: string[]
// row: id: string, bucket: string
MATCH (c:Claim)
WHERE c.bucket IN $buckets AND c.defines IS NULL
RETURN c.id AS id, c.bucket AS bucket
