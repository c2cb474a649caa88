import type { GraphStore } from '../graph/port.js';
import { inBatches } from '../graph/queries/batches.js';
import type { Extraction } from '../instrument/citation.js';
import type { Reference } from '../instrument/reference/index.js';
import { clusterer } from '../resolution/cluster.js';
import { type DocumentReader, documentReader } from '../resolution/read-document.js';
import { TypedReferenceReader } from '../resolution/typed-reference.js';
import { GraphWriter } from './graph-writer/graph-writer.js';
import { jurisdictionRows, loadReference } from './graph-writer/reference-rows.js';
import type { PreparedEntry } from './graph-writer/rows.js';
import { type IngestedDocument, type IngestOptions, ingest } from './ingest.js';
import { InlinePreparer } from './preparation/inline-preparer.js';
import type { DocumentSource, Metadata, MissingSource, Preparer } from './preparation/material.js';
import { PooledPreparer } from './preparation/pooled-preparer.js';
import { type ImportOptions, type ImportReport, importRegister } from './register/import-register.js';
import type { BrokenLine, RegisterRecord } from './register/read-register.js';
import { IngestRun } from './replacement/ingest-run.js';
import type { ReplacedText } from './replacement/replaced-text.js';
import { settleRun } from './replacement/settle-run.js';
import type { InstrumentOfTexts } from './replacement/text-history.js';
import { type Resolution, resolveReference } from './resolve-reference.js';
import type { TextStore } from './text-store.js';

/** A text handed in as it is. */
export interface IncomingDocument {
  readonly name: string | null;
  readonly text: string;
  readonly metadata?: Metadata;
}

/** What became of a batch: one outcome a document, in the order they were handed in. */
export interface IngestReport {
  readonly documents: readonly IngestedDocument[];
  /** Texts of earlier runs that left the graph since texts of this one stand in their places. */
  readonly replaced: readonly ReplacedText[];
}

/** What commands and the API do with a store, beside asking it. */
export interface Service {
  /** Reads a text; stores nothing. */
  extract(text: string): Extraction;
  /** Reads and stores texts. A bad one is REFUSED and the batch goes on; a failing store rejects. */
  ingest(documents: readonly IncomingDocument[], options?: IngestOptions): Promise<IngestReport>;
  /** The same for texts that are to be had one after the other. */
  ingestSources(sources: Sources, options?: IngestOptions): Promise<IngestReport>;
  /** Loads a register under a name, in place of what it held before; see {@link importRegister}. */
  importRegister(
    register: string,
    records: AsyncIterable<RegisterRecord | BrokenLine>,
    options?: ImportOptions,
  ): Promise<ImportReport>;
  /** Writes entries of registers that were read before. */
  writeEntries(entries: readonly PreparedEntry[]): Promise<void>;
  /** Takes a text out of graph and texts, with all that is known from it alone. False where it was in neither. */
  remove(document: string): Promise<boolean>;
  /** Texts of an instrument that left the graph since others stand in their places, the last replaced first. */
  earlierTexts(instrument: InstrumentOfTexts): Promise<readonly ReplacedText[]>;
  /**
   * @param scope `VN` or a province's name; null where nothing is said
   * @param asOf ISO date on which the reference is written; null where nothing is said
   */
  resolve(reference: string, scope: string | null, asOf: string | null): Promise<Resolution>;
  /** Ends the worker threads, where there are any. */
  close(): Promise<void>;
}

/** Documents one after the other. */
export type Sources = Iterable<DocumentSource | MissingSource> | AsyncIterable<DocumentSource | MissingSource>;

/** How documents are prepared and where their texts are kept. */
export interface ServiceOptions {
  /** Where texts are kept by content hash; null, or left out, keeps none. */
  readonly texts?: TextStore | null;
  /** Worker threads; left out, documents are prepared in this thread. `deadline` is in milliseconds. */
  readonly workers?: { readonly threads?: number; readonly deadline: number };
}

/** Register entries written in one transaction. */
const ENTRIES_AT_ONCE = 500;

/** Makes the service over an open store: brings its schema up to date and loads the jurisdictions. */
export async function openService(
  store: GraphStore,
  reference: Reference,
  maxDocumentBytes: number,
  { texts = null, workers }: ServiceOptions = {},
): Promise<Service> {
  const { from, to } = await store.ensureSchema();
  if (from !== to || (await store.read('export/jurisdiction-ids', {})).length === 0)
    await loadReference(store, jurisdictionRows(reference.jurisdictions));
  const reader = documentReader(reference);
  const writer = new GraphWriter(store, clusterer(reference));
  const typed = new TypedReferenceReader(reference);
  let preparer: Preparer | undefined;
  // Threads are started for the first document, not for a question.
  const prepared = () => {
    preparer ??= workers
      ? new PooledPreparer({ ...workers, maxDocumentBytes, texts: texts?.folder ?? null })
      : new InlinePreparer({ reader, maxDocumentBytes, texts });
    return preparer;
  };
  const ingestSources = async (sources: Sources, options: IngestOptions = {}) => {
    const { run = new IngestRun(), onReplaced, signal } = options;
    const documents = await ingest(sources, prepared(), writer, run, options);
    return { documents, replaced: await settleRun(run, { store, writer, texts, onReplaced, signal }) };
  };
  return {
    extract: (text) => reader.read(text),
    ingest: (documents, options) =>
      ingestSources(
        documents.map(({ name, text, metadata }) => ({
          name,
          material: { kind: 'text', text } as const,
          ...(metadata ? { metadata } : {}),
        })),
        options,
      ),
    ingestSources,
    importRegister: (register, records, options) =>
      importRegister(register, records, { store, writer, reference }, options),
    writeEntries: async (entries) => {
      for (let at = 0; at < entries.length; at += ENTRIES_AT_ONCE)
        await writer.writeEntries(entries.slice(at, at + ENTRIES_AT_ONCE));
    },
    remove: async (document) => {
      const was = await writer.removeDocument(document);
      return (texts?.remove(document) ?? false) || was;
    },
    earlierTexts: async (instrument) => {
      const notes = (await texts?.history.of(instrument)) ?? [];
      const back = await inBatches(
        notes.map(({ document }) => document),
        (ids) => store.read('read/documents', { ids }),
      );
      const there = new Set(back.map(({ id }) => id));
      return notes.filter(({ document }) => !there.has(document));
    },
    resolve: (written, scope, asOf) => resolveReference(store, typed, written, scope, asOf),
    close: async () => preparer?.close(),
  };
}

/** A service that can only read texts: no store is opened. */
export function readingService(reference: Reference): DocumentReader {
  return documentReader(reference);
}
