// Which citations, in whatever text names the instrument with its title, say that these relations hold?
// parameters: edges: { key: string, source: string, relation: string, target: string }[], limit: int
// row: key: string, citations: string[]
UNWIND $edges AS e
MATCH (i:Instrument {id: e.source})<-[:MEANS]-(:Claim)<-[:FROM]-(x:Citation)-[:CLAIMS]->(:Claim)-[:MEANS]->(t:Instrument)
WHERE t.id = e.target AND x.relation = e.relation
WITH e.key AS key, x ORDER BY key, x.document, x.ordinal
WITH key, collect(x.id) AS every
RETURN key, every[0..$limit] AS citations
