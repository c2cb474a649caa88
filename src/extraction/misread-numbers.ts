import { fold } from '../instrument/fold.js';
import { parseNumber } from '../instrument/number.js';
import { codeFits, TYPE_CODES, type TypeCode, typeCode } from '../instrument/type-codes.js';
import type { Edit } from './edits.js';
import { asFigures, shapeOf } from './misread-letters.js';
import { typeWordEndingAt } from './type-words.js';

/** The first figures of a number, some of them misread: `l5`, `2O`, `1B6`; one small letter behind is the serial's own. */
const SERIAL = /^(?=.*\d|[IlOo]+$)[\dOoIilSBZ]{1,5}[a-hkmn]?$/;
const SEPARATOR = /\s{0,2}([-/])\s{0,2}/y;
const PART = /[\p{L}\d&$]{1,16}/uy;
/** A year whose last figure a space parts: `202 L/NĐ-CP`. */
const PARTED_YEAR = /[12][09][\dOoIl]\s[\dOoIlLSBZ](?=\s?[/-])/y;
/** A legislature that a space parts: `QH 11`, `QHI 5`. */
const PARTED_ASSEMBLY = /(?:UBTV)?[QO0]H(?:[1Il]\s\d|\s[1Il]\d)(?![\p{L}\d/])/uy;
const MOST_PARTS = 5;
/** How far a serial may reach before its first separator. */
const REACH = 12;
/** Dates, fractions, and numbers as most are printed: nothing is to be done. */
const SOUND =
  /\d{1,4}\/\d{1,4}(?:\/\d{4})?(?![\d\p{L}/-]|\s\S\/)|\d{1,6}[a-hkmn]?(?:\/(?:19|20)\d\d)?[-/](?:(?:QĐ|NĐ|NQ|TT|CT|KH|TTLT|TB|BC|TTr|CTr|KL|CV|CĐ|HD)[-/](?:CP|TTg|UBND|HĐND|UBTVQH1\d|TW|TU|BTC|B[A-ZĐ]{2,7}|VPCP)|QH1\d)(?![\p{L}\d])/uy;
const LABEL = /(?:số|SỐ|Số|sô|Sô)\s{0,2}[:.]?\s{0,2}$/;

/** Issuers that many numbers end in, as they are to be read. */
const ISSUERS = new Map(
  [
    'CP',
    'TTg',
    'UBND',
    'HĐND',
    'TW',
    'TU',
    'BTC',
    'BTP',
    'BYT',
    'BCT',
    'BCA',
    'BQP',
    'BNV',
    'BXD',
    'BTNMT',
    'NHNN',
    'BGDĐT',
    'BNNMT',
    'BNNPTNT',
    'BKHCN',
    'BGTVT',
    'BVHTTDL',
    'BLĐTBXH',
    'VPCP',
  ].map((issuer) => [shapeOf(issuer), issuer]),
);
/** Those that no other body's letters look like. */
const UNMISTAKABLE = new Set(['CP', 'TTg', 'UBND', 'HĐND']);
/** Codes by how they look; several may look alike. */
const CODES = new Map<string, TypeCode[]>();
for (const entry of TYPE_CODES) {
  // Minutes are seldom cited, and look like QĐ.
  if (entry.code === 'BB') continue;
  const shape = shapeOf(entry.code);
  CODES.set(shape, [...(CODES.get(shape) ?? []), entry]);
}

/**
 * Finds numbers in which OCR took figures and letters for one another, where set right they are numbers of instruments, and
 * "số", a type word or the year in them says that a number stands there. Every number has a slash, so nothing else is looked at.
 *
 * @example 'Quyết định số l5/2O20/OĐ-UBND' has 15/2020/QĐ-UBND
 * @example 'lô B2/TT-12' has none
 */
export function findMisreadNumbers(text: string): Edit[] {
  const edits: Edit[] = [];
  for (let slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
    const start = serialStart(text, slash);
    if (start === null) continue;
    SOUND.lastIndex = start;
    if (SOUND.test(text)) {
      slash = Math.max(slash, SOUND.lastIndex - 1);
      continue;
    }
    const printed = partsAt(text, start);
    if (!printed) continue;
    const edit = edited(text, start, printed);
    if (edit) edits.push(edit);
    slash = Math.max(slash, (printed.at(-1)?.end ?? slash) - 1);
  }
  return edits;
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the part before: `-`, `/`; empty for the serial. */
  readonly separator: string;
}

/** Where the serial begins whose number has its first slash at `slash`: straight before it, or before the letters of a Party code. */
function serialStart(text: string, slash: number): number | null {
  let start = slash;
  while (start > 0 && slash - start < REACH && isPlain(text.charCodeAt(start - 1))) start--;
  if (start === slash || !CONFUSABLE.has(text[start] ?? '')) return null;
  return /[\d/.,-]/.test(text[start - 1] ?? '') ? null : start;
}

/** What a misread serial may begin with. */
const CONFUSABLE = new Set('0123456789OoIilSBZ');

/** Figures, letters of ASCII, Đ, and the hyphen. */
function isPlain(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 0x110 ||
    code === 45
  );
}

function partsAt(text: string, start: number): Part[] | null {
  const parts: Part[] = [];
  let position = start;
  let separator = '';
  while (parts.length <= MOST_PARTS) {
    const part =
      (parts.length === 1 ? matched(PARTED_YEAR, text, position) : null) ??
      (parts.length === 2 ? matched(PARTED_ASSEMBLY, text, position) : null) ??
      matched(PART, text, position);
    if (part === null) break;
    parts.push({ text: part, start: position, end: position + part.length, separator });
    if (parts.length === 1 && !SERIAL.test(part)) return null;
    SEPARATOR.lastIndex = position + part.length;
    const match = SEPARATOR.exec(text);
    if (!match) break;
    separator = match[1] ?? '';
    position += part.length + match[0].length;
  }
  return parts.length > 1 ? parts : null;
}

function matched(sticky: RegExp, text: string, position: number): string | null {
  sticky.lastIndex = position;
  return sticky.exec(text)?.[0] ?? null;
}

/** The edit that sets the longest number right which the parts make, or null where nothing is wrong or nothing is sure. */
function edited(text: string, start: number, printed: readonly Part[]): Edit | null {
  const [serial, ...rest] = printed;
  if (
    !serial ||
    (isFigures(serial.text) && isFigures(rest[0]?.text ?? '') && !/^(?:19|20)\d\d$/.test(rest[0]?.text ?? ''))
  )
    return null;
  let context: Context | null = null;
  for (let length = printed.length; length > 1; length--) {
    const parts = printed.slice(0, length);
    context ??= contextBefore(text, start);
    const asPrinted = parts.map((part) => part.separator + part.text).join('');
    const isNumber = parseNumber(asPrinted) !== null;
    // What is a number as printed has its own letters, unless a type word says other ones.
    const fixed = fixedParts(
      parts,
      isNumber && context.type === 'Công văn' ? { ...context, type: null } : context,
      isNumber,
    );
    if (fixed === null) continue;
    const number = fixed.map((part, index) => (parts[index]?.separator ?? '') + part).join('');
    const parsed = parseNumber(number);
    // A guess at the legislature has to be one that sat in that year.
    if (parsed === null || (parsed.impossible !== null && !/\d\d$/.test(asPrinted))) continue;
    if (fold(number) === fold(asPrinted)) return null;
    const end = parts.at(-1)?.end ?? start;
    // What stands between the parts stays, so that as little as can be is changed.
    let set = '';
    parts.forEach((part, index) => {
      set += text.slice(parts[index - 1]?.end ?? start, part.start) + (fixed[index] ?? '');
    });
    return { start, end, text: set };
  }
  return null;
}

interface Context {
  readonly labelled: boolean;
  /** The type that the word before says, or null. */
  readonly type: string | null;
}

function contextBefore(text: string, start: number): Context {
  const label = LABEL.exec(text.slice(Math.max(0, start - 10), start))?.[0];
  const word = typeWordEndingAt(text, start - (label?.length ?? 0));
  return { labelled: label !== undefined, type: word?.type ?? null };
}

/** The parts as they are to be read; null where one of them is no part of a number, or what says that it is one is missing. */
function fixedParts(parts: readonly Part[], { labelled, type }: Context, isNumber: boolean): string[] | null {
  const fixed: string[] = [serialOf(parts[0]?.text ?? '')];
  let at = 1;
  const second = parts[1]?.text.replace(/\s/, '') ?? '';
  const hasYear = parts[1]?.separator === '/' && /^(?:19|20)\d\d$/.test(asFigures(second));
  if (hasYear && !labelled && type === null && !/\d.*\d/.test(second)) return null;
  if (hasYear) {
    fixed.push(asFigures(second));
    at++;
  }
  if (!hasYear && !labelled && type === null) return null;
  for (let index = at; index < parts.length; index++) {
    const letters = parts[index]?.text ?? '';
    const part =
      index === at ? (assembly(letters) ?? codeOf(letters, type, isNumber, parts[index + 1]?.text)) : issuerOf(letters);
    if (part === null) return null;
    fixed.push(part);
  }
  return fixed.length > at ? fixed : null;
}

/** A serial in figures; a capital B or a small letter at its end may be its own (`16B/2013`). */
function serialOf(printed: string): string {
  const own = /(?<=\d)(?:B|[a-hkmn])$/.exec(printed)?.[0] ?? '';
  return asFigures(printed.slice(0, printed.length - own.length)) + own;
}

/** `0H13`, `OH14`, `QHl5`: the National Assembly and its legislature. */
function assembly(printed: string): string | null {
  const match = /^(UBTV|)[QO0]H([\dOoIilSBZ]{1,2})$/.exec(printed.replace(/\s/, ''));
  return match ? `${match[1]}QH${asFigures(match[2] ?? '')}` : null;
}

/** The letters of a type that OCR made `printed` of; null where they could be those of two, or of none. */
function codeOf(printed: string, type: string | null, isNumber: boolean, issuer = ''): string | null {
  if (typeCode(printed) || (isNumber && type === null)) return printed;
  const alike = CODES.get(shapeOf(printed)) ?? [];
  // Decrees are the Government's alone.
  const fitting = alike.filter(
    (entry) => (type === null || codeFits(entry, type)) && (entry.code !== 'NĐ' || /^[CG(]P$/.test(issuer)),
  );
  if (fitting.length === 1 && fitting[0]) return fitting[0].code;
  // "Văn bản" may be said of any type.
  if (type === 'Công văn' && alike.length === 1 && alike[0]) return alike[0].code;
  return isNumber ? printed : null;
}

function issuerOf(printed: string): string | null {
  const council = /^(H[ĐDO0B]N[DO0ĐB]|UB[T1I]V[QO0]H)([\dOoIilSBZ]{1,2})$/.exec(printed);
  if (council) return (council[1]?.startsWith('UB') ? 'UBTVQH' : 'HĐND') + asFigures(council[2] ?? '');
  if (!/^\p{Lu}/u.test(printed) && !/\d\p{L}/u.test(printed)) return null;
  // Other bodies may have letters that differ in one alone (`ĐCT`, `BCT`); figures among them are none's.
  const known = ISSUERS.get(shapeOf(printed));
  const misread = /\d/.test(printed);
  if (known?.length === printed.length && (misread || UNMISTAKABLE.has(known))) return known;
  return printed.replace(/(?<=\p{Lu})[10](?=\p{L})/gu, (figure) => (figure === '1' ? 'T' : 'O'));
}

function isFigures(part: string): boolean {
  return /^\d+$/.test(part);
}
