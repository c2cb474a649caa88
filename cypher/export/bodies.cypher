// What is known of these bodies?
// parameters: ids: string[]
// row: id: string, name: string, level: string, branch: string, jurisdiction: string | null
MATCH (n:Body)
WHERE n.id IN $ids
RETURN n.id AS id, n.name AS name, n.level AS level, n.branch AS branch,
       head([(n)-[:IN_JURISDICTION]->(j) | j.id]) AS jurisdiction
