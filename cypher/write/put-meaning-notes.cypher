// Says by what rule claims mean what they mean, and what is doubtful about them as printed.
// parameters: rows: { claim: string, rule: string, doubts: string[] }[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
SET c.rule = row.rule, c.doubts = row.doubts
