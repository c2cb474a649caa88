// npm run bench:ingest -- FILES [--documents 20000] [--engine neo4j]: makes so many documents of FILES (JSONL with "text") by varying their
// serials and days, ingests them by one command of the built program, and tells documents and citations a second, the rate of the last
// tenth beside the first, and the most memory: into a new folder, or into a Neo4j of its own (started in a container, else from Maven Central).
import { spawn } from 'node:child_process';
import {
  closeSync,
  createWriteStream,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { documentsOf } from './documents.js';
import { newNeo4j } from './new-store.js';
import { variedDocuments } from './varied-documents.js';

const END_OF_LINE = 10;

const option = (name: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const files = process.argv
  .slice(2)
  .filter((argument, at, all) => !argument.startsWith('--') && !all[at - 1]?.startsWith('--'));
const wanted = Number(option('--documents') ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'cancu-bench-'));
const bulk = join(folder, 'documents.jsonl');
const report = join(folder, 'report.jsonl');
const server = option('--engine') === 'neo4j' ? await newNeo4j() : null;
const store = server?.uri ?? join(folder, 'store');
const login = server ? { CANCU_NEO4J_USER: server.user, CANCU_NEO4J_PASSWORD: server.password } : {};

const out = createWriteStream(bulk);
for (const { name, text } of variedDocuments([...documentsOf(files)], wanted)) {
  if (!out.write(`${JSON.stringify({ id: name, text })}\n`))
    await new Promise<void>((resolve) => out.once('drain', () => resolve()));
}
await finished(out.end());

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const began = performance.now();
const child = spawn(process.execPath, [main, 'ingest', bulk, '-q', '--report', report, '--store', store], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, ...login, CANCU_TEXTS: join(folder, 'texts') },
});
/** Documents done, by the second. */
const passed: { readonly at: number; readonly done: number }[] = [];
let memory = 0;
let done = 0;
let readTo = 0;
const file = openSync(report, 'a+');
/** Counts what was added to the report since this was last asked: to read it all each time would take from what is measured. */
const countDone = () => {
  const added = Buffer.alloc(fstatSync(file).size - readTo);
  readTo += readSync(file, added, 0, added.length, readTo);
  for (const byte of added) if (byte === END_OF_LINE) done += 1;
  return done;
};
const watch = setInterval(() => {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    passed.push({ at: performance.now() - began, done: countDone() });
  } catch {
    // Not begun, or just ended.
  }
}, 500);
const code = await new Promise((resolve) => child.once('close', resolve));
clearInterval(watch);
closeSync(file);
const seconds = (performance.now() - began) / 1_000;
const outcomes = readFileSync(report, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly status: string; readonly citations?: number });
const citations = outcomes.reduce((sum, { citations: read = 0 }) => sum + read, 0);
const timeOf = (done: number) => passed.find((point) => point.done >= done)?.at ?? seconds * 1_000;
const tenth = outcomes.length / 10;
const rates = Array.from({ length: 10 }, (_, index) => {
  const [from, to] = [Math.round(index * tenth), Math.round((index + 1) * tenth)];
  return Math.round((to - from) / ((timeOf(to) - (index === 0 ? 0 : timeOf(from))) / 1_000));
});
console.log(`ended with ${code}: ${outcomes.length} documents, ${citations} citations in ${seconds.toFixed(0)} s`);
console.log(
  `${(outcomes.length / seconds).toFixed(0)} documents and ${(citations / seconds).toFixed(0)} citations a second`,
);
console.log(
  `documents a second by tenths: ${rates.join(', ')}; the last was done at ${(timeOf(outcomes.length) / 1_000).toFixed(0)} s`,
);
console.log(`most memory ${(memory / 1_024).toFixed(0)} MB`);
await server?.stop();
rmSync(folder, { recursive: true, force: true });
