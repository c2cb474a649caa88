import type { GraphStore } from '../port.js';
import { inBatches } from './batches.js';
import { compare } from './order.js';

/** A text that was read. The text itself is not in the graph. */
export interface DocumentRecord {
  /** SHA-256 of the text, in hexadecimal. */
  readonly id: string;
  /** Name of where it came from, for display. */
  readonly source: string;
  readonly extractedBy: string;
  readonly title: string | null;
  /** ISO day from which the text says it has effect, or null. */
  readonly effectiveOn: string | null;
  /** UTF-16 code units. */
  readonly length: number;
  /** The instrument it is a text of. */
  readonly instrument: string | null;
}

/** The documents of these ids; an id that is not in the graph is left out. */
export async function documentsById(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentRecord>> {
  const rows = await inBatches(ids, (batch) => store.read('read/documents', { ids: batch }));
  return new Map(rows.map(({ instruments, ...row }) => [row.id, { ...row, instrument: instruments[0] ?? null }]));
}

/** Ids of the texts held of each of these instruments. */
export async function documentsOf(
  store: GraphStore,
  instruments: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await inBatches(instruments, (batch) => store.read('read/documents-of', { ids: batch }));
  const documents = new Map<string, string[]>();
  for (const { instrument, document } of rows) {
    const known = documents.get(instrument);
    if (known) known.push(document);
    else documents.set(instrument, [document]);
  }
  for (const ids of documents.values()) ids.sort(compare);
  return documents;
}
