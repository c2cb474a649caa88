// Which instruments are there?
// row: id: string
MATCH (n:Instrument)
RETURN n.id AS id
