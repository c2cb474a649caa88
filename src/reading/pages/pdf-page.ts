import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { Page, PlacedText, Rule } from './page.js';
import { pdfJs } from './pdf-document.js';

/** Thickest rule and shortest one of a table, in points. */
const THICKEST = 2.5;
const SHORTEST = 6;

/** Annotations whose appearance is part of what the reader of the page sees: stamps of number and date, typed notes. */
const SHOWN = new Set(['Widget', 'Stamp', 'FreeText']);

/** A picture that a page shows. */
export interface PagePicture {
  /** Name by which pdf.js keeps it. */
  readonly object: string;
  /** From the unit square, its head at 1, to the page in points with its head at 0. */
  readonly matrix: Matrix;
  /** Share of the page that it covers. */
  readonly share: number;
}

/** A page as it is drawn. */
export interface DrawnPage {
  readonly page: Page;
  readonly pictures: readonly PagePicture[];
}

/** An affine map, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * The text of a page with its places, turned upright, and the text of its stamps. Electronic signatures write number and date of
 * an instrument into fields over the page, outside of its content.
 */
export async function drawnPage(source: PDFPageProxy, number: number): Promise<DrawnPage> {
  const viewport = source.getViewport({ scale: 1 });
  const content = await source.getTextContent();
  const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
  const { view, width, height } = upright(items, matrixOf(viewport.transform), viewport);
  const texts = items.flatMap((item) => placed(item, view));
  const annotations = await source.getAnnotations();
  const stamped = annotations.some(({ subtype }) => SHOWN.has(subtype));
  const plain = texts.length > 0 && !stamped && !hasColumns(texts);
  const drawn = plain ? { stamps: [], rules: [], pictures: [] } : await drawing(source, view, width * height);
  return {
    page: { number, width, height, texts: [...texts, ...drawn.stamps], rules: drawn.rules },
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

interface Drawing {
  readonly stamps: readonly PlacedText[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly PagePicture[];
}

/** Walks through what draws a page: rules, pictures, and the text of annotations. */
async function drawing(source: PDFPageProxy, view: Matrix, area: number): Promise<Drawing> {
  const { OPS } = await pdfJs();
  const { fnArray, argsArray } = await source.getOperatorList();
  const filled = new Set([OPS.fill, OPS.eoFill]);
  const stroked = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
  const stamps: PlacedText[] = [];
  const rules: Rule[] = [];
  const pictures: PagePicture[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = view;
  let annotation = false;
  let text = { matrix: IDENTITY, size: 0 };
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin || operator === OPS.beginAnnotation)
      kept.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd || operator === OPS.endAnnotation)
      matrix = kept.pop() ?? view;
    if (operator === OPS.transform) matrix = times(matrix, matrixOf(args));
    else if (operator === OPS.paintFormXObjectBegin && args[0]) matrix = times(matrix, matrixOf(args[0]));
    else if (operator === OPS.beginAnnotation) {
      annotation = true;
      matrix = times(times(view, matrixOf(args[2])), matrixOf(args[3]));
    } else if (operator === OPS.endAnnotation) annotation = false;
    else if (operator === OPS.constructPath && (filled.has(args[0]) || stroked.has(args[0])))
      rules.push(...rulesOf(matrix, args[2], stroked.has(args[0])));
    else if (operator === OPS.paintImageXObject || operator === OPS.paintImageMaskXObject)
      pictures.push(...pictureOf(matrix, args[0], area));
    else if (!annotation) continue;
    else if (operator === OPS.setTextMatrix) text = { ...text, matrix: matrixOf(args[0]) };
    else if (operator === OPS.moveText) text = { ...text, matrix: times(text.matrix, [1, 0, 0, 1, args[0], args[1]]) };
    else if (operator === OPS.setFont) text = { ...text, size: args[1] };
    else if (operator === OPS.showText) stamps.push(...wordsOf(args[0], times(matrix, text.matrix), text.size));
  }
  return { stamps, rules, pictures };
}

function pictureOf(matrix: Matrix, object: unknown, area: number): PagePicture[] {
  const covered = Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  return typeof object === 'string' ? [{ object, matrix, share: covered / area }] : [];
}

interface Glyph {
  readonly unicode: string;
  /** In thousandths of the size of the font. */
  readonly width: number;
}

/** The words of a run of glyphs; a stamp may set day and month in one run, with blanks over the words between. */
function wordsOf(glyphs: readonly (Glyph | number | null)[], matrix: Matrix, size: number): PlacedText[] {
  const words: { text: string; x: number; width: number }[] = [];
  let x = 0;
  let open = false;
  for (const glyph of glyphs) {
    if (glyph === null || typeof glyph === 'number') {
      x -= ((glyph ?? 0) * size) / 1000;
      continue;
    }
    const width = (glyph.width * size) / 1000;
    if (!/\S/.test(glyph.unicode)) open = false;
    else {
      const word = words.at(-1);
      if (open && word) Object.assign(word, { text: word.text + glyph.unicode, width: x + width - word.x });
      else words.push({ text: glyph.unicode, x, width });
      open = true;
    }
    x += width;
  }
  const scale = Math.hypot(matrix[0], matrix[1]);
  return words.map((word) => {
    const [, , , , left, y] = times(matrix, [1, 0, 0, 1, word.x, 0]);
    return { text: word.text, x: left, y, width: word.width * scale, height: size * scale };
  });
}

/** The rules that a path draws: itself where it is thin, its four sides where it is a frame and no coloured ground. */
function rulesOf(matrix: Matrix, box: ArrayLike<number> | null, frame: boolean): Rule[] {
  if (!box) return [];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(box);
  const one = times(matrix, [1, 0, 0, 1, x1, y1]);
  const two = times(matrix, [1, 0, 0, 1, x2, y2]);
  const left = Math.min(one[4], two[4]);
  const right = Math.max(one[4], two[4]);
  const top = Math.min(one[5], two[5]);
  const bottom = Math.max(one[5], two[5]);
  const thin = Math.min(right - left, bottom - top) <= THICKEST;
  if (Math.max(right - left, bottom - top) < SHORTEST || !Number.isFinite(left + right + top + bottom)) return [];
  if (thin) return [{ left, right, top, bottom }];
  if (!frame) return [];
  return [
    { left, right, top, bottom: top },
    { left, right, top: bottom, bottom },
    { left, right: left, top, bottom },
    { left: right, right, top, bottom },
  ];
}

function matrixOf(values: ArrayLike<number>): Matrix {
  return [values[0] ?? 1, values[1] ?? 0, values[2] ?? 0, values[3] ?? 1, values[4] ?? 0, values[5] ?? 0];
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
