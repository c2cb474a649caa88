// Which version of the schema does this graph have?
// row: version: int
MATCH (s:Schema {id: 'cancu'})
RETURN s.version AS version
