// Which bodies are there?
// row: id: string
MATCH (n:Body)
RETURN n.id AS id
