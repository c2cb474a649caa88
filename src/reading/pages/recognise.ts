import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import type { Line as RecognisedLine, Worker } from 'tesseract.js';
import { DocumentError } from '../document-error.js';
import type { PlacedText } from './page.js';

/** Single letters of which the recogniser is less sure, of a hundred, are specks and rules. */
const LEAST_CONFIDENCE = 25;

/** What was recognised in a picture. */
export interface Recognised {
  readonly texts: readonly PlacedText[];
  /** Mean confidence of the words, 0 to 100. */
  readonly confidence: number;
}

/** Recognises the text of pictures: `close` it, since it runs a thread. */
export interface Recogniser {
  /** @param picture bytes of a PGM, PNG, JPEG, TIFF, BMP, WebP or GIF file; of several pages the first is seen */
  recognise(picture: Uint8Array): Promise<Recognised>;
  close(): Promise<void>;
}

/**
 * Starts the recogniser with its Vietnamese data, both from the installed packages; nothing is fetched.
 *
 * @param name of the document that needs it, for messages
 * @throws DocumentError DOCUMENT_UNSUPPORTED where the optional packages are not installed
 */
export async function openRecogniser(name: string): Promise<Recogniser> {
  const { createWorker, OEM } = await packages(name);
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'));
  const worker: Worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    // Without it an error of the thread ends the process.
    errorHandler: () => {},
  });
  silence(worker);
  return {
    recognise: (picture) => recogniseWith(worker, picture),
    close: async () => {
      await worker.terminate();
    },
  };
}

/** Of a damaged picture its libraries tell on standard error, for their programmers; what a user has to know is told by us. */
function silence(worker: Worker): void {
  const { stderr } = (worker as unknown as { readonly worker: Thread }).worker;
  stderr.unpipe();
  stderr.resume();
}

async function packages(name: string): Promise<typeof import('tesseract.js')> {
  try {
    createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json');
    const { default: tesseract } = await import('tesseract.js');
    return tesseract as unknown as typeof import('tesseract.js');
  } catch (cause) {
    const install = 'npm install tesseract.js @tesseract.js-data/vie';
    const message = `${name} là ảnh chụp, cần nhận dạng chữ / is a scan and needs OCR. Cài / install: ${install}`;
    throw new DocumentError('DOCUMENT_UNSUPPORTED', message, { cause });
  }
}

async function recogniseWith(worker: Worker, picture: Uint8Array): Promise<Recognised> {
  const { data } = await worker.recognize(Buffer.from(picture), {}, { blocks: true, text: false });
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  const words = lines.flatMap(wordsOf);
  const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length);
  return { texts: words, confidence };
}

function wordsOf({
  baseline,
  bbox,
  rowAttributes,
  words,
}: RecognisedLine): readonly (PlacedText & { confidence: number })[] {
  const slope = baseline.x1 > baseline.x0 ? (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0) : 0;
  const height = rowAttributes.rowHeight || bbox.y1 - bbox.y0;
  const sure = words.filter(({ text, confidence }) => {
    const letters = text.match(/[\p{L}\d]/gu)?.length ?? 0;
    return letters > 1 || (text.trim() !== '' && confidence >= LEAST_CONFIDENCE);
  });
  if (!/[\p{L}\d].*[\p{L}\d]|\d/u.test(sure.map(({ text }) => text).join(' '))) return [];
  return sure.map(({ text, bbox: { x0, x1 }, confidence }, index) => ({
    text: text.trim(),
    x: x0,
    y: baseline.y0 + slope * (x0 - baseline.x0),
    // Words that were told apart stay apart, however close they stand.
    width: Math.min(x1, (sure[index + 1]?.bbox.x0 ?? Number.POSITIVE_INFINITY) - 0.2 * height) - x0,
    height,
    confidence,
  }));
}
