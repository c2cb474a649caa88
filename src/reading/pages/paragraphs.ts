import type { ReadingRepair, TextSpan } from '../source-text.js';
import type { Strip } from './page.js';

/** How much more than the usual distance of lines parts two paragraphs. */
const PARTED = 1.35;

/**
 * Where a line begins that opens a provision, an item of a list, a recital, a note, or a row of a table drawn by bars. `Điều 5 của
 * Luật này` opens none: a heading has a sign, capitals or nothing behind its number.
 */
const OPENS = new RegExp(
  `^(?:${[
    '(?:Điều|Chương|Mục|Phần|Phụ lục|Chapter|Article)(?:\\s+(?:[IVXLC]+|\\d+[a-zđ]?|[A-Z]|thứ\\s\\p{Ll}+))?\\s*(?:[.:)–-]|$|(?<=\\s)\\p{Lu}{2})',
    '(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét [Tt]ờ trình|Nơi nhận)',
    '\\d{1,3}(?:\\.\\d{1,3})*[.)]\\s|[a-zđ]{1,2}[.)]\\s|[IVXLC]{1,6}[.)]\\s',
    '[-–+•*]\\s?\\S|\\||\\[\\d{1,3}\\]\\s',
  ].join('|')})`,
  'u',
);

/** A dash that may as well be one within a name: `Bộ Lao động - Thương binh và Xã hội`. */
const DASH = /^[-–]\s/u;

/** A line that ends so has ended what it says. */
const CLOSED = /[.;:!?…]["”’)]?$|\.\/\.$/u;

/** A code goes on in the next line: `07/2023/QĐ-`, `30/2020/`. */
const BROKEN_CODE = /[\p{L}\d][-/]$/u;

/** A text of paragraphs, one a line, with a span for each page. */
export interface Paragraphs {
  readonly text: string;
  readonly spans: readonly TextSpan[];
  readonly repairs: readonly ReadingRepair[];
}

/** Joins the lines of pages into paragraphs where a sentence goes on, over the end of a page too. */
export function paragraphsOf(strips: readonly Strip[]): Paragraphs {
  const layout = layoutOf(strips);
  const spans: TextSpan[] = [];
  const pieces: string[] = [];
  let at = 0;
  let joined = 0;
  let broken = 0;
  let last: Strip | null = null;
  const add = (piece: string) => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const strip of strips) {
    if (strip.text === '') continue;
    if (last) {
      const goesOn = continues(last, strip, layout);
      const code = goesOn && BROKEN_CODE.test(last.text) && /^[\p{Lu}\d]/u.test(strip.text);
      add(code ? '' : goesOn ? ' ' : '\n');
      if (code) broken++;
      else if (goesOn) joined++;
    }
    if (strip.page !== last?.page)
      spans.push({ at, place: { page: strip.page, part: null, offset: null }, exact: false });
    add(strip.text);
    last = strip;
  }
  const repairs = [
    { kind: 'line-joined', count: joined },
    { kind: 'hyphenation', count: broken },
  ].filter(({ count }) => count > 0);
  return { text: pieces.length > 0 ? `${pieces.join('')}\n` : '', spans, repairs };
}

interface Layout {
  /** Usual distance of two lines, by the size of their letters. */
  readonly pitch: ReadonlyMap<number, number>;
  /** Where most lines begin and end. */
  readonly left: number;
  readonly right: number;
}

function layoutOf(strips: readonly Strip[]): Layout {
  const distances = new Map<number, number[]>();
  for (const [index, strip] of strips.entries()) {
    const before = strips[index - 1];
    if (!before || before.page !== strip.page || strip.y <= before.y || !strip.flows) continue;
    const size = Math.round(strip.height);
    const known = distances.get(size);
    if (known) known.push(strip.y - before.y);
    else distances.set(size, [strip.y - before.y]);
  }
  const pitch = new Map(
    [...distances].map(([size, all]) => [size, all.sort((a, b) => a - b)[Math.floor(all.length * 0.4)] ?? 0]),
  );
  const flowing = strips.filter(({ flows }) => flows);
  return {
    pitch,
    left: middle(flowing.map(({ left }) => left)),
    right: most(flowing.map(({ right }) => right)),
  };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const most = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.75)] ?? 0;

function continues(last: Strip, next: Strip, layout: Layout): boolean {
  if (!last.flows || !next.flows) return false;
  if (Math.abs(last.height - next.height) > 0.15 * last.height) return false;
  if (opens(next, last, layout)) return BROKEN_CODE.test(last.text) && !CLOSED.test(last.text);
  if (last.page !== next.page) return !CLOSED.test(last.text) && isFull(last, layout);
  const pitch = layout.pitch.get(Math.round(next.height)) ?? next.height * 1.3;
  if (next.y - last.y > PARTED * pitch || next.y <= last.y) return false;
  if (CLOSED.test(last.text)) return isFull(last, layout) && !isIndented(next, last, layout);
  if (isCapital(last.text) !== isCapital(next.text) && isCentred(last, next)) return false;
  return isFull(last, layout) || isCentred(last, next) || /^[\p{Ll}\d(]/u.test(next.text);
}

function opens(next: Strip, last: Strip, layout: Layout): boolean {
  if (!OPENS.test(next.text)) return false;
  const amid = DASH.test(next.text) && isFull(last, layout) && !/[.,;:!?…/)]["”’]?$/u.test(last.text);
  return !amid || isIndented(next, last, layout);
}

/** Whether a line runs to the right edge, where the next word had no room. */
function isFull(strip: Strip, { left, right }: Layout): boolean {
  return strip.right > right - 0.08 * (right - left);
}

function isIndented(next: Strip, last: Strip, layout: Layout): boolean {
  return next.left > Math.min(last.left, layout.left) + next.height;
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase();
}

/** Two lines of a title. */
function isCentred(last: Strip, next: Strip): boolean {
  return Math.abs(last.left + last.right - next.left - next.right) < 2 * next.height && last.left !== next.left;
}
