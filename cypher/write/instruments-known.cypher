// What does the graph hold of these instruments, and who issued them?
// parameters: instruments: string[]
// row: id: string, type: string, number: string | null, numberKey: string, date: string | null, year: int | null,
//   scope: string, level: string, title: string | null, titleFolded: string, ingested: boolean,
//   body: { id: string, name: string, level: string, branch: string, jurisdiction: string | null }
UNWIND $instruments AS id
MATCH (i:Instrument {id: id})-[:ISSUED_BY]->(b:Body)
RETURN i.id AS id, i.type AS type, i.number AS number, i.numberKey AS numberKey, i.date AS date, i.year AS year,
       i.scope AS scope, i.level AS level, i.title AS title, i.titleFolded AS titleFolded, i.ingested AS ingested,
       {id: b.id, name: b.name, level: b.level, branch: b.branch,
        jurisdiction: head([(b)-[:IN_JURISDICTION]->(j) | j.id])} AS body
