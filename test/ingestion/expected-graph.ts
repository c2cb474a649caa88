import type { JurisdictionRow } from '../../src/ingestion/graph-writer/reference-rows.js';
import type { PreparedDocument, PreparedEntry } from '../../src/ingestion/graph-writer/rows.js';
import type { Clusterer, Meaning } from '../../src/resolution/cluster.js';

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);

/**
 * The export that a set of texts must have, worked out from the whole set at once and from the words of the model alone: what
 * the writer, which only ever touches what changes, is measured against.
 */
export function expectedExport(
  texts: readonly PreparedDocument[],
  clusterer: Clusterer,
  jurisdictions: readonly JurisdictionRow[],
  entries: readonly PreparedEntry[] = [],
): string[] {
  const everyClaim = [...texts.flatMap((text) => text.claims), ...entries.map((entry) => entry.claim)];
  const claims = [...new Map(everyClaim.map((claim) => [claim.id, claim])).values()];
  const uses = new Map<string, Set<string>>();
  for (const { document, citations } of texts) {
    for (const { row, from, mayClaim } of citations) {
      for (const used of [row.claim, from, ...mayClaim]) {
        if (used !== null) uses.set(used, (uses.get(used) ?? new Set()).add(document.id));
      }
    }
  }
  const meanings = new Map<string, Meaning>();
  const instruments = [];
  for (const bucket of new Set(claims.map((claim) => claim.bucket))) {
    const stating = (claim: string) =>
      texts
        .filter(({ document }) => document.claim === claim)
        .map(({ document }) => ({ document: document.id, title: document.title }))
        .sort((one, other) => (one.document < other.document ? -1 : 1));
    const listing = (claim: string) =>
      entries
        .filter(({ entry }) => entry.claim === claim)
        .map(({ entry }) => ({ entry: entry.id, title: entry.title }))
        .sort((one, other) => (one.entry < other.entry ? -1 : 1));
    const ofBucket = claims
      .filter((claim) => claim.bucket === bucket)
      .map((claim) => ({
        ...claim,
        documents: uses.get(claim.id)?.size ?? 0,
        statedBy: stating(claim.id),
        listedBy: listing(claim.id),
      }));
    const clustering = clusterer.all(bucket, ofBucket);
    instruments.push(...clustering.instruments);
    for (const meaning of clustering.meanings) meanings.set(meaning.claim, meaning);
  }
  const means = (claim: string | null) => (claim === null ? null : (meanings.get(claim)?.means ?? null));
  const bodies = new Map(instruments.map(({ body: { authority, ...body } }) => [body.id, body]));
  const relations = new Map<string, { from: string; relation: string; to: string; citations: number; sum: number }>();
  for (const { document, citations } of texts) {
    for (const { row: citation, from } of citations) {
      const source = means(from ?? document.claim);
      const target = means(citation.claim);
      if (source === null || target === null || source === target || citation.relation === 'SELF') continue;
      const passive = citation.relation === 'AMENDED_BY';
      const edge = passive
        ? { from: target, relation: 'AMENDS', to: source }
        : { from: source, relation: citation.relation, to: target };
      const id = [edge.from, edge.relation, edge.to].join(' ');
      const before = relations.get(id) ?? { ...edge, citations: 0, sum: 0 };
      relations.set(id, { ...edge, citations: before.citations + 1, sum: before.sum + citation.confidence });
    }
  }
  const rows: object[] = [
    ...jurisdictions
      .map((row) => ({ ...row, kind: 'jurisdiction', unit: row.kind, mergedInto: [...row.mergedInto].sort(byId) }))
      .sort(byId),
    ...[...bodies.values()].sort(byId).map((row) => ({ kind: 'body', ...row })),
    ...instruments.sort(byId).map(({ body, ...row }) => ({ kind: 'instrument', ...row, body: body.id })),
    ...claims.sort(byId).map(({ defines, ...row }) => {
      const { means: one = null, mayMean = [], rule = null, doubts = [] } = meanings.get(row.id) ?? {};
      const documents = uses.get(row.id)?.size ?? 0;
      return { kind: 'claim', ...row, documents, means: one, mayMean: [...mayMean].sort(), rule, doubts };
    }),
    ...entries.map(({ entry }) => ({ kind: 'entry', ...entry })).sort(byId),
    ...texts.map(({ document }) => ({ kind: 'document', ...document })).sort(byId),
    ...[...texts]
      .sort((one, other) => byId(one.document, other.document))
      .flatMap(({ document, citations }) =>
        citations.map(({ row: { kind, ...row }, from, mayClaim }) => ({
          kind: 'citation',
          ...row,
          from,
          mayClaim: [...mayClaim].sort(),
          form: kind,
          confidence: row.confidence / 1000,
          madeBy: means(document.claim),
        })),
      ),
    ...[...relations]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { sum, ...row }]) => ({ kind: 'relation', ...row, confidence: Math.round(sum / row.citations) / 1000 })),
  ];
  return rows.map(canonical);
}

function canonical(row: object): string {
  return JSON.stringify(row, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
