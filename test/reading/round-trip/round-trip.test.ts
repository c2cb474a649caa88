import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { bulkRecords, recordSource } from '../../../src/ingestion/bulk-records.js';
import type { Citation } from '../../../src/instrument/citation.js';
import { numberKey } from '../../../src/instrument/number.js';
import { readDocument } from '../../../src/reading/read-document.js';
import { archiveOf, dumpOf, messageOf } from './container-writers.js';
import { akomaNtosoOf, flatOpenDocumentOf, htmlOf, markdownOf, openDocumentOf } from './mark-up-writers.js';
import { docxOf, pdfOf, rtfOf } from './office-writers.js';
import { linesOfWindows, PLAIN_ENCODINGS, plainOf } from './plain-writers.js';
import { type RandomDocument, randomDocument, readCitations, typedOut } from './random-document.js';

const RUNS = Number(process.env.CANCU_TEST_ROUND_TRIPS ?? 25);

/** A citation by its words, what it claims, how it stands, whose it is and to which provisions. */
function told({ quote, target, relation, provisions, from }: Citation, _: number, all: readonly Citation[]): string {
  const claimed = (of: Citation | undefined) =>
    of?.target && [of.target.type, of.target.number, of.target.date, of.target.scope, of.target.title];
  return JSON.stringify([
    quote.normalize('NFC').replace(/\s+/gu, ' '),
    target && [target.type, numberKey(target.number ?? ''), target.date, target.scope],
    relation,
    provisions,
    from === null ? null : claimed(all[from]),
  ]);
}

const citationsOf = (text: string, change = (entry: string) => entry): readonly string[] =>
  readCitations(text).map(told).map(change).sort();

const textsOf = async (bytes: Uint8Array | string) =>
  (await readDocument(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'van-ban')).map(({ reader, text }) => ({
    reader,
    text,
  }));

const WRITERS: readonly (readonly [
  reader: string,
  format: string,
  write: (document: RandomDocument) => Uint8Array | string | Promise<Uint8Array>,
])[] = [
  ['html', 'HTML', htmlOf],
  ['html', 'HTML that declares another charset', (document) => htmlOf(document, 'windows-1252')],
  ['html', 'HTML in UTF-16', (document) => Buffer.from(`\ufeff${htmlOf(document, null)}`, 'utf16le')],
  ['markdown', 'Markdown', markdownOf],
  ['docx', '.docx', docxOf],
  ['odt', '.odt', openDocumentOf],
  ['odt', '.fodt', flatOpenDocumentOf],
  ['rtf', '.rtf', rtfOf],
  ['pdf', 'PDF', pdfOf],
  ['xml', 'Akoma Ntoso', akomaNtosoOf],
];

describe('a document written and read back has the same citations', () => {
  it.each(WRITERS)('through %s: %s', { timeout: 120_000 }, async (reader, _, write) => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async (document) => {
        const texts = await textsOf(await write(document));
        expect(texts).toHaveLength(1);
        const [{ reader: by, text } = { reader: '', text: '' }] = texts;
        // Markdown that has no mark of it is plain text with a line between paragraphs.
        const unmarked = reader === 'markdown' && by === 'plain';
        if (!unmarked) expect(by).toBe(reader);
        expect(citationsOf(text)).toEqual(citationsOf(typedOut(document, unmarked ? '\n\n' : '\n')));
      }),
      { numRuns: RUNS },
    );
  });

  it.each(PLAIN_ENCODINGS)('through plain text: $name', { timeout: 120_000 }, async (encoding) => {
    // Fonts of TCVN3 write capitals with a tone as small letters that look large.
    const change = encoding.name === 'TCVN3' ? (entry: string) => entry.toLowerCase() : undefined;
    await fc.assert(
      fc.asyncProperty(randomDocument.map(encoding.holds), async (document) => {
        const [text] = await textsOf(plainOf(document, encoding));
        expect(citationsOf(text?.text ?? '', change)).toEqual(citationsOf(linesOfWindows(document), change));
      }),
      { numRuns: RUNS },
    );
  });

  it.each(['text', 'html'] as const)(
    'through a message: body of %s and attachment',
    { timeout: 120_000 },
    async (body) => {
      await fc.assert(
        fc.asyncProperty(randomDocument, async (document) => {
          const texts = await textsOf(await messageOf(document, body));
          const expected = citationsOf(typedOut(document));
          expect(texts.map(({ text }) => citationsOf(text))).toEqual([expected, expected]);
        }),
        { numRuns: RUNS },
      );
    },
  );

  it('through a zip of a page, a text and a message', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async (document) => {
        const texts = await textsOf(await archiveOf(document));
        const expected = citationsOf(typedOut(document));
        expect(texts.map(({ text }) => citationsOf(text))).toEqual([expected, expected, expected, expected]);
      }),
      { numRuns: RUNS },
    );
  });

  const folder = mkdtempSync(join(tmpdir(), 'cancu-round-trip-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([false, true])('through a dump (packed: %s)', async (packed) => {
    const path = join(folder, `dump-${packed}`);
    await fc.assert(
      fc.asyncProperty(randomDocument, async (document) => {
        writeFileSync(path, dumpOf(document, packed));
        const texts: string[] = [];
        for await (const { name, ...source } of bulkRecords(path, {}, 1_000_000)) {
          if ('problem' in source || source.material.kind !== 'record') throw new Error(`${name} is no record`);
          const record = recordSource('x', source.material);
          texts.push('material' in record && record.material.kind === 'text' ? record.material.text : '');
        }
        expect(texts.map((text) => citationsOf(text))).toEqual([citationsOf(typedOut(document))]);
      }),
      { numRuns: RUNS },
    );
  });
});
