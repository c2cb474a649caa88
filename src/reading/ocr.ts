import { DocumentError } from './document-error.js';
import { composeText } from './pages/compose.js';
import type { Page } from './pages/page.js';
import { PAGE_LIMITS, type PageLimits } from './pages/pdf-document.js';
import { openRecogniser, type Recognised } from './pages/recognise.js';
import { pictureKind } from './picture.js';
import type { ReadingWarning, SourceText } from './source-text.js';
import { tiffPages, withFirstPage } from './tiff-pages.js';

/** Confidence, of a hundred, below which a person should look at what was recognised. */
const UNCERTAIN = 75;

/** Pictures of a page: PNG, JPEG, BMP, WebP, GIF (its first picture), and TIFF with all its pages. */
export const ocr = {
  name: 'ocr',
  recognises: (bytes: Uint8Array): boolean => pictureKind(bytes) !== null,
  /** @throws DocumentError DOCUMENT_UNSUPPORTED, DOCUMENT_DAMAGED, DOCUMENT_TOO_LARGE, DOCUMENT_EMPTY */
  read: readPicture,
} as const;

async function readPicture(bytes: Uint8Array, name: string, limits: PageLimits = {}): Promise<SourceText> {
  const pixels = pictureKind(bytes)?.pixels ?? 0;
  const maxPixels = limits.maxPixels ?? PAGE_LIMITS.maxPixels;
  if (pixels > maxPixels) {
    const size = `${pixels} điểm ảnh, giới hạn ${maxPixels} / pixels, the limit is ${maxPixels}`;
    throw new DocumentError('DOCUMENT_TOO_LARGE', `${name}: ${size}. Scan it at 300 dots an inch.`);
  }
  const pages = pagesOf(bytes);
  const maxPages = limits.maxPages ?? PAGE_LIMITS.maxPages;
  if (pages.length > maxPages) {
    const size = `${pages.length} trang, giới hạn ${maxPages} / pages, the limit is ${maxPages}`;
    throw new DocumentError('DOCUMENT_TOO_LARGE', `${name}: ${size}. Split it.`);
  }
  const recognised = await recognisedPages(pages, name);
  const { text, spans, repairs } = composeText(recognised.map(pageOf));
  if (!/\S/.test(text))
    throw new DocumentError('DOCUMENT_EMPTY', `${name}: không nhận ra chữ nào / no text was recognised.`);
  const confidence = recognised.reduce((sum, page) => sum + page.confidence, 0) / recognised.length;
  return { text, reader: 'ocr', spans, repairs, warnings: uncertain(confidence) };
}

/** The recogniser sees the first page of a file: each of a TIFF file is made the first, when its turn comes. */
function pagesOf(bytes: Uint8Array): readonly (() => Uint8Array)[] {
  const whole = [() => bytes];
  if (pictureKind(bytes)?.format !== 'tiff') return whole;
  const pages = tiffPages(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return pages.length < 2 ? whole : pages.map((page) => () => withFirstPage(bytes, page));
}

function pageOf({ texts }: Recognised, index: number): Page {
  const width = Math.max(0, ...texts.map((text) => text.x + text.width));
  const height = Math.max(0, ...texts.map(({ y }) => y));
  return { number: index + 1, width, height: height * 1.05, texts, rules: [] };
}

async function recognisedPages(pages: readonly (() => Uint8Array)[], name: string): Promise<readonly Recognised[]> {
  const recogniser = await openRecogniser(name);
  try {
    const recognised: Recognised[] = [];
    for (const page of pages) recognised.push(await recogniser.recognise(page()));
    return recognised;
  } catch (cause) {
    const advice = 'Lưu lại thành PNG hoặc JPEG / save it as PNG or JPEG';
    throw new DocumentError(
      'DOCUMENT_DAMAGED',
      `${name}: không mở được ảnh / the picture cannot be opened. ${advice}.`,
      { cause },
    );
  } finally {
    await recogniser.close();
  }
}

/** A warning where the recogniser was not sure of its words. */
export function uncertain(confidence: number): readonly ReadingWarning[] {
  if (confidence >= UNCERTAIN) return [];
  const message = `Chữ nhận dạng chỉ chắc ${Math.round(confidence)} % / recognised text is only this sure; compare it with the scan`;
  return [{ code: 'recognition-uncertain', message }];
}
