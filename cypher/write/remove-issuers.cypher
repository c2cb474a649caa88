// Takes instruments away from the bodies that were thought to have issued them.
// parameters: instruments: string[]
MATCH (i:Instrument)-[issued:ISSUED_BY]->(:Body)
WHERE i.id IN $instruments
DELETE issued
