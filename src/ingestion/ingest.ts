import { StoreError } from '../graph/errors.js';
import { DocumentError, type DocumentErrorCode } from '../reading/document-error.js';
import type { DocumentReader } from '../resolution/read-document.js';
import type { GraphWriter } from './graph-writer/graph-writer.js';
import type { PreparedDocument, WriteOutcome } from './graph-writer/rows.js';
import { prepareDocument } from './prepare-document.js';

/** A text to be ingested. `text` is called when its turn comes, so that a long list is never in memory as a whole. */
export interface DocumentSource {
  readonly name: string | null;
  /** The text. Throws {@link DocumentError} where there is none to be had. */
  text(): Promise<string> | string;
}

/** What became of one document. */
export type IngestedDocument =
  | {
      readonly status: 'ADDED' | 'UPDATED' | 'UNCHANGED';
      readonly name: string | null;
      /** Id of the document: SHA-256 of its text. */
      readonly document: string;
      /** Id of the instrument it is a text of. */
      readonly instrument: string;
      /** How many citations were read from it. */
      readonly citations: number;
    }
  | {
      readonly status: 'REFUSED';
      readonly name: string | null;
      readonly code: DocumentErrorCode;
      /** What is wrong and what to do. */
      readonly message: string;
    };

/** How a batch is followed and stopped. */
export interface IngestOptions {
  /** Called as each document is done with, in the order they were handed in. */
  readonly onDocument?: (outcome: IngestedDocument) => void;
  /** When aborted, the write in hand is finished and no other begun; `ingest` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Documents written in one transaction: more are faster, and more are read again after a crash. */
const BATCH = 20;

const STATUS = { added: 'ADDED', replaced: 'UPDATED', unchanged: 'UNCHANGED' } as const;

/** One that was read, or the outcome of one that could not be. */
type Read =
  | { readonly name: string | null; readonly prepared: PreparedDocument }
  | Extract<IngestedDocument, { status: 'REFUSED' }>;

/**
 * Reads and writes documents. A bad document is refused and the rest go on; a document is in the graph wholly or not at all.
 *
 * @throws StoreError when the store fails: documents reported before it are kept, those of the write in hand are not
 */
export async function ingest(
  sources: Iterable<DocumentSource>,
  reader: DocumentReader,
  writer: GraphWriter,
  options: IngestOptions = {},
): Promise<IngestedDocument[]> {
  const outcomes: IngestedDocument[] = [];
  let batch: Read[] = [];
  const flush = async () => {
    for (const outcome of await write(batch, writer)) {
      outcomes.push(outcome);
      options.onDocument?.(outcome);
    }
    batch = [];
  };
  for (const source of sources) {
    options.signal?.throwIfAborted();
    batch.push(await read(source, reader));
    if (batch.length === BATCH) await flush();
  }
  options.signal?.throwIfAborted();
  await flush();
  return outcomes;
}

async function read(source: DocumentSource, reader: DocumentReader): Promise<Read> {
  const name = source.name;
  try {
    const text = await source.text();
    return { name, prepared: prepareDocument(text, name ?? '(không tên)', reader.read(text)) };
  } catch (error) {
    if (error instanceof DocumentError) return { status: 'REFUSED', name, code: error.code, message: error.message };
    return { status: 'REFUSED', name, ...failed(name, error) };
  }
}

async function write(batch: readonly Read[], writer: GraphWriter): Promise<IngestedDocument[]> {
  const written = await writeBatch(
    batch.flatMap((item) => ('prepared' in item ? [item.prepared] : [])),
    writer,
  );
  let next = 0;
  return batch.map((item): IngestedDocument => {
    if (!('prepared' in item)) return item;
    const outcome = written[next++];
    if (!outcome) throw new Error('the writer answers for every document');
    if (outcome instanceof Error) return { status: 'REFUSED', name: item.name, ...failed(item.name, outcome) };
    return {
      status: STATUS[outcome.outcome],
      name: item.name,
      document: outcome.document,
      instrument: outcome.instrument,
      citations: item.prepared.citations.length,
    };
  });
}

/** Writes a batch in one transaction; where a text fails it, each on its own, so that one text's fault stays its own. */
async function writeBatch(
  prepared: readonly PreparedDocument[],
  writer: GraphWriter,
): Promise<(WriteOutcome | Error)[]> {
  try {
    return await writer.writeDocuments(prepared);
  } catch (error) {
    if (error instanceof StoreError || prepared.length === 0) throw error;
    if (prepared.length === 1) return [error instanceof Error ? error : new Error(String(error))];
    const outcomes: (WriteOutcome | Error)[] = [];
    for (const one of prepared) outcomes.push(...(await writeBatch([one], writer)));
    return outcomes;
  }
}

/** A fault of the program's own, told so that it can be reported. */
function failed(name: string | null, error: unknown): { readonly code: 'DOCUMENT_FAILED'; readonly message: string } {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'DOCUMENT_FAILED',
    message: `${name ?? 'A text'} could not be taken in: ${why}. Please report it with the text.`,
  };
}
