import { constants, inflateSync } from 'node:zlib';
import { DocumentError } from '../document-error.js';
import { PAGE_LIMITS, type PageLimits } from './pdf-document.js';

/** How far a stream that is no picture may unpack: text and drawings do some tenfold, blanks alone a thousandfold. */
const LARGE = 1_000_000;
const MOST_TIMES = 100;

/** Graphics states within one another; pdf.js looks through all of them for each one more. Writers nest some twenty. */
const MOST_STATES = 500;

/** How far before a stream its dictionary begins, at most. */
const DICTIONARY = 4096;

/**
 * Looks at the streams of a PDF before it is opened, since pdf.js unpacks whatever it is given.
 *
 * @throws DocumentError DOCUMENT_BOMB
 */
export function checkStreams(bytes: Uint8Array, name: string, limits: PageLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const most = limits.maxUnpackedBytes ?? PAGE_LIMITS.maxUnpackedBytes;
  let total = 0;
  for (let at = file.indexOf('stream'); at >= 0; ) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    const found = file.indexOf('endstream', start);
    const end = found < 0 ? file.length : found;
    const head = file.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1');
    const dictionary = head.slice(Math.max(0, head.lastIndexOf(' obj')));
    if (!/\/Subtype\s*\/Image|\/FontFile|\/Length1/.test(dictionary)) {
      const content = unpacked(file.subarray(start, end), dictionary, most);
      total += content?.length ?? most + 1;
      const swollen = !content || (content.length > LARGE && content.length > MOST_TIMES * (end - start));
      if (swollen || total > most) throw bomb(name, `bung ra quá lớn / unpacks to more than it may (${most} bytes)`);
      if (isDeep(content)) throw bomb(name, `lồng quá ${MOST_STATES} trạng thái vẽ / nests more graphics states`);
    }
    at = found < 0 ? -1 : file.indexOf('stream', found + 9);
  }
}

/** What a stream holds; null where it is more than it may be. One that cannot be unpacked is left to pdf.js as it is. */
function unpacked(data: Buffer, dictionary: string, most: number): Buffer | null {
  let content = data;
  for (const _ of dictionary.match(/\/(?:FlateDecode|Fl)\b/gu) ?? []) {
    try {
      content = inflateSync(content, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : data;
    }
  }
  return content;
}

const SPACES = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);

/** Counts `q` and `Q` that stand alone. */
function isDeep(content: Buffer): boolean {
  let depth = 0;
  for (let at = 0; at < content.length; at++) {
    const byte = content[at];
    if (byte !== 0x71 && byte !== 0x51) continue;
    if ((at > 0 && !SPACES.has(content[at - 1] ?? 0)) || !SPACES.has(content[at + 1] ?? 0x20)) continue;
    depth = byte === 0x71 ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST_STATES) return true;
  }
  return false;
}

function bomb(name: string, why: string): DocumentError {
  const advice = 'In lại thành PDF / print it to PDF again';
  return new DocumentError('DOCUMENT_BOMB', `${name}: ${why}. ${advice}.`);
}
