// Sets how many citations assert each relation between two instruments, and their summed confidence. A relationship type
// cannot be a parameter on both engines, hence one line a relation.
// parameters: rows: { from: string, relation: string, to: string, citations: int, confidenceSum: int }[]
UNWIND $rows AS row
MATCH (a:Instrument {id: row.from})
MATCH (b:Instrument {id: row.to})
FOREACH (_ IN CASE row.relation WHEN 'BASED_ON' THEN [1] ELSE [] END | MERGE (a)-[r:BASED_ON]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'PROPOSED_BY' THEN [1] ELSE [] END | MERGE (a)-[r:PROPOSED_BY]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'IMPLEMENTS' THEN [1] ELSE [] END | MERGE (a)-[r:IMPLEMENTS]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'CONTINUES' THEN [1] ELSE [] END | MERGE (a)-[r:CONTINUES]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'DETAILS' THEN [1] ELSE [] END | MERGE (a)-[r:DETAILS]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'AMENDS' THEN [1] ELSE [] END | MERGE (a)-[r:AMENDS]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'REPLACES' THEN [1] ELSE [] END | MERGE (a)-[r:REPLACES]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'REPEALS' THEN [1] ELSE [] END | MERGE (a)-[r:REPEALS]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'SUSPENDS' THEN [1] ELSE [] END | MERGE (a)-[r:SUSPENDS]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'EXTENDS' THEN [1] ELSE [] END | MERGE (a)-[r:EXTENDS]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'CORRECTS' THEN [1] ELSE [] END | MERGE (a)-[r:CORRECTS]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'CONSOLIDATES' THEN [1] ELSE [] END | MERGE (a)-[r:CONSOLIDATES]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'REVIEWS' THEN [1] ELSE [] END | MERGE (a)-[r:REVIEWS]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'PROMULGATES' THEN [1] ELSE [] END | MERGE (a)-[r:PROMULGATES]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
FOREACH (_ IN CASE row.relation WHEN 'CITES' THEN [1] ELSE [] END | MERGE (a)-[r:CITES]->(b) SET r.citations = row.citations, r.confidenceSum = row.confidenceSum)
