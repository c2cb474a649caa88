import { DocumentError } from './document-error.js';
import { uncertain } from './ocr.js';
import { composeText } from './pages/compose.js';
import type { Page } from './pages/page.js';
import { openPdf, PAGE_LIMITS, type PageLimits, type PdfDocument } from './pages/pdf-document.js';
import { drawnPage } from './pages/pdf-page.js';
import { checkStreams } from './pages/pdf-streams.js';
import { isScan, ScanReader } from './pages/scanned-pages.js';
import { damaged } from './refusals.js';
import type { ReadingWarning, SourceText } from './source-text.js';

/** PDF by its text layer; pages that are scans, by OCR. Places are pages. */
export const pdf = {
  name: 'pdf',
  /** `%PDF-` within the first kilobyte, as readers of PDF have always allowed. */
  recognises: (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'),
  /** @throws DocumentError DOCUMENT_ENCRYPTED, DOCUMENT_DAMAGED, DOCUMENT_TOO_LARGE, DOCUMENT_BOMB, DOCUMENT_EMPTY, DOCUMENT_UNSUPPORTED */
  read: readPdf,
} as const;

async function readPdf(bytes: Uint8Array, name: string, limits: PageLimits = {}): Promise<SourceText> {
  checkStreams(bytes, name, limits);
  if (isCutOff(bytes)) throw damaged(name, 'its end is missing');
  const document = await openPdf(bytes, name, limits);
  const scans = new ScanReader(name, limits);
  try {
    const { pages, unreadable } = await readPages(document, scans, name, limits);
    const { text, spans, repairs } = composeText(pages);
    if (!/\S/.test(text)) throw scans.unsupported ?? empty(name, unreadable.length > 0);
    const recognised = scans.recognised.length;
    return {
      text,
      reader: recognised > 0 && recognised === pages.length ? 'ocr' : 'pdf',
      spans,
      repairs: recognised > 0 ? [...repairs, { kind: 'page-recognised', count: recognised }] : repairs,
      warnings: [
        ...(recognised > 0 ? uncertain(scans.confidence) : []),
        ...pagesWarning('pages-without-text', 'Trang ảnh không có chữ / scanned pages without text', scans.withoutText),
        ...pagesWarning('pages-unreadable', 'Không đọc được trang / pages that could not be read', unreadable),
      ],
    };
  } finally {
    await scans.close();
    await document.close();
  }
}

async function readPages(
  document: PdfDocument,
  scans: ScanReader,
  name: string,
  limits: PageLimits,
): Promise<{ pages: readonly Page[]; unreadable: readonly number[] }> {
  const pages: Page[] = [];
  const unreadable: number[] = [];
  let characters = 0;
  const most = limits.maxUnpackedBytes ?? PAGE_LIMITS.maxUnpackedBytes;
  for (let number = 1; number <= document.pages; number++) {
    try {
      const source = await document.page(number);
      const drawn = await drawnPage(source, number);
      const { page } = isScan(drawn) ? await scans.read(source, drawn) : drawn;
      source.cleanup();
      pages.push(page);
      characters += lettersOf(page);
    } catch {
      unreadable.push(number);
    }
    if (2 * characters > most) {
      const size = `chữ của các trang quá ${most} byte / its pages hold more than ${most} bytes of text`;
      throw new DocumentError('DOCUMENT_BOMB', `${name}: ${size}. Split it.`);
    }
  }
  return { pages, unreadable };
}

function empty(name: string, unread: boolean): DocumentError {
  return unread
    ? new DocumentError('DOCUMENT_DAMAGED', `${name}: không đọc được trang nào / none of its pages can be read.`)
    : new DocumentError('DOCUMENT_EMPTY', `${name} không có chữ / holds no text.`);
}

const lettersOf = ({ texts }: Page): number => texts.reduce((sum, { text }) => sum + text.length, 0);

function pagesWarning(code: string, message: string, pages: readonly number[]): readonly ReadingWarning[] {
  return pages.length > 0 ? [{ code, message: `${message}: ${pages.join(', ')}` }] : [];
}

/**
 * Whether the end of a PDF is missing. A whole one ends with its mark, whatever a server may have put behind it; objects behind the last
 * mark are those of a change that was to end with one too (ISO 32000-1, §7.5.6). What is left of such a file may give pages, with some of
 * them, or the letters of a font, missing.
 */
function isCutOff(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf('%%EOF');
  return end < 0 || / obj\b/.test(buffer.toString('latin1', end));
}
