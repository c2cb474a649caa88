// Adds citations.
// parameters: rows: { id: string, document: string, ordinal: int, start: int, end: int, quote: string, kind: string,
//   relation: string, section: string, pinpoint: string | null, confidence: int, rules: string[] }[]
UNWIND $rows AS row
CREATE (x:Citation {id: row.id})
SET x.document = row.document, x.ordinal = row.ordinal, x.start = row.start, x.end = row.end, x.quote = row.quote,
    x.kind = row.kind, x.relation = row.relation, x.section = row.section, x.pinpoint = row.pinpoint,
    x.confidence = row.confidence, x.rules = row.rules
