// Which entries of a register are in the graph?
// parameters: register: string
// row: id: string
MATCH (e:RegisterEntry {register: $register})
RETURN e.id AS id
