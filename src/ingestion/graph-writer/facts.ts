import type { Transaction } from '../../graph/port.js';
import { inBatches } from '../../graph/queries/batches.js';
import type { StatementParameters, StatementRow } from '../../graph/statements.js';
import { support } from '../../resolution/buckets/bucket-claim.js';
import type { JoinedCitation } from './contributions.js';
import type { StoredClaim } from './meanings.js';
import type { ClaimRow, PreparedDocument, PreparedEntry } from './rows.js';

/** A text that is in the graph. */
export type KnownDocument = StatementRow<'write/documents-known'>;

/** An entry of a register that is in the graph. */
export type KnownEntry = StatementRow<'write/entries-known'>;

/** A claim that is in the graph, with what it means there. */
export type KnownClaim = StatementRow<'write/claim-meanings'>;

/** What leaves the graph and what comes. A text in both is replaced. */
export interface Exchange {
  readonly leaving: { readonly documents: readonly KnownDocument[]; readonly entries: readonly KnownEntry[] };
  readonly coming: { readonly documents: readonly PreparedDocument[]; readonly entries: readonly PreparedEntry[] };
}

/** What the texts of one change say, before and after it: all else in the graph follows from it. */
export interface FactChange {
  /** Citations of texts that left, by the claims they joined. */
  readonly lost: readonly JoinedCitation[];
  /** Citations of texts that came. */
  readonly gained: readonly JoinedCitation[];
  /** What the claims of `lost` and `gained` meant before, where they were there. */
  readonly known: ReadonlyMap<string, KnownClaim>;
  /** Claims that were not there before. */
  readonly fresh: ReadonlyMap<string, ClaimRow>;
  /** Claims that left with the last that used them. */
  readonly forgotten: readonly KnownClaim[];
  /** Buckets whose defining claims may be others now, or otherwise made. */
  readonly buckets: ReadonlySet<string>;
  /** The defining claims of these buckets as they were before. */
  readonly definingBefore: readonly StoredClaim[];
}

/** The texts among `ids` that are in the graph, by id. */
export async function knownDocuments(
  transaction: Transaction,
  ids: Iterable<string>,
): Promise<Map<string, KnownDocument>> {
  const rows = await inBatches([...ids], (documents) => transaction.run('write/documents-known', { documents }));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The entries of registers among `ids` that are in the graph, by id. */
export async function knownEntries(transaction: Transaction, ids: Iterable<string>): Promise<Map<string, KnownEntry>> {
  const rows = await inBatches([...ids], (entries) => transaction.run('write/entries-known', { entries }));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The claims among `ids` that are in the graph, by id. */
export async function knownClaims(transaction: Transaction, ids: Iterable<string>): Promise<Map<string, KnownClaim>> {
  const rows = await inBatches([...ids], (claims) => transaction.run('write/claim-meanings', { claims }));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Takes out what leaves, puts in what comes, and tells which claims and buckets that concerns. */
export async function changeFacts(transaction: Transaction, { leaving, coming }: Exchange): Promise<FactChange> {
  const hosts = new Map(leaving.documents.map((document) => [document.id, document.claim]));
  const citations = await inBatches([...hosts.keys()], (documents) =>
    transaction.run('write/citations-of-documents', { documents }),
  );
  const lost = citations.map((citation) => ({ ...citation, host: hosts.get(citation.document) ?? '' }));
  const gained = coming.documents.flatMap(({ document, citations }) =>
    citations.map((citation) => ({ ...citation, host: document.claim })),
  );
  const counts = countChanges(lost, gained);
  const made = [
    ...hosts.values(),
    ...leaving.entries.map(({ claim }) => claim),
    ...coming.documents.map(({ document }) => document.claim),
    ...coming.entries.map(({ claim }) => claim.id),
  ];
  const used = [...hosts.values(), ...leaving.entries.map(({ claim }) => claim), ...lost.flatMap(claimsOf)];
  const claims = new Map(
    [...coming.documents.flatMap((prepared) => prepared.claims), ...coming.entries.map(({ claim }) => claim)].map(
      (claim) => [claim.id, claim],
    ),
  );
  const known = await knownClaims(transaction, new Set([...used, ...claims.keys()]));
  const fresh = new Map([...claims].filter(([id]) => !known.has(id)));
  const buckets = bucketsConcerned(known, fresh, counts, made);
  const definingBefore = await inBatches([...buckets], (batch) =>
    transaction.run('write/claims-defining', { buckets: batch }),
  );

  await takeOut(transaction, leaving, new Set(coming.documents.map(({ document }) => document.id)));
  await inBatches([...fresh.values()], (rows) => transaction.run('write/put-claims', { rows }));
  await putIn(transaction, coming);
  const counted = [...counts].filter(([, by]) => by !== 0).map(([claim, by]) => ({ claim, by }));
  await inBatches(counted, (rows) => transaction.run('write/count-claims', { rows }));
  const unused = await inBatches([...new Set(used)], (ids) => transaction.run('write/claims-unused', { claims: ids }));
  const forgotten = unused.flatMap(({ id }) => known.get(id) ?? []);
  await inBatches(unused, (rows) => transaction.run('write/remove-claims', { claims: rows.map(({ id }) => id) }));
  return { lost, gained, known, fresh, forgotten, buckets, definingBefore };
}

/** By how many each claim is used in more texts than before, or in fewer. */
function countChanges(
  lost: readonly (JoinedCitation & { readonly document: string })[],
  gained: readonly (JoinedCitation & { readonly document: string })[],
): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (citations: typeof lost, by: number) => {
    const uses = new Map(
      citations.flatMap((citation) =>
        claimsOf(citation).map((claim) => [`${citation.document} ${claim}`, claim] as const),
      ),
    );
    for (const claim of uses.values()) counts.set(claim, (counts.get(claim) ?? 0) + by);
  };
  count(lost, -1);
  count(gained, 1);
  return counts;
}

/** Buckets in which a defining claim comes, may go, is made by others than before, or has another weight. */
function bucketsConcerned(
  known: ReadonlyMap<string, KnownClaim>,
  fresh: ReadonlyMap<string, ClaimRow>,
  counts: ReadonlyMap<string, number>,
  made: readonly string[],
): Set<string> {
  const buckets = new Set<string>();
  for (const { bucket, defines } of fresh.values()) if (defines !== null) buckets.add(bucket);
  for (const claim of made) {
    const bucket = known.get(claim)?.bucket ?? fresh.get(claim)?.bucket;
    if (bucket !== undefined) buckets.add(bucket);
  }
  for (const [id, by] of counts) {
    const claim = known.get(id);
    if (claim?.defining && support(claim) !== support({ documents: claim.documents + by })) buckets.add(claim.bucket);
  }
  return buckets;
}

function claimsOf(citation: JoinedCitation): string[] {
  return [...[citation.claim, citation.from].filter((claim) => claim !== null), ...citation.mayClaim];
}

async function takeOut(transaction: Transaction, leaving: Exchange['leaving'], returning: ReadonlySet<string>) {
  const documents = leaving.documents.map(({ id }) => id);
  await inBatches(documents, async (batch) => {
    await transaction.run('write/remove-citations', { documents: batch });
    return transaction.run('write/remove-statements', { documents: batch });
  });
  const gone = documents.filter((document) => !returning.has(document));
  await inBatches(gone, (batch) => transaction.run('write/remove-documents', { documents: batch }));
  const entries = leaving.entries.map(({ id }) => id);
  await inBatches(entries, (batch) => transaction.run('write/remove-entries', { entries: batch }));
}

async function putIn(transaction: Transaction, coming: Exchange['coming']) {
  await inBatches(coming.entries, (batch) =>
    transaction.run('write/put-entries', { rows: batch.map(({ entry }) => entry) }),
  );
  await inBatches(coming.documents, (batch) =>
    transaction.run('write/put-documents', { rows: batch.map(({ document }) => document) }),
  );
  const citations = coming.documents.flatMap((prepared) => prepared.citations);
  const claiming: StatementParameters<'write/put-citations'>['rows'][number][] = [];
  const unclaiming: StatementParameters<'write/put-unclaiming-citations'>['rows'][number][] = [];
  for (const { claim, from, mayClaim, mended, doubts, ...said } of citations) {
    const row = { ...said, mended: mended.length > 0 ? mended : null, doubts: doubts.length > 0 ? doubts : null };
    if (claim === null) unclaiming.push(row);
    else claiming.push({ ...row, claim });
  }
  await inBatches(claiming, (rows) => transaction.run('write/put-citations', { rows }));
  await inBatches(unclaiming, (rows) => transaction.run('write/put-unclaiming-citations', { rows }));
  const sources = citations.flatMap(({ id, from }) => (from === null ? [] : { citation: id, claim: from }));
  await inBatches(sources, (rows) => transaction.run('write/put-citation-sources', { rows }));
  const alternatives = citations.flatMap(({ id, mayClaim }) => mayClaim.map((claim) => ({ citation: id, claim })));
  await inBatches(alternatives, (rows) => transaction.run('write/put-citation-alternatives', { rows }));
}
