/** Stable names of the ways Vietnamese was written before Unicode, and of UTF-8 read as Latin letters. */
export type LegacyKind = 'tcvn3' | 'vni' | 'viscii' | 'windows-1258' | 'utf-8';

/** Windows-1252 from 0x80 to 0x9f; what it leaves open stays the control character of that number. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** TCVN 5712:1993 (VN1) from 0xa0 to 0xff; the ABC fonts (VN3) use its small letters and Ă Â Ê Ô Ơ Ư Đ. */
const TCVN =
  '\u00a0ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

/** VISCII 1.1 (RFC 1456) from 0x80 to 0xff. */
const VISCII =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ';

/** The six letters for which VISCII takes control characters. */
const VISCII_LOW = new Map([
  [0x02, 'Ẳ'],
  [0x05, 'Ẵ'],
  [0x06, 'Ẫ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
]);

/** Where Windows-1258 differs from Windows-1252: four letters with a case each, five tone marks, the đồng. */
const WINDOWS_1258 = new Map([
  [0xc3, 'Ă'],
  [0xcc, '\u0300'],
  [0xd0, 'Đ'],
  [0xd2, '\u0309'],
  [0xd5, 'Ơ'],
  [0xdd, 'Ư'],
  [0xde, '\u0303'],
  [0xe3, 'ă'],
  [0xec, '\u0301'],
  [0xf0, 'đ'],
  [0xf2, '\u0323'],
  [0xf5, 'ơ'],
  [0xfd, 'ư'],
  [0xfe, '₫'],
]);

/** Small letters of the VNI fonts: a letter, or a letter and the sign that carries its tone. */
const VNI_SMALL =
  'aù=á aø=à aû=ả aõ=ã aï=ạ aâ=â aá=ấ aà=ầ aå=ẩ aã=ẫ aä=ậ aê=ă aé=ắ aè=ằ aú=ẳ aü=ẵ aë=ặ ' +
  'eù=é eø=è eû=ẻ eõ=ẽ eï=ẹ eâ=ê eá=ế eà=ề eå=ể eã=ễ eä=ệ í=í ì=ì æ=ỉ ó=ĩ ò=ị ' +
  'où=ó oø=ò oû=ỏ oõ=õ oï=ọ oâ=ô oá=ố oà=ồ oå=ổ oã=ỗ oä=ộ ô=ơ ôù=ớ ôø=ờ ôû=ở ôõ=ỡ ôï=ợ ' +
  'uù=ú uø=ù uû=ủ uõ=ũ uï=ụ ö=ư öù=ứ öø=ừ öû=ử öõ=ữ öï=ự yù=ý yø=ỳ yû=ỷ yõ=ỹ î=ỵ ñ=đ';

/** Written form → letter, for both cases. */
export const VNI: ReadonlyMap<string, string> = new Map(
  VNI_SMALL.split(' ').flatMap((pair): [string, string][] => {
    const [written = '', letter = ''] = pair.split('=');
    return [
      [written, letter],
      [written.toUpperCase(), letter.toUpperCase()],
    ];
  }),
);

const VNI_WRITTEN = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Byte that a character stood for before it was read as Windows-1252 or Latin-1, if it is one. */
const BYTE: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 256 }, (_, byte): [string, number] => [String.fromCharCode(byte), byte]),
  ...[...WINDOWS_1252].map((letter, index): [string, number] => [letter, 0x80 + index]),
]);

/** What each byte from 0 to 255 means in a table of one byte a character. */
export const BYTE_TABLES: Readonly<Record<'tcvn3' | 'viscii' | 'windows-1258', readonly string[]>> = {
  tcvn3: table((byte) => (byte < 0xa0 ? undefined : TCVN[byte - 0xa0])),
  viscii: table((byte) => (byte < 0x80 ? VISCII_LOW.get(byte) : VISCII[byte - 0x80])),
  'windows-1258': table((byte) => WINDOWS_1258.get(byte)),
};

function table(letter: (byte: number) => string | undefined): readonly string[] {
  return Array.from(
    { length: 256 },
    (_, byte) => letter(byte) ?? WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte),
  );
}

/**
 * A stretch of text whose characters are bytes of an older encoding (Latin-1 or Windows-1252), decoded. Characters
 * that are no such bytes stay. The tables with combining marks give composed letters (NFC).
 */
export const decoders: Readonly<Record<LegacyKind, (text: string) => string>> = {
  tcvn3: (text) => byTable(text, BYTE_TABLES.tcvn3).normalize('NFC'),
  viscii: (text) => byTable(text, BYTE_TABLES.viscii),
  'windows-1258': (text) => byTable(text, BYTE_TABLES['windows-1258']).normalize('NFC'),
  vni: (text) => byTable(text, WINDOWS_1252_TABLE).replace(VNI_WRITTEN, (written) => VNI.get(written) ?? written),
  'utf-8': (text) => text.replace(HIGH_BYTES, utf8),
};

/** What each byte means in Windows-1252. */
export const WINDOWS_1252_TABLE: readonly string[] = table(() => undefined);

function byTable(text: string, letters: readonly string[]): string {
  let decoded = '';
  for (const character of text) {
    const byte = BYTE.get(character);
    decoded += byte === undefined ? character : letters[byte];
  }
  return decoded;
}

const HIGH_BYTES = new RegExp(`[\u0080-\u00ff${[...WINDOWS_1252].filter((c) => c > '\u00ff').join('')}]+`, 'gu');

function utf8(run: string): string {
  const bytes = Uint8Array.from(run, (character) => BYTE.get(character) ?? 0x3f);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return run;
  }
}
