// npm run corpus:diff -- OLD_DIST NEW_DIST FILE…: what changed between two builds over documents, as eyecite's report of gains and
// losses: run it on every change of a rule. FILE is a text, a folder or .jsonl(.gz). --rules also shows changes of rules alone.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Extraction } from '../src/instrument/citation.js';
import { type Change, changesBetween, FIELDS } from './changes.js';
import { documentsOf } from './documents.js';

const [oldBuild, newBuild, ...files] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (oldBuild === undefined || newBuild === undefined || files.length === 0) {
  console.error('Name two builds and what to read: npm run corpus:diff -- ../old/dist dist FILE…');
  process.exitCode = 2;
} else await compare(oldBuild, newBuild, files);

async function compare(oldBuild: string, newBuild: string, files: readonly string[]): Promise<void> {
  const before = await readerOf(oldBuild);
  const after = await readerOf(newBuild);
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  let documents = 0;
  let citations = 0;
  for (const { name, text } of documentsOf(files)) {
    const [old, now] = [before(text), after(text)];
    documents++;
    citations += now.citations.length;
    for (const change of changesBetween(old, now, { rules: process.argv.includes('--rules') })) {
      console.log(shown(name, text, change));
      count(change.kind);
      for (const field of change.kind === 'altered' ? change.fields : []) count(`altered ${field}`);
    }
  }
  const order = ['gained', 'lost', 'header', 'altered', ...FIELDS.map((field) => `altered ${field}`)];
  for (const what of order) if (counts.has(what)) console.log(`${what}\t${counts.get(what)}`);
  const changed = ['gained', 'lost', 'header', 'altered'].reduce((sum, what) => sum + (counts.get(what) ?? 0), 0);
  console.log(`${changed} changes in ${documents} documents with ${citations} citations`);
}

/** The reading of documents as a build does it, with the reference data beside that build, else this one's. */
async function readerOf(build: string): Promise<(text: string) => Extraction> {
  const load = <T>(module: string) => import(pathToFileURL(resolve(build, module)).href) as Promise<T>;
  const { documentReader } =
    await load<typeof import('../src/resolution/read-document.js')>('resolution/read-document.js');
  const { loadReference } = await load<typeof import('../src/instrument/reference/index.js')>(
    'instrument/reference/index.js',
  );
  const own = resolve(build, '..', 'data');
  const { read } = documentReader(loadReference(existsSync(own) ? own : join(import.meta.dirname, '..', 'data')));
  return read;
}

function shown(name: string, text: string, change: Change): string {
  switch (change.kind) {
    case 'header':
      return `~ ${name}: header\n    was ${change.was}\n    now ${change.now}`;
    case 'gained':
    case 'lost':
      return `${change.kind === 'gained' ? '+' : '-'} ${name}:${change.at.start} ${inContext(text, change.at)}\n    ${change.said}`;
    case 'altered':
      return `~ ${name}:${change.at.start} ${inContext(text, change.at)} ${change.fields.join(', ')}\n    was ${change.was}\n    now ${change.now}`;
  }
}

function inContext(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - 60), start);
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 30)}`.replace(/\s+/g, ' ');
}
