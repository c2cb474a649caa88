// Gives the citations of texts to the instruments that make them.
// parameters: rows: { document: string, instrument: string }[]
UNWIND $rows AS row
MATCH (i:Instrument {id: row.instrument})
MATCH (x:Citation {document: row.document})
CREATE (i)-[:MAKES]->(x)
