// npm run bench:repairs -- FILES [--seed 1] [--every 1] [--kind KIND] [--show 20] [--listed]: damages clean texts in each way that texts
// suffer, and tells which of their citations are found again without repair and with it. FILES are texts, folders or .jsonl(.gz).
// --listed tells instead what repair finds to do in the texts as they are; --show prints so many of what is wrong or done.
import { applyEdits, UNMOVED, type WayBack } from '../src/extraction/edits.js';
import { editsFor, repair } from '../src/extraction/repair.js';
import { repairCharacters } from '../src/extraction/repair-characters.js';
import type { Citation, Extraction } from '../src/instrument/citation.js';
import { fold } from '../src/instrument/fold.js';
import { numberKey } from '../src/instrument/number.js';
import { loadReference } from '../src/instrument/reference/index.js';
import { documentReader } from '../src/resolution/read-document.js';
import { brokenHead } from './broken-heads.js';
import { DAMAGES } from './damages.js';
import { documentsOf, type MeasuredDocument } from './documents.js';
import { mulberry32 } from './mulberry32.js';

const option = (name: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const files = process.argv
  .slice(2)
  .filter((word, at, all) => !word.startsWith('--') && !/^--(?!listed)/.test(all[at - 1] ?? ''));
const seed = Number(option('--seed') ?? 1);
const every = Number(option('--every') ?? 1);
const most = Number(option('--show') ?? 0);
const only = option('--kind');
const reference = loadReference();
const withRepair = documentReader(reference);
const without = documentReader(reference, (text) => ({ text, ...UNMOVED, repairs: [] }));
const documents = [...documentsOf(files)].filter((_, index) => index % every === 0);

if (process.argv.includes('--listed')) listed(documents);
else {
  for (const damage of DAMAGES) if (only === undefined || only === damage.kind) measure(damage);
  if (only === undefined || only === 'header') measureHeads();
}

interface Tally {
  clean: number;
  span: number;
  claim: number;
  relation: number;
  invented: number;
  otherClaim: number;
}

function measure({ kind, example, edits }: (typeof DAMAGES)[number]): void {
  const random = mulberry32(seed);
  const off = emptyTally();
  const on = emptyTally();
  let places = 0;
  let shown = 0;
  for (const { name, text: printed } of documents) {
    const text = printed.normalize('NFC');
    const clean = withRepair.read(text);
    const done = edits(text, random);
    const { text: damaged, way } = applyEdits(text, done);
    places += done.length;
    compare(text, clean, without.read(damaged), way, off, null);
    compare(text, clean, withRepair.read(damaged), way, on, (what, citation) => {
      if (only !== undefined && shown++ < most)
        console.log(`${what} ${name} ${around(damaged, citation, what === 'lost' ? way : null)}`);
    });
  }
  console.log(`\n${kind}: ${example}; ${places} places, ${off.clean} citations`);
  for (const [name, tally] of [
    ['off', off],
    ['on ', on],
  ] as const)
    console.log(
      `  ${name} span ${share(tally.span, tally)}  claim ${share(tally.claim, tally)}  claim and relation ${share(tally.relation, tally)}  ` +
        `another claim ${share(tally.otherClaim, tally)}  invented ${share(tally.invented, tally)} (${tally.invented})`,
    );
}

/** A citation with what stands round it; one that was lost has its place in the clean text, to which `way` leads. */
function around(damaged: string, { start, end }: Citation, way: WayBack | null): string {
  let from = start;
  if (way !== null) {
    let high = damaged.length;
    for (from = 0; from < high; ) {
      const middle = (from + high) >> 1;
      if (way.start(middle) < start) from = middle + 1;
      else high = middle;
    }
  }
  const to = from + end - start;
  return JSON.stringify(
    `${damaged.slice(Math.max(0, from - 50), from)}⟦${damaged.slice(from, to)}⟧${damaged.slice(to, to + 40)}`,
  );
}

/** Counts which citations of the clean reading the other has too; places of the other go back over `way`. */
function compare(
  text: string,
  clean: Extraction,
  other: Extraction,
  way: WayBack,
  tally: Tally,
  tell: ((what: 'lost' | 'other' | 'invented' | 'relation', citation: Citation) => void) | null,
): void {
  // A space that was lost leads to the place of the letter behind it.
  const pastSpace = (offset: number) => (/\s/.test(text[offset] ?? '') ? offset + 1 : offset);
  const found = other.citations.map((citation) => ({
    citation,
    start: pastSpace(way.start(citation.start)),
    end: way.end(citation.end),
  }));
  const byStart = new Map(found.map((one) => [one.start, one]));
  tally.clean += clean.citations.length;
  for (const citation of clean.citations) {
    const same = byStart.get(citation.start);
    if (same?.end !== citation.end) {
      tell?.('lost', citation);
      continue;
    }
    tally.span++;
    if (claimOf(same.citation) !== claimOf(citation)) continue;
    tally.claim++;
    if (same.citation.relation === citation.relation) tally.relation++;
    else tell?.('relation', same.citation);
  }
  let next = 0;
  for (const { citation, start, end } of found) {
    while (next < clean.citations.length && (clean.citations[next]?.end ?? 0) <= start) next++;
    const over = clean.citations.slice(next, next + 12).filter((one) => one.start < end && start < one.end);
    if (over.length === 0) {
      tally.invented++;
      tell?.('invented', citation);
    } else if (!over.some((one) => claimOf(one) === claimOf(citation))) {
      tally.otherClaim++;
      tell?.('other', citation);
    }
  }
}

/** Heads of acts, set anew in the ways that reading leaves them, and what is read of each field. */
function measureHeads(): void {
  const fields = ['type', 'number', 'date', 'scope', 'issuer', 'title'] as const;
  const random = mulberry32(seed);
  const totals = new Map<string, { off: number[]; on: number[]; heads: number }>();
  let shown = 0;
  for (const { name, text: printed } of documents) {
    const text = printed.normalize('NFC');
    const clean = withRepair.read(text).instrument;
    for (const { form, text: damaged } of brokenHead(text, random)) {
      const total = totals.get(form) ?? { off: fields.map(() => 0), on: fields.map(() => 0), heads: 0 };
      totals.set(form, total);
      total.heads++;
      const [off, on] = [without.read(damaged).instrument, withRepair.read(damaged).instrument];
      fields.forEach((field, index) => {
        const same = (value: string | null) => fold(value ?? '') === fold(clean[field] ?? '');
        if (same(off[field])) total.off[index] = (total.off[index] ?? 0) + 1;
        if (same(on[field])) total.on[index] = (total.on[index] ?? 0) + 1;
        else if (only === 'header' && shown++ < most)
          console.log(
            `${form} ${name} ${field}: ${clean[field]} → ${on[field]} ${JSON.stringify(damaged.slice(0, 300))}`,
          );
      });
    }
  }
  for (const [form, { off, on, heads }] of totals) {
    console.log(`\nheader, ${form}: ${heads} heads; share of fields as in the clean text`);
    for (const [name, counts] of [
      ['off', off],
      ['on ', on],
    ] as const)
      console.log(
        `  ${name} ${fields.map((field, index) => `${field} ${percent((counts[index] ?? 0) / heads)}`).join('  ')}`,
      );
  }
}

/** What repair does to texts nobody damaged: by kind, with what it does to words where one kind is asked for. */
function listed(texts: readonly MeasuredDocument[]): void {
  const counts = new Map<string, { count: number; documents: number }>();
  let characters = 0;
  for (const { name, text } of texts) {
    characters += text.length;
    for (const { kind, count } of repair(text).repairs) {
      const total = counts.get(kind) ?? { count: 0, documents: 0 };
      counts.set(kind, { count: total.count + count, documents: total.documents + 1 });
    }
    if (only === undefined) continue;
    const inOrder = repairCharacters(text).text;
    for (const { kind, start, end, text: put } of editsFor(inOrder))
      if (only === kind)
        console.log(
          `${name} ${JSON.stringify(`${inOrder.slice(Math.max(0, start - 40), start)}⟦${inOrder.slice(start, end)}→${put}⟧${inOrder.slice(end, end + 30)}`)}`,
        );
  }
  console.log(`${texts.length} texts, ${characters} characters`);
  for (const [kind, { count, documents: held }] of counts) console.log(`${kind}\t${count} in ${held} texts`);
}

function claimOf({ target }: Citation): string {
  if (target === null) return '';
  const { type, number, date, scope, title } = target;
  return [type, number === null ? fold(title ?? '').replace(/ /g, '') : numberKey(number), date, scope].join('|');
}

function emptyTally(): Tally {
  return { clean: 0, span: 0, claim: 0, relation: 0, invented: 0, otherClaim: 0 };
}

function share(part: number, { clean }: Tally): string {
  return percent(part / clean);
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)} %`;
}
