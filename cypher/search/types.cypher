// Which types of instrument are there?
// row: type: string
MATCH (i:Instrument)
RETURN DISTINCT i.type AS type
