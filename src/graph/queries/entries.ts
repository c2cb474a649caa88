import type { GraphStore } from '../port.js';
import type { StatementRow } from '../statements.js';
import { inBatches } from './batches.js';
import { compare } from './order.js';

/** What a register says of an instrument. */
export type EntryRecord = Omit<StatementRow<'read/entries-of'>, 'instrument'>;

/** What registers say of each of these instruments, by name of the register. */
export async function entriesOf(
  store: GraphStore,
  instruments: readonly string[],
): Promise<ReadonlyMap<string, readonly EntryRecord[]>> {
  const rows = await inBatches(instruments, (batch) => store.read('read/entries-of', { ids: batch }));
  const entries = new Map<string, EntryRecord[]>();
  for (const { instrument, ...entry } of rows) entries.set(instrument, [...(entries.get(instrument) ?? []), entry]);
  for (const found of entries.values()) found.sort((a, b) => compare(a.register, b.register) || compare(a.id, b.id));
  return entries;
}
