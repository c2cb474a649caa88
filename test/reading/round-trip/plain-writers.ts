import iconv from 'iconv-lite';
import { legacyBytes } from '../legacy-encodings.js';
import { type RandomDocument, typedOut, withWords } from './random-document.js';

/** An encoding of plain text: how it is written, and what of a text it can hold. */
export interface PlainEncoding {
  readonly name: string;
  /** Words that the encoding has letters for; nobody can write others in it. */
  holds(document: RandomDocument): RandomDocument;
  write(text: string): Uint8Array;
}

const SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
};

/** Signs of ASCII for those of printers, and letters of Vietnamese only. */
const typewritten = (text: string): string =>
  text
    .replace(/[“”‘’–—…]/gu, (sign) => SIGNS[sign] ?? sign)
    .replace(/[^ -~\p{Script=Latin}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Windows-1258 writes a tone behind its letter (Microsoft, code page 1258). */
const toneApart = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([a-zđ])([\u0302\u0306\u031b])?([\u0300\u0301\u0303\u0309\u0323])?([\u0302\u0306\u031b])?/giu, '$1$2$4$3')
    .replace(/[a-z][\u0302\u0306\u031b]/giu, (letter) => letter.normalize('NFC'));

const whole = (document: RandomDocument): RandomDocument => document;
const letters = (document: RandomDocument) => withWords(document, typewritten);
const unmarked = (encoding: string) => (text: string) => iconv.encode(text, encoding, { addBOM: false });
const marked = (encoding: string) => (text: string) => iconv.encode(text, encoding, { addBOM: true });

/** By `iconv-lite`, but for the two encodings of fonts, which it has not: there the tables of the tests write. */
export const PLAIN_ENCODINGS: readonly PlainEncoding[] = [
  { name: 'UTF-8', holds: whole, write: unmarked('utf-8') },
  { name: 'UTF-8 with a mark', holds: whole, write: marked('utf-8') },
  { name: 'UTF-8 in decomposed letters', holds: whole, write: (text) => unmarked('utf-8')(text.normalize('NFD')) },
  { name: 'UTF-16 LE', holds: whole, write: marked('utf-16le') },
  { name: 'UTF-16 BE', holds: whole, write: marked('utf-16be') },
  { name: 'UTF-16 LE without a mark', holds: whole, write: unmarked('utf-16le') },
  { name: 'Windows-1258', holds: letters, write: (text) => iconv.encode(toneApart(text), 'windows-1258') },
  { name: 'VISCII', holds: letters, write: (text) => iconv.encode(text, 'viscii') },
  { name: 'VNI', holds: letters, write: (text) => legacyBytes(text, 'vni') },
  { name: 'TCVN3', holds: letters, write: (text) => legacyBytes(text, 'tcvn3') },
];

/** A document typed out, its lines ended as Windows does. */
export const linesOfWindows = (document: RandomDocument): string => typedOut(document).replaceAll('\n', '\r\n');

export const plainOf = (document: RandomDocument, { write }: PlainEncoding): Uint8Array =>
  write(linesOfWindows(document));
