// Hangs citations on the claims they make of their targets.
// parameters: rows: { citation: string, claim: string }[]
UNWIND $rows AS row
MATCH (x:Citation {id: row.citation})
MATCH (c:Claim {id: row.claim})
CREATE (x)-[:CLAIMS]->(c)
