// Which entries of registers are there?
// row: id: string
MATCH (n:RegisterEntry)
RETURN n.id AS id
