import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { A4 } from '../written-pdf.js';
import type { RandomDocument } from './random-document.js';

/** By `docx`. */
export async function docxOf(document: RandomDocument): Promise<Uint8Array> {
  let lists = 0;
  const children = document.flatMap((part) => {
    switch (part.kind) {
      case 'heading':
        return [new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_2 })];
      case 'paragraph':
        return [new Paragraph(part.text)];
      case 'list':
        lists += 1;
        return part.items.map(
          (text) => new Paragraph({ text, numbering: { reference: 'khoan', level: 0, instance: lists } }),
        );
      default:
        return [
          new Table({
            rows: part.rows.map(
              (row) =>
                new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
            ),
          }),
        ];
    }
  });
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }];
  return Packer.toBuffer(
    new Document({ numbering: { config: [{ reference: 'khoan', levels }] }, sections: [{ children }] }),
  );
}

/** A letter as RTF writes it where its code page has none. */
const unicode = (text: string): string =>
  text.replace(/[\\{}]/g, '\\$&').replace(/[^ -~]/g, (unit) => `\\u${(unit.charCodeAt(0) << 16) >> 16}?`);

/** Rich Text Format as Word writes it; no kept library does. */
export function rtfOf(document: RandomDocument): Uint8Array {
  const paragraph = (text: string, before = '') => `\\pard\\plain ${before}${unicode(text)}\\par\n`;
  const body = document.map((part) => {
    if (part.kind === 'list')
      return part.items.map((item, index) => paragraph(item, `{\\listtext\\plain ${index + 1}.\\tab}\\ls1 `)).join('');
    if (part.kind === 'table')
      return part.rows
        .map((row) => {
          const edges = row.map((_, index) => `\\cellx${(index + 1) * 2_000}`).join('');
          return `\\trowd${edges}\\pard\\plain\\intbl ${row.map((cell) => `${unicode(cell)}\\cell`).join(' ')}\\row\n`;
        })
        .join('');
    return paragraph(part.text, part.kind === 'heading' ? '\\b ' : '');
  });
  const head = '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset163 Times New Roman;}}\\uc1';
  return Buffer.from(`${head}\n${body.join('')}}`, 'latin1');
}

const FONT = readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSerifCondensed.ttf'));
const MARGIN = { left: 85, right: 57, top: 57, bottom: 57 };
const WIDTH = A4.width - MARGIN.left - MARGIN.right;
const SIZE = 13;
const LINE = 18;
const BETWEEN = 6;
const INDENT = 28;
const CELL = 4;
const INK = rgb(0, 0, 0);

/** By `pdf-lib`, set as Decree 30/2020/NĐ-CP has it: the first line of a paragraph indented, some space between paragraphs. */
export async function pdfOf(document: RandomDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(FONT, { subset: false });
  const sheet = new Sheet(pdf, font);
  for (const part of document) {
    if (part.kind === 'table') for (const row of part.rows) sheet.row(row);
    else if (part.kind === 'list')
      for (const [index, item] of part.items.entries()) sheet.paragraph(`${index + 1}. ${item}`);
    else sheet.paragraph(part.text);
    sheet.space();
  }
  return pdf.save();
}

class Sheet {
  readonly #pdf: PDFDocument;
  readonly #font: PDFFont;
  #page: PDFPage;
  #y = MARGIN.top;

  constructor(pdf: PDFDocument, font: PDFFont) {
    this.#pdf = pdf;
    this.#font = font;
    this.#page = pdf.addPage([A4.width, A4.height]);
  }

  paragraph(text: string): void {
    for (const [index, line] of this.#broken(text, WIDTH, INDENT).entries()) {
      this.#room(LINE);
      this.#write(line, MARGIN.left + (index === 0 ? INDENT : 0), this.#y + SIZE);
      this.#y += LINE;
    }
    this.space();
  }

  space(): void {
    this.#y += BETWEEN;
  }

  row(cells: readonly string[]): void {
    const width = WIDTH / cells.length;
    const broken = cells.map((cell) => this.#broken(cell, width - 2 * CELL, 0));
    const height = Math.max(...broken.map((lines) => lines.length)) * LINE + 2 * CELL;
    this.#room(height);
    for (const [column, lines] of broken.entries()) {
      const left = MARGIN.left + column * width;
      const bottom = A4.height - this.#y - height;
      this.#page.drawRectangle({ x: left, y: bottom, width, height, borderWidth: 0.5, borderColor: INK });
      for (const [index, line] of lines.entries()) this.#write(line, left + CELL, this.#y + CELL + SIZE + index * LINE);
    }
    this.#y += height;
  }

  #room(height: number): void {
    if (this.#y + height <= A4.height - MARGIN.bottom) return;
    this.#page = this.#pdf.addPage([A4.width, A4.height]);
    this.#y = MARGIN.top;
  }

  #write(text: string, x: number, y: number): void {
    this.#page.drawText(text, { x, y: A4.height - y, size: SIZE, font: this.#font });
  }

  #broken(text: string, width: number, indent: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      const room = width - (lines.length === 0 ? indent : 0);
      if (line !== '' && this.#font.widthOfTextAtSize(longer, SIZE) > room) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }
}
