// Says which jurisdictions were merged into which, and when.
// parameters: rows: { from: string, to: string, on: string | null }[]
UNWIND $rows AS row
MATCH (a:Jurisdiction {id: row.from})
MATCH (b:Jurisdiction {id: row.to})
MERGE (a)-[m:MERGED_INTO]->(b)
SET m.on = row.on
