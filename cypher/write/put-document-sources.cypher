// Renames where texts came from.
// parameters: rows: { id: string, source: string }[]
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.source = row.source
