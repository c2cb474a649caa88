import { readFile, stat } from 'node:fs/promises';
import { decodeText } from './decode-text.js';
import { DocumentError } from './document-error.js';

/**
 * The text of a file.
 *
 * @param path as the user gave it; it is what messages name
 * @param maxBytes size above which nothing is read
 * @throws DocumentError
 */
export async function readTextFile(path: string, maxBytes: number): Promise<string> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > maxBytes) throw tooLarge(path, size, maxBytes);
    bytes = await readFile(path);
  } catch (error) {
    throw error instanceof DocumentError ? error : unreadable(path, error);
  }
  return decodeText(bytes, path);
}

/** Says how large a document is and how large it may be. */
export function tooLarge(name: string, bytes: number, maxBytes: number): DocumentError {
  return new DocumentError(
    'DOCUMENT_TOO_LARGE',
    `${name} has ${bytes} bytes; the limit is ${maxBytes}. Split it, or raise CANCU_MAX_DOCUMENT_BYTES.`,
  );
}

/** What the file system said, in a sentence. */
export function unreadable(path: string, cause: unknown): DocumentError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT')
    return new DocumentError('DOCUMENT_MISSING', `${path} does not exist. Check the path.`, { cause });
  const why =
    code === 'EACCES' ? 'may not be read by you; check its permissions' : `cannot be read (${code ?? 'unknown error'})`;
  return new DocumentError('DOCUMENT_UNREADABLE', `${path} ${why}.`, { cause });
}
