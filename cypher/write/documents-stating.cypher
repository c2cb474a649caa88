// Which texts state these claims in their headers?
// parameters: claims: string[]
// row: id: string, claim: string
UNWIND $claims AS id
MATCH (c:Claim {id: id})<-[:STATES]-(d:Document)
RETURN d.id AS id, c.id AS claim
