import { BYTE_TABLES, type LegacyKind, VNI } from '../../src/reading/legacy-tables.js';

/** Letter → how it is written, for each encoding; the inverse of the tables that decode. */
const written = {
  tcvn3: inverse(BYTE_TABLES.tcvn3),
  viscii: inverse(BYTE_TABLES.viscii),
  'windows-1258': inverse(BYTE_TABLES['windows-1258']),
  vni: new Map([...VNI].map(([sequence, letter]) => [letter, sequence])),
};

function inverse(table: readonly string[]): ReadonlyMap<string, string> {
  return new Map(table.map((letter, byte): [string, string] => [letter, String.fromCharCode(byte)]).reverse());
}

/** Text as an older encoding would hold it, one Latin-1 character a byte. */
export function encodeLegacy(text: string, kind: Exclude<LegacyKind, 'utf-8'>): string {
  const letters = written[kind];
  return [...text.normalize('NFC')].map((letter) => letters.get(letter) ?? parts(letter, letters)).join('');
}

/** A letter and its tone mark apart, as Windows-1258 has them. */
function parts(letter: string, letters: ReadonlyMap<string, string>): string {
  if (letter.charCodeAt(0) < 0x80) return letter;
  const [base = '', ...marks] = letter.normalize('NFD');
  const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? '';
  const bare = [base, ...marks.filter((mark) => mark !== tone)].join('').normalize('NFC');
  return (letters.get(bare) ?? bare) + (letters.get(tone) ?? tone);
}

/** The bytes of {@link encodeLegacy}. */
export function legacyBytes(text: string, kind: Exclude<LegacyKind, 'utf-8'>): Uint8Array {
  return new Uint8Array(Buffer.from(encodeLegacy(text, kind), 'latin1'));
}
