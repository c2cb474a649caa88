import { leftOf } from './lines.js';
import type { Line } from './page.js';

/** Letters of a note are smaller than those of the text by a tenth at least. */
const SMALLER = 0.9;

/** What a note at the foot of a page begins with: `1`, `[12]`, `(3)`, `*`. */
const MARK = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}|\*{1,3})(?=\s*\p{L})/u;

/** The lines of a page and, apart, the notes at its foot. */
export function withoutFootnotes(
  lines: readonly Line[],
  textSize: number,
): { text: readonly Line[]; notes: readonly Line[] } {
  let start = lines.length;
  while (
    start > 0 &&
    (lines[start - 1]?.height ?? 0) < SMALLER * textSize &&
    (lines[start - 1]?.segments.length ?? 0) === 1
  )
    start--;
  const small = lines.slice(start);
  const first = small.findIndex((line) => MARK.test(line.segments[0]?.text ?? ''));
  if (first < 0 || small.slice(0, first).some((line) => leftOf(line) > 0)) return { text: lines, notes: [] };
  return { text: lines.slice(0, start), notes: small };
}

/** Size of the letters in which most of a document is set. */
export function textSizeOf(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { height, segments } of lines) {
    const size = Math.round(height * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + segments.reduce((sum, { text }) => sum + text.length, 0));
  }
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
