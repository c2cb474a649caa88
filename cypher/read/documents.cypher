// What is known of these texts, and which instrument is each?
// parameters: ids: string[]
// row: id: string, source: string, extractedBy: string, title: string | null,
//   effectiveOn: string | null, length: int, instruments: string[]
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.source AS source, d.extractedBy AS extractedBy, d.title AS title,
       d.effectiveOn AS effectiveOn, d.length AS length, [(d)-[:STATES]->()-[:MEANS]->(i) | i.id] AS instruments
