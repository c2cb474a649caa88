// Sets how many citations assert EXTENDS between two instruments, and their summed confidence.
// parameters: rows: { from: string, to: string, citations: int, confidenceSum: int }[]
UNWIND $rows AS row
MATCH (a:Instrument {id: row.from})
MATCH (b:Instrument {id: row.to})
MERGE (a)-[r:EXTENDS]->(b)
SET r.citations = row.citations, r.confidenceSum = row.confidenceSum
