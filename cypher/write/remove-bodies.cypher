// Takes those of these bodies out of the graph that issued nothing known.
// parameters: bodies: string[]
MATCH (b:Body)
WHERE b.id IN $bodies AND NOT EXISTS { (b)<-[:ISSUED_BY]-() }
DETACH DELETE b
