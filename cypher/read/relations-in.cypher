// Which newer instruments stand in these relations to these?
// parameters: ids: string[], relations: string[]
// row: source: string, relation: string, target: string, citations: int, confidenceSum: int, date: string | null, year: int | null, scope: string, level: string
UNWIND $ids AS id
MATCH (b:Instrument {id: id})<-[r:BASED_ON|PROPOSED_BY|IMPLEMENTS|CONTINUES|DETAILS|AMENDS|REPLACES|REPEALS|SUSPENDS|EXTENDS|CORRECTS|CONSOLIDATES|REVIEWS|PROMULGATES|CITES]-(a:Instrument)
WHERE type(r) IN $relations
RETURN a.id AS source, type(r) AS relation, b.id AS target, r.citations AS citations, r.confidenceSum AS confidenceSum,
       a.date AS date, a.year AS year, a.scope AS scope, a.level AS level
