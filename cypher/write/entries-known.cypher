// Which of these entries of registers are in the graph, and which claim does each make?
// parameters: entries: string[]
// row: id: string, claim: string
UNWIND $entries AS id
MATCH (e:RegisterEntry {id: id})-[:LISTS]->(c:Claim)
RETURN e.id AS id, c.id AS claim
