// Counts texts that use claims in citations: so many more, or fewer where `by` is negative.
// parameters: rows: { claim: string, by: int }[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
SET c.documents = c.documents + row.by
