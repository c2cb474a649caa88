// What do registers say of these instruments?
// parameters: ids: string[]
// row: instrument: string, id: string, register: string, title: string | null, date: string | null,
//   issuer: string | null, effectiveOn: string | null, expiredOn: string | null
UNWIND $ids AS id
MATCH (i:Instrument {id: id})<-[:MEANS]-(:Claim)<-[:LISTS]-(e:RegisterEntry)
RETURN i.id AS instrument, e.id AS id, e.register AS register, e.title AS title, e.date AS date, e.issuer AS issuer,
       e.effectiveOn AS effectiveOn, e.expiredOn AS expiredOn
