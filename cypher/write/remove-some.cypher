// Takes some nodes out of the graph, whatever they are, but not the note of its schema; answers how many.
// parameters: most: int
// row: removed: int
MATCH (n)
WHERE NOT n:Schema
WITH n LIMIT $most
DETACH DELETE n
RETURN count(*) AS removed
