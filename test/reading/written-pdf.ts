import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import {
  degrees,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  PDFString,
  StandardFonts,
  setCharacterSpacing,
  setCharacterSqueeze,
} from 'pdf-lib';

const fontFile = (name: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const FONT = fontFile('DejaVuSerifCondensed');
const OTHER_FONT = fontFile('DejaVuSans');

/** A4 in points. */
export const A4 = { width: 595, height: 842 };

/** Writes a line at `x` from the left and `y` from the top. */
export interface Writer {
  readonly page: PDFPage;
  line(text: string, x: number, y: number, size?: number): void;
  /** Centres it. */
  centre(text: string, y: number, size?: number): void;
  /** Writes it from the foot of the page to its head. */
  upwards(text: string, x: number, y: number): void;
  /** Adds operators as they stand, packed. */
  content(operators: string): void;
  /**
   * Writes a line with gaps, and into them the letters that a font is taken to lack from another one: as LibreOffice does where
   * Times New Roman is none that has Vietnamese. `spacing` in points stands behind each letter, `squeeze` is per cent of its width.
   */
  mixed(text: string, lacks: RegExp, x: number, y: number, spacing?: number, squeeze?: number): void;
  rule(x1: number, y1: number, x2: number, y2: number): void;
  /** Text in the appearance of a signature field, as electronic signing writes number and date. */
  stamp(text: string, x: number, y: number, size?: number): void;
}

/** A PDF that pdf-lib writes, a function a page. */
export async function writtenPdf(...pages: readonly ((writer: Writer) => void)[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(readFileSync(FONT), { subset: false });
  const fonts = {
    font,
    latin: await document.embedFont(StandardFonts.Helvetica),
    other: await document.embedFont(readFileSync(OTHER_FONT), { subset: false }),
  };
  for (const write of pages) write(writer(document, document.addPage([A4.width, A4.height]), fonts));
  return document.save({ useObjectStreams: false });
}

function writer(
  document: PDFDocument,
  page: PDFPage,
  { font, latin, other }: Readonly<Record<'font' | 'latin' | 'other', PDFFont>>,
): Writer {
  const line = (text: string, x: number, y: number, size = 12) =>
    page.drawText(text, { x, y: A4.height - y, size, font });
  return {
    page,
    line,
    centre: (text, y, size = 12) => line(text, (A4.width - font.widthOfTextAtSize(text, size)) / 2, y, size),
    upwards: (text, x, y) => page.drawText(text, { x, y: A4.height - y, size: 12, font, rotate: degrees(90) }),
    content: (operators) =>
      page.node.addContentStream(document.context.register(document.context.flateStream(operators))),
    mixed(text, lacks, x, y, spacing = 0, squeeze = 100) {
      const size = 12;
      page.pushOperators(setCharacterSpacing(spacing), setCharacterSqueeze(squeeze));
      const later: (() => void)[] = [];
      let at = x;
      for (const [run = ''] of text.matchAll(new RegExp(`(?:${lacks.source})+|(?:(?!${lacks.source}).)+`, 'gu'))) {
        const set = lacks.test(run) ? other : font;
        const place = { x: at, y: A4.height - y, size, font: set };
        if (set === font) page.drawText(run, place);
        else later.push(() => page.drawText(run, place));
        at += ((set.widthOfTextAtSize(run, size) + spacing * [...run].length) * squeeze) / 100;
      }
      for (const draw of later) draw();
      page.pushOperators(setCharacterSpacing(0), setCharacterSqueeze(100));
    },
    rule: (x1, y1, x2, y2) =>
      page.drawLine({ start: { x: x1, y: A4.height - y1 }, end: { x: x2, y: A4.height - y2 }, thickness: 0.5 }),
    stamp(text, x, y, size = 12) {
      const { context } = document;
      const width = latin.widthOfTextAtSize(text, size);
      const content = `BT /F1 ${size} Tf 1 0 0 1 0 3 Tm (${text}) Tj ET`;
      const form = {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, width, size + 4],
        Resources: { Font: { F1: latin.ref } },
      };
      const appearance = context.register(context.stream(content, form));
      const bottom = A4.height - y - 3;
      const field = context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        T: PDFString.of(`chu ky ${x}`),
        F: 4,
        Rect: [x, bottom, x + width, bottom + size + 4],
        AP: { N: appearance },
      });
      page.node.addAnnot(context.register(field));
    },
  };
}
