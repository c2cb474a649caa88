// How many nodes of each kind are there?
// row: label: string, nodes: int
MATCH (n)
WHERE NOT n:Schema
RETURN head(labels(n)) AS label, count(*) AS nodes
ORDER BY label
