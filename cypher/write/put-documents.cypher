// Adds texts, or brings them up to date, with the claim each states.
// parameters: rows: { id: string, source: string, extractedBy: string, type: string, number: string | null,
//   date: string | null, issuer: string | null, scope: string | null, title: string | null, effectiveOn: string | null,
//   length: int, claim: string }[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MERGE (d:Document {id: row.id})
SET d.source = row.source, d.extractedBy = row.extractedBy, d.type = row.type, d.number = row.number, d.date = row.date,
    d.issuer = row.issuer, d.scope = row.scope, d.title = row.title, d.effectiveOn = row.effectiveOn,
    d.length = row.length
CREATE (d)-[:STATES]->(c)
