// What do these texts say they are, and which instruments are they held to be?
// parameters: documents: string[]
// row: id: string, source: string, type: string, number: string | null, date: string | null, scope: string | null,
//   title: string | null, length: int, instruments: string[]
UNWIND $documents AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.source AS source, d.type AS type, d.number AS number, d.date AS date, d.scope AS scope,
       d.title AS title, d.length AS length, [(d)-[:STATES]->()-[:MEANS]->(i) | i.id] AS instruments
