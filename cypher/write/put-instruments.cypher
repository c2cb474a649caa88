// Adds instruments of known bodies, or brings them up to date.
// parameters: rows: { id: string, type: string, number: string | null, numberKey: string, date: string | null,
//   year: int | null, scope: string, level: string, title: string | null, titleFolded: string, ingested: boolean,
//   body: string }[]
UNWIND $rows AS row
MATCH (b:Body {id: row.body})
MERGE (i:Instrument {id: row.id})
SET i.type = row.type, i.number = row.number, i.numberKey = row.numberKey, i.date = row.date, i.year = row.year,
    i.scope = row.scope, i.level = row.level, i.title = row.title, i.titleFolded = row.titleFolded,
    i.ingested = row.ingested
MERGE (i)-[:ISSUED_BY]->(b)
