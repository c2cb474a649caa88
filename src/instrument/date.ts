/** Month names that are words, as signed documents write them: `ngày 03 tháng tư năm 2018`. */
const MONTH_WORDS: Readonly<Record<string, number>> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};

/** `ngày 19 tháng 09 năm 2013`, `ngày 8/9/1998`, `14-7-2015`, `16.7.1998`; white space may be anywhere or missing. */
export const DATE_PATTERN =
  '(?:(\\d{1,2})\\s*(?:tháng|THÁNG|Tháng)\\s*(\\d{1,2}|mười\\s+một|mười\\s+hai|[a-zạ-ỹư]+)\\s*,?\\s*(?:năm|NĂM|Năm)\\s*(\\d{4})|(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4}))(?!\\d)';

/** Reads the six groups of {@link DATE_PATTERN}, from `at`; null when the day does not exist (31/2, month 13). */
export function dateFromGroups(match: RegExpExecArray, at: number): string | null {
  const [day, month, year] = match.slice(at, at + 3);
  if (day && month && year) return isoDate(Number(day), monthNumber(month), Number(year));
  const [shortDay, shortMonth, shortYear] = match.slice(at + 3, at + 6);
  return isoDate(Number(shortDay), Number(shortMonth), Number(shortYear));
}

function monthNumber(month: string): number {
  return /^\d+$/.test(month) ? Number(month) : (MONTH_WORDS[month.toLowerCase().replace(/\s+/g, ' ')] ?? 0);
}

/** `YYYY-MM-DD`, or null where the calendar has no such day or the year cannot be that of an instrument. */
export function isoDate(day: number, month: number, year: number): string | null {
  if (!(year >= 1930 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The year of a date of any precision, or null. */
export function yearOf(date: string | null): number | null {
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

/** Whole days from `from` to `to`; null unless both are full dates. */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (from?.length !== 10 || to?.length !== 10) return null;
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** True unless `date` is certainly after `other`; dates of less precision are given the benefit of the doubt. */
export function notAfter(date: string | null, other: string | null): boolean {
  if (date === null || other === null) return true;
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) <= other.slice(0, length);
}
