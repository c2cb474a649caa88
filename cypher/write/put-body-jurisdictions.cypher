// Places bodies in the jurisdictions they stand in; answers which it could place.
// parameters: rows: { body: string, jurisdiction: string }[]
// row: body: string
UNWIND $rows AS row
MATCH (b:Body {id: row.body})
MATCH (j:Jurisdiction {id: row.jurisdiction})
MERGE (b)-[:IN_JURISDICTION]->(j)
RETURN b.id AS body
