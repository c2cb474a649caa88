// Takes texts out of the graph.
// parameters: documents: string[]
MATCH (d:Document)
WHERE d.id IN $documents
DETACH DELETE d
