// Adds instruments, or brings them up to date, with the bodies that issued them.
// parameters: rows: { id: string, type: string, number: string | null, numberKey: string, date: string | null,
//   year: int | null, scope: string, level: string, title: string | null, titleFolded: string, ingested: boolean,
//   body: { id: string, name: string, level: string, branch: string } }[]
UNWIND $rows AS row
MERGE (i:Instrument {id: row.id})
SET i.type = row.type, i.number = row.number, i.numberKey = row.numberKey, i.date = row.date, i.year = row.year,
    i.scope = row.scope, i.level = row.level, i.title = row.title, i.titleFolded = row.titleFolded,
    i.ingested = row.ingested
MERGE (b:Body {id: row.body.id})
SET b.name = row.body.name, b.level = row.body.level, b.branch = row.body.branch
MERGE (i)-[:ISSUED_BY]->(b)
