// What is known of these jurisdictions, and what were they merged into?
// parameters: ids: string[]
// row: id: string, name: string, unit: string, validFrom: string | null, validTo: string | null,
//   mergedInto: { id: string, on: string | null }[]
MATCH (n:Jurisdiction)
WHERE n.id IN $ids
RETURN n.id AS id, n.name AS name, n.kind AS unit, n.validFrom AS validFrom, n.validTo AS validTo,
       [(n)-[m:MERGED_INTO]->(heir) | {id: heir.id, on: m.on}] AS mergedInto
