// Takes back what these jurisdictions were merged into.
// parameters: jurisdictions: string[]
MATCH (a:Jurisdiction)-[m:MERGED_INTO]->(:Jurisdiction)
WHERE a.id IN $jurisdictions
DELETE m
