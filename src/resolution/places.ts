import type { InstrumentNumber } from '../instrument/number.js';
import type { Reference } from '../instrument/reference/index.js';
import { issuerRow } from './issuing-body.js';

const NAME = '((?:\\p{Lu}\\p{L}*)(?:\\s*-\\s*\\p{Lu}\\p{L}*|\\s+\\p{Lu}\\p{L}*){0,4})';
/** The words are told by their case, so that "tỉnh Bến Tre và tỉnh Cà Mau" has two names. */
const PLACE_AFTER_UNIT = new RegExp(
  `(?:[tT]ỉnh|TỈNH|[tT]hành\\s*phố|Thành\\s*Phố|THÀNH\\s*PHỐ|[tT][pP]\\.?)\\s+${NAME}`,
  'gu',
);
const PLACE_AFTER_COMMITTEE = new RegExp(
  `(?:[tT]ỉnh|TỈNH|[tT]hành|THÀNH)\\s*(?:ủy|uỷ|đoàn|Ủy|Uỷ|Đoàn|ỦY|UỶ|ĐOÀN)\\s+${NAME}`,
  'gu',
);
const DISTRICT = /(?:HUYỆN|QUẬN|THỊ XÃ|Huyện|Quận|Thị xã|huyện|quận|thị xã)\s+((?:\p{Lu}[\p{L}]*\s*){1,4})/u;

/** Codes whose level the letters leave open: any level of local government, any local Party committee. */
const LOCAL_CODE = /^(?:UBND|UBHC|HĐND|HDND|CTUBND|TTHĐND|ĐĐBQH|(?:UBT?|TU|HU|QU|ThU|TXU|ĐU)(?![A-ZĐ]))/u;
const LOCAL_OFFICE = /^(?:S[A-ZĐ]{1,8}|VPUB(?:ND)?|BQL[A-ZĐ]*|TTT|.+TU|VPTU|MTTQ.*|BCHQS|CAT)$/u;

/** Where the letters of a number say that it comes from: the centre, some locality, or they do not tell. */
export function levelOfNumber(
  number: InstrumentNumber,
  date: string | null,
  reference: Reference,
): 'central' | 'local' | 'unknown' {
  if (number.family === 'assembly') return 'central';
  const [code = ''] = number.issuers;
  if (LOCAL_CODE.test(code)) return 'local';
  // A steering committee stands at every level; its letters do not tell which.
  if (code === 'BCĐ') return 'unknown';
  const row = issuerRow(code, date, reference);
  if (row) return row.level === 'central' ? 'central' : 'local';
  if (LOCAL_OFFICE.test(code)) return 'local';
  return /TW$/.test(code) ? 'central' : 'unknown';
}

/** What every such place begins with: it is asked first, for most issuers and many documents name none. */
const UNIT_HEAD = /[tT](?:ỉnh|ỈNH|hành|HÀNH|[pP])/;

/** The province named in a stretch of text after "tỉnh", "thành phố" or "Tỉnh ủy", as it was on a date; null where none or several are. */
export function provinceIn(text: string, date: string | null, reference: Reference): string | null {
  if (!UNIT_HEAD.test(text)) return null;
  const names = new Map<string, number>();
  for (const pattern of [PLACE_AFTER_UNIT, PLACE_AFTER_COMMITTEE]) {
    for (const match of text.matchAll(pattern)) {
      const name = longestProvince((match[1] ?? '').replace(/\s+/g, ' '), date, reference);
      if (name !== null) names.set(name, (names.get(name) ?? 0) + 1);
    }
  }
  const ranked = [...names].sort(([, one], [, other]) => other - one);
  const [first, second] = ranked;
  if (!first || (second && second[1] === first[1])) return null;
  return first[0];
}

/** The longest beginning of some capitalised words that names a province: "Cà Mau Về" is Cà Mau. */
function longestProvince(words: string, date: string | null, reference: Reference): string | null {
  const parts = words.split(' ');
  for (let length = Math.min(parts.length, 6); length > 0; length--) {
    const unit = reference.jurisdictions.named(parts.slice(0, length).join(' '), date);
    if (unit) return unit.name;
  }
  return null;
}

/** The province a printed place is, under its usual name; null when it is none. */
export function provinceOf(place: string | null, date: string | null, reference: Reference): string | null {
  return place === null ? null : longestProvince(titleCase(place), date, reference);
}

/** A scope below the province, `Cà Mau/Năm Căn`, where the issuer's lines name a district. */
export function withDistrict(province: string, issuer: string | null): string {
  const district = issuer === null ? undefined : DISTRICT.exec(issuer)?.[1]?.trim();
  return district === undefined || district === '' ? province : `${province}/${titleCase(district)}`;
}

/** Capitals as a name is written: `CÀ MAU` → `Cà Mau`. */
export function titleCase(words: string): string {
  return words
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** An issuer's capitals with its place as a name is written: `… TỈNH CÀ MAU` → `… tỉnh Cà Mau`. */
export function withPlaceCased(issuer: string): string {
  return issuer.replace(/(?:TỈNH|THÀNH PHỐ)\s+(.+)$/u, (_, name: string) => `tỉnh ${titleCase(name)}`);
}
