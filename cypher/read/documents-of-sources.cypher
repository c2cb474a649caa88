// Which texts go by these names of sources?
// parameters: sources: string[]
// row: id: string, source: string
UNWIND $sources AS source
MATCH (d:Document {source: source})
RETURN d.id AS id, d.source AS source
