// What do these citations say, who makes them, what do they mean?
// parameters: ids: string[]
// row: id: string, document: string, ordinal: int, start: int, end: int, quote: string, kind: string, relation: string, section: string, pinpoint: string | null, confidence: int, rules: string[], mended: string[], doubts: string[], host: string, named: boolean, sources: string[], targets: string[], candidates: string[], claims: { type: string, number: string | null, date: string | null, scope: string, title: string | null, rule: string | null, doubts: string[] }[]
UNWIND $ids AS id
MATCH (x:Citation {id: id})<-[:MAKES]-(host:Instrument)
RETURN x.id AS id, x.document AS document, x.ordinal AS ordinal, x.start AS start, x.end AS end, x.quote AS quote,
       x.kind AS kind, x.relation AS relation, x.section AS section, x.pinpoint AS pinpoint, x.confidence AS confidence,
       x.rules AS rules, coalesce(x.mended, []) AS mended, coalesce(x.doubts, []) AS doubts, host.id AS host, size([(x)-[:FROM]->(f) | f.id]) > 0 AS named,
       [(x)-[:FROM]->()-[:MEANS]->(s) | s.id] AS sources,
       [(x)-[:CLAIMS]->()-[:MEANS]->(t) | t.id] AS targets,
       [(x)-[:CLAIMS]->()-[:MAY_MEAN]->(m) | m.id] + [(x)-[:MAY_CLAIM]->()-[:MEANS|MAY_MEAN]->(o) | o.id] AS candidates,
       [(x)-[:CLAIMS]->(c) | {type: c.type, number: c.number, date: c.date, scope: c.scope, title: c.title,
                              rule: c.rule, doubts: coalesce(c.doubts, [])}] AS claims
