import type { MeasuredDocument } from './documents.js';

/** Serials of what offices issue day by day; laws, decrees and circulars stay, so that many documents cite one of them. */
const SERIAL = /\b(\d{1,4})(?=\/(?:(?:QĐ|KH|TB|BC|TTr|CT|GP|NQ|CV|HD)-|UBND|STC|SNV)|-(?:KH|CTr|QĐ|TB|BC|CV|HD)\/)/g;
const DAY = /(ngày\s+)(\d{1,2})(?=\s+tháng|\/)/g;

/** So many documents, made of `originals` by going through them again and again with other serials and days. */
export function* variedDocuments(originals: readonly MeasuredDocument[], wanted: number): Generator<MeasuredDocument> {
  for (let made = 0; made < wanted; made++) {
    const { name, text } = originals[made % originals.length] ?? { name: '', text: '' };
    const round = Math.floor(made / originals.length);
    yield { name: `${name} ${round}`, text: varied(text, round) };
  }
}

function varied(text: string, round: number): string {
  if (round === 0) return text;
  return text
    .replace(SERIAL, (serial) => String(Number(serial) + 13 * round))
    .replace(DAY, (_, label: string, day: string) => `${label}${1 + ((Number(day) + round) % 28)}`);
}
