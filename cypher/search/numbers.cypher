// Which instruments have one of these number keys, or a number of one of these serials with these letters, or an id of this end?
// `types` are types whose number need not hold the letters, since those stand for the type; ingested instruments come first, then
// the newest.
// parameters: keys: string[], serials: string[], letters: string, types: string[], ending: string, limit: int
// row: id: string
MATCH (i:Instrument)
WHERE (i.number IS NOT NULL AND (i.numberKey IN $keys
    OR (any(s IN $serials WHERE i.numberKey STARTS WITH s AND NOT substring(i.numberKey, size(s), 1) IN ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
      AND (i.numberKey CONTAINS $letters OR i.type IN $types))))
  OR (i.number IS NULL AND $ending <> '' AND i.id ENDS WITH $ending)
RETURN i.id AS id
ORDER BY coalesce(i.ingested, false) DESC, coalesce(i.year, 0) DESC, id
LIMIT $limit
