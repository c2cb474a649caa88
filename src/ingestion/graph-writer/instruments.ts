import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../../graph/port.js';
import { inBatches } from '../../graph/queries/batches.js';
import type { StatementRow } from '../../graph/statements.js';
import type { ClusteredInstrument } from '../../resolution/cluster.js';

/** An instrument as the graph keeps it, with its body. */
type KnownInstrument = StatementRow<'write/instruments-known'>;

/** Instruments to be written, and what may have lost its place in the graph. */
export interface InstrumentChange {
  readonly put: readonly KnownInstrument[];
  /** Instruments of `put` that another body issued as far as was known. */
  readonly reissued: readonly string[];
  /** Instruments no bucket clusters to any more. */
  readonly former: readonly string[];
  /** Bodies that issued one less. */
  readonly formerBodies: readonly string[];
}

/**
 * Compares `stored` with `now`, instruments that the same buckets cluster to: rows that are as they were are left alone, so that
 * a change costs what it changes.
 */
export function instrumentChange(
  stored: readonly KnownInstrument[],
  now: readonly ClusteredInstrument[],
): InstrumentChange {
  const before = new Map(stored.map((row) => [row.id, row]));
  const rows = now.map(instrumentRow);
  const put = rows.filter((row) => !isDeepStrictEqual(row, before.get(row.id)));
  const reissued = put.filter((row) => (before.get(row.id)?.body.id ?? row.body.id) !== row.body.id);
  const current = new Set(rows.map((row) => row.id));
  const former = stored.filter((row) => !current.has(row.id));
  const formerBodies = [...former, ...reissued.flatMap((row) => before.get(row.id) ?? [])].map((row) => row.body.id);
  return {
    put,
    reissued: reissued.map((row) => row.id),
    former: former.map((row) => row.id),
    formerBodies: [...new Set(formerBodies)],
  };
}

/** What the graph holds of the instruments `ids`. */
export function knownInstruments(transaction: Transaction, ids: Iterable<string>): Promise<readonly KnownInstrument[]> {
  return inBatches([...ids], (instruments) => transaction.run('write/instruments-known', { instruments }));
}

/**
 * Writes instruments and their bodies. Throws where a jurisdiction is missing: reference rows are loaded before documents, or
 * the graph would depend on which came first.
 */
export async function putInstruments(transaction: Transaction, { put, reissued }: InstrumentChange): Promise<void> {
  await inBatches(reissued, (instruments) => transaction.run('write/remove-issuers', { instruments }));
  const bodies = [...new Map(put.map(({ body }) => [body.id, body])).values()];
  await inBatches(bodies, (batch) =>
    transaction.run('write/put-bodies', { rows: batch.map(({ jurisdiction, ...row }) => row) }),
  );
  await inBatches(put, (batch) =>
    transaction.run('write/put-instruments', { rows: batch.map((row) => ({ ...row, body: row.body.id })) }),
  );
  const wanted = bodies.flatMap(({ id, jurisdiction }) => (jurisdiction === null ? [] : { body: id, jurisdiction }));
  const placed = await inBatches(wanted, (rows) => transaction.run('write/put-body-jurisdictions', { rows }));
  const done = new Set(placed.map(({ body }) => body));
  const homeless = wanted.find(({ body }) => !done.has(body));
  if (homeless) {
    throw new Error(
      `The store knows no jurisdiction ${homeless.jurisdiction}; load the reference rows before documents`,
    );
  }
}

/** Takes out the instruments that nothing means any more, and the bodies left without any. */
export async function removeFormer(
  transaction: Transaction,
  { former, formerBodies }: InstrumentChange,
): Promise<void> {
  await inBatches(former, (instruments) => transaction.run('write/remove-instruments', { instruments }));
  await inBatches(formerBodies, (bodies) => transaction.run('write/remove-bodies', { bodies }));
}

function instrumentRow({ body: { authority, ...body }, ...instrument }: ClusteredInstrument): KnownInstrument {
  return { ...instrument, body };
}
