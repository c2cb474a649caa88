/** Stable codes of what can be wrong with a document. */
export type DocumentErrorCode =
  | 'DOCUMENT_MISSING'
  | 'DOCUMENT_UNREADABLE'
  | 'DOCUMENT_CHANGING'
  | 'DOCUMENT_EMPTY'
  | 'DOCUMENT_BINARY'
  | 'DOCUMENT_TOO_LARGE'
  | 'DOCUMENT_TOO_HUNGRY'
  | 'DOCUMENT_TIMEOUT'
  | 'RECORD_BROKEN'
  | 'DOCUMENT_ENCRYPTED'
  | 'DOCUMENT_DAMAGED'
  | 'DOCUMENT_BOMB'
  | 'DOCUMENT_UNSUPPORTED'
  | 'DOCUMENT_FAILED';

/** A document that cannot be read: the message says what is wrong, where, and what to do. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
