import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/instrument/citation.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { documentReader } from '../../src/resolution/read-document.js';
import { goldDocuments, isSeed } from '../gold/labels.js';

const reader = documentReader(loadReference());
const documents = goldDocuments();
/** Real texts of moderate length: mutations of the seeds and of some others. */
const texts = documents.filter((document) => isSeed(document) || document.text.length < 6000).map(({ text }) => text);

/** What conversion, typing and transport do to a text, at a place of it. */
const MUTATIONS: readonly ((text: string, at: number, length: number) => string)[] = [
  (text, at, length) => text.slice(0, at) + text.slice(at + length),
  (text, at, length) => text.slice(0, at) + text.slice(at, at + length) + text.slice(at),
  (text, at) => `${text.slice(0, at)}\u00ad${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\u200b${text.slice(at)}`,
  (text, at, length) =>
    text.slice(0, at) + '“”()/-.;:,1Đ\n'.repeat(length).slice(at % 13, (at % 13) + length) + text.slice(at),
  (text, at, length) =>
    text.slice(0, at) + text.slice(at, at + length * 4).replace(/ /g, '') + text.slice(at + length * 4),
  (text, at, length) =>
    text.slice(0, at) + text.slice(at, at + length * 4).replace(/ /g, '\u00a0') + text.slice(at + length * 4),
  (text, at, length) =>
    text.slice(0, at) + text.slice(at, at + length * 4).normalize('NFD') + text.slice(at + length * 4),
  (text, at, length) => text.slice(0, at) + text.slice(at, at + length * 4).toUpperCase() + text.slice(at + length * 4),
  (text) => text.replace(/\n/g, '\r\n'),
  (text, at) => text.slice(0, at),
];

const place = fc.record({
  mutation: fc.nat(MUTATIONS.length - 1),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 30 }),
});
const mutated = fc
  .record({ text: fc.constantFrom(...texts), places: fc.array(place, { minLength: 1, maxLength: 8 }) })
  .map(({ text, places }) =>
    places.reduce(
      (whole, { mutation, at, length }) => MUTATIONS[mutation]?.(whole, Math.floor(at * whole.length), length) ?? whole,
      text,
    ),
  );
const pieces = fc.array(
  fc.constantFrom(
    'Nghị quyết ',
    'số ',
    '25-NQ/TW',
    '30/2020/NĐ-CP',
    ' ngày 3/6/2013',
    'Luật Đất đai',
    ', ',
    ' và ',
    ';',
    '.\n',
    'thực hiện ',
    'này',
    'nêu trên',
    '“',
    '”',
    'Điều 1',
    'khoá XI',
    '(',
    '\u0301',
    '\u00ad',
    '😀',
    '\ud83d',
    '217/',
    'TTr',
    ' của Chính phủ',
    'CHỈ THỊ\n',
  ),
  { maxLength: 60 },
);

/** Everything that must hold of an extraction, whatever the text. */
function expectSound(text: string, { citations }: Extraction): void {
  let before = 0;
  citations.forEach(({ start, end, quote, from, confidence, rules }, index) => {
    expect(text.slice(start, end)).toBe(quote);
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    if (from !== null) {
      expect(citations[from]).toBeDefined();
      expect(from).not.toBe(index);
    }
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(rules.length).toBeGreaterThan(0);
    before = start;
  });
}

/** What citations say, without where and how it is printed. */
function said({ instrument, citations }: Extraction) {
  return {
    instrument: { ...instrument, title: null, issuer: null },
    citations: citations.map(({ kind, target, relation, from }) => ({
      kind,
      relation,
      from,
      target: target && { type: target.type, number: target.number, date: target.date, scope: target.scope },
    })),
  };
}

describe('whatever the text', () => {
  it('offsets point into it, in order, and sources are citations of it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(mutated, (text) => expectSound(text, reader.read(text))),
      { numRuns: 250 },
    );
    fc.assert(
      fc.property(pieces, (words) => expectSound(words.join(''), reader.read(words.join('')))),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => expectSound(text, reader.read(text))),
      { numRuns: 300 },
    );
  });

  it('reading it again says the same', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(reader.read(text)).toEqual(reader.read(text));
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(documents)('$name', ({ text }) => {
  it('is sound', () => {
    expectSound(text, reader.read(text));
  });

  it('says the same in both normal forms', () => {
    const decomposed = text.normalize('NFD');
    const extraction = reader.read(decomposed);
    expectSound(decomposed, extraction);
    expect(said(extraction)).toEqual(said(reader.read(text.normalize('NFC'))));
  });

  it('says the same with soft hyphens and no-break spaces in it', () => {
    const troubled = text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u00ad').replace(/(?<=số) /g, '\u00a0');
    expect(said(reader.read(troubled))).toEqual(said(reader.read(text)));
  });
});
