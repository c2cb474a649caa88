// Takes the citations of texts out of the graph.
// parameters: documents: string[]
MATCH (x:Citation)
WHERE x.document IN $documents
DETACH DELETE x
