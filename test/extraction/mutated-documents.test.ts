import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/extract.js';
import { Lexicon } from '../../src/extraction/lexicon.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { goldDocuments } from '../gold/labels.js';

const lexicon = new Lexicon(loadReference().names);
const texts = goldDocuments().map(({ text }) => text);
const RUNS = { numRuns: 300 };

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const mutation = fc.record({
  at: place,
  length: fc.nat({ max: 12 }),
  put: fc.oneof(
    fc.constantFrom(...'0123456789/-–.,;:()|*“”\n \u00a0\u00ad\u200b\u0301\ud83d'),
    fc.constantFrom('Điều ', 'khoản ', 'số ', 'NGHỊ QUYẾT', 'Luật ', '/NĐ-CP', 'này', 'TP. ', 'của '),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
});

function mutated(text: string, mutations: readonly { at: number; length: number; put: string }[]): string {
  return mutations.reduce((written, { at, length, put }) => {
    const start = Math.floor(at * written.length);
    return written.slice(0, start) + put + written.slice(start + length);
  }, text);
}

const document = fc.constantFrom(...texts);
const damaged = fc
  .tuple(document, fc.array(mutation, { minLength: 1, maxLength: 60 }))
  .map(([text, mutations]) => mutated(text, mutations));

describe('a real document with anything put into it', () => {
  it('is read, and every citation stands where it says', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(damaged, (text) => {
        let before = 0;
        for (const { start, end, quote, from } of readText(text, lexicon).mentions) {
          expect(text.slice(start, end)).toBe(quote);
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(from ?? 0).toBeGreaterThanOrEqual(0);
          before = start;
        }
      }),
      RUNS,
    );
  });

  it('has the same citations with what cannot be seen between its characters', { timeout: 60_000 }, () => {
    const unseen = fc.array(fc.tuple(place, fc.constantFrom('\u00ad', '\u200b', '\ufeff')), { maxLength: 200 });
    fc.assert(
      fc.property(damaged, unseen, (text, marks) => {
        const clean = text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]|[\u0300-\u036f]/g, '');
        const inserted = mutated(
          clean,
          marks.map(([at, put]) => ({ at, put, length: 0 })),
        );
        expect(said(inserted)).toEqual(said(clean));
      }),
      RUNS,
    );
  });

  it('has the same citations in decomposed letters', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(said(text.normalize('NFD'))).toEqual(said(text.normalize('NFC')));
      }),
      { numRuns: 60 },
    );
  });
});

/** What the mentions of a text say, offsets aside. */
function said(text: string): unknown {
  return readText(text, lexicon).mentions.map(
    ({ quote, kind, relation, from, section, designation, date, issuer }) => ({
      quote: quote.replace(/[\u00ad\u200b\ufeff]/g, '').normalize('NFC'),
      kind,
      relation,
      from,
      section,
      designation,
      date,
      issuer,
    }),
  );
}
