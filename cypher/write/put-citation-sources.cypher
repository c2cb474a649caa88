// Hangs citations that stand in an instrument's title on the claim of that instrument.
// parameters: rows: { citation: string, claim: string }[]
UNWIND $rows AS row
MATCH (x:Citation {id: row.citation})
MATCH (c:Claim {id: row.claim})
CREATE (x)-[:FROM]->(c)
