// Takes those of these instruments out of the graph that no claim means or may mean.
// parameters: instruments: string[]
MATCH (i:Instrument)
WHERE i.id IN $instruments AND NOT EXISTS { (i)<-[:MEANS|MAY_MEAN]-() }
DETACH DELETE i
