// Which claims are there?
// row: id: string
MATCH (n:Claim)
RETURN n.id AS id
