// Which older instruments do these stand in these relations to?
// parameters: ids: string[], relations: string[]
// row: source: string, relation: string, target: string, citations: int, confidenceSum: int, date: string | null, year: int | null, scope: string, level: string
UNWIND $ids AS id
MATCH (a:Instrument {id: id})-[r:BASED_ON|PROPOSED_BY|IMPLEMENTS|CONTINUES|DETAILS|AMENDS|REPLACES|REPEALS|SUSPENDS|EXTENDS|CORRECTS|CONSOLIDATES|REVIEWS|PROMULGATES|CITES]->(b:Instrument)
WHERE type(r) IN $relations
RETURN a.id AS source, type(r) AS relation, b.id AS target, r.citations AS citations, r.confidenceSum AS confidenceSum,
       b.date AS date, b.year AS year, b.scope AS scope, b.level AS level
