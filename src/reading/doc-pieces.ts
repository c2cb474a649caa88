import { docNumbers } from './doc-numbering.js';
import type { ListNumbers } from './list-numbers.js';
import { damaged, encrypted, unsupported } from './refusals.js';

/** A stretch of a Word document's characters, from `start` to `end`, and where they stand in the stream `WordDocument`. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  /** Byte offset of its first character. */
  readonly at: number;
  /** Bytes a character: 2 is UTF-16, 1 is Windows-1252. */
  readonly width: 1 | 2;
}

/** The parts a document's characters are divided into, in this order; lengths in characters. */
export interface DocParts {
  readonly text: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly macros: number;
  readonly annotations: number;
  readonly endnotes: number;
  readonly textBoxes: number;
}

/** Tables of formatted pages, and of lists. */
export interface DocFormatting {
  readonly paragraphs: DataView;
  readonly characters: DataView;
  readonly numbers: ListNumbers;
}

/** What the head of a Word file tells of it. */
export interface DocHead {
  readonly pieces: readonly TextPiece[];
  readonly parts: DocParts;
  /** Null in Word 6 and 95, whose modifiers have other numbers. */
  readonly formatting: DocFormatting | null;
}

const WORD_97 = 0xa5ec;
/** Word 6 and 95; the product is told by `nFib`, 101 to 105. */
const WORD_6 = 0xa5dc;
const COMPLEX = 0x0004;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const PIECE_TABLE = 2;
const COMPRESSED = 0x40000000;

/**
 * Reads the file information block and the piece table ([MS-DOC] §2.5.1, §2.9.38, §2.9.177; Word 6 by its own layout).
 *
 * @param table a stream by its name, null where the file has none
 * @throws DocumentError
 */
export function readDocHead(document: DataView, table: (name: string) => DataView | null, name: string): DocHead {
  const magic = document.getUint16(0, true);
  const flags = document.getUint16(0x0a, true);
  if (magic !== WORD_97 && magic !== WORD_6) throw unsupported(name, 'a document of Word 2 or older');
  if ((flags & ENCRYPTED) !== 0) throw encrypted(name);
  if (magic === WORD_6) return word6(document, flags, name);
  const tables = table((flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table');
  if (!tables) throw damaged(name, 'it has no table stream');
  const number = (at: number) => document.getUint32(at, true);
  const within = (at: number) => part(tables, number(at), number(at + 4));
  return {
    pieces: readPieces(within(0x01a2), document, false, name),
    parts: {
      text: number(0x4c),
      footnotes: number(0x50),
      headers: number(0x54),
      macros: number(0x58),
      annotations: number(0x5c),
      endnotes: number(0x60),
      textBoxes: number(0x64),
    },
    formatting: {
      paragraphs: within(0x0102),
      characters: within(0x00fa),
      numbers: docNumbers(part(tables, number(0x02e2), tables.byteLength), number(0x02e6), within(0x02ea)),
    },
  };
}

function word6(document: DataView, flags: number, name: string): DocHead {
  const number = (at: number) => document.getUint32(at, true);
  const parts = {
    text: number(0x34),
    footnotes: number(0x38),
    headers: number(0x3c),
    macros: number(0x40),
    annotations: number(0x44),
    endnotes: number(0x48),
    textBoxes: number(0x4c),
  };
  const first = number(0x18);
  const pieces =
    (flags & COMPLEX) !== 0
      ? readPieces(part(document, number(0x160), number(0x164)), document, true, name)
      : [{ start: 0, end: Math.max(0, number(0x1c) - first), at: first, width: 1 as const }];
  return { pieces, parts, formatting: null };
}

function part(view: DataView, at: number, length: number): DataView {
  const from = Math.min(at, view.byteLength);
  return new DataView(view.buffer, view.byteOffset + from, Math.min(length, view.byteLength - from));
}

function readPieces(clx: DataView, document: DataView, bytesOnly: boolean, name: string): TextPiece[] {
  let at = 0;
  while (at + 3 <= clx.byteLength && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
  if (at + 5 > clx.byteLength || clx.getUint8(at) !== PIECE_TABLE) throw damaged(name, 'it has no piece table');
  const plc = part(clx, at + 5, clx.getUint32(at + 1, true));
  const count = Math.floor((plc.byteLength - 4) / 12);
  const pieces: TextPiece[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = plc.getUint32(index * 4, true);
    const end = plc.getUint32(index * 4 + 4, true);
    const place = plc.getUint32((count + 1) * 4 + index * 8 + 2, true);
    const narrow = bytesOnly || (place & COMPRESSED) !== 0;
    const offset = bytesOnly ? place : narrow ? (place & ~COMPRESSED) / 2 : place;
    const width = narrow ? 1 : 2;
    // Pieces follow one another, and none has more characters than the file has bytes behind it.
    if (end < start || start !== (pieces.at(-1)?.end ?? 0)) throw damaged(name, 'its piece table does not follow on');
    if (offset + (end - start) * width > document.byteLength) throw damaged(name, 'its text goes on beyond its end');
    pieces.push({ start, end, at: offset, width });
  }
  return pieces;
}
