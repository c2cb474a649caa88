import { describe, expect, it } from 'vitest';
import WordExtractor from 'word-extractor';
import { placeAt } from '../../src/reading/source-text.js';
import { citedBy, fixture, linesOf, readOne } from './fixture.js';

const words = (text: string): string => text.replace(/[\s|]+/g, ' ').trim();

describe('a document of Word 97 to 2003', () => {
  it('has the words that another reader finds', async () => {
    const bytes = fixture('thong-tu-2010.doc');
    const other = (await new WordExtractor().extract(bytes)).getBody();
    const { text, reader } = await readOne(bytes);
    expect(reader).toBe('doc');
    expect(words(text)).toBe(words(other));
    expect(citedBy(text)).toEqual(citedBy(other));
    expect(citedBy(text).length).toBeGreaterThan(5);
  });

  it('tells the place of each letter by its number in the document', async () => {
    const text = await readOne(fixture('thong-tu-2010.doc'));
    const at = text.text.indexOf('CỦA NGÂN HÀNG');
    // "THÔNG TƯ" and the end of its paragraph stand before it.
    expect(placeAt(text, at)).toEqual({ page: null, part: 'WordDocument', offset: 9 });
    expect(placeAt(text, at + 4).offset).toBe(13);
  });
});

describe('a document of Word 6', () => {
  it('is read, in the letters of its legacy font', async () => {
    const { text } = await readOne(fixture('sac-lenh-word6.doc'));
    expect(linesOf(text).slice(0, 2)).toEqual(['S¾C LÖNH', 'CñA CHñ TÞCH CHÝNH PHñ Sè 1 NGµY 30 TH¸NG 8 N¨M 1945']);
    expect(linesOf(text).at(-1)).toBe('§iÒu thø hai: ¤ng Bé tr\u00adëng Bé Néi vô uû nhiÖm thi hµnh s¾c lÖnh nµy.');
  });
});
