import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadReference } from '../src/instrument/reference/index.js';
import { readDocument } from '../src/reading/read-document.js';
import { documentReader } from '../src/resolution/read-document.js';
import { characterErrors, comparable } from './character-errors.js';

/**
 * Writes texts to each format of an office with LibreOffice and reads them back: do the words agree with the text that
 * LibreOffice itself makes of the file, and are the citations those of the .docx?
 *
 * Usage: `npm run bench:formats -- FILE.jsonl[.gz] --take 50`, with `soffice` on the path.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { take: { type: 'string', default: '50' }, show: { type: 'boolean', default: false } },
});
const FILTERS: Readonly<Record<string, string>> = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  rtf: 'rtf',
  odt: 'odt',
  fodt: 'fodt:OpenDocument Text Flat XML',
  html: 'html:HTML (StarWriter)',
};
const folder = mkdtempSync(join(tmpdir(), 'cancu-formats-'));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function convert(filter: string, from: string, names: readonly string[], input: readonly string[] = []): void {
  const files = names.map((name) => join(folder, `${name}.${from}`));
  const extension = filter.split(':')[0] ?? '';
  const run = spawnSync('soffice', [
    '--headless',
    ...input,
    '--convert-to',
    filter,
    '--outdir',
    join(folder, extension),
    ...files,
  ]);
  if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
}

try {
  const names: string[] = [];
  for (const file of positionals) {
    const bytes = readFileSync(file);
    const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
    for (const line of lines.slice(0, Number(values.take))) {
      const name = String(names.length);
      const { text } = JSON.parse(line) as { text: string };
      const paragraphs = text.split('\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`);
      writeFileSync(
        join(folder, `${name}.page`),
        `<html><meta charset="utf-8"><body>${paragraphs.join('\n')}</body></html>`,
      );
      names.push(name);
    }
  }
  mkdirSync(join(folder, 'odt'));
  convert('odt:writer8', 'page', names, ['--infilter=HTML (StarWriter)']);
  const reader = documentReader(loadReference());
  const cited = (text: string) =>
    reader
      .read(text)
      .citations.map(
        ({ relation, target, quote }) =>
          `${relation} ${target?.number ?? target?.title ?? quote} ${target?.date ?? ''}`,
      );
  const read = async (format: string, name: string) =>
    (await readDocument(readFileSync(join(folder, format, `${name}.${format}`)), `${name}.${format}`))[0]?.text ?? '';
  const sources = names.map((name) => `odt/${name}`);
  for (const [format, filter] of Object.entries(FILTERS)) if (format !== 'odt') convert(filter, 'odt', sources);
  const expected = new Map(
    await Promise.all(names.map(async (name) => [name, cited(await read('docx', name))] as const)),
  );
  for (const format of Object.keys(FILTERS)) {
    mkdirSync(join(folder, 'txt'), { recursive: true });
    convert(
      'txt:Text (encoded):UTF8',
      format,
      names.map((name) => `${format}/${name}`),
    );
    let errors = 0;
    let letters = 0;
    let citations = 0;
    let different = 0;
    let spent = 0;
    for (const name of names) {
      const before = performance.now();
      const text = await read(format, name);
      spent += performance.now() - before;
      const theirs = comparable(readFileSync(join(folder, 'txt', `${name}.txt`), 'utf8'));
      errors += characterErrors(comparable(text), theirs);
      letters += theirs.length;
      const mine = cited(text);
      const wanted = expected.get(name) ?? [];
      citations += wanted.length;
      const extra = mine.filter((citation) => !wanted.includes(citation));
      const missing = wanted.filter((citation) => !mine.includes(citation));
      different += extra.length + missing.length;
      if (values.show)
        for (const [sign, list] of [
          ['+', extra],
          ['-', missing],
        ] as const)
          for (const citation of list) console.log(`${sign} ${name}.${format} ${citation}`);
    }
    console.log(
      `${format.padEnd(5)} ${names.length} documents, character error ${((100 * errors) / letters).toFixed(3)} %, citations that differ ${different} of ${citations}, ${(spent / names.length).toFixed(1)} ms a document`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
