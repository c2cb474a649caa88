// npm run bench:pdf -- FILES: text and citations of PDF files beside what poppler's pdftotext reads from them. Its order of columns and
// cells is another, so words are compared as a set with counts.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadReference } from '../src/instrument/reference/index.js';
import { pdf } from '../src/reading/pdf.js';
import { documentReader } from '../src/resolution/read-document.js';

const reader = documentReader(loadReference());

for (const file of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(file));
  const started = performance.now();
  const { text, reader: by, spans, repairs, warnings } = await pdf.read(bytes, basename(file));
  const seconds = (performance.now() - started) / 1000;
  const other = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], { maxBuffer: 1 << 28 }).toString();
  const { instrument, citations } = reader.read(text);
  const pages = Math.max(...spans.map(({ place }) => place.page ?? 0));
  console.log(`${basename(file)}: ${by}, ${pages} pages, ${(seconds / pages).toFixed(2)} s a page`);
  console.log(`  ${instrument.number} ${instrument.date}, ${citations.length} citations`);
  console.log(`  ${JSON.stringify(repairs)} ${JSON.stringify(warnings)}`);
  if (/\S/.test(other)) {
    const { only, missing, all } = differences(wordsOf(text), wordsOf(other));
    console.log(`  words: ${all}; here only ${only.length}, there only ${missing.length}`);
    console.log(`  here only: ${only.slice(0, 30).join(' ')}\n  there only: ${missing.slice(0, 30).join(' ')}`);
    const theirs = new Set(
      reader.read(other.replace(/ {2,}/gu, ' ')).citations.map(({ quote }) => quote.replace(/\s+/gu, ' ')),
    );
    const lost = [...theirs].filter(
      (quote) => !citations.some((citation) => citation.quote.replace(/\s+/gu, ' ') === quote),
    );
    console.log(`  citations there and not here: ${JSON.stringify(lost)}`);
  }
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\d]+/gu) ?? [];
}

function differences(here: readonly string[], there: readonly string[]) {
  const counts = new Map<string, number>();
  for (const word of there) counts.set(word, (counts.get(word) ?? 0) + 1);
  const only: string[] = [];
  for (const word of here) {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    else only.push(word);
  }
  const missing = [...counts].flatMap(([word, count]) => Array.from({ length: count }, () => word));
  return { only, missing, all: there.length };
}
