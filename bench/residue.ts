// npm run corpus:residue -- FILES: what looks like a number of an instrument to a deliberately loose pattern and is neither
// citation, self, header nor a known kind of something else. FILES are texts, or .jsonl(.gz) with a `text` on each line.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { notCitation } from '../src/extraction/not-citations.js';
import { loadReference } from '../src/instrument/reference/index.js';
import { documentReader } from '../src/resolution/read-document.js';

/** A figure, perhaps with a letter, a hyphen or slash, perhaps a year, then anything that begins with a capital. */
const LOOSE =
  /\d{1,6}[a-zA-ZĐđ]?\s{0,2}[/\-–]\s{0,2}(?:\d{4}\s{0,2}[/\-–]\s{0,2})?[A-ZĐƯ][A-Za-zĐđƯư&.]*(?:\s{0,2}[/\-–]\s{0,2}[A-ZĐƯ][A-Za-zĐđƯư&0-9]*)*/g;
/** A document's own number stands near its top. */
const HEADER_LENGTH = 4000;

interface Residue {
  readonly candidates: number;
  readonly kinds: ReadonlyMap<string, number>;
  readonly left: readonly string[];
}

/** Sorts every candidate of some texts. */
export function residueOf(texts: Iterable<string>): Residue {
  const reader = documentReader(loadReference());
  const kinds = new Map<string, number>();
  const left: string[] = [];
  let candidates = 0;
  for (const text of texts) {
    const { citations, instrument } = reader.read(text);
    const header = instrument.number === null ? -1 : headerAt(text);
    const forms = formCodes(text);
    for (const match of text.matchAll(LOOSE)) {
      candidates++;
      const end = match.index + match[0].length;
      if (citations.some((citation) => citation.start < end && match.index < citation.end)) continue;
      const kind =
        match.index === header
          ? 'header'
          : (notCitation(text, match.index, end) ?? (forms.has(match[0]) ? 'form-code' : null));
      if (kind === null) left.push(inContext(text, match.index, end));
      else kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  return { candidates, kinds, left };
}

/** A form named once as such ("Mẫu 03-HĐ-BTC") is a form where its code stands alone in a table. */
function formCodes(text: string): ReadonlySet<string> {
  const codes = [...text.matchAll(LOOSE)].filter(
    (match) => notCitation(text, match.index, match.index + match[0].length) === 'form-code',
  );
  return new Set(codes.map(([code]) => code));
}

/** Where a header's number stands: the first candidate behind its label. */
function headerAt(text: string): number {
  for (const match of text.slice(0, HEADER_LENGTH).matchAll(LOOSE)) {
    if (/(?:Số|SỐ|số)[\s:.|*_]*$/.test(text.slice(Math.max(0, match.index - 12), match.index))) return match.index;
  }
  return -1;
}

function inContext(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 50), start);
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 25)}`.replace(/\s+/g, ' ');
}

function* textsOf(files: readonly string[]): Iterable<string> {
  for (const file of files) {
    const bytes = readFileSync(file);
    const content = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    if (!/\.jsonl(?:\.gz)?$/.test(file)) yield content;
    else
      for (const line of content.split('\n')) if (line.trim() !== '') yield (JSON.parse(line) as { text: string }).text;
  }
}

const files = process.argv.slice(2);
if (files.length === 0) console.error('Name texts or .jsonl(.gz) files: npm run corpus:residue -- FILES');
else {
  const { candidates, kinds, left } = residueOf(textsOf(files));
  for (const line of left) console.log(line);
  for (const [kind, count] of [...kinds].sort(([, one], [, other]) => other - one)) console.log(`${kind}\t${count}`);
  console.log(`${left.length} left of ${candidates}: ${((left.length / Math.max(1, candidates)) * 100).toFixed(2)} %`);
}
