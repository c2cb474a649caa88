import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { DocumentError } from './document-error.js';

/** How often a file is read that changes meanwhile, and how long, in milliseconds, whoever writes it is waited for. */
const READINGS = 4;
const WAITED = 250;
/** File systems note the time of a change to no more than a tick of the clock, in milliseconds: within it, changes do not show. */
const TICK = 10;

/**
 * The bytes of a file, as they all were at one time: one that changes while it is read is read again, and refused where it goes on
 * changing.
 *
 * @param path as the user gave it; it is what messages name
 * @param maxBytes size above which nothing is read
 * @throws DocumentError
 */
export async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    for (let reading = 1; ; reading++) {
      const before = await stat(path, { bigint: true });
      // A pipe or a device does not tell its size, and may have no end.
      if (!before.isFile() && !before.isDirectory()) return await readStream(createReadStream(path), path, maxBytes);
      if (before.size > maxBytes) throw tooLarge(path, Number(before.size), maxBytes);
      const age = Date.now() - Number(before.mtimeMs);
      const bytes = await readFile(path);
      if (bytes.length > maxBytes) throw tooLarge(path, bytes.length, maxBytes);
      const after = await stat(path, { bigint: true });
      const same = before.mtimeNs === after.mtimeNs && before.size === after.size && before.ino === after.ino;
      if (same && !(age >= 0 && age < TICK)) return bytes;
      if (reading === READINGS) throw changing(path);
      await pause(WAITED);
    }
  } catch (error) {
    throw error instanceof DocumentError ? error : unreadable(path, error);
  }
}

const changing = (path: string) =>
  new DocumentError(
    'DOCUMENT_CHANGING',
    `${path} changes while it is read. Wait until the program that writes it is done, and give it again.`,
  );

/**
 * The bytes of a stream, read until its end or until it is too long.
 *
 * @param name how the stream is called, for messages
 * @throws DocumentError
 */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(name, size, maxBytes, 'at least ');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Says how large a document is and how large it may be. */
export function tooLarge(name: string, bytes: number, maxBytes: number, about: 'at least ' | '' = ''): DocumentError {
  return new DocumentError(
    'DOCUMENT_TOO_LARGE',
    `${name} has ${about}${bytes} bytes; the limit is ${maxBytes}. Split it, or raise CANCU_MAX_DOCUMENT_BYTES.`,
  );
}

/** What the file system said, in a sentence. */
export function unreadable(path: string, cause: unknown): DocumentError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT')
    return new DocumentError('DOCUMENT_MISSING', `${path} does not exist. Check the path.`, { cause });
  const why =
    code === 'EACCES'
      ? 'may not be read by you; check its permissions'
      : code === 'EISDIR'
        ? 'is a folder; name the files in it'
        : code === 'ENOTDIR'
          ? 'does not exist: part of the path is a file and no folder; check the path'
          : `cannot be read (${code ?? 'unknown error'})`;
  return new DocumentError(code === 'ENOTDIR' ? 'DOCUMENT_MISSING' : 'DOCUMENT_UNREADABLE', `${path} ${why}.`, {
    cause,
  });
}
