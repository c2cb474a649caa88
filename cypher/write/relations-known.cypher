// What relations do these instruments have to older ones, by how many citations?
// parameters: sources: string[]
// row: from: string, relation: string, to: string, citations: int, confidenceSum: int
UNWIND $sources AS id
MATCH (a:Instrument {id: id})-[r:BASED_ON|PROPOSED_BY|IMPLEMENTS|CONTINUES|DETAILS|AMENDS|REPLACES|REPEALS|SUSPENDS|EXTENDS|CORRECTS|CONSOLIDATES|REVIEWS|PROMULGATES|CITES]->(b:Instrument)
RETURN a.id AS from, type(r) AS relation, b.id AS to, r.citations AS citations, r.confidenceSum AS confidenceSum
