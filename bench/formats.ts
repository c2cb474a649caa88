import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Citation } from '../src/instrument/citation.js';
import { loadReference } from '../src/instrument/reference/index.js';
import { markdown } from '../src/reading/markdown.js';
import { readDocument } from '../src/reading/read-document.js';
import { documentReader } from '../src/resolution/read-document.js';
import { characterErrors, comparable } from './character-errors.js';

/**
 * Writes texts to each format of an office with LibreOffice and reads them back: do the words agree with the text that
 * LibreOffice itself makes of the file, and are the citations those of the .docx?
 *
 * Usage: `npm run bench:formats -- FILES --take 50 [--show] [--keep FOLDER]`, with `soffice` on the path. FILES are .jsonl or
 * .jsonl.gz, of whose lines the first are taken, and .doc; `--show` tells each citation that differs.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    take: { type: 'string', default: '50' },
    show: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});
const TEXT = 'txt:Text (encoded):UTF8';
const FILTERS: Readonly<Record<string, string>> = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  rtf: 'rtf',
  odt: 'odt',
  fodt: 'fodt:OpenDocument Text Flat XML',
  html: 'html:HTML (StarWriter)',
  pdf: 'pdf',
  txt: TEXT,
};
/** As Decree 30/2020/NĐ-CP, annex I, sets a page: 14 points, lines in full, the first one indented, 6 points between paragraphs. */
const STYLE =
  '@page { size: 21cm 29.7cm; margin: 2cm 2cm 2cm 3cm } p { font: 14pt "Times New Roman"; text-align: justify; text-indent: 1cm; margin: 0 0 6pt }';
const AT_ONCE = 60;

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'cancu-formats-'));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Has LibreOffice convert files, a few at once, into a folder. */
function convert(filter: string, files: readonly string[], to: string, input: readonly string[] = []): void {
  mkdirSync(join(folder, to), { recursive: true });
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE).map((name) => join(folder, name));
    const options = ['--headless', ...input, '--convert-to', filter, '--outdir', join(folder, to)];
    const run = spawnSync('soffice', [...options, ...some]);
    if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
  }
}

/** Writes a page of every text, and copies what is a document already; tells their names. */
function sources(): { readonly typed: readonly string[]; readonly saved: readonly string[] } {
  const typed: string[] = [];
  const saved: string[] = [];
  for (const file of positionals) {
    const name = () => String(typed.length + saved.length);
    if (/\.doc$/i.test(file)) {
      copyFileSync(file, join(folder, `${name()}.doc`));
      saved.push(name());
      continue;
    }
    const bytes = readFileSync(file);
    const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
    const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
    // Marks of Markdown are no letters in a plain text, and letters in a file of Word.
    const office = texts.filter((text) => !markdown.recognises(Buffer.from(text)));
    for (const text of office.slice(0, Number(values.take))) {
      const paragraphs = text.split('\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`);
      const head = `<meta charset="utf-8"><style>${STYLE}</style>`;
      writeFileSync(join(folder, `${name()}.page`), `<html>${head}<body>${paragraphs.join('\n')}</body></html>`);
      typed.push(name());
    }
  }
  return { typed, saved };
}

const reader = documentReader(loadReference());
const collapsed = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ');
const claimed = ({ target, quote }: Citation) =>
  target
    ? [target.type, target.number ?? target.title ?? collapsed(quote), target.date, target.scope].join(' ')
    : 'nothing';

/** Each citation by its words, what it claims, how it stands and to which provisions. */
const cited = (text: string) => {
  const { citations } = reader.read(text);
  return citations.map((citation) =>
    [
      citation.relation,
      claimed(citation),
      citation.provisions.map((provision) => JSON.stringify(provision)).join(),
      citation.from === null ? '' : `from ${claimed(citations[citation.from] as Citation)}`,
      collapsed(citation.quote),
    ].join(' · '),
  );
};

/** What of a list is not in another, each as often as it is more. */
function beyond(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const entry of other) left.set(entry, (left.get(entry) ?? 0) + 1);
  return list.filter((entry) => {
    const count = left.get(entry) ?? 0;
    left.set(entry, count - 1);
    return count <= 0;
  });
}

try {
  mkdirSync(folder, { recursive: true });
  const { typed, saved } = sources();
  const names = [...typed, ...saved];
  if (!existsSync(join(folder, 'text'))) {
    const pages = typed.map((name) => `${name}.page`);
    convert('odt:writer8', pages, 'odt', ['--infilter=HTML (StarWriter)']);
    if (saved.length > 0) {
      const documents = saved.map((name) => `${name}.doc`);
      convert('odt:writer8', documents, 'odt');
    }
    for (const [format, filter] of Object.entries(FILTERS)) {
      const files = names.map((name) => `odt/${name}.odt`);
      if (format !== 'odt') convert(filter, files, format);
      const written = names.map((name) => `${format}/${name}.${format}`);
      // It makes no text of a PDF.
      convert(TEXT, format === 'pdf' ? files : written, `text/${format}`);
    }
  }
  const read = async (format: string, name: string) =>
    (await readDocument(readFileSync(join(folder, format, `${name}.${format}`)), `${name}.${format}`))[0]?.text ?? '';
  const expected = new Map<string, readonly string[]>();
  for (const name of names) expected.set(name, cited(await read('docx', name)));
  for (const format of Object.keys(FILTERS)) {
    let errors = 0;
    let letters = 0;
    let citations = 0;
    let different = 0;
    let spent = 0;
    for (const name of names) {
      const before = performance.now();
      const text = await read(format, name);
      spent += performance.now() - before;
      const theirs = comparable(readFileSync(join(folder, 'text', format, `${name}.txt`), 'utf8'));
      const given = theirs.split(' ');
      const made = comparable(text).split(' ');
      errors +=
        format === 'pdf'
          ? beyond(given, made).length + beyond(made, given).length
          : characterErrors(comparable(text), theirs);
      letters += format === 'pdf' ? given.length : theirs.length;
      const mine = cited(text);
      const wanted = expected.get(name) ?? [];
      citations += wanted.length;
      const extra = beyond(mine, wanted);
      const missing = beyond(wanted, mine);
      different += Math.max(extra.length, missing.length);
      if (values.show)
        for (const [sign, list] of [
          ['+', extra],
          ['-', missing],
        ] as const)
          for (const citation of list) console.log(`${sign} ${name}.${format} ${citation}`);
    }
    console.log(
      `${format.padEnd(5)} ${names.length} documents, ${format === 'pdf' ? 'words' : 'characters'} that differ ${((100 * errors) / letters).toFixed(3)} %, citations that differ ${different} of ${citations}, ${(spent / names.length).toFixed(1)} ms a document`,
    );
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
