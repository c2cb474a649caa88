import type { GraphStore } from '../graph/port.js';
import type { Extraction } from '../instrument/citation.js';
import type { Reference } from '../instrument/reference/index.js';
import { nonEmpty } from '../reading/decode-text.js';
import { tooLarge } from '../reading/read-file.js';
import { clusterer } from '../resolution/cluster.js';
import { type DocumentReader, documentReader } from '../resolution/read-document.js';
import { TypedReferenceReader } from '../resolution/typed-reference.js';
import { GraphWriter } from './graph-writer/graph-writer.js';
import { jurisdictionRows, loadReference } from './graph-writer/reference-rows.js';
import { type DocumentSource, type IngestedDocument, type IngestOptions, ingest } from './ingest.js';
import { type ImportOptions, type ImportReport, importRegister } from './register/import-register.js';
import type { BrokenLine, RegisterRecord } from './register/read-register.js';
import { type Resolution, resolveReference } from './resolve-reference.js';

/** A text handed in as it is. */
export interface IncomingDocument {
  readonly name: string | null;
  readonly text: string;
}

/** What became of a batch: one outcome a document, in the order they were handed in. */
export interface IngestReport {
  readonly documents: readonly IngestedDocument[];
}

/** What commands and the API do with a store, beside asking it. */
export interface Service {
  /** Reads a text; stores nothing. */
  extract(text: string): Extraction;
  /** Reads and stores texts. A bad one is REFUSED and the batch goes on; a failing store rejects. */
  ingest(documents: readonly IncomingDocument[], options?: IngestOptions): Promise<IngestReport>;
  /** The same for texts that are to be had one after the other. */
  ingestSources(sources: Iterable<DocumentSource>, options?: IngestOptions): Promise<IngestReport>;
  /** Loads a register under a name, in place of what it held before; see {@link importRegister}. */
  importRegister(
    register: string,
    records: AsyncIterable<RegisterRecord | BrokenLine>,
    options?: ImportOptions,
  ): Promise<ImportReport>;
  /** Takes a text out, with all that is known from it alone. False where it was not there. */
  remove(document: string): Promise<boolean>;
  /**
   * @param scope `VN` or a province's name; null where nothing is said
   * @param asOf ISO date on which the reference is written; null where nothing is said
   */
  resolve(reference: string, scope: string | null, asOf: string | null): Promise<Resolution>;
}

/** Makes the service over an open store: brings its schema up to date and loads the jurisdictions. */
export async function openService(store: GraphStore, reference: Reference, maxDocumentBytes: number): Promise<Service> {
  const { from, to } = await store.ensureSchema();
  if (from !== to || (await store.read('export/jurisdiction-ids', {})).length === 0)
    await loadReference(store, jurisdictionRows(reference.jurisdictions));
  const reader = documentReader(reference);
  const writer = new GraphWriter(store, clusterer(reference));
  const typed = new TypedReferenceReader(reference);
  const ingestSources = async (sources: Iterable<DocumentSource>, options?: IngestOptions) => ({
    documents: await ingest(sources, reader, writer, options),
  });
  return {
    extract: (text) => reader.read(text),
    ingest: (documents, options) =>
      ingestSources(
        documents.map((document) => asSource(document, maxDocumentBytes)),
        options,
      ),
    ingestSources,
    importRegister: (register, records, options) =>
      importRegister(register, records, { store, writer, reference }, options),
    remove: (document) => writer.removeDocument(document),
    resolve: (written, scope, asOf) => resolveReference(store, typed, written, scope, asOf),
  };
}

/** A service that can only read texts: no store is opened. */
export function readingService(reference: Reference): DocumentReader {
  return documentReader(reference);
}

function asSource({ name, text }: IncomingDocument, maxDocumentBytes: number): DocumentSource {
  return {
    name,
    text: () => {
      const bytes = Buffer.byteLength(text, 'utf8');
      if (bytes > maxDocumentBytes) throw tooLarge(name ?? 'The text', bytes, maxDocumentBytes);
      return nonEmpty(text, name ?? 'The text');
    },
  };
}
