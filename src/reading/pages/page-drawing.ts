import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { type Glyph, runsOf, type TextState } from './drawn-text.js';
import { IDENTITY, type Matrix, matrixOf, times } from './matrix.js';
import type { PlacedText, Rule } from './page.js';
import { pdfJs } from './pdf-document.js';

/** Thickest rule and shortest one of a table, in points. */
const THICKEST = 2.5;
const SHORTEST = 6;

/** A picture that a page shows. */
export interface PagePicture {
  /** Name by which pdf.js keeps it. */
  readonly object: string;
  /** From the unit square, its head at 1, to the page in points with its head at 0. */
  readonly matrix: Matrix;
  /** Share of the page that it covers. */
  readonly share: number;
}

/** What the operators of a page draw. */
export interface Drawing {
  /** Text of the page itself, each run where its letters stand. */
  readonly texts: readonly PlacedText[];
  /** Text of annotations: stamps, fields. */
  readonly stamps: readonly PlacedText[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly PagePicture[];
}

const AT_FIRST: TextState = {
  matrix: IDENTITY,
  x: 0,
  y: 0,
  size: 0,
  letters: 0,
  words: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
};

/** Walks through what draws a page: text, rules, pictures, and the text of annotations. */
export async function drawing(source: PDFPageProxy, view: Matrix, area: number): Promise<Drawing> {
  const { OPS } = await pdfJs();
  const { fnArray, argsArray } = await source.getOperatorList();
  const filled = new Set([OPS.fill, OPS.eoFill]);
  const stroked = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
  const texts: PlacedText[] = [];
  const stamps: PlacedText[] = [];
  const rules: Rule[] = [];
  const pictures: PagePicture[] = [];
  const kept: { matrix: Matrix; text: TextState }[] = [];
  let matrix: Matrix = view;
  let annotation = false;
  let text = AT_FIRST;
  const keep = () => kept.push({ matrix, text });
  const restore = () => {
    const last = kept.pop();
    matrix = last?.matrix ?? view;
    text = last?.text ?? text;
  };
  const moved = (x: number, y: number) => {
    text = { ...text, matrix: times(text.matrix, [1, 0, 0, 1, x, y]), x: 0, y: 0 };
  };
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    switch (operator) {
      case OPS.save:
        keep();
        break;
      case OPS.paintFormXObjectBegin:
        keep();
        if (args[0]) matrix = times(matrix, matrixOf(args[0]));
        break;
      case OPS.beginAnnotation:
        keep();
        annotation = true;
        matrix = times(times(view, matrixOf(args[2])), matrixOf(args[3]));
        break;
      case OPS.endAnnotation:
        annotation = false;
        restore();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.transform:
        matrix = times(matrix, matrixOf(args));
        break;
      case OPS.constructPath:
        if (filled.has(args[0]) || stroked.has(args[0])) rules.push(...rulesOf(matrix, args[2], stroked.has(args[0])));
        break;
      case OPS.paintImageXObject:
      case OPS.paintImageMaskXObject:
        pictures.push(...pictureOf(matrix, args[0], area));
        break;
      case OPS.beginText:
        text = { ...text, matrix: IDENTITY, x: 0, y: 0 };
        break;
      case OPS.setTextMatrix:
        text = { ...text, matrix: matrixOf(args[0]), x: 0, y: 0 };
        break;
      case OPS.moveText:
        moved(args[0], args[1]);
        break;
      case OPS.setLeadingMoveText:
        text = { ...text, leading: -args[1] };
        moved(args[0], args[1]);
        break;
      case OPS.nextLine:
        moved(0, -text.leading);
        break;
      case OPS.setLeading:
        text = { ...text, leading: args[0] };
        break;
      case OPS.setFont:
        text = { ...text, size: args[1] };
        break;
      case OPS.setCharSpacing:
        text = { ...text, letters: args[0] };
        break;
      case OPS.setWordSpacing:
        text = { ...text, words: args[0] };
        break;
      case OPS.setHScale:
        text = { ...text, stretch: args[0] / 100 };
        break;
      case OPS.setTextRise:
        text = { ...text, rise: args[0] };
        break;
      case OPS.showText: {
        const { runs, advance } = runsOf(args[0] as readonly (Glyph | number | null)[], matrix, text);
        (annotation ? stamps : texts).push(...runs);
        text = { ...text, x: text.x + advance };
      }
    }
  }
  return { texts, stamps, rules, pictures };
}

function pictureOf(matrix: Matrix, object: unknown, area: number): PagePicture[] {
  const covered = Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  return typeof object === 'string' ? [{ object, matrix, share: covered / area }] : [];
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
