/** Stable codes of what can go wrong with a store. */
export type StoreErrorCode =
  | 'STORE_UNREACHABLE'
  | 'STORE_AUTHENTICATION'
  | 'STORE_MISSING'
  | 'STORE_IN_USE'
  | 'STORE_UNREADABLE'
  | 'STORE_TOO_NEW'
  | 'STORE_TOO_OLD'
  | 'STORE_LOST'
  | 'STORE_CONFLICT'
  | 'STORE_UNSUPPORTED'
  | 'STORE_FAILED';

/** A failure of the store that a user can act on: the message says what is wrong, where, and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
