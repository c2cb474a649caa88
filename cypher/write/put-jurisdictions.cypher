// Adds jurisdictions, or brings them up to date.
// parameters: rows: { id: string, name: string, kind: string, validFrom: string | null, validTo: string | null }[]
UNWIND $rows AS row
MERGE (j:Jurisdiction {id: row.id})
SET j.name = row.name, j.kind = row.kind, j.validFrom = row.validFrom, j.validTo = row.validTo
