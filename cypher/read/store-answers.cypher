// Does the store answer at all?
// row: one: int
RETURN 1 AS one
