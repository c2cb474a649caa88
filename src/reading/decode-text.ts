import { decodeLegacy } from './decode-legacy.js';
import { DocumentError } from './document-error.js';
import { WINDOWS_1252_TABLE } from './legacy-tables.js';
import { decodeUtf8 } from './utf8.js';

/** Control characters that no text holds; a few of them mean a program, a picture or an office file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

/** Bytes looked at to tell UTF-16 that has no mark. */
const SAMPLE_BYTES = 4096;

/** In how many places a hundred characters may be damaged before a file is no UTF-8 any more: half a surrogate pair is three bad bytes in one. */
const MOST_DAMAGED = 0.02;

/** Text of a file as it was encoded, and as it reads. */
export interface DecodedText {
  /** As the encoding of the file gives it; its lines are those of {@link text}. */
  readonly source: string;
  /** With older Vietnamese encodings decoded. */
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `tcvn3`, `vni`, `viscii`, `windows-1258` or `windows-1252`. */
  readonly encoding: string;
  /** Older encoding whose characters stood in the file as Unicode ones, one by one; null where there was none. */
  readonly within: string | null;
  /** Bytes of the mark at the head. */
  readonly mark: number;
  /** Bytes of a stretch of {@link source} in the file. */
  readonly bytesOf: (source: string) => number;
  /** Characters that could not be decoded and are U+FFFD. */
  readonly damaged: number;
}

/**
 * Text from bytes: UTF-8 and UTF-16 with or without mark, and the encodings of before, told by what they would make of
 * the words.
 *
 * @param name how the document is called, for messages
 * @throws DocumentError DOCUMENT_EMPTY, DOCUMENT_BINARY
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  return decodeBytes(bytes, name).text;
}

/** As {@link decodeText}, with what was found on the way. */
export function decodeBytes(bytes: Uint8Array, name: string): DecodedText {
  const decoded = unicode(bytes) ?? legacy(bytes);
  if (!decoded || CONTROL.test(decoded.text)) throw notText(name);
  nonEmpty(decoded.text, name);
  return decoded;
}

/** The text itself, unless there is nothing in it. Throws DocumentError DOCUMENT_EMPTY. */
export function nonEmpty(text: string, name: string): string {
  if (/\S/.test(text)) return text;
  throw new DocumentError('DOCUMENT_EMPTY', `${name} holds no text. Give a file with the text of an instrument.`);
}

function unicode(bytes: Uint8Array): DecodedText | null {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const source = new TextDecoder(utf16.encoding).decode(bytes);
    return described(source, { ...utf16, bytesOf: (stretch) => 2 * stretch.length });
  }
  const source = decodeUtf8(bytes);
  const letters = source.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0;
  const places = source.match(/\ufffd+/gu)?.length ?? 0;
  if (places > MOST_DAMAGED * letters && places > cutOff(source)) return null;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return described(source, { encoding: 'utf-8', mark, bytesOf: utf8Bytes });
}

/** What could not be decoded counts as the one byte it mostly was. */
function utf8Bytes(source: string): number {
  return Buffer.byteLength(source) - 2 * damagedIn(source);
}

/** One damaged place at the end of a file is where it was cut. */
function cutOff(source: string): number {
  return source.endsWith('\ufffd') ? 1 : 0;
}

function damagedIn(source: string): number {
  return source.match(/\ufffd/gu)?.length ?? 0;
}

function described(source: string, found: Pick<DecodedText, 'encoding' | 'mark' | 'bytesOf'>): DecodedText {
  const older = decodeLegacy(source);
  return { ...found, source, text: older?.text ?? source, within: older?.kind ?? null, damaged: damagedIn(source) };
}

/** UTF-16 by its mark, or by the zeros that stand in every other place where letters are ASCII. */
function utf16Of(bytes: Uint8Array): { encoding: 'utf-16le' | 'utf-16be'; mark: number } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 8;
  if (odd > many && even === 0) return { encoding: 'utf-16le', mark: 0 };
  if (even > many && odd === 0) return { encoding: 'utf-16be', mark: 0 };
  return null;
}

/** One byte a character: the Vietnamese encoding that gives the most syllables, else Windows-1252 if it is text at all. */
function legacy(bytes: Uint8Array): DecodedText | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found = { source, mark: 0, bytesOf: (stretch: string) => stretch.length, within: null, damaged: 0 };
  const older = decodeLegacy(source);
  if (older) return { ...found, text: older.text, encoding: older.kind };
  const western = source.replace(/[\u0080-\u009f]/gu, (byte) => WINDOWS_1252_TABLE[byte.charCodeAt(0)] ?? byte);
  return isWestern(western) ? { ...found, text: western, encoding: 'windows-1252' } : null;
}

/** Letters with accents are a small part of the letters of any Western text, and no control character is among them. */
function isWestern(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES * 4);
  const accented = sample.match(/[\u00c0-\u00ff]/gu)?.length ?? 0;
  const ascii = sample.match(/[A-Za-z]/gu)?.length ?? 0;
  return !/[\u0080-\u009f]/u.test(sample) && accented * 4 < ascii;
}

function notText(name: string): DocumentError {
  const advice =
    'Plain text is read in UTF-8, UTF-16, Windows-1258, TCVN3, VNI and VISCII: save the document as one of them.';
  return new DocumentError('DOCUMENT_BINARY', `${name} is not a text file. ${advice}`);
}
