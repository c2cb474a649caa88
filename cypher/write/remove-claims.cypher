// Takes claims out of the graph.
// parameters: claims: string[]
MATCH (c:Claim)
WHERE c.id IN $claims
DETACH DELETE c
