import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { DocumentError } from '../document-error.js';

/** Bounds that keep a document from taking the machine. */
export interface PageLimits {
  /** Pages above which a document is refused. */
  readonly maxPages?: number;
  /** What the text of all pages may come to, in bytes of UTF-16. */
  readonly maxUnpackedBytes?: number;
  /** Pixels of a picture above which it is not looked at. */
  readonly maxPixels?: number;
}

/** What holds where no limit is given: the longest codes with annexes have some two thousand pages. */
export const PAGE_LIMITS = { maxPages: 5000, maxUnpackedBytes: 256 * 1024 * 1024, maxPixels: 60_000_000 } as const;

/** An open document: `close` it. */
export interface PdfDocument {
  readonly pages: number;
  page(number: number): Promise<PDFPageProxy>;
  close(): Promise<void>;
}

/** Operators of a page's content, by name, as pdf.js numbers them. */
export type Operators = typeof import('pdfjs-dist')['OPS'];

type PdfJs = typeof import('pdfjs-dist');

let loaded: Promise<PdfJs> | undefined;

/** pdf.js, loaded when the first PDF comes. */
export function pdfJs(): Promise<PdfJs> {
  if (loaded === undefined) process.on('unhandledRejection', passOverStrays);
  loaded ??= import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<PdfJs>;
  return loaded;
}

/**
 * Of some damaged streams pdf.js rejects promises that nobody holds, besides the one that it gave: a stray must not end the process, or
 * fail the next document in its thread. What is not its own ends the process as ever.
 */
function passOverStrays(reason: unknown): void {
  if (reason instanceof Error && /[\\/]pdfjs-dist[\\/]/.test(reason.stack ?? '')) return;
  throw reason;
}

/**
 * Opens a PDF. Fonts, character maps and decoders are those of the installed package; nothing is fetched.
 *
 * @throws DocumentError DOCUMENT_ENCRYPTED, DOCUMENT_DAMAGED, DOCUMENT_TOO_LARGE
 */
export async function openPdf(bytes: Uint8Array, name: string, limits: PageLimits): Promise<PdfDocument> {
  const { getDocument, VerbosityLevel } = await pdfJs();
  const assets = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (part: string) => join(assets, part) + sep;
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: limits.maxPixels ?? PAGE_LIMITS.maxPixels,
  });
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
  } catch (cause) {
    await task.destroy();
    throw refused(name, cause);
  }
  const maxPages = limits.maxPages ?? PAGE_LIMITS.maxPages;
  if (document.numPages > maxPages) {
    await task.destroy();
    const pages = `${document.numPages} trang, giới hạn ${maxPages} / pages, the limit is ${maxPages}`;
    throw new DocumentError('DOCUMENT_TOO_LARGE', `${name}: ${pages}. Split it.`);
  }
  return {
    pages: document.numPages,
    page: (number) => document.getPage(number),
    close: () => task.destroy(),
  };
}

function refused(name: string, cause: unknown): DocumentError {
  if ((cause as Error).name === 'PasswordException') {
    const advice = 'Bỏ mật khẩu rồi thử lại / remove its password and try again';
    return new DocumentError('DOCUMENT_ENCRYPTED', `${name} cần mật khẩu / needs a password. ${advice}.`, { cause });
  }
  const advice =
    'Mở bằng trình đọc PDF và lưu lại, hoặc lấy lại tệp / save it again from a PDF viewer, or fetch it again';
  return new DocumentError('DOCUMENT_DAMAGED', `${name} là PDF hỏng / is a damaged PDF. ${advice}.`, { cause });
}
