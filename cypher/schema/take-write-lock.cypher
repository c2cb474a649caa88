// Let one writer in at a time: whoever sets this property holds the node's lock until the transaction ends.
MATCH (s:Schema {id: 'cancu'})
SET s.lock = true
REMOVE s.lock
