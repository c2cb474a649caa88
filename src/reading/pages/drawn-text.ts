import { type Matrix, times } from './matrix.js';
import type { PlacedText } from './page.js';

/** How text is drawn at the moment (ISO 32000-1, §9.3), and where the next letter stands from the begin of its line. */
export interface TextState {
  readonly matrix: Matrix;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Added behind every letter, and behind every blank. */
  readonly letters: number;
  readonly words: number;
  /** 1 for letters as wide as they were made. */
  readonly stretch: number;
  readonly rise: number;
  readonly leading: number;
}

/** A letter that pdf.js draws. */
export interface Glyph {
  readonly unicode: string;
  /** In thousandths of the size of the font. */
  readonly width: number;
  readonly isSpace?: boolean;
}

/** Part of the size of a letter that parts two runs: a letter of another font may stand in between. */
const PARTED = 0.15;

/**
 * The runs of letters that one operator shows, cut at blanks and at gaps, and how far the next letter stands. A stamp may set day and
 * month in one go, with blanks over the words between.
 */
export function runsOf(
  glyphs: readonly (Glyph | number | null)[],
  matrix: Matrix,
  state: TextState,
): { readonly runs: readonly PlacedText[]; readonly advance: number } {
  const { size, letters, words, stretch } = state;
  const runs: { text: string; x: number; width: number }[] = [];
  let x = 0;
  let open = false;
  for (const glyph of glyphs) {
    if (glyph === null || typeof glyph === 'number') {
      x -= ((glyph ?? 0) * size) / 1000;
      continue;
    }
    const width = (glyph.width * size) / 1000;
    const run = runs.at(-1);
    if (!/\S/.test(glyph.unicode)) open = false;
    else if (open && run && Math.abs(x - run.x - run.width) <= PARTED * Math.abs(size)) {
      run.text += glyph.unicode;
      run.width = x + width - run.x;
    } else {
      runs.push({ text: glyph.unicode, x, width });
      open = true;
    }
    x += width + letters + (glyph.isSpace ? words : 0);
  }
  const drawn = times(matrix, state.matrix);
  const scale = Math.hypot(drawn[0], drawn[1]);
  const placed = runs.flatMap((run): PlacedText[] => {
    const left = state.x + run.x * stretch;
    const [a, b, , , x, y] = times(drawn, [1, 0, 0, 1, left, state.rise]);
    // What runs up the side of a page is no part of its lines.
    if (Math.abs(b) > Math.abs(a)) return [];
    return [{ text: run.text, x, y, width: run.width * stretch * scale, height: Math.abs(size) * scale }];
  });
  return { runs: placed, advance: x * stretch };
}

/** How much of a text may stand over another one: letters lean. */
const OVERLAP = 0.5;

/**
 * Whether texts stand within others of their line: programs that lack a letter in a font draw the line with gaps, and into them the
 * letters of another font.
 */
export function standWithin(texts: readonly PlacedText[]): boolean {
  const lines = new Map<number, PlacedText[]>();
  for (const text of texts) {
    const line = lines.get(Math.round(text.y));
    if (line) line.push(text);
    else lines.set(Math.round(text.y), [text]);
  }
  return [...lines.values()].some((line) => {
    let right = Number.NEGATIVE_INFINITY;
    return line
      .sort((a, b) => a.x - b.x)
      .some((text) => {
        const within = Math.min(right, text.x + text.width) - text.x > OVERLAP * text.width;
        right = Math.max(right, text.x + text.width);
        return within;
      });
  });
}

/** Whether two readings of a page have as many letters, so that the one may take the place of the other. */
export function sameLetters(texts: readonly PlacedText[], drawn: readonly PlacedText[]): boolean {
  const letters = (all: readonly PlacedText[]) =>
    all.reduce((sum, { text }) => sum + text.normalize('NFKC').replace(/\s+/gu, '').length, 0);
  return letters(texts) === letters(drawn);
}
