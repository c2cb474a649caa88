// Adds entries of registers, each with the claim it makes.
// parameters: rows: { id: string, register: string, type: string, number: string | null, date: string | null,
//   issuer: string | null, scope: string, title: string | null, effectiveOn: string | null, expiredOn: string | null,
//   claim: string }[]
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
CREATE (e:RegisterEntry {id: row.id, register: row.register, type: row.type, number: row.number, date: row.date,
                         issuer: row.issuer, scope: row.scope, title: row.title, effectiveOn: row.effectiveOn,
                         expiredOn: row.expiredOn})-[:LISTS]->(c)
