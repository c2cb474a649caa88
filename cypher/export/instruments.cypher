// What is known of these instruments, and who issued them?
// parameters: ids: string[]
// row: id: string, type: string, number: string | null, numberKey: string, date: string | null, year: int | null,
//   scope: string, level: string, title: string | null, titleFolded: string, ingested: boolean, body: string | null
MATCH (n:Instrument)
WHERE n.id IN $ids
RETURN n.id AS id, n.type AS type, n.number AS number, n.numberKey AS numberKey, n.date AS date, n.year AS year,
       n.scope AS scope, n.level AS level, n.title AS title, n.titleFolded AS titleFolded, n.ingested AS ingested,
       head([(n)-[:ISSUED_BY]->(b) | b.id]) AS body
