// Which other texts state the very claim, number and all, that each of these states?
// parameters: documents: string[]
// row: document: string, other: string
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:STATES]->(c:Claim)<-[:STATES]-(o:Document)
WHERE o.id <> id AND c.number IS NOT NULL
RETURN d.id AS document, o.id AS other
