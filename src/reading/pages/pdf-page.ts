import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { sameLetters, standWithin } from './drawn-text.js';
import { type Matrix, matrixOf, times } from './matrix.js';
import type { Page, PlacedText } from './page.js';
import { drawing, type PagePicture } from './page-drawing.js';

/** Annotations whose appearance is part of what the reader of the page sees: stamps of number and date, typed notes. */
const SHOWN = new Set(['Widget', 'Stamp', 'FreeText']);

/** A page as it is drawn. */
export interface DrawnPage {
  readonly page: Page;
  readonly pictures: readonly PagePicture[];
}

/** Letters that stand alone, as those of a word set wide do. */
const SET_WIDE = /(?<!\S)\S(?: \S){3,}(?!\S)/u;

/**
 * The text of a page with its places, turned upright, and the text of its stamps. Electronic signatures write number and date of
 * an instrument into fields over the page, outside of its content.
 */
export async function drawnPage(source: PDFPageProxy, number: number): Promise<DrawnPage> {
  const viewport = source.getViewport({ scale: 1 });
  const content = await source.getTextContent({ disableNormalization: true });
  const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
  const { view, width, height } = upright(items, matrixOf(viewport.transform), viewport);
  const texts = items.flatMap((item) => placed(item, view));
  const annotations = await source.getAnnotations();
  const stamped = annotations.some(({ subtype }) => SHOWN.has(subtype));
  // pdf.js makes one run of what is drawn with gaps, and leaves out how wide they are.
  const mixed = standWithin(texts) || texts.some(({ text }) => SET_WIDE.test(text));
  const plain = texts.length > 0 && !stamped && !mixed && !hasColumns(texts);
  const drawn = plain
    ? { texts: [], stamps: [], rules: [], pictures: [] }
    : await drawing(source, view, width * height);
  const exact = mixed && sameLetters(texts, drawn.texts) ? drawn.texts : texts;
  return {
    page: { number, width, height, texts: [...exact, ...drawn.stamps], rules: drawn.rules },
    pictures: drawn.pictures,
  };
}

interface Item {
  readonly str: string;
  readonly transform: number[];
  readonly width: number;
  readonly height: number;
}

interface View {
  readonly view: Matrix;
  readonly width: number;
  readonly height: number;
}

/** Turns a page so that most of its letters stand upright: wide tables are often printed along the long side. */
function upright(items: readonly Item[], view: Matrix, { width, height }: { width: number; height: number }): View {
  const letters = { right: 0, down: 0, left: 0, up: 0 };
  for (const { str, transform } of items) {
    const [a, b] = times(view, matrixOf(transform));
    const direction = Math.abs(a) >= Math.abs(b) ? (a < 0 ? 'left' : 'right') : b < 0 ? 'up' : 'down';
    letters[direction] += str.trim().length;
  }
  const most = Math.max(...Object.values(letters));
  if (letters.right === most) return { view, width, height };
  if (letters.up === most) return { view: times([0, 1, -1, 0, height, 0], view), width: height, height: width };
  if (letters.down === most) return { view: times([0, -1, 1, 0, 0, width], view), width: height, height: width };
  return { view: times([-1, 0, 0, -1, width, height], view), width, height };
}

function placed(item: Item, view: Matrix): PlacedText[] {
  if (item.str.trim() === '') return [];
  const [a, b, , , x, y] = times(view, matrixOf(item.transform));
  const size = item.height || Math.hypot(a, b);
  // What runs up the side of a page is no part of its lines.
  if (Math.abs(b) > Math.abs(a)) return [];
  const lead = item.str.length - item.str.trimStart().length;
  const each = item.width / item.str.length;
  return [{ text: item.str.trim(), x: x + lead * each, y, width: each * item.str.trim().length, height: size }];
}

/** Whether texts stand beside each other with a gap, as cells of a table do. */
function hasColumns(texts: readonly PlacedText[]): boolean {
  return texts.some((text, index) => {
    const before = texts[index - 1];
    if (!before) return false;
    const beside = text.x - before.x - before.width;
    const below = text.y - before.y;
    return Math.abs(below) < 0.5 * text.height ? beside > text.height : below < 0 || beside > 0;
  });
}
