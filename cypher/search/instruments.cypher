// Which instruments have each of these words (of a-z and 0-9) in title, number or type, best first?
// A word may be the beginning of a longer one in title and number; `types` are the types that hold it. `rarest` is one of
// the words, by guess the rarest: it alone is looked for in every instrument.
// The number key of an instrument without a number is a hash or a name, and not looked at.
// parameters: rarest: string, rarestTypes: string[], words: { word: string, types: string[] }[], phrase: string, limit: int
// row: id: string, score: int
MATCH (i:Instrument)
WHERE i.titleFolded CONTAINS $rarest OR i.numberKey CONTAINS $rarest OR i.type IN $rarestTypes
WITH i.id AS id, i.type AS type, coalesce(i.titleFolded, '') AS title,
  CASE WHEN i.number IS NULL THEN '' ELSE i.numberKey END AS number
WITH id, type, title, number, title + ' ' + number AS both
WHERE all(w IN $words WHERE both =~ ('(.*[^a-z0-9])?' + w.word + '.*') OR type IN w.types)
WITH id, title,
  size([w IN $words WHERE both =~ ('(.*[^a-z0-9])?' + w.word + '([^a-z0-9].*)?') OR type IN w.types]) AS whole,
  CASE WHEN title CONTAINS $phrase THEN 10 ELSE 0 END AS together,
  CASE WHEN replace(replace(number, '/', ' '), '-', ' ') = $phrase THEN 1000 ELSE 0 END AS numbered
RETURN id, numbered + together + whole AS score
ORDER BY score DESC, size(title), id
LIMIT $limit
