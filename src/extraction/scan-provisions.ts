/** A provision named in a text: `điểm a khoản 2 Điều 9`, as printed. */
export interface ProvisionSpan {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const UNIT = '(?:điểm|tiết|khoản|điều|chương|mục|tiểu\\s*mục|phần|phụ\\s*lục|số\\s*thứ\\s*tự)';
const LABEL = '(?:\\d{1,3}[a-zđ]{0,2}(?!\\d)|[a-zđ]\\d?(?![\\p{L}\\d])|[IVX]+(?!\\p{L}))';
const LIST = `${LABEL}(?:(?:\\s*,\\s*|\\s*;\\s*|\\s*(?:và|đến|hoặc|-)\\s*)${LABEL})*`;
/** One or more units, each with its labels, joined by nothing, a comma, `và`, `của`. */
const PROVISION = new RegExp(
  `(?:các\\s+|từ\\s+)?${UNIT}\\s+${LIST}(?:(?:\\s*,\\s*|\\s+(?:và|hoặc|của|đến|tại)\\s+|\\s+)(?:các\\s+)?${UNIT}\\s+${LIST})*`,
  'giu',
);

/** Finds provisions, in order. Which instrument each belongs to is told by what it stands beside. */
export function scanProvisions(text: string): ProvisionSpan[] {
  return Array.from(text.matchAll(PROVISION), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    quote: match[0],
  }));
}

const JOINS_FORWARD = /^\s*,?\s*(?:của\s+)?(?:các\s+)?$/u;

/** The provision printed right before a mention (`Khoản 3, Điều 63 của Bộ luật Lao động`), or null. */
export function provisionBefore(
  text: string,
  provisions: readonly ProvisionSpan[],
  start: number,
): ProvisionSpan | null {
  let low = 0;
  let high = provisions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((provisions[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const provision = provisions[low - 1];
  if (!provision || start - provision.end > 12) return null;
  return JOINS_FORWARD.test(text.slice(provision.end, start)) ? provision : null;
}
