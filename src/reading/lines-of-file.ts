import { createReadStream, type ReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DocumentError } from './document-error.js';

const GZIP = [0x1f, 0x8b];

/** Told how many bytes of a file have been read, packed ones where it is packed. */
export type OnBytes = (bytes: number) => void;

/** The bytes of a file, unpacked where they are packed by gzip. Errors come to whoever reads it. */
export async function openUnpacked(path: string): Promise<Readable> {
  return (await opened(path)).bytes;
}

async function opened(path: string): Promise<{ readonly bytes: Readable; readonly file: ReadStream }> {
  const bytes: number[] = [];
  for await (const chunk of createReadStream(path, { end: 1 })) bytes.push(...(chunk as Buffer));
  const file = createReadStream(path);
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return { bytes: file, file };
  const unpacked = createGunzip();
  // What fails is told by the last stream, to whoever reads it.
  pipeline(file, unpacked).catch(() => {});
  return { bytes: unpacked, file };
}

/**
 * The lines of a UTF-8 file, plain or gzip, without their ends and without a byte order mark, one in memory at a time.
 *
 * @throws DocumentError where a line is longer than `longest` characters: one without end must not grow in memory
 */
export async function* linesOfFile(path: string, longest: number, onBytes?: OnBytes): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let length = 0;
  const { bytes, file } = await opened(path);
  for await (const chunk of bytes) {
    onBytes?.(file.bytesRead);
    const lines = decoder.decode(chunk as Buffer, { stream: true }).split('\n');
    for (const [index, piece] of lines.entries()) {
      pieces.push(piece);
      length += piece.length;
      if (length > longest) {
        const message = `${path} has a line of more than ${longest} characters. Each entry is a line of its own.`;
        throw new DocumentError('DOCUMENT_UNREADABLE', message);
      }
      if (index === lines.length - 1) break;
      yield pieces.join('').replace(/\r$/, '');
      pieces = [];
      length = 0;
    }
  }
  yield (pieces.join('') + decoder.decode()).replace(/\r$/, '');
}
