// What do these citations say, who makes them, what do they mean?
// parameters: ids: string[]
// row: id: string, document: string, ordinal: int, start: int, end: int, quote: string, kind: string, relation: string, section: string, pinpoint: string | null, confidence: int, rules: string[], host: string | null, named: boolean, sources: string[], targets: string[], candidates: string[], claim: { type: string, number: string | null, date: string | null, scope: string, title: string | null } | null
UNWIND $ids AS id
MATCH (x:Citation {id: id})
OPTIONAL MATCH (host:Instrument)-[:MAKES]->(x)
OPTIONAL MATCH (x)-[:FROM]->(f:Claim)
OPTIONAL MATCH (x)-[:CLAIMS]->(c:Claim)
RETURN x.id AS id, x.document AS document, x.ordinal AS ordinal, x.start AS start, x.end AS end, x.quote AS quote,
       x.kind AS kind, x.relation AS relation, x.section AS section, x.pinpoint AS pinpoint, x.confidence AS confidence,
       x.rules AS rules, host.id AS host, f IS NOT NULL AS named,
       [(x)-[:FROM]->()-[:MEANS]->(s) | s.id] AS sources,
       [(x)-[:CLAIMS]->()-[:MEANS]->(t) | t.id] AS targets,
       [(x)-[:CLAIMS]->()-[:MAY_MEAN]->(m) | m.id] AS candidates,
       CASE WHEN c IS NULL THEN null
            ELSE {type: c.type, number: c.number, date: c.date, scope: c.scope, title: c.title} END AS claim
