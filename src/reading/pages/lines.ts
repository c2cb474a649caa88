import type { Line, PlacedText, Segment } from './page.js';

/** Parts of the size of a letter: what is still the same baseline, a space between words, a gap between columns. */
const SAME_BASELINE = 0.45;
const SPACE = 0.12;
const GAP = 1.5;

/** The lines of a page from top to bottom, each cut where a gap is wider than a space between words can be. */
export function linesOf(texts: readonly PlacedText[], page: number): readonly Line[] {
  const rows: PlacedText[][] = [];
  for (const text of [...texts].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    // The next line never stands closer than the size of its letters; raised notes and lowered signs do.
    if (row && first && text.y - first.y <= SAME_BASELINE * Math.max(text.height, first.height)) row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => {
    const sorted = drawnTogether(row.sort((a, b) => a.x - b.x));
    return { page, y: baseline(sorted), height: size(sorted), segments: segmentsOf(sorted) };
  });
}

/** Fewest letters in a row, each alone, that are taken for words set wide: `S Ắ C  L Ệ N H`. */
const FEWEST_ALONE = 4;
/** Gap between two words set wide, in gaps between their letters. */
const WORD_GAP = 1.6;

/** Words whose letters were set wide are words again: between two of them the gap is wider than between letters. */
function drawnTogether(row: readonly PlacedText[]): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  for (let from = 0; from < row.length; ) {
    let to = from;
    while (to < row.length && isAlone(row[to] as PlacedText)) to++;
    if (to - from >= FEWEST_ALONE) texts.push(...wordsOf(row.slice(from, to)));
    else texts.push(...row.slice(from, Math.max(to, from + 1)));
    from = Math.max(to, from + 1);
  }
  return texts;
}

const isAlone = ({ text }: PlacedText): boolean => [...text.normalize('NFC')].length === 1;
const gapBetween = (before: PlacedText, after: PlacedText): number => after.x - before.x - before.width;

function wordsOf(letters: readonly PlacedText[]): readonly PlacedText[] {
  const gaps = letters.slice(1).map((letter, index) => gapBetween(letters[index] as PlacedText, letter));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
  const words: PlacedText[] = [];
  for (const letter of letters) {
    const word = words.at(-1);
    const gap = word ? gapBetween(word, letter) : 0;
    if (word && gap <= Math.min(WORD_GAP * Math.max(0, usual), word.height))
      words[words.length - 1] = { ...word, text: word.text + letter.text, width: letter.x + letter.width - word.x };
    else words.push(letter);
  }
  return words;
}

function segmentsOf(row: readonly PlacedText[]): readonly Segment[] {
  const segments: { text: string; left: number; right: number }[] = [];
  for (const { text, x, width, height } of row) {
    const last = segments.at(-1);
    const gap = last ? x - last.right : 0;
    if (!last || gap > GAP * height) segments.push({ text, left: x, right: x + width });
    else {
      last.text += (gap > SPACE * height || isDateGap(last.text, text, gap) ? ' ' : '') + text;
      last.right = Math.max(last.right, x + width);
    }
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/gu, ' ').trim() }));
}

/** A number that a stamp set beside a word: `ngày` `21`. */
function isDateGap(before: string, after: string, gap: number): boolean {
  const numbered = /\p{Ll}$/u.test(before) ? /^\d/.test(after) : /\d$/.test(before) && /^(?:tháng|năm)/u.test(after);
  return numbered && gap > 0;
}

/** Size of most of the letters. */
function size(row: readonly PlacedText[]): number {
  return longest(row)?.height ?? 0;
}

function baseline(row: readonly PlacedText[]): number {
  return longest(row)?.y ?? 0;
}

function longest(row: readonly PlacedText[]): PlacedText | undefined {
  return row.reduce<PlacedText | undefined>(
    (best, text) => (best && best.text.length >= text.text.length ? best : text),
    undefined,
  );
}

/** Left edge of a line. */
export const leftOf = (line: Line): number => line.segments[0]?.left ?? 0;

/** Right edge of a line. */
export const rightOf = (line: Line): number => line.segments.at(-1)?.right ?? 0;
