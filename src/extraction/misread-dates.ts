import { isoDate } from '../instrument/date.js';
import type { Edit } from './edits.js';
import { asFigures } from './misread-letters.js';

/** What may be printed round the figures of a date: spaces, and the dots of a form that was filled in. */
const FILL = '[\\s.…_]{0,12}';
const FIGURE = '[\\dOoIilLSBZ|!]';
const DATE = new RegExp(
  `${FILL}(${FIGURE}{1,2})${FILL}(?:tháng|THÁNG|[/.-])${FILL}(${FIGURE}{1,2})${FILL}(?:,?\\s*(?:năm|NĂM)\\s*:?|[/.-])${FILL}(${FIGURE}{4})(?![\\p{L}\\d])`,
  'uyd',
);
const DAY = /ngày|NGÀY|Ngày/g;
const CLEAN = /^\s*\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|\s*(?:tháng|THÁNG)\s*\d{1,2}\s*,?\s*(?:năm|NĂM)\s*)\d{4}$/;

/**
 * Finds dates of whose figures OCR made letters, or that stand on the dots of a form, where what is meant is a day of the calendar.
 *
 * @example 'ngày l5 tháng O2 năm 2O20', 'ngày ..15.. tháng ..02.. năm 2020'
 */
export function findMisreadDates(text: string): Edit[] {
  const edits: Edit[] = [];
  DAY.lastIndex = 0;
  for (let match = DAY.exec(text); match; match = DAY.exec(text)) {
    const start = match.index + match[0].length;
    DATE.lastIndex = start;
    const date = DATE.exec(text);
    if (!date || CLEAN.test(date[0])) continue;
    const [printed, ...parts] = date;
    if (!parts.some((part) => /\d/.test(part))) continue;
    const [day = 0, month = 0, year = 0] = parts.map((part) => Number(asFigures(part)));
    if (isoDate(day, month, year) === null) continue;
    const right = setRight(printed, start, date.indices ?? []);
    if (right !== printed) edits.push({ start, end: start + printed.length, text: right });
    DAY.lastIndex = start + printed.length;
  }
  return edits;
}

/** The date with its figures as figures and the dots round them as spaces; where dots part its figures they stay. */
function setRight(printed: string, start: number, groups: readonly ([number, number] | undefined)[]): string {
  const between = /[\p{L}/]/u.test(printed.replace(new RegExp(FIGURE, 'gu'), '')) ? /[.…_:]/g : /[…_:]/g;
  let set = '';
  let position = 0;
  for (const [from, to] of groups.slice(1).filter((group) => group !== undefined)) {
    set +=
      printed.slice(position, from - start).replace(between, ' ') + asFigures(printed.slice(from - start, to - start));
    position = to - start;
  }
  return set + printed.slice(position);
}
