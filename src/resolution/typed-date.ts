import { isoDate } from '../instrument/date.js';

/** A day, month or year as typed, and the text without it. */
export interface TypedDate {
  /** `YYYY-MM-DD` or `YYYY-MM`; null where the calendar has no such day. */
  readonly date: string | null;
  readonly year: number;
  readonly rest: string;
}

const MONTH_WORDS: Readonly<Record<string, number>> = {
  'muoi mot': 11,
  'muoi hai': 12,
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  chap: 12,
};
const MONTH = `(\\d{1,2}|${Object.keys(MONTH_WORDS).join('|')})`;
const NOT_IN_NUMBER = '(?<![a-z0-9/-])';
const ISO = new RegExp(`${NOT_IN_NUMBER}((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})(?![a-z0-9/-])`);
const DAY = new RegExp(
  `${NOT_IN_NUMBER}(?:ngay\\s*)?(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})(?![a-z0-9/-])`,
);
const SPELT_DAY = new RegExp(
  `(?:ngay\\s*)?(?<!\\d)(\\d{1,2})\\s*thang\\s*${MONTH}\\s*,?\\s*(?:nam)?\\s*(\\d{4})(?!\\d)`,
);
const SHORT_DAY = /\bngay\s+(\d{1,2})[\s/.-](\d{1,2})[\s/.-](\d{4}|\d\d)(?!\d)/;
const SPELT_MONTH = new RegExp(`\\bthang\\s*${MONTH}\\s*(?:[/.-]|,?\\s*nam)?\\s*(\\d{4})(?!\\d)`);

/**
 * The first date in folded text: `ngay 3 thang 6 nam 2013`, `03/06/2013`, `3.6.2013`, `2013-06-03`, `ngay 3/6/13`, `thang 6/2013`.
 * A year alone is left, since it may belong to a number.
 */
export function takeDate(folded: string): TypedDate | null {
  for (const [pattern, order] of [
    [ISO, [3, 2, 1]],
    [DAY, [1, 3, 4]],
    [SPELT_DAY, [1, 2, 3]],
    [SHORT_DAY, [1, 2, 3]],
    [SPELT_MONTH, [0, 1, 2]],
  ] as const) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const year = fullYear(match[order[2]] ?? '');
    const month = monthOf(match[order[1]] ?? '');
    const rest = `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`;
    const date =
      order[0] === 0 ? isoDate(1, month, year)?.slice(0, 7) : isoDate(Number(match[order[0]] ?? ''), month, year);
    return { date: date ?? null, year, rest };
  }
  return null;
}

function monthOf(typed: string): number {
  return /^\d+$/.test(typed) ? Number(typed) : (MONTH_WORDS[typed] ?? 0);
}

function fullYear(typed: string): number {
  const year = Number(typed);
  if (typed.length === 4) return year;
  return year >= 45 ? 1900 + year : 2000 + year;
}
