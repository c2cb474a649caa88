import { CENTRAL } from '../instrument/claim.js';
import { parseNumber } from '../instrument/number.js';
import type { TypedNumber } from './typed-number.js';
import type { TypedReference } from './typed-reference.js';
import type { TypedVocabulary } from './typed-vocabulary.js';

/** What is needed of an instrument to write a reference to it. */
export interface Citable {
  readonly type: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly scope: string;
  readonly date: string | null;
  readonly year: number | null;
}

/** Types whose titles are names. */
const LAWS = /^(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)$/;

/** A reference to one instrument, fit to be typed: `Chương trình 28-CTr/TU, Cà Mau, ngày 19/08/2013`. */
export function wordsOf({ type, number, title, scope, date, year }: Citable): string {
  const named = LAWS.test(type) && title?.startsWith(type) ? title : null;
  const head =
    number === null ? (named ?? `${type} ${title ?? ''}`.trim()) : `${named ? `${named} số` : type} ${number}`;
  const when = date !== null && date.length === 10 ? `ngày ${vietnamese(date)}` : year === null ? '' : `năm ${year}`;
  const place = scope === CENTRAL ? '' : scope.split('/').reverse().join(', ');
  return [head, place, when].filter((part) => part !== '').join(', ');
}

/** How a typed reference was understood: `Quyết định số 9999/QĐ-TTg`. */
export function understood(typed: TypedReference, vocabulary: TypedVocabulary): string {
  if (typed.name !== null) return typed.name;
  const heads = typed.numbers.map((number) => {
    const printed = printedNumber(number, vocabulary);
    const type = typed.types[0] ?? parseNumber(printed)?.type ?? typeOfLetters(number, vocabulary);
    return `${type === null ? 'Số' : `${type} số`} ${printed}`;
  });
  const head = heads.join(' và ');
  const year = typed.numbers.some((number) => number.year === typed.year) ? null : typed.year;
  const when = typed.date !== null ? `ngày ${vietnamese(typed.date)}` : year === null ? null : `năm ${year}`;
  return [head, typed.scope, when].filter((part) => part !== null).join(', ');
}

/** `25-NQ/TW`, `9999/QĐ-TTg`: letters in the order of numbers, type first. */
function printedNumber({ serial, year, letters }: TypedNumber, vocabulary: TypedVocabulary): string {
  const codes = letters.map(({ any }) => any[0] ?? '');
  const padded = /^\d$/.test(serial) && year === null ? `0${serial}` : serial;
  const type = codes.find((code) => vocabulary.isTypeCode(code));
  const others = codes.filter((code) => code !== type);
  const printed = [type, ...others].filter((code) => code !== undefined).map((code) => vocabulary.printed(code));
  if (printed.length === 0) return year === null ? serial : `${serial}/${year}`;
  const [head = '', ...tail] = printed;
  const party = `${padded}-${head}/${tail.join('-')}`;
  if (year === null && tail.length > 0 && parseNumber(party)?.family === 'party' && isParty(tail[0] ?? ''))
    return party;
  return [padded, year, printed.join('-')].filter((part) => part !== null).join('/');
}

function isParty(body: string): boolean {
  return /(?:TW|TƯ|^TU|^HU|^ĐU)$/.test(body);
}

function typeOfLetters({ letters }: TypedNumber, vocabulary: TypedVocabulary): string | null {
  const code = letters.flatMap(({ any }) => any).find((letter) => vocabulary.isTypeCode(letter));
  return code === undefined ? null : (vocabulary.typeCodes.get(code)?.[0] ?? null);
}

function vietnamese(date: string): string {
  return date.split('-').reverse().join('/');
}
