// Takes out the relations of these instruments that no citation asserts any more.
// parameters: sources: string[]
MATCH (a:Instrument)-[r:BASED_ON|PROPOSED_BY|IMPLEMENTS|CONTINUES|DETAILS|AMENDS|REPLACES|REPEALS|SUSPENDS|EXTENDS|CORRECTS|CONSOLIDATES|REVIEWS|PROMULGATES|CITES]->(:Instrument)
WHERE a.id IN $sources AND r.citations = 0
DELETE r
