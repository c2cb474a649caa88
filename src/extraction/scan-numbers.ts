import { type InstrumentNumber, numberOfParts, parseNumber } from '../instrument/number.js';
import { typeCode } from '../instrument/type-codes.js';
import { type PrintedGroups, wordedNumber } from '../instrument/worded-number.js';
import { typeBefore } from './attach.js';
import { isFormOrStandard, notCitation } from './not-citations.js';
import { typeWordEndingAt } from './type-words.js';

/** A number found in a text: its extent, and what it says. */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  readonly number: InstrumentNumber;
  readonly rule: string;
}

/**
 * Where a number may begin: a serial with a separator behind it, or with the letters it lost it to (`84 QĐ/…`, `1357TC/…`).
 * Digits or a slash before it mean a date or a fraction.
 */
const SERIAL =
  /(?<![\d/IlO])(?<!\d[.,-])\d{1,6}(?:(?:\.\d{1,2}(?=\/(?:19|20)\d\d\/))?[a-zA-ZĐđ]?(?=[\s*]{0,3}[-/])|[a-z]?(?=\s?(?:[A-ZĐ]{2,9}[-/]|(?:CP|HĐBT|TTg)(?![A-Za-zÀ-ỹ]))))/g;
/** A serial whose figures OCR took for letters: `Số: I2/CT`. */
const MISREAD_SERIAL = /[sS][ốỐ]:? ?([IilLoO]\d{1,4}|\d{1,3}[IilLoO]\d{0,2})(?=[-/][A-Za-zÀ-ỹ]|\/(?:19|20)\d\d\/)/g;
/** Cells of a table may part a number (`15/2020/ | TT-BTC`), and so may marks of emphasis. */
const SEPARATOR = /[\s*]{0,3}[-/_][\s*]{0,3}(?:\|\s{0,3})?/y;
const YEAR = /^(?:19|20)\d\d$/;
const BODY_IN_LINE = /[A-ZĐ]{2}[A-ZĐa-z]{0,6}(?=[\s,;.)\]-])(?![ \n]\p{Lu})/uy;
const YEAR_PART = /(?:19|20)\d\d(?!\d)/y;
/** Letters of a type, an issuer or a unit: `CTr`, `UBND`, `LĐTB&XH`, `QH15`, `QĐ.UB`, `L.12`. */
const LETTER_PART =
  /[A-ZĐƯÂÔ](?:\.\d{1,3}|[A-Za-zĐđƯưÂâÔô&]*(?:\.[A-ZĐ]{2,})?\d{0,3})(?![A-Za-zÀ-ỹ\d])|[A-ZĐ&]{2,}(?=ngày)/y;
const PAIR = /(\d{1,4})\s?\/\s?(\d{1,4})(?=\s?-\s?[A-ZĐ])/y;
const SHARED_TAIL = /(?:số|SỐ|Số)\s*:?\s*((?:\d{1,4}[a-z]?\s*(?:,|;|và)\s*)+)$/;

/** The first figures of a serial that a space parts from the rest: `số 1 18/2021/NĐ-CP`. */
const SERIAL_HEAD = /(?:số|SỐ|Số)\s?:?\s?(\d{1,2}) $/;

/**
 * Finds every number of an instrument, in order.
 *
 * @example 'Chỉ thị số 18/2000/CT-TTg' has one, 18/2000/CT-TTg
 * @example 'ngày 19/8/2013', 'Giấy phép số 55/GP-TTĐT' have none
 */
export function scanNumbers(text: string): NumberSpan[] {
  const found: NumberSpan[] = [];
  SERIAL.lastIndex = 0;
  for (let match = SERIAL.exec(text); match; match = SERIAL.exec(text)) {
    const spans = spansAt(text, match.index, match[0].length);
    if (!spans) continue;
    const first = spans[0];
    if (first) found.push(...sharedTail(text, first, found.at(-1)?.end ?? 0));
    found.push(...spans);
    SERIAL.lastIndex = spans.at(-1)?.end ?? SERIAL.lastIndex;
  }
  const misread: NumberSpan[] = [];
  for (const { index, 0: labelled, 1: serial = '' } of text.matchAll(MISREAD_SERIAL)) {
    const span = readWorded(text, index + labelled.length - serial.length, serial.length);
    if (span && !found.some((other) => other.start < span.end && span.start < other.end)) misread.push(span);
  }
  return misread.length === 0 ? found : [...found, ...misread].sort((one, other) => one.start - other.start);
}

function spansAt(text: string, start: number, serialLength: number): NumberSpan[] | null {
  const spans = readPair(text, start);
  if (spans) return spans;
  const plain = readNumber(text, start, serialLength);
  const worded = plain === null || needsWord(plain.number) ? readWorded(text, start, serialLength) : null;
  const span = worded ?? plain;
  if (span === null || isFormOrStandard(text, start)) return null;
  // A draft whose serial is open leaves the year in its place.
  const blank = YEAR.test(span.number.serial) && notCitation(text, start, span.end) !== null;
  return blank ? null : [withSerialHead(text, span)];
}

/** Joins figures that a space parted from their serial; only before a year, where nothing else can stand between "số" and a number. */
function withSerialHead(text: string, span: NumberSpan): NumberSpan {
  if (span.number.year === null) return span;
  const head = SERIAL_HEAD.exec(text.slice(Math.max(0, span.start - 10), span.start))?.[1];
  const number = head === undefined ? null : parseNumber(head + text.slice(span.start, span.end));
  return head === undefined || number === null
    ? span
    : { ...span, start: span.start - head.length - 1, number, rule: 'number-parted' };
}

/** Letters that say another thing behind a type word: a ministry's, or those of the Ministry of Finance (`82-TC/TCT`). */
function needsWord({ family, typeCode: code, issuers }: InstrumentNumber): boolean {
  return (
    code === 'TC' || (family === 'letter' && issuers.some((issuer) => issuer === 'TC' || typeCode(issuer) !== null))
  );
}

/** The longest extent from `start` that is a whole number: `TT- NHNN` is read past the space, `TT` alone is nothing. */
function readNumber(text: string, start: number, serialLength: number): NumberSpan | null {
  const serial = text.slice(start, start + serialLength);
  const parts: string[] = [];
  const ends: number[] = [];
  let first = '';
  let position = start + serialLength;
  const whole = () => (parts.length === 0 ? null : numberOfParts(serial, first, parts));
  while (parts.length < 8) {
    SEPARATOR.lastIndex = position;
    const separator = SEPARATOR.exec(text)?.[0];
    if (separator === undefined) break;
    // Once the number is whole, ` - ` and a line or cell that begins with a dash are the sentence's, not the number's.
    const ended = (/^\s.*\s$/s.test(separator) || /[\n|]/.test(separator)) && whole();
    if (ended && !goesOnInLine(text, position, separator)) break;
    const part = partAt(text, position + separator.length, parts.length === 0 || parts[0] === 'PLYK');
    if (part === null) break;
    if (parts.length === 0) first = separator.includes('/') ? '/' : '-';
    position += separator.length + part.length;
    parts.push(part);
    ends.push(position);
  }
  for (; parts.length > 0; parts.pop(), ends.pop()) {
    const number = whole();
    if (number) return { start, end: ends.at(-1) ?? start, number, rule: `number-${number.family}` };
  }
  return null;
}

/** A separator that ends its line with no space before it, and letters of a body in the next: `146/QĐ-BVTV-⏎KH`, `42-CT/⏎TW`. */
function goesOnInLine(text: string, position: number, separator: string): boolean {
  if (!/^[-/][ \t]*\n$/.test(separator)) return false;
  BODY_IN_LINE.lastIndex = position + separator.length;
  return BODY_IN_LINE.test(text);
}

function partAt(text: string, position: number, mayBeYear: boolean): string | null {
  YEAR_PART.lastIndex = position;
  const year = mayBeYear ? YEAR_PART.exec(text)?.[0] : undefined;
  if (year !== undefined) return year;
  LETTER_PART.lastIndex = position;
  return LETTER_PART.exec(text)?.[0] ?? null;
}

const LABEL_BEFORE = /(?:số|SỐ|Số)\s{0,2}:?\s{0,2}$/;
const WORDED_YEAR = /\s?\/\s?((?:19|20)\d\d)(?!\d)/y;
const WORDED_PART =
  /(\s{0,2}[-/]\s{0,2}|\s|)(\p{Lu}[\p{L}&$]*(?:\d[A-Za-zĐ]+|\d{0,2})|[a-zđ]{2,6}(?=\s?[-/])|(?<=[-/])[a-zđ]{2,6})(?![\p{L}\d])/uy;

/** A number that is one only behind its type word: `Quyết định số 1141 TC/QĐ/CĐKT`. */
function readWorded(text: string, start: number, serialLength: number): NumberSpan | null {
  const printed = printedGroups(text, start, serialLength);
  if (!printed) return null;
  const type = wordBefore(text, start);
  if (type === null) return null;
  for (let length = printed.ends.length; length > 0; length--) {
    const groups = printed.groups.slice(0, length);
    const number = wordedNumber({ ...printed, groups, separators: printed.separators.slice(0, length) }, type);
    if (number) return { start, end: printed.ends[length - 1] ?? start, number, rule: 'number-worded' };
  }
  return null;
}

function printedGroups(
  text: string,
  start: number,
  serialLength: number,
): (PrintedGroups & { readonly ends: readonly number[] }) | null {
  let position = start + serialLength;
  WORDED_YEAR.lastIndex = position;
  const year = WORDED_YEAR.exec(text);
  position += year?.[0].length ?? 0;
  const separators: string[] = [];
  const groups: string[] = [];
  const ends: number[] = [];
  for (WORDED_PART.lastIndex = position; groups.length < 5; WORDED_PART.lastIndex = position) {
    const match = WORDED_PART.exec(text);
    if (!match || (groups.length > 0 && match[1] === '')) break;
    position += match[0].length;
    separators.push(match[1]?.trim() || (match[1] === '' ? '' : ' '));
    groups.push(match[2] ?? '');
    ends.push(position);
  }
  if (groups.length === 0) return null;
  const serial = text.slice(start, start + serialLength);
  return { serial, year: year?.[1] === undefined ? null : Number(year[1]), separators, groups, ends };
}

/** The type that stands straight before, or before a few words and "số". */
function wordBefore(text: string, start: number): string | null {
  const slice = text.slice(Math.max(0, start - 10), start);
  const label = LABEL_BEFORE.exec(slice)?.[0];
  const direct = typeWordEndingAt(text, start - (label?.length ?? 0));
  return direct?.type ?? (label === undefined ? null : typeBefore(text, start, 0).type);
}

/** `217/218-QĐ/TW`: two serials before one tail are two instruments. */
function readPair(text: string, start: number): NumberSpan[] | null {
  PAIR.lastIndex = start;
  const match = PAIR.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const secondStart = start + match[0].length - match[2].length;
  const second = readNumber(text, secondStart, match[2].length);
  if (second?.number.family !== 'party') return null;
  const first = withSerial(second.number, match[1]);
  return first
    ? [
        { start, end: start + match[1].length, number: first, rule: 'number-shared-tail' },
        { ...second, rule: 'number-shared-tail' },
      ]
    : null;
}

/** `số 12, 13/2019/TT-BTC`: serials listed before a number share its tail. */
function sharedTail(text: string, last: NumberSpan, after: number): NumberSpan[] {
  const from = Math.max(after, last.start - 60);
  if (!/[,;à]\s*$/.test(text.slice(Math.max(from, last.start - 4), last.start))) return [];
  const list = SHARED_TAIL.exec(text.slice(from, last.start))?.[1];
  if (!list) return [];
  const spans: NumberSpan[] = [];
  for (const match of list.matchAll(/\d{1,4}[a-z]?/g)) {
    const number = withSerial(last.number, match[0]);
    const start = last.start - list.length + match.index;
    if (number) spans.push({ start, end: start + match[0].length, number, rule: 'number-shared-tail' });
  }
  return spans;
}

function withSerial(number: InstrumentNumber, serial: string): InstrumentNumber | null {
  return parseNumber(serial + number.canonical.slice(number.serial.length));
}
