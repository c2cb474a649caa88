import type { DocumentError, DocumentErrorCode } from '../../reading/document-error.js';
import type { ReadingRepair } from '../../reading/source-text.js';
import type { FieldMap } from '../bulk-records.js';
import type { PreparedDocument } from '../graph-writer/rows.js';

/** What a document is made from; plain data, so that it can go to a worker. */
export type Material =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'text'; readonly text: string }
  // A line of JSONL as it stands; `map` tells which key holds which field.
  | { readonly kind: 'record'; readonly line: Uint8Array; readonly map: FieldMap };

/** What came with a document beside its text: evidence where its header says nothing, and a warning where the two differ. */
export interface Metadata {
  readonly type: string | null;
  readonly number: string | null;
  /** ISO day. */
  readonly date: string | null;
  readonly title: string | null;
}

/** A document to be ingested. */
export interface DocumentSource {
  readonly name: string | null;
  readonly material: Material;
  readonly metadata?: Metadata;
}

/** A document of which it is known where its text is. */
export interface OpenSource extends DocumentSource {
  readonly material: Exclude<Material, { readonly kind: 'record' }>;
}

/** A document that is known not to be there before it is read. */
export interface MissingSource {
  readonly name: string | null;
  readonly problem: DocumentError;
}

/** Something a person should know of a document that was taken. */
export interface DocumentWarning {
  readonly code: string;
  readonly message: string;
}

/** A document made ready for the graph, or why there is none. */
export type Preparation =
  | {
      readonly name: string | null;
      readonly prepared: PreparedDocument;
      /** Whether it is what a file holds: an earlier text of the same file then gives way. */
      readonly file: boolean;
      /** What read it ({@link SourceText}); `text` for a text that was handed in as such. */
      readonly reader: string;
      readonly repairs: readonly ReadingRepair[];
      readonly warnings: readonly DocumentWarning[];
      /** Milliseconds that reading and extraction took. */
      readonly took: number;
    }
  | {
      readonly name: string | null;
      readonly code: DocumentErrorCode;
      /** What is wrong and what to do. */
      readonly message: string;
      readonly took: number;
    };

/** Reads documents and makes them ready for the graph. */
export interface Preparer {
  /** How many batches may be in hand at once. */
  readonly ahead: number;
  /** Answers by source, in order; one source may hold several documents. Never rejects for what is wrong with a document. */
  prepare(batch: readonly DocumentSource[]): Promise<readonly (readonly Preparation[])[]>;
  close(): Promise<void>;
}
