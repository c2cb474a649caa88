// Which citations mean these instruments, those of the newest instruments first, after a given place in that order?
// The source is the instrument whose title holds the mention where there is one, else the text's own.
// parameters: ids: string[], relations: string[], level: string | null, territory: { name: string, since: string, until: string }[] | null, afterDay: string | null, afterDocument: string | null, afterOrdinal: int | null, limit: int
// row: instrument: string, citations: string[], days: string[]
UNWIND $ids AS id
MATCH (i:Instrument {id: id})<-[:MEANS]-(:Claim)<-[:CLAIMS]-(x:Citation)<-[:MAKES]-(host:Instrument)
WHERE x.relation IN $relations
WITH id, x, host, size([(x)-[:FROM]->(f) | f.id]) > 0 AS isNamed,
     head([(x)-[:FROM]->()-[:MEANS]->(n) |
           {level: n.level, scope: n.scope, day: coalesce(n.date, toString(n.year), '')}]) AS named
WITH id, x,
     CASE WHEN isNamed THEN named.level ELSE host.level END AS level,
     CASE WHEN isNamed THEN named.scope ELSE host.scope END AS scope,
     CASE WHEN isNamed THEN coalesce(named.day, '') ELSE coalesce(host.date, toString(host.year), '') END AS day
WHERE ($level IS NULL OR level = $level)
  AND ($territory IS NULL OR any(u IN $territory WHERE split(scope, '/')[0] = u.name
       AND (day = '' OR (day >= u.since AND day < u.until))))
  AND ($afterDay IS NULL OR day < $afterDay OR (day = $afterDay AND (x.document > $afterDocument
       OR (x.document = $afterDocument AND x.ordinal > $afterOrdinal))))
WITH id, x, day ORDER BY id, day DESC, x.document, x.ordinal
WITH id, collect(x.id) AS every, collect(day) AS days
RETURN id AS instrument, every[0..$limit] AS citations, days[0..$limit] AS days
