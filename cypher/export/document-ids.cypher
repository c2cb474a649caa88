// Which documents are there?
// row: id: string
MATCH (n:Document)
RETURN n.id AS id
