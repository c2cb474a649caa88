// Which instruments have these marks, newest first, after a given place in that order?
// A unit of `territory` is a province's name with the time in which the name means it; `day` is '' where no date is known.
// parameters: type: string | null, numberKey: string | null, level: string | null, ingested: boolean | null, yearFrom: int | null, yearTo: int | null, scope: string | null, territory: { name: string, since: string, until: string }[] | null, asOf: string | null, afterDay: string | null, afterId: string | null, limit: int
// row: id: string, day: string
MATCH (i:Instrument)
WITH i, coalesce(i.date, toString(i.year), '') AS day
WHERE ($type IS NULL OR i.type = $type)
  AND ($numberKey IS NULL OR i.numberKey = $numberKey)
  AND ($level IS NULL OR i.level = $level)
  AND ($ingested IS NULL OR coalesce(i.ingested, false) = $ingested)
  AND ($yearFrom IS NULL OR i.year >= $yearFrom)
  AND ($yearTo IS NULL OR i.year <= $yearTo)
  AND ($scope IS NULL OR i.scope = $scope)
  AND ($territory IS NULL OR any(u IN $territory WHERE split(i.scope, '/')[0] = u.name
       AND (day = '' OR (day >= u.since AND day < u.until))))
  AND ($asOf IS NULL OR day <= $asOf)
  AND ($afterDay IS NULL OR day < $afterDay OR (day = $afterDay AND i.id > $afterId))
RETURN i.id AS id, day
ORDER BY day DESC, id
LIMIT $limit
