import { type InstrumentNumber, parseNumber } from '../instrument/number.js';

/** A number found in a text: its extent, and what it says. */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  readonly number: InstrumentNumber;
  readonly rule: string;
}

/** Where a number may begin: a serial with a separator behind it. Digits or a slash before it mean a date or a fraction. */
const SERIAL = /(?<![\d/])(?<!\d[.,-])\d{1,6}(?:\.\d{1,2}(?=\/(?:19|20)\d\d\/))?[a-zA-ZĐđ]?(?=\s{0,3}[-/])/g;
const SEPARATOR = /\s{0,3}[-/_]\s{0,3}/y;
const YEAR_PART = /(?:19|20)\d\d(?!\d)/y;
/** Letters of a type, an issuer or a unit: `CTr`, `UBND`, `LĐTB&XH`, `QH15`, `QĐ.UB`. */
const LETTER_PART = /[A-ZĐƯÂÔ][A-Za-zĐđƯưÂâÔô&]*(?:\.[A-ZĐ]{2,})?\d{0,3}(?![A-Za-zÀ-ỹ])/y;
const PAIR = /(\d{1,4})\s?\/\s?(\d{1,4})(?=\s?-\s?[A-ZĐ])/y;
const SHARED_TAIL = /(?:số|SỐ|Số)\s*:?\s*((?:\d{1,4}[a-z]?\s*(?:,|;|và)\s*)+)$/;

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
    const spans = readPair(text, match.index) ?? readNumber(text, match.index, match[0].length);
    if (!spans) continue;
    const first = spans[0];
    if (first) found.push(...sharedTail(text, first, found.at(-1)?.end ?? 0));
    found.push(...spans);
    SERIAL.lastIndex = spans.at(-1)?.end ?? SERIAL.lastIndex;
  }
  return found;
}

/** The longest extent from `start` that is a whole number: `TT- NHNN` is read past the space, `TT` alone is nothing. */
function readNumber(text: string, start: number, serialLength: number): NumberSpan[] | null {
  let position = start + serialLength;
  let best: NumberSpan | null = null;
  for (let parts = 0; parts < 6; parts++) {
    SEPARATOR.lastIndex = position;
    const separator = SEPARATOR.exec(text)?.[0];
    if (separator === undefined) break;
    // Once the number is whole, ` - ` and a line that begins with a dash are the sentence's, not the number's.
    if (best && (/^\s.*\s$/s.test(separator) || separator.includes('\n'))) break;
    const pattern = parts === 0 ? [YEAR_PART, LETTER_PART] : [LETTER_PART];
    let part: string | undefined;
    for (const candidate of pattern) {
      candidate.lastIndex = position + separator.length;
      part ??= candidate.exec(text)?.[0];
    }
    if (part === undefined) break;
    position += separator.length + part.length;
    const number = parseNumber(text.slice(start, position));
    if (number) best = { start, end: position, number, rule: `number-${number.family}` };
  }
  return best ? [best] : null;
}

/** `217/218-QĐ/TW`: two serials before one tail are two instruments. */
function readPair(text: string, start: number): NumberSpan[] | null {
  PAIR.lastIndex = start;
  const match = PAIR.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const secondStart = start + match[0].length - match[2].length;
  const second = readNumber(text, secondStart, match[2].length)?.[0];
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
