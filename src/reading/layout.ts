import { nonEmpty } from './decode-text.js';
import { nestedTooDeep } from './refusals.js';
import type { ReadingWarning, SourcePlace, SourceText, TextSpan } from './source-text.js';

interface Piece {
  readonly text: string;
  readonly offset: number | null;
  readonly exact: boolean;
  readonly part: string | null;
}
type Line = Piece[];

interface Row {
  readonly cells: Line[][];
}

/**
 * Lays out what a reader finds, in the order it finds it: a paragraph a line, a row of a table a line, notes behind the text.
 * Keeps the place of every piece.
 */
export class Layout {
  /** Part of the package that the offsets count in. */
  part: string | null = null;
  readonly #name: string;
  readonly #maxNesting: number;
  readonly #body: Line[] = [];
  readonly #notes: Line[] = [];
  readonly #rows: Row[] = [];
  readonly #outside: { lines: Line[]; line: Line }[] = [];
  #lines: Line[] = this.#body;
  #line: Line = [];
  #labelled = false;

  constructor(name: string, maxNesting: number) {
    this.#name = name;
    this.#maxNesting = maxNesting;
  }

  /** Adds to the line. Text of one offset whose characters do not stand one for one there is not `exact`. */
  text(text: string, offset: number | null, exact: boolean): void {
    if (text === '') return;
    const breaks = text.split('\n');
    let at = offset;
    for (const [index, piece] of breaks.entries()) {
      if (index > 0) this.endLine();
      if (piece !== '') this.#line.push({ text: piece, offset: at, exact: exact && at !== null, part: this.part });
      if (exact && at !== null) at += piece.length + 1;
    }
  }

  /** Whether nothing stands on the line yet. */
  get atLineStart(): boolean {
    return this.#line.length === 0;
  }

  /** The last character of the line, or the empty string. */
  get lastCharacter(): string {
    return this.#line.at(-1)?.text.at(-1) ?? '';
  }

  /** Adds the number or bullet of an item, which the source does not write: the item's first block goes on behind it. */
  label(text: string): void {
    this.text(`${text} `, null, false);
    this.#labelled = this.#line.length === 1;
  }

  /** Ends the line, an empty one too. */
  endLine(): void {
    this.#lines.push(this.#line);
    this.#line = [];
    this.#labelled = false;
  }

  /** Ends the line unless it is empty. */
  breakLine(): void {
    if (this.#line.length > 0) this.endLine();
  }

  /** Ends the line unless it is empty or has no more than the label of an item. */
  openBlock(): void {
    if (!(this.#labelled && this.#line.length === 1)) this.breakLine();
  }

  openRow(): void {
    if (this.#rows.length >= this.#maxNesting) throw nestedTooDeep(this.#name, this.#maxNesting);
    this.breakLine();
    this.#rows.push({ cells: [] });
  }

  openCell(): void {
    if (this.#rows.length === 0) this.openRow();
    this.#setAside();
  }

  closeCell(): void {
    this.breakLine();
    const lines = this.#lines;
    this.#takeUp();
    this.#rows.at(-1)?.cells.push(lines);
  }

  closeRow(): void {
    const row = this.#rows.pop();
    if (!row) return;
    for (const line of linesOfRow(row)) this.#lines.push(line);
  }

  /** What comes until `closeNote` stands behind the text. */
  openNote(): void {
    if (this.#outside.length >= this.#maxNesting) throw nestedTooDeep(this.#name, this.#maxNesting);
    this.#setAside();
  }

  closeNote(): void {
    this.breakLine();
    for (const line of this.#lines) {
      const first = line.findIndex(({ text }) => /\S/.test(text));
      if (first >= 0) this.#notes.push(line.slice(first));
    }
    this.#takeUp();
  }

  /** @throws DocumentError DOCUMENT_EMPTY */
  finish(reader: string, warnings: readonly ReadingWarning[] = []): SourceText {
    while (this.#outside.length > 0) {
      this.breakLine();
      const lines = this.#lines;
      this.#takeUp();
      for (const line of lines) this.#lines.push(line);
    }
    this.breakLine();
    const lines = [...this.#body, ...(this.#notes.length > 0 ? [[], ...this.#notes] : [])];
    const { text, spans } = joinLines(lines, this.part);
    return { text: nonEmpty(text, this.#name), reader, spans, repairs: [], warnings };
  }

  #setAside(): void {
    this.#outside.push({ lines: this.#lines, line: this.#line });
    this.#lines = [];
    this.#line = [];
  }

  #takeUp(): void {
    const outside = this.#outside.pop();
    this.#lines = outside?.lines ?? this.#body;
    this.#line = outside?.line ?? [];
  }
}

/**
 * Rows that only set words side by side: the head of an act (body and motto, number and date) and its foot (recipients and
 * signature), as Decree 30/2020/NĐ-CP, annex I, lays them out. Either place of the tone is met, and the letters of TCVN3
 * (`CéNG HOµ X· HéI`) and VNI (`COÄNG HOØA XAÕ HOÄI`) fonts, which are decoded later.
 */
const FRAME = new RegExp(
  `^(?:${[
    'CỘNG\\s+H(?:ÒA|OÀ)\\s+XÃ\\s+HỘI|ĐẢNG\\s+CỘNG\\s+SẢN\\s+VIỆT\\s+NAM|Số\\s*:|Nơi\\s+nhận|(?:TM|KT|TL|TUQ|Q)\\s*\\.\\s*\\p{Lu}',
    '[Cc]éng\\s+h(?:oµ|ßa)\\s+x·\\s+héi|C[éÐ]NG\\s+H(?:Oµ|ßA)\\s+X·\\s+H[éÐ]I|Sè\\s*:|N¬i\\s+nhËn',
    'COÄNG\\s+H(?:OØA|OAØ)\\s+XAÕ\\s+HOÄI|Soá\\s*:|Nôi\\s+nhaän',
  ].join('|')})`,
  'u',
);
const FRAME_CELLS = 4;
/** A cell of more lines than this is a page laid out by a table. */
const CELL_LINES = 8;

function linesOfRow({ cells }: Row): Line[] {
  const filled = cells.map((cell) => cell.filter((line) => line.some(({ text }) => /\S/.test(text))));
  const spoken = filled.filter((cell) => cell.length > 0);
  if (spoken.length < 2 || filled.some((cell) => cell.length > CELL_LINES) || isFrame(spoken)) return filled.flat();
  const row: Line = [];
  for (const [index, cell] of filled.entries()) {
    if (index > 0) row.push(between(' | '));
    for (const [place, line] of cell.entries()) {
      if (place > 0) row.push(between(' '));
      for (const piece of line) row.push(piece);
    }
  }
  return [row];
}

const isFrame = (cells: readonly Line[][]): boolean =>
  cells.length <= FRAME_CELLS &&
  cells.some((cell) =>
    cell.some((line) =>
      FRAME.test(
        line
          .map(({ text }) => text)
          .join('')
          .trim()
          .normalize('NFC'),
      ),
    ),
  );

const between = (text: string): Piece => ({ text, offset: null, exact: false, part: null });

/** The text of lines, and where each stretch of it stands; what stands nowhere has the place of what is before it. */
function joinLines(lines: readonly Line[], part: string | null): { text: string; spans: TextSpan[] } {
  const texts: string[] = [];
  const spans: TextSpan[] = [];
  let at = 0;
  let end: SourcePlace = { page: null, part, offset: null };
  let flowing = false;
  const add = (piece: Piece) => {
    const last = spans.at(-1);
    const goesOn =
      last !== undefined &&
      (piece.offset === null
        ? !last.exact
        : flowing && piece.exact && last.exact && piece.offset === end.offset && piece.part === end.part);
    if (!goesOn) {
      const place = piece.offset === null ? end : { page: null, part: piece.part, offset: piece.offset };
      spans.push({ at, place, exact: piece.exact });
    }
    if (piece.offset !== null)
      end = { page: null, part: piece.part, offset: piece.offset + (piece.exact ? piece.text.length : 0) };
    flowing = piece.exact;
    texts.push(piece.text);
    at += piece.text.length;
  };
  for (const [index, line] of lines.entries()) {
    if (index > 0) add(between('\n'));
    for (const piece of line) add(piece);
  }
  if (spans.length === 0) spans.push({ at: 0, place: end, exact: false });
  return { text: texts.join(''), spans };
}
