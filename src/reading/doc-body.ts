import { type FormattedRun, formattedRuns, MODIFIERS, runAt } from './doc-formatting.js';
import type { DocHead, DocParts } from './doc-pieces.js';
import type { Layout } from './layout.js';
import type { ListNumbers } from './list-numbers.js';
import { damaged } from './refusals.js';

const PARAGRAPH_END = 0x0d;
const CELL_END = 0x07;
const FIELD_BEGIN = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;
/** Characters of Word that are layout ([MS-DOC] §2.4.1); others below the space stand for pictures, notes and the like. */
const LAYOUT: Readonly<Record<number, string>> = { 9: '\t', 11: '\n', 12: '\n', 14: '\n', 30: '\u2011' };
/** What Windows-1252 has at 0x80 to 0x9f. */
const WESTERN = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index));

/** Parts of a document in the order of their characters. Headers, macros and annotations are not read. */
const PARTS = ['text', 'footnotes', 'headers', 'macros', 'annotations', 'endnotes', 'textBoxes'] as const;
type Part = (typeof PARTS)[number];
const READ: ReadonlySet<Part | null> = new Set<Part>(['text', 'footnotes', 'endnotes', 'textBoxes']);

/**
 * Lays out a Word document from its characters; offsets are character positions.
 *
 * @param document the stream `WordDocument`
 * @throws DocumentError DOCUMENT_DAMAGED
 */
export function layOutDoc(layout: Layout, document: DataView, head: DocHead, name: string): void {
  const { pieces, parts, formatting } = head;
  if (parts.text > (pieces.at(-1)?.end ?? 0)) throw damaged(name, 'its text is longer than its piece table');
  const paragraphs = formatting && formattedRuns(document, formatting.paragraphs, 'paragraphs');
  const characters = formatting ? formattedRuns(document, formatting.characters, 'characters') : [];
  const body = new DocBody(layout, paragraphs, formatting?.numbers ?? null);
  const ends = endsOf(parts);
  let part: Part | null = null;
  let partEnd = 0;
  for (const piece of pieces) {
    for (let position = piece.start; position < piece.end; position += 1) {
      if (position >= partEnd) {
        const next = ends.find(([end]) => position < end);
        part = next?.[1] ?? null;
        partEnd = next?.[0] ?? Number.POSITIVE_INFINITY;
        body.enter(part === 'text' ? 'text' : READ.has(part) ? 'note' : 'unread');
      }
      const at = piece.at + (position - piece.start) * piece.width;
      const code = piece.width === 2 ? document.getUint16(at, true) : westernCode(document.getUint8(at));
      const silent = code !== PARAGRAPH_END && code !== CELL_END && isUnread(runAt(characters, at));
      if (!silent) body.take(code, position, at);
    }
  }
  body.enter('unread');
}

const westernCode = (byte: number): number => (byte >= 0x80 && byte < 0xa0 ? WESTERN.charCodeAt(byte - 0x80) : byte);

const isUnread = (run: FormattedRun | undefined): boolean =>
  run?.modifiers.get(MODIFIERS.deleted) === 1 || run?.modifiers.get(MODIFIERS.hidden) === 1;

function endsOf(parts: DocParts): readonly (readonly [number, Part])[] {
  let end = 0;
  return PARTS.map((part) => {
    end += parts[part];
    return [end, part] as const;
  });
}

const NONE: ReadonlyMap<number, number> = new Map();

interface Stretch {
  text: string;
  readonly position: number;
  readonly exact: boolean;
}

/** Gathers characters into paragraphs, and paragraphs into cells and rows. */
class DocBody {
  readonly #layout: Layout;
  /** Null in Word 6 and 95: there a paragraph that a cell mark ends is a cell, and an empty one behind a cell ends the row. */
  readonly #paragraphs: readonly FormattedRun[] | null;
  readonly #numbers: ListNumbers | null;
  #where: 'text' | 'note' | 'unread' = 'unread';
  /** Of each field we are in, whether its result has begun: its code before that is not read. */
  #fields: boolean[] = [];
  #paragraph: Stretch[] = [];
  #inRow = false;
  #inCell = false;
  #cells = 0;

  constructor(layout: Layout, paragraphs: readonly FormattedRun[] | null, numbers: ListNumbers | null) {
    this.#layout = layout;
    this.#paragraphs = paragraphs;
    this.#numbers = numbers;
  }

  /** Goes over to another part of the document. */
  enter(where: 'text' | 'note' | 'unread'): void {
    this.#writeParagraph();
    this.#closeRow();
    if (this.#where === 'note') this.#layout.closeNote();
    if (where === 'note') this.#layout.openNote();
    this.#where = where;
    this.#fields = [];
  }

  /**
   * @param code UTF-16 unit
   * @param at its byte in the stream, by which formatting goes
   */
  take(code: number, position: number, at: number): void {
    if (this.#where === 'unread') return;
    if (code === FIELD_BEGIN) this.#fields.push(false);
    else if (code === FIELD_RESULT) this.#fields.splice(-1, 1, true);
    else if (code === FIELD_END) this.#fields.pop();
    else if (code === PARAGRAPH_END) this.#endParagraph(at);
    else if (code === CELL_END) this.#endCell(at);
    else if (!this.#fields.includes(false)) {
      if (code >= 0x20) this.#add(String.fromCharCode(code), position, true);
      else this.#add(LAYOUT[code] ?? '', position, false);
    }
  }

  #add(text: string, position: number, exact: boolean): void {
    if (text === '') return;
    const last = this.#paragraph.at(-1);
    if (exact && last?.exact && last.position + last.text.length === position) last.text += text;
    else this.#paragraph.push({ text, position, exact });
  }

  /** The formatting of the paragraph that a mark ends. */
  #modifiers(at: number): ReadonlyMap<number, number> {
    return (this.#paragraphs && runAt(this.#paragraphs, at)?.modifiers) ?? NONE;
  }

  #writeParagraph(modifiers: ReadonlyMap<number, number> = NONE): void {
    const list = modifiers.get(MODIFIERS.list);
    if (list && this.#numbers) {
      const label = this.#numbers.next(String(list), modifiers.get(MODIFIERS.listLevel) ?? 0);
      if (label !== '') this.#layout.label(label);
    }
    for (const { text, position, exact } of this.#paragraph) this.#layout.text(text, position, exact);
    this.#paragraph = [];
  }

  #endParagraph(at: number): void {
    const modifiers = this.#modifiers(at);
    if (modifiers.get(MODIFIERS.inTable) === 1) this.#openCell();
    else if (!this.#inCell || this.#paragraphs) this.#closeRow();
    this.#writeParagraph(modifiers);
    this.#layout.endLine();
  }

  #endCell(at: number): void {
    const modifiers = this.#modifiers(at);
    const endsRow = this.#paragraphs
      ? modifiers.get(MODIFIERS.endOfRow) === 1
      : this.#paragraph.length === 0 && this.#cells > 0;
    if (endsRow) {
      this.#closeRow();
      return;
    }
    this.#openCell();
    this.#writeParagraph(modifiers);
    this.#layout.closeCell();
    this.#inCell = false;
    this.#cells += 1;
  }

  #openCell(): void {
    if (!this.#inRow) this.#layout.openRow();
    if (!this.#inCell) this.#layout.openCell();
    this.#inRow = true;
    this.#inCell = true;
  }

  #closeRow(): void {
    if (this.#inCell) this.#layout.closeCell();
    if (this.#inRow) this.#layout.closeRow();
    this.#inRow = false;
    this.#inCell = false;
    this.#cells = 0;
  }
}
