import type { Transaction } from '../../graph/port.js';
import { inBatches, inBatchesAtOnce } from '../../graph/queries/batches.js';
import type { StatementRow } from '../../graph/statements.js';
import { support } from '../../resolution/buckets/bucket-claim.js';
import type { JoinedCitation } from './contributions.js';
import { grouped } from './grouped.js';
import { freshClaim, type StoredClaim } from './meanings.js';
import type { ClaimRow, PreparedCitation, PreparedDocument, PreparedEntry } from './rows.js';

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
  /**
   * Puts in the citations that came, the most of the work; only the first call does. The engine does it in a thread of its own:
   * what can be worked out meanwhile is best worked out between the call and its end.
   */
  readonly putCitations: () => Promise<void>;
  /** The defining claims of these buckets, and of those of fresh claims, as they were before and as they are. */
  readonly defining: { readonly before: readonly StoredClaim[]; readonly after: readonly StoredClaim[] };
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
export async function changeFacts(transaction: Transaction, exchange: Exchange): Promise<FactChange> {
  const { leaving, coming } = exchange;
  const makersAfter = makers(exchange);
  const hosts = new Map(leaving.documents.map((document) => [document.id, document.claim]));
  const citations = await inBatches([...hosts.keys()], (documents) =>
    transaction.run('write/citations-of-documents', { documents }),
  );
  const lost = citations.map((citation) => ({ ...citation, host: hosts.get(citation.document) ?? '' }));
  const gained = coming.documents.flatMap(({ document, citations }) =>
    citations.map(({ row: { claim, relation, confidence }, from, mayClaim }) => ({
      document: document.id,
      host: document.claim,
      from,
      claim,
      mayClaim,
      relation,
      confidence,
    })),
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
  const before = await definingClaims(transaction, [...fresh.values()].map(({ bucket }) => bucket).concat(...buckets));

  await takeOut(transaction, leaving, new Set(coming.documents.map(({ document }) => document.id)));
  await inBatches([...fresh.values()], (rows) => transaction.run('write/put-claims', { rows }));
  await putIn(transaction, coming);
  const putCitations = oncePut(transaction, coming.documents);
  // Whether a claim that something left is used still is seen by the citations.
  if (used.length > 0) await putCitations();
  const counted = [...counts].filter(([, by]) => by !== 0).map(([claim, by]) => ({ claim, by }));
  await inBatches(counted, (rows) => transaction.run('write/count-claims', { rows }));
  const unused = await inBatches([...new Set(used)], (ids) => transaction.run('write/claims-unused', { claims: ids }));
  const forgotten = unused.flatMap(({ id }) => known.get(id) ?? []);
  await inBatches(unused, (rows) => transaction.run('write/remove-claims', { claims: rows.map(({ id }) => id) }));
  const gone = new Set(unused.map(({ id }) => id));
  const after = [...before, ...[...fresh.values()].filter(({ defines }) => defines !== null).map(freshClaim)]
    .filter(({ id }) => !gone.has(id))
    .map((claim) => ({ ...claim, documents: claim.documents + (counts.get(claim.id) ?? 0), ...makersAfter(claim) }));
  return { lost, gained, known, fresh, forgotten, buckets, defining: { before, after }, putCitations };
}

/** The claims that say what instruments these buckets hold. */
export function definingClaims(transaction: Transaction, buckets: readonly string[]): Promise<readonly StoredClaim[]> {
  return inBatches(buckets, (batch) => transaction.run('write/claims-defining', { buckets: batch }));
}

/** Who makes each claim once `leaving` are out and `coming` are in. */
function makers({ leaving, coming }: Exchange): (claim: StoredClaim) => Pick<StoredClaim, 'statedBy' | 'listedBy'> {
  const left = new Set([...leaving.documents, ...leaving.entries].map(({ id }) => id));
  const stated = grouped(coming.documents, ({ document }) => document.claim);
  const listed = grouped(coming.entries, ({ claim }) => claim.id);
  return ({ id, statedBy, listedBy }) => ({
    statedBy: [
      ...statedBy.filter(({ document }) => !left.has(document)),
      ...(stated.get(id) ?? []).map(({ document }) => ({ document: document.id, title: document.title })),
    ],
    listedBy: [
      ...listedBy.filter(({ entry }) => !left.has(entry)),
      ...(listed.get(id) ?? []).map(({ entry }) => ({ entry: entry.id, title: entry.title })),
    ],
  });
}

/** By how many each claim is used in more texts than before, or in fewer. */
function countChanges(
  lost: readonly (JoinedCitation & { readonly document: string })[],
  gained: readonly (JoinedCitation & { readonly document: string })[],
): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (citations: typeof lost, by: number) => {
    const used = new Map<string, Set<string>>();
    for (const citation of citations) {
      const claims = used.get(citation.document) ?? new Set();
      used.set(citation.document, claims);
      for (const claim of claimsOf(citation)) claims.add(claim);
    }
    for (const claims of used.values()) for (const claim of claims) counts.set(claim, (counts.get(claim) ?? 0) + by);
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
}

function oncePut(transaction: Transaction, documents: readonly PreparedDocument[]): () => Promise<void> {
  let putting: Promise<void> | undefined;
  return () => {
    putting ??= putCitations(
      transaction,
      documents.flatMap(({ citations }) => citations),
    );
    return putting;
  };
}

async function putCitations(transaction: Transaction, citations: readonly PreparedCitation[]): Promise<void> {
  const rows = citations.map(({ row }) => row);
  const claiming = rows.filter(({ claim }) => claim !== null);
  const unclaiming = rows.filter(({ claim }) => claim === null);
  await inBatchesAtOnce(claiming, (rows) => transaction.run('write/put-citations', { rows }));
  await inBatches(unclaiming, (rows) => transaction.run('write/put-unclaiming-citations', { rows }));
  const sources = citations.flatMap(({ row, from }) => (from === null ? [] : { citation: row.id, claim: from }));
  await inBatches(sources, (rows) => transaction.run('write/put-citation-sources', { rows }));
  const alternatives = citations.flatMap(({ row, mayClaim }) => mayClaim.map((claim) => ({ citation: row.id, claim })));
  await inBatches(alternatives, (rows) => transaction.run('write/put-citation-alternatives', { rows }));
}
