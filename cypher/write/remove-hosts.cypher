// Takes the citations of texts away from the instruments that made them.
// parameters: documents: string[]
MATCH (x:Citation)<-[m:MAKES]-(:Instrument)
WHERE x.document IN $documents
DELETE m
