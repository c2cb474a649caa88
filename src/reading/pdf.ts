import { DocumentError } from './document-error.js';
import { uncertain } from './ocr.js';
import { composeText } from './pages/compose.js';
import type { Page } from './pages/page.js';
import { openPdf, PAGE_LIMITS, type PageLimits, type PdfDocument } from './pages/pdf-document.js';
import { drawnPage } from './pages/pdf-page.js';
import { checkStreams } from './pages/pdf-streams.js';
import { isScan, ScanReader } from './pages/scanned-pages.js';
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
  const document = await openPdf(bytes, name, limits);
  const scans = new ScanReader(name, limits);
  try {
    const { pages, damaged } = await readPages(document, scans, name, limits);
    const { text, spans, repairs } = composeText(pages);
    if (!/\S/.test(text)) throw scans.unsupported ?? empty(name, damaged.length > 0);
    const recognised = scans.recognised.length;
    return {
      text,
      reader: recognised > 0 && recognised === pages.length ? 'ocr' : 'pdf',
      spans,
      repairs: recognised > 0 ? [...repairs, { kind: 'page-recognised', count: recognised }] : repairs,
      warnings: [
        ...(recognised > 0 ? uncertain(scans.confidence) : []),
        ...pagesWarning('pages-without-text', 'Trang ảnh không có chữ / scanned pages without text', scans.withoutText),
        ...pagesWarning('pages-unreadable', 'Không đọc được trang / pages that could not be read', damaged),
        ...cutOff(bytes),
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
): Promise<{ pages: readonly Page[]; damaged: readonly number[] }> {
  const pages: Page[] = [];
  const damaged: number[] = [];
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
      damaged.push(number);
    }
    if (2 * characters > most) {
      const size = `chữ của các trang quá ${most} byte / its pages hold more than ${most} bytes of text`;
      throw new DocumentError('DOCUMENT_BOMB', `${name}: ${size}. Split it.`);
    }
  }
  return { pages, damaged };
}

function empty(name: string, damaged: boolean): DocumentError {
  return damaged
    ? new DocumentError('DOCUMENT_DAMAGED', `${name}: không đọc được trang nào / none of its pages can be read.`)
    : new DocumentError('DOCUMENT_EMPTY', `${name} không có chữ / holds no text.`);
}

const lettersOf = ({ texts }: Page): number => texts.reduce((sum, { text }) => sum + text.length, 0);

function pagesWarning(code: string, message: string, pages: readonly number[]): readonly ReadingWarning[] {
  return pages.length > 0 ? [{ code, message: `${message}: ${pages.join(', ')}` }] : [];
}

/** A whole PDF ends with its mark; one that was cut off may still give the pages it has. */
function cutOff(bytes: Uint8Array): readonly ReadingWarning[] {
  if (Buffer.from(bytes.subarray(-2048)).includes('%%EOF')) return [];
  return [
    {
      code: 'file-cut-off',
      message: 'Tệp bị cắt cụt, có thể thiếu trang / the file was cut off, pages may be missing',
    },
  ];
}
