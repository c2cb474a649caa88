import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { tooLarge } from './read-file.js';
import type { ReadingLimits } from './reader.js';
import { asDamage, damaged, encrypted, tooManyMembers, unpacksTooFar } from './refusals.js';

/** One file of a zip. */
export interface ZipEntry {
  readonly path: string;
  /** What is wrong with its name (`../`, an absolute path), or null. Nothing is written under it either way. */
  readonly unsafe: string | null;
  /** Its bytes, of no more than it declares. Throws DocumentError. */
  open(): Promise<Buffer>;
}

/** Whether a zip archive begins here. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/**
 * The files of a zip, in the order of its directory, folders left out; nothing is unpacked yet.
 *
 * @throws DocumentError DOCUMENT_DAMAGED, DOCUMENT_BOMB
 */
export async function openZip(bytes: Uint8Array, name: string, limits: ReadingLimits): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    if (zip.entryCount > limits.maxMembers) throw tooManyMembers(name, limits.maxMembers);
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      // yauzl writes names as bytes under `decodeStrings: false`; its own decoder takes unmarked UTF-8 for code page 437.
      const path = nameOf(entry.fileName as unknown as Buffer).replaceAll('\\', '/');
      if (path.endsWith('/')) continue;
      total += entry.uncompressedSize;
      if (total > limits.maxUnpackedBytes) throw unpacksTooFar(name, limits.maxUnpackedBytes);
      entries.push({
        path,
        unsafe: yauzl.validateFileName(path),
        open: () => unpack(zip, entry, `${name} > ${path}`, limits),
      });
    }
  } catch (error) {
    throw asDamage(name, error);
  }
  return entries;
}

function nameOf(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return raw.toString('latin1');
  }
}

async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string, limits: ReadingLimits): Promise<Buffer> {
  if (entry.isEncrypted()) throw encrypted(name);
  if (entry.uncompressedSize > limits.maxBytes) throw tooLarge(name, entry.uncompressedSize, limits.maxBytes);
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (crc32(bytes) !== entry.crc32) throw damaged(name, 'its checksum does not hold');
    return bytes;
  } catch (error) {
    throw asDamage(name, error);
  }
}

/** A package (.docx, .odt) by the names of its files. */
export async function openPackage(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits,
): Promise<ReadonlyMap<string, ZipEntry>> {
  return new Map((await openZip(bytes, name, limits)).map((entry) => [entry.path, entry]));
}

/** Whether a zip has these files; false where its directory cannot be read. */
export async function zipHas(
  bytes: Uint8Array,
  limits: ReadingLimits,
  is: (path: string) => boolean,
): Promise<boolean> {
  if (!isZip(bytes)) return false;
  try {
    return (await openZip(bytes, '', limits)).some(({ path }) => is(path));
  } catch {
    return false;
  }
}
