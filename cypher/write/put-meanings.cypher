// Says what claims mean: one instrument for certain, or several that each may be meant.
// parameters: rows: { claim: string, instrument: string, certain: boolean }[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (i:Instrument {id: row.instrument})
FOREACH (_ IN CASE WHEN row.certain THEN [1] ELSE [] END | CREATE (c)-[:MEANS]->(i))
FOREACH (_ IN CASE WHEN row.certain THEN [] ELSE [1] END | CREATE (c)-[:MAY_MEAN]->(i))
