// Which of these claims does no text state, no register list and no citation use any more?
// parameters: claims: string[]
// row: id: string
MATCH (c:Claim)
WHERE c.id IN $claims AND c.documents = 0 AND NOT EXISTS { (c)<-[:STATES|LISTS]-() }
RETURN c.id AS id
