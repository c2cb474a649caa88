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

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const NOTHING = Buffer.alloc(0);

/**
 * The lines of a file as they stand, plain or gzip, without their ends, one in memory at a time.
 *
 * @param longest bytes
 * @throws DocumentError where a line is longer: one without end must not grow in memory
 */
export async function* rawLinesOfFile(path: string, longest: number, onBytes?: OnBytes): AsyncGenerator<Uint8Array> {
  let pieces: Buffer[] = [];
  let length = 0;
  const add = (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
    if (length <= longest) return;
    const message = `${path} has a line of more than ${longest} bytes. Each entry is a line of its own.`;
    throw new DocumentError('DOCUMENT_UNREADABLE', message);
  };
  const take = (): Uint8Array => {
    const line = pieces.length === 1 ? (pieces[0] ?? NOTHING) : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
  };
  const { bytes, file } = await opened(path);
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    onBytes?.(file.bytesRead);
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      from = end + 1;
      yield take();
    }
    add(chunk.subarray(from));
  }
  yield take();
}

/** {@link rawLinesOfFile} of a UTF-8 file, without its byte order mark. */
export async function* linesOfFile(path: string, longest: number): AsyncGenerator<string> {
  // Each line is decoded by itself, and a decoder takes the mark off the first line only.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let first = true;
  for await (const line of rawLinesOfFile(path, longest)) {
    const text = decoder.decode(line);
    yield first ? text.replace(/^\ufeff/, '') : text;
    first = false;
  }
}
