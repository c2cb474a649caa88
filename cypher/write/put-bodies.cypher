// Adds bodies, or brings them up to date.
// parameters: rows: { id: string, name: string, level: string, branch: string }[]
UNWIND $rows AS row
MERGE (b:Body {id: row.id})
SET b.name = row.name, b.level = row.level, b.branch = row.branch
