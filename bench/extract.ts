// npm run bench:extract [-- FILE…]: speed of the whole reading of documents on one thread, beside a bare scan by one regular
// expression; how time grows with the text; whether memory does. FILE is a text, a folder or .jsonl(.gz); test/gold without one.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadReference } from '../src/instrument/reference/index.js';
import { type DocumentReader, documentReader } from '../src/resolution/read-document.js';
import { goldDocuments } from '../test/gold/labels.js';
import { documentsOf } from './documents.js';

const WARM_UP_MS = 3000;
const MEASURED_MS = 6000;
const FEWEST_PASSES = 5;
/** What a simple extractor does: numbers by their shape, nothing understood. */
const BARE_SCAN = /\d{1,6}(?:\/(?:19|20)\d\d)?[/-][A-ZĐ][A-Za-zĐđ&]*(?:[/-][A-ZĐ][A-Za-zĐđ&]*)*/g;
/** Documents whose growth is measured: as many, evenly by length. */
const GROWN = 9;
const TIMES = 10;
/** A measurement shorter than this says more of the clock. */
const SHORTEST_MS = 40;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const files = process.argv.slice(2);
const texts = (files.length === 0 ? goldDocuments() : [...documentsOf(files)]).map(({ text }) => text);
const length = texts.reduce((sum, text) => sum + text.length, 0);
const reader = documentReader(loadReference());
console.log(`${texts.length} documents, ${(length / 1e6).toFixed(2)} million characters`);

passes(WARM_UP_MS, () => readAll(reader));
collectGarbage();
const heapBefore = process.memoryUsage().heapUsed;
const whole = passes(MEASURED_MS, () => readAll(reader));
collectGarbage();
const heapAfter = process.memoryUsage().heapUsed;
const bare = passes(1000, scanAll);
const speed = (ms: number) => length / 1000 / ms;
console.log(
  `whole reading   ${speed(whole.median).toFixed(1)} million characters a second (best ${speed(whole.best).toFixed(1)})`,
);
console.log(`bare scan       ${speed(bare.median).toFixed(0)} (best ${speed(bare.best).toFixed(0)})`);
console.log(
  `share           the bare scan takes ${((bare.median / whole.median) * 100).toFixed(2)} % of the time of the whole`,
);
const ratios = growth(reader);
console.log(
  `ten times the text of one document: ${middle(ratios).toFixed(1)} times the time (most ${Math.max(...ratios).toFixed(1)})`,
);
const read = (length * whole.count) / 1e6;
console.log(
  `heap            ${megabytes(heapBefore)} MB before, ${megabytes(heapAfter)} MB after ${read.toFixed(0)} million characters more`,
);

function readAll({ read }: DocumentReader): void {
  for (const text of texts) read(text);
}

function scanAll(): void {
  for (const text of texts) {
    BARE_SCAN.lastIndex = 0;
    while (BARE_SCAN.test(text));
  }
}

/** Repeats `work` for about that long; milliseconds of its best and its median pass. */
function passes(during: number, work: () => void): { best: number; median: number; count: number } {
  const times: number[] = [];
  const end = performance.now() + during;
  while (times.length < FEWEST_PASSES || performance.now() < end) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return { best: Math.min(...times), median: middle(times), count: times.length };
}

/** Of documents from short to long, how many times as long the tenfold text takes. */
function growth({ read }: DocumentReader): number[] {
  const byLength = texts.toSorted((one, other) => one.length - other.length);
  const chosen = Array.from(
    { length: GROWN },
    (_, index) => byLength[Math.floor(((index + 0.5) / GROWN) * byLength.length)],
  );
  return chosen.flatMap((text) => {
    if (text === undefined || text.length < 1000) return [];
    const tenfold = `${text}\n\n`.repeat(TIMES);
    return [timeOf(() => read(tenfold)) / timeOf(() => read(text))];
  });
}

/** Milliseconds of one call, the best of several stretches of calls. */
function timeOf(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let stretch = 0; stretch < 5; stretch++) {
    const start = performance.now();
    let calls = 0;
    do {
      work();
      calls++;
    } while (performance.now() - start < SHORTEST_MS);
    best = Math.min(best, (performance.now() - start) / calls);
  }
  return best;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
