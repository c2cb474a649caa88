// Which of these texts are in the graph, in which version, and what does each state?
// parameters: documents: string[]
// row: id: string, source: string, extractedBy: string, claim: string
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:STATES]->(c:Claim)
RETURN d.id AS id, d.source AS source, d.extractedBy AS extractedBy, c.id AS claim
