// Which texts state these claims in their headers?
// parameters: claims: string[]
// row: id: string, claim: string
MATCH (c:Claim)<-[:STATES]-(d:Document)
WHERE c.id IN $claims
RETURN d.id AS id, c.id AS claim
