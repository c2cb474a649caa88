// Which texts of these instruments are held?
// parameters: ids: string[]
// row: instrument: string, document: string
UNWIND $ids AS id
MATCH (i:Instrument {id: id})<-[:MEANS]-(:Claim)<-[:STATES]-(d:Document)
RETURN i.id AS instrument, d.id AS document
