import type { GraphStore } from '../../graph/port.js';
import type { Reference } from '../../instrument/reference/index.js';
import type { GraphWriter } from '../graph-writer/graph-writer.js';
import type { PreparedEntry } from '../graph-writer/rows.js';
import { EntryError, type EntryErrorCode, listedInstrument } from './listed-instrument.js';
import { prepareEntry } from './prepare-entry.js';
import type { BrokenLine, RegisterRecord } from './read-register.js';

/** An entry that was not taken. */
export interface RefusedEntry {
  readonly line: number;
  readonly code: EntryErrorCode;
  /** What is wrong with it, beginning with its verb. */
  readonly message: string;
}

/** What an import did. */
export interface ImportReport {
  readonly register: string;
  readonly added: number;
  /** Entries that were there already. */
  readonly unchanged: number;
  /** Entries of an earlier import under the same name that the register has no more. */
  readonly removed: number;
  readonly refused: readonly RefusedEntry[];
}

/** How an import is followed and stopped. */
export interface ImportOptions {
  /** Called after each write with how many records were looked at so far. */
  readonly onProgress?: (records: number) => void;
  /** When aborted, the write in hand is finished and no other begun; the import then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Entries written in one transaction. */
const BATCH = 500;

/**
 * Loads a register under a name: afterwards the store holds just its entries under that name, whatever an earlier import left. What
 * it no longer lists is taken out last, so that an import that was stopped can simply be run again.
 *
 * @throws StoreError when the store fails; what was written before is kept
 */
export async function importRegister(
  register: string,
  records: AsyncIterable<RegisterRecord | BrokenLine>,
  { store, writer, reference }: { store: GraphStore; writer: GraphWriter; reference: Reference },
  { onProgress, signal }: ImportOptions = {},
): Promise<ImportReport> {
  const listed = new Set<string>();
  const refused: RefusedEntry[] = [];
  let batch: PreparedEntry[] = [];
  let looked = 0;
  let added = 0;
  const flush = async () => {
    signal?.throwIfAborted();
    added += await writer.writeEntries(batch);
    batch = [];
    onProgress?.(looked);
  };
  for await (const record of records) {
    looked += 1;
    const entry = prepared(register, record, reference);
    if ('code' in entry) refused.push(entry);
    else {
      listed.add(entry.entry.id);
      batch.push(entry);
    }
    if (batch.length === BATCH) await flush();
  }
  await flush();
  const gone = (await store.read('read/entries-of-register', { register }))
    .map(({ id }) => id)
    .filter((id) => !listed.has(id));
  let removed = 0;
  for (let at = 0; at < gone.length; at += BATCH) {
    signal?.throwIfAborted();
    removed += await writer.removeEntries(gone.slice(at, at + BATCH));
  }
  return { register, added, unchanged: listed.size - added, removed, refused };
}

function prepared(
  register: string,
  record: RegisterRecord | BrokenLine,
  reference: Reference,
): PreparedEntry | RefusedEntry {
  if ('broken' in record) return { line: record.line, code: 'ENTRY_BROKEN', message: record.broken };
  try {
    return prepareEntry(register, listedInstrument(record.fields, reference));
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    return { line: record.line, code: error.code, message: error.message };
  }
}
