// Which citations mean these instruments, those of the newest instruments first, after a given place in that order?
// The source is the instrument whose title holds the mention where there is one, else the text's own.
// parameters: ids: string[], relations: string[], level: string | null, territory: { name: string, since: string, until: string }[] | null, afterDay: string | null, afterDocument: string | null, afterOrdinal: int | null, limit: int
// row: instrument: string, citations: string[], days: string[]
UNWIND $ids AS id
MATCH (i:Instrument {id: id})<-[:MEANS]-(:Claim)<-[:CLAIMS]-(x:Citation)
WHERE x.relation IN $relations
OPTIONAL MATCH (host:Instrument)-[:MAKES]->(x)
OPTIONAL MATCH (x)-[:FROM]->(f:Claim)
OPTIONAL MATCH (f)-[:MEANS]->(named:Instrument)
WITH id, x,
     CASE WHEN f IS NULL THEN host.level ELSE named.level END AS level,
     CASE WHEN f IS NULL THEN host.scope ELSE named.scope END AS scope,
     CASE WHEN f IS NULL THEN coalesce(host.date, toString(host.year), '')
          ELSE coalesce(named.date, toString(named.year), '') END AS day
WHERE ($level IS NULL OR level = $level)
  AND ($territory IS NULL OR any(u IN $territory WHERE split(scope, '/')[0] = u.name
       AND (day = '' OR (day >= u.since AND day < u.until))))
  AND ($afterDay IS NULL OR day < $afterDay OR (day = $afterDay AND (x.document > $afterDocument
       OR (x.document = $afterDocument AND x.ordinal > $afterOrdinal))))
WITH id, x, day ORDER BY id, day DESC, x.document, x.ordinal
WITH id, collect(x.id) AS every, collect(day) AS days
RETURN id AS instrument, every[0..$limit] AS citations, days[0..$limit] AS days
