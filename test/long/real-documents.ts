import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { PreparedDocument } from '../../src/ingestion/graph-writer/rows.js';
import { EXTRACTION_VERSION, prepareDocument } from '../../src/ingestion/prepare-document.js';
import type { Citation, Extraction } from '../../src/instrument/citation.js';
import type { InstrumentClaim } from '../../src/instrument/claim.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { documentReader } from '../../src/resolution/read-document.js';

/** A real text, or passages of a long one, with a name that tells whence it comes. */
export interface RealDocument {
  readonly name: string;
  readonly text: string;
}

/**
 * 200 official acts of 1989 to 2026 (no copyright: Intellectual Property Law, Article 15); of longer ones the opening, and the
 * lines that make them collide. The first {@link COLLIDING} are those whose claims share buckets with other claims: numbers of
 * several years (`01/NQ-CP`, `10-NQ/TW`, `58/QĐ-TTg`), numbers cited with and without a date, misprinted dates, the samples.
 */
export const realDocuments: readonly RealDocument[] = gunzipSync(
  readFileSync(new URL('real-documents.jsonl.gz', import.meta.url)),
)
  .toString('utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as RealDocument);

/** How many documents, from the first, share buckets with one another. */
export const COLLIDING = 60;

export const reference = loadReference();
const reader = documentReader(reference);

type Rereading = (extraction: Extraction) => Extraction;

const targets =
  (reread: (target: InstrumentClaim) => InstrumentClaim): Rereading =>
  (extraction) => ({
    ...extraction,
    citations: extraction.citations.map(
      (citation): Citation => (citation.target === null ? citation : { ...citation, target: reread(citation.target) }),
    ),
  });
const header =
  (says: (host: InstrumentClaim) => Partial<InstrumentClaim>): Rereading =>
  (extraction) => ({ ...extraction, instrument: { ...extraction.instrument, ...says(extraction.instrument) } });

function aYearEarlier(date: string | null): string | null {
  return date?.replace(/^\d{4}/, (year) => String(Number(year) - 1)) ?? null;
}

/** How a version of the extraction may read a text: as it does now, or so that its claims come to other meanings. */
const READINGS = {
  now: (extraction) => extraction,
  'citations undated': targets((target) => ({ ...target, date: null })),
  'citations by year': targets((target) => ({ ...target, date: target.date?.slice(0, 4) ?? null })),
  'citations a year earlier': targets((target) => ({ ...target, date: aYearEarlier(target.date) })),
  'header undated': header(() => ({ date: null })),
  'header by year': header(({ date }) => ({ date: date?.slice(0, 4) ?? null })),
  'header a year earlier': header(({ date }) => ({ date: aYearEarlier(date) })),
  'header without number': header(() => ({ number: null })),
  'header of another place': header(() => ({ scope: 'Cà Mau' })),
  'first half': (extraction) => {
    const kept = Math.ceil(extraction.citations.length / 2);
    return {
      ...extraction,
      citations: extraction.citations
        .slice(0, kept)
        .map((citation) => ((citation.from ?? 0) < kept ? citation : { ...citation, from: null })),
    };
  },
} as const satisfies Record<string, Rereading>;

export type Reading = keyof typeof READINGS;

/** Every reading but the one of today. */
export const REREADINGS = (Object.keys(READINGS) as Reading[]).filter((reading) => reading !== 'now');

/** A document as one version of the extraction reads it; `document` is its index in {@link realDocuments}, so that a counter-example can be read. */
export interface Text {
  readonly document: number;
  readonly reading: Reading;
}

const prepared = new Map<string, PreparedDocument>();

/** The rows of a text as ingestion hands them to the writer. */
export function preparedAs({ document, reading }: Text): PreparedDocument {
  const key = `${document} ${reading}`;
  const known = prepared.get(key);
  if (known) return known;
  const { name, text } = realDocuments[document] ?? { name: '', text: '' };
  const rows = prepareDocument(text, name, READINGS[reading](reader.read(text)));
  const extractedBy = reading === 'now' ? EXTRACTION_VERSION : reading;
  const versioned = { ...rows, document: { ...rows.document, extractedBy } };
  prepared.set(key, versioned);
  return versioned;
}
