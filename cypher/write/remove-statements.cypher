// Takes back what texts state in their headers.
// parameters: documents: string[]
MATCH (d:Document)-[s:STATES]->(:Claim)
WHERE d.id IN $documents
DELETE s
