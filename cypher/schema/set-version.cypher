// Remember the version of the schema.
// parameters: version: int
MERGE (s:Schema {id: 'cancu'})
SET s.version = $version
