// Adds citations that make no single claim, in rows like those of put-citations.
// parameters: rows: { id: string, document: string, ordinal: int, start: int, end: int, quote: string, kind: string,
//   relation: string, section: string, pinpoint: string | null, confidence: int, rules: string[],
//   mended: string[], doubts: string[], claim: string | null }[]
UNWIND $rows AS row
CREATE (:Citation {id: row.id, document: row.document, ordinal: row.ordinal, start: row.start, end: row.end,
                   quote: row.quote, kind: row.kind, relation: row.relation, section: row.section,
                   pinpoint: row.pinpoint, confidence: row.confidence, rules: row.rules,
                   mended: row.mended, doubts: row.doubts})
