// Adds claims; what a claim says is part of its id, so one that is there stays as it is.
// parameters: rows: { id: string, bucket: string, type: string, number: string | null, numberKey: string, scope: string,
//   date: string | null, citedOn: string | null, title: string | null }[]
UNWIND $rows AS row
MERGE (c:Claim {id: row.id})
ON CREATE SET c.bucket = row.bucket, c.type = row.type, c.number = row.number, c.numberKey = row.numberKey,
              c.scope = row.scope, c.date = row.date, c.citedOn = row.citedOn, c.title = row.title
