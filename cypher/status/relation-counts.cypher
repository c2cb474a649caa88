// How many edges of each type are there?
// row: type: string, edges: int
MATCH ()-[r]->()
RETURN type(r) AS type, count(*) AS edges
ORDER BY type
