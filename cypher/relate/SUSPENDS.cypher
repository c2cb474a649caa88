// Sets how many citations assert SUSPENDS between two instruments, and their summed confidence.
// parameters: rows: { from: string, to: string, citations: int, confidenceSum: int }[]
UNWIND $rows AS row
MATCH (a:Instrument {id: row.from})
MATCH (b:Instrument {id: row.to})
MERGE (a)-[r:SUSPENDS]->(b)
SET r.citations = row.citations, r.confidenceSum = row.confidenceSum
