import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { DocumentError } from '../document-error.js';
import { pgm, rasterOf } from './page-raster.js';
import { PAGE_LIMITS, type PageLimits } from './pdf-document.js';
import type { DrawnPage } from './pdf-page.js';
import { openRecogniser, type Recogniser } from './recognise.js';

/** Letters below which a page has no text layer: a stamp over a scan has a few. */
const FEW_LETTERS = 40;

/** Share of a page that its pictures cover when it is a scan. */
const MOST_OF_PAGE = 0.3;

/** Whether a page is a picture of a page. */
export function isScan({ page, pictures }: DrawnPage): boolean {
  const letters = page.texts.reduce((sum, { text }) => sum + text.length, 0);
  return letters < FEW_LETTERS && pictures.reduce((sum, { share }) => sum + share, 0) > MOST_OF_PAGE;
}

/** Recognises the scanned pages of one document; the recogniser starts with the first of them. `close` it. */
export class ScanReader {
  /** Numbers of the pages whose text was recognised, and of those that stay without. */
  readonly recognised: number[] = [];
  readonly withoutText: number[] = [];
  /** What kept the recogniser from starting. */
  unsupported: DocumentError | null = null;
  readonly #name: string;
  readonly #maxPixels: number;
  #recogniser: Recogniser | null = null;
  #confidence = 0;

  constructor(name: string, limits: PageLimits) {
    this.#name = name;
    this.#maxPixels = limits.maxPixels ?? PAGE_LIMITS.maxPixels;
  }

  /** Mean confidence of what was recognised, 0 to 100. */
  get confidence(): number {
    return this.#confidence / Math.max(1, this.recognised.length);
  }

  /** The page with the text that is recognised in its pictures; itself where that cannot be. */
  async read(source: PDFPageProxy, drawn: DrawnPage): Promise<DrawnPage> {
    const { page, pictures } = drawn;
    const recogniser = await this.#started();
    const raster = recogniser && (await rasterOf(source, pictures, page, this.#maxPixels));
    if (!recogniser || !raster) {
      this.withoutText.push(page.number);
      return drawn;
    }
    const { texts, confidence } = await recogniser.recognise(pgm(raster));
    this.recognised.push(page.number);
    this.#confidence += confidence;
    const points = page.width / raster.width;
    const placed = texts.map(({ text, x, y, width, height }) => ({
      text,
      x: x * points,
      y: y * points,
      width: width * points,
      height: height * points,
    }));
    return { page: { ...page, texts: placed, rules: [] }, pictures };
  }

  async close(): Promise<void> {
    await this.#recogniser?.close();
  }

  async #started(): Promise<Recogniser | null> {
    if (this.#recogniser || this.unsupported) return this.#recogniser;
    try {
      this.#recogniser = await openRecogniser(this.#name);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      this.unsupported = error;
    }
    return this.#recogniser;
  }
}
