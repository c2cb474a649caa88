import type { GrafeoError } from '@grafeo-db/js';
import { StoreError } from '../errors.js';

/** ENOSPC, EDQUOT and EFBIG, as the engine words them. */
const DISK_FULL = /\(os error (?:28|122|27)\)|no space left on device|quota exceeded|file too large/i;

/** The log could not be written: the engine gives it the status of a conflict, and trying again does not help. */
const LOG_UNWRITTEN = /GRAFEO-T009/;

/** Two transactions wrote the same entity or key; the later one may simply be tried again. */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error) || LOG_UNWRITTEN.test(error.message)) return false;
  return (error as GrafeoError).gqlStatus === '40000' || error.message.includes('GRAFEO-T001');
}

/** Why a store folder would not open, in words for its owner. */
export function openingFailure(folder: string, error: unknown): StoreError {
  const reason = error instanceof Error ? error.message : String(error);
  if (/cannot be locked|locked by|lock is held/i.test(reason)) {
    return new StoreError(
      'STORE_IN_USE',
      `The store in ${folder} is in use by another process. Stop that process (perhaps "cancu serve"), or set CANCU_STORE to another folder.`,
      { cause: error },
    );
  }
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    /permission denied|read-only file system/i.test(reason)
  ) {
    return new StoreError(
      'STORE_UNREADABLE',
      `The store in ${folder} may not be read and written by this user. Change its permissions, or set CANCU_STORE to another folder.`,
      { cause: error },
    );
  }
  return new StoreError(
    'STORE_UNREADABLE',
    `The store in ${folder} cannot be read: ${plain(reason)}. Restore it from a backup, or move it away and ingest the documents again.`,
    { cause: error },
  );
}

/** What a statement failed of, as a `StoreError` that keeps the engine's words for a log. */
export function statementFailure(name: string, location: string, error: unknown): StoreError {
  if (isConflict(error)) {
    return new StoreError(
      'STORE_CONFLICT',
      `Another writer kept changing the same part of the store in ${location}. Nothing was written; try again.`,
      { cause: error },
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  if (DISK_FULL.test(reason)) {
    return new StoreError(
      'STORE_FAILED',
      `The store in ${location} could not be written: the disk is full. Nothing of the write in hand is kept; make room and do it again.`,
      { cause: error },
    );
  }
  return new StoreError('STORE_FAILED', `The store in ${location} failed at ${name}: ${plain(reason)}.`, {
    cause: error,
  });
}

/** The engine's own words on one line, without its prefixes and full stop. */
function plain(reason: string): string {
  const line = reason.split('\n', 1)[0] ?? '';
  return line.replace(/^(?:(?:\w+ error|GRAFEO-\w+): )+/, '').replace(/\.$/, '');
}
