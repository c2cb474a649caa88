import type { Transaction } from '../../graph/port.js';
import { inBatches } from '../../graph/queries/batches.js';
import type { StatementRow } from '../../graph/statements.js';
import type { JoinedCitation } from './contributions.js';
import type { PreparedDocument } from './rows.js';

/** A text that is in the graph. */
export type KnownDocument = StatementRow<'write/documents-known'>;

/** A claim that is in the graph, with what it means there. */
export type KnownClaim = StatementRow<'write/claim-meanings'>;

/** What the texts of one change say, before and after it: all else in the graph follows from it. */
export interface FactChange {
  /** Citations of texts that left, by the claims they joined. */
  readonly lost: readonly JoinedCitation[];
  /** Citations of texts that came. */
  readonly gained: readonly JoinedCitation[];
  /** What the claims of `lost` and `gained` meant before, where they were there. */
  readonly known: ReadonlyMap<string, KnownClaim>;
  /** Claims that were not there before. */
  readonly fresh: ReadonlySet<string>;
  /** Claims that left with the last text that used them. */
  readonly forgotten: readonly KnownClaim[];
  /** Buckets whose set of claims, or of headers that state them, is another now. */
  readonly buckets: ReadonlySet<string>;
}

/** The texts among `ids` that are in the graph, by id. */
export async function knownDocuments(
  transaction: Transaction,
  ids: Iterable<string>,
): Promise<Map<string, KnownDocument>> {
  const rows = await inBatches([...ids], (documents) => transaction.run('write/documents-known', { documents }));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The claims among `ids` that are in the graph, by id. */
export async function knownClaims(transaction: Transaction, ids: Iterable<string>): Promise<Map<string, KnownClaim>> {
  const rows = await inBatches([...ids], (claims) => transaction.run('write/claim-meanings', { claims }));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Takes out what the texts `leaving` say, puts in what `coming` say. A text in both is replaced. */
export async function changeFacts(
  transaction: Transaction,
  leaving: readonly KnownDocument[],
  coming: readonly PreparedDocument[],
): Promise<FactChange> {
  const hosts = new Map(leaving.map((document) => [document.id, document.claim]));
  const citations = await inBatches([...hosts.keys()], (documents) =>
    transaction.run('write/citations-of-documents', { documents }),
  );
  const lost = citations.map((citation) => ({ ...citation, host: hosts.get(citation.document) ?? '' }));
  const gained = coming.flatMap(({ document, citations }) =>
    citations.map((citation) => ({ ...citation, host: document.claim })),
  );
  const used = [...hosts.values(), ...lost.flatMap(claimsOf)];
  const claims = new Map(coming.flatMap((prepared) => prepared.claims.map((claim) => [claim.id, claim])));
  const known = await knownClaims(transaction, [...used, ...claims.keys()]);

  await takeOut(transaction, [...hosts.keys()], new Set(coming.map(({ document }) => document.id)));
  const fresh = [...claims.values()].filter((claim) => !known.has(claim.id));
  await inBatches(fresh, (rows) => transaction.run('write/put-claims', { rows }));
  await putIn(transaction, coming);
  const unused = await inBatches(used, (ids) => transaction.run('write/claims-unused', { claims: ids }));
  const forgotten = unused.flatMap(({ id }) => known.get(id) ?? []);
  await inBatches(unused, (rows) => transaction.run('write/remove-claims', { claims: rows.map(({ id }) => id) }));

  const stated = [...hosts.values(), ...coming.map(({ document }) => document.claim)];
  const buckets = new Set([
    ...fresh.map((claim) => claim.bucket),
    ...forgotten.map((claim) => claim.bucket),
    ...stated.flatMap((claim) => known.get(claim)?.bucket ?? []),
  ]);
  return { lost, gained, known, fresh: new Set(fresh.map(({ id }) => id)), forgotten, buckets };
}

function claimsOf(citation: JoinedCitation): string[] {
  return [citation.claim, citation.from].filter((claim) => claim !== null);
}

async function takeOut(transaction: Transaction, leaving: readonly string[], returning: ReadonlySet<string>) {
  await inBatches(leaving, async (documents) => {
    await transaction.run('write/remove-citations', { documents });
    return transaction.run('write/remove-statements', { documents });
  });
  const gone = leaving.filter((document) => !returning.has(document));
  await inBatches(gone, (documents) => transaction.run('write/remove-documents', { documents }));
}

async function putIn(transaction: Transaction, coming: readonly PreparedDocument[]) {
  await inBatches(coming, (batch) =>
    transaction.run('write/put-documents', { rows: batch.map(({ document }) => document) }),
  );
  const citations = coming.flatMap((prepared) => prepared.citations);
  await inBatches(citations, (batch) =>
    transaction.run('write/put-citations', { rows: batch.map(({ claim, from, ...row }) => row) }),
  );
  const joins = (end: 'claim' | 'from') =>
    citations.flatMap(({ id, [end]: claim }) => (claim === null ? [] : { citation: id, claim }));
  await inBatches(joins('claim'), (rows) => transaction.run('write/put-citation-claims', { rows }));
  await inBatches(joins('from'), (rows) => transaction.run('write/put-citation-sources', { rows }));
}
