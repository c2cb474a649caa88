import type { TextReading } from '../extraction/extract.js';

/** Between two numbers of which only the second has its date: `số 008/CĐ-UBND và số 009/CĐ-UBND ngày 19/11/2025`. */
const SHARES_DATE = /^\s*(?:,|và)\s*(?:\p{L}+\s+){0,4}(?:số\s*)?:?\s*$/u;

/** The date of each mention; undated numbers take that of the dated one they are joined to. */
export function sharedDates({ mentions, text }: TextReading): (string | null)[] {
  const dates = mentions.map((mention) => mention.date);
  for (let index = mentions.length - 2; index >= 0; index--) {
    const mention = mentions[index];
    const next = mentions[index + 1];
    if (mention?.kind !== 'numbered' || next?.kind !== 'numbered' || mention.date !== null) continue;
    if (
      mention.outerEnd > next.outerStart + 20 ||
      mention.designation.by !== 'number' ||
      mention.designation.number.year !== null
    )
      continue;
    const gap = text.slice(mention.outerEnd, Math.max(next.outerStart, mention.outerEnd));
    if (/^\s*(?:,|và)\s*(?:các\s*)?(?:số\s*)?$/u.test(gap) || SHARES_DATE.test(gap))
      dates[index] = dates[index + 1] ?? null;
  }
  return dates;
}
