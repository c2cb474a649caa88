import type { Extraction } from '../instrument/citation.js';

/** A text handed in. */
export interface IncomingDocument {
  readonly name: string | null;
  readonly text: string;
}

/** What became of one document. */
export type IngestedDocument =
  | {
      readonly status: 'ADDED' | 'UPDATED' | 'UNCHANGED';
      readonly name: string | null;
      /** Id of the document: SHA-256 of its text. */
      readonly document: string;
      /** Id of the instrument it is a text of; null where that is not known. */
      readonly instrument: string | null;
    }
  | {
      readonly status: 'REFUSED';
      readonly name: string | null;
      /** Stable code: `DOCUMENT_EMPTY`, `DOCUMENT_TOO_LARGE`, … */
      readonly code: string;
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

/** What became of a batch: one outcome a document, in the order they were handed in. */
export interface IngestReport {
  readonly documents: readonly IngestedDocument[];
}

/** Which instrument a written reference means. */
export interface Resolution {
  readonly status: 'RESOLVED' | 'AMBIGUOUS' | 'UNKNOWN' | 'UNREADABLE';
  /** Ids: one where RESOLVED, several where AMBIGUOUS, else none. Likeliest first. */
  readonly candidates: readonly string[];
  /** What would make it certain, or what cannot be read; for the user. */
  readonly hint: string | null;
}

/** What the API needs beside the graph: reading texts and references, and writing. */
export interface Service {
  /** Reads a text; stores nothing. */
  extract(text: string): Extraction | Promise<Extraction>;
  /** Reads and stores a batch. A bad document is REFUSED and the batch goes on; a failing store rejects. */
  ingest(documents: readonly IncomingDocument[], options?: IngestOptions): Promise<IngestReport>;
  /**
   * @param scope `VN` or a province's name; null where nothing is said
   * @param asOf ISO date on which the reference is written; null where nothing is said
   */
  resolve(reference: string, scope: string | null, asOf: string | null): Promise<Resolution>;
}
