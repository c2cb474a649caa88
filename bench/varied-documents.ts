import type { MeasuredDocument } from './documents.js';

/**
 * What offices issue day by day, by number: `(12)(/QĐ-UBND)`, `(12)(-KH/TU)`, `(12)(/2025/QĐ-UBND)`. Laws, decrees and circulars stay as
 * they are, day and all, so that many documents cite one of them, as in a real collection.
 */
const NUMBER =
  /\b(\d{1,4})((?:\/(?:19|20)\d\d)?\/(?:(?:QĐ|KH|TB|BC|TTr|CT|GP|NQ|CV|HD)-|UBND|STC|SNV)|-(?:KH|CTr|QĐ|TB|BC|CV|HD)\/)([^\n]{0,80}?ngày\s+\d{1,2}(?=\s+tháng|\/))?/g;
const DAY = /(ngày\s+)(\d{1,2})(?=\s+tháng|\/|$)/;
/** Characters in which a document bears its own day. */
const HEAD = 1_500;

/** So many documents, made of `originals` by going through them again and again with other numbers and, with these, other days. */
export function* variedDocuments(originals: readonly MeasuredDocument[], wanted: number): Generator<MeasuredDocument> {
  for (let made = 0; made < wanted; made++) {
    const { name, text } = originals[made % originals.length] ?? { name: '', text: '' };
    const round = Math.floor(made / originals.length);
    yield { name: `${name} ${round}`, text: varied(text, round) };
  }
}

function varied(text: string, round: number): string {
  if (round === 0) return text;
  const anotherDay = (_: string, label: string, day: string) => `${label}${1 + ((Number(day) + round) % 28)}`;
  const dated = `${text.slice(0, HEAD).replace(DAY, anotherDay)}${text.slice(HEAD)}`;
  return dated.replace(
    NUMBER,
    (_, serial: string, rest: string, date: string | undefined) =>
      `${Number(serial) + 13 * round}${rest}${(date ?? '').replace(DAY, anotherDay)}`,
  );
}
