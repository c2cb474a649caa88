// What is known of these instruments?
// parameters: ids: string[]
// row: id: string, type: string, number: string | null, date: string | null, year: int | null, scope: string, level: string, title: string | null, ingested: boolean | null, issuers: { id: string, name: string, level: string, branch: string }[]
UNWIND $ids AS id
MATCH (i:Instrument {id: id})
RETURN i.id AS id, i.type AS type, i.number AS number, i.date AS date, i.year AS year, i.scope AS scope, i.level AS level,
       i.title AS title, i.ingested AS ingested,
       [(i)-[:ISSUED_BY]->(b) | {id: b.id, name: b.name, level: b.level, branch: b.branch}] AS issuers
