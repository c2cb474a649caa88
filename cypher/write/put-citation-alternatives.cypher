// Hangs citations on the claims of which each may be the one they make.
// parameters: rows: { citation: string, claim: string }[]
UNWIND $rows AS row
MATCH (x:Citation {id: row.citation})
MATCH (c:Claim {id: row.claim})
CREATE (x)-[:MAY_CLAIM]->(c)
