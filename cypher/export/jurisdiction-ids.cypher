// Which jurisdictions are there?
// row: id: string
MATCH (n:Jurisdiction)
RETURN n.id AS id
