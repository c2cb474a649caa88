// Takes entries of registers out of the graph.
// parameters: entries: string[]
MATCH (e:RegisterEntry)
WHERE e.id IN $entries
DETACH DELETE e
