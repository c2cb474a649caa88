// Takes back what claims mean.
// parameters: claims: string[]
MATCH (c:Claim)-[m:MEANS|MAY_MEAN]->(:Instrument)
WHERE c.id IN $claims
DELETE m
