// Which of these claims does no text state and no citation use any more?
// parameters: claims: string[]
// row: id: string
MATCH (c:Claim)
WHERE c.id IN $claims AND NOT EXISTS { (c)<-[:STATES|CLAIMS|FROM]-() }
RETURN c.id AS id
