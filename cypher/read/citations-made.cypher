// What do the texts of these instruments cite, in the order of each text, after a given place in that order?
// parameters: ids: string[], relations: string[], afterDocument: string | null, afterOrdinal: int | null, limit: int
// row: instrument: string, citations: string[]
UNWIND $ids AS id
MATCH (i:Instrument {id: id})-[:MAKES]->(x:Citation)
WHERE x.relation IN $relations
  AND ($afterDocument IS NULL OR x.document > $afterDocument OR (x.document = $afterDocument AND x.ordinal > $afterOrdinal))
WITH id, x ORDER BY id, x.document, x.ordinal
WITH id, collect(x.id) AS every
RETURN id AS instrument, every[0..$limit] AS citations
