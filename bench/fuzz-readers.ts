// npm run fuzz:readers [-- FILES] [--minutes 10] [--seed 1] [--keep FOLDER]: changes documents of every format at random and has them read
// in worker threads of the built program. A crash, a hang or a fault of a reader is told with the seed and number of its case, which make
// the same file again; with --keep the file is kept. FILES are folders or files beside those of test/reading/fixtures.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mulberry32 } from './mulberry32.js';

const option = (name: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const minutes = Number(option('--minutes') ?? 10);
const seed = Number(option('--seed') ?? 1);
const keep = option('--keep');
const given = process.argv.slice(2).filter((word, at, all) => !word.startsWith('--') && !all[at - 1]?.startsWith('--'));
const FIXTURES = fileURLToPath(new URL('../test/reading/fixtures', import.meta.url));
/** A reader that takes longer hangs. */
const DEADLINE = 30_000;

const pool = await import(new URL('../dist/ingestion/preparation/pooled-preparer.js', import.meta.url).href);
const preparer = new pool.PooledPreparer({ deadline: DEADLINE, maxDocumentBytes: 50_000_000, texts: null });

const originals = [FIXTURES, ...given].flatMap(filesIn).filter((file) => statSync(file).size > 0);
const random = mulberry32(seed);
const whole = (below: number) => Math.floor(random() * below);
const folder = mkdtempSync(join(tmpdir(), 'cancu-fuzz-'));
const counts = new Map<string, { tried: number; read: number; refused: number; slowest: number }>();
let findings = 0;
const end = Date.now() + minutes * 60_000;
for (let number = 1; Date.now() < end; number++) {
  const original = originals[whole(originals.length)] ?? '';
  const format = extname(original).toLowerCase() || 'none';
  // Recognising text in pictures takes seconds: one in ten is enough.
  const kind = /scan|\.(?:png|jpe?g|tiff?|gif|bmp|webp)$/i.test(original) && random() > 0.1 ? null : format;
  if (kind === null) continue;
  const bytes = changed(readFileSync(original));
  const file = join(folder, `case${format}`);
  writeFileSync(file, bytes);
  const began = performance.now();
  const [[outcome] = []] = await preparer.prepare([{ name: file, material: { kind: 'file', path: file } }]);
  const took = performance.now() - began;
  const row = counts.get(format) ?? { tried: 0, read: 0, refused: 0, slowest: 0 };
  row.tried += 1;
  if (outcome && 'code' in outcome) row.refused += 1;
  else row.read += 1;
  row.slowest = Math.max(row.slowest, took);
  counts.set(format, row);
  if (outcome && 'code' in outcome && /FAILED|TIMEOUT|HUNGRY/.test(outcome.code)) {
    findings += 1;
    console.log(`seed ${seed} case ${number} of ${original}: ${outcome.code} ${outcome.message}`);
    if (keep !== undefined) {
      mkdirSync(keep, { recursive: true });
      writeFileSync(join(keep, `seed-${seed}-case-${number}${format}`), bytes);
    }
  }
}
await preparer.close();
rmSync(folder, { recursive: true, force: true });
console.log(`${minutes} minutes, seed ${seed}: ${findings} crashes, hangs and faults`);
for (const [format, { tried, read, refused, slowest }] of [...counts].sort())
  console.log(
    `${format.padEnd(6)} ${tried} tried, ${read} read, ${refused} refused, slowest ${(slowest / 1_000).toFixed(1)} s`,
  );

/** Some of: bytes flipped, cut out, repeated, brought in from another document, or set to what parsers stumble on. */
function changed(original: Buffer): Buffer {
  let bytes = Buffer.from(original);
  for (let times = 1 + whole(4); times > 0; times--) {
    const at = whole(bytes.length);
    const length = 1 + whole(Math.min(2_000, bytes.length));
    const other = readFileSync(originals[whole(originals.length)] ?? '');
    const from = whole(other.length);
    switch (whole(6)) {
      case 0:
        for (let flips = 1 + whole(20); flips > 0; flips--) bytes[whole(bytes.length)] = whole(256);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + length), bytes.subarray(at)]);
        break;
      case 4:
        bytes.fill(
          [0, 0xff, 0x20, 0x28, 0x3c, 0x7b][whole(6)] ?? 0,
          at,
          Math.min(bytes.length, at + Math.min(length, 64)),
        );
        break;
      default:
        bytes = bytes.subarray(0, 1 + at);
    }
    if (bytes.length === 0) return Buffer.from([whole(256)]);
  }
  return bytes;
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
