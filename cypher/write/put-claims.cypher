// Adds claims; what a claim says is part of its id, so one that is there stays as it is. `defines` is the bucket of those that
// say which instruments it holds, null for the rest.
// parameters: rows: { id: string, bucket: string, defines: string | null, type: string, number: string | null,
//   numberKey: string, scope: string, date: string | null, citedOn: string | null, term: string | null,
//   subject: string | null, title: string | null }[]
UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
ON CREATE SET c.bucket = row.bucket, c.defines = row.defines, c.type = row.type, c.number = row.number,
              c.numberKey = row.numberKey, c.scope = row.scope, c.date = row.date, c.citedOn = row.citedOn,
              c.term = row.term, c.subject = row.subject, c.title = row.title, c.documents = 0
