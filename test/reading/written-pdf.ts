import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { degrees, PDFDocument, type PDFFont, type PDFPage, PDFString, StandardFonts } from 'pdf-lib';

const FONT = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSerifCondensed.ttf');

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
  rule(x1: number, y1: number, x2: number, y2: number): void;
  /** Text in the appearance of a signature field, as electronic signing writes number and date. */
  stamp(text: string, x: number, y: number, size?: number): void;
}

/** A PDF that pdf-lib writes, a function a page. */
export async function writtenPdf(...pages: readonly ((writer: Writer) => void)[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(readFileSync(FONT), { subset: false });
  const latin = await document.embedFont(StandardFonts.Helvetica);
  for (const write of pages) write(writer(document, document.addPage([A4.width, A4.height]), font, latin));
  return document.save({ useObjectStreams: false });
}

function writer(document: PDFDocument, page: PDFPage, font: PDFFont, latin: PDFFont): Writer {
  const line = (text: string, x: number, y: number, size = 12) =>
    page.drawText(text, { x, y: A4.height - y, size, font });
  return {
    page,
    line,
    centre: (text, y, size = 12) => line(text, (A4.width - font.widthOfTextAtSize(text, size)) / 2, y, size),
    upwards: (text, x, y) => page.drawText(text, { x, y: A4.height - y, size: 12, font, rotate: degrees(90) }),
    content: (operators) =>
      page.node.addContentStream(document.context.register(document.context.flateStream(operators))),
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
