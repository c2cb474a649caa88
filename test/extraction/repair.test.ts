import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair } from '../../src/extraction/repair.js';
import { repairCharacters } from '../../src/extraction/repair-characters.js';
import { goldDocuments } from '../gold/labels.js';

/** What a text may hold that repair changes: marks apart from their letters, invisible marks, look-alikes. */
const troubled = fc.string({
  unit: fc.constantFrom(
    'a',
    'ê',
    'e\u0302\u0301',
    '\u0301',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\u00a0',
    '\r\n',
    '–',
    '∕',
    'Ð',
    'С',
    '25',
    'Căncứ',
    'cuả ',
    'Điều5 ',
    ' số l5/2O20/QĐ-UBND',
    ' ngày l5/O2/2O20 ',
    '😀',
  ),
  maxLength: 60,
});

describe('repair', () => {
  it('gives back the text itself where nothing is wrong', () => {
    expect(repair('Nghị quyết số 25-NQ/TW').text).toBe('Nghị quyết số 25-NQ/TW');
  });

  it('puts marks on their letters', () => {
    expect(repair('Nghị quyết'.normalize('NFD')).text).toBe('Nghị quyết');
  });

  it('gives headings of a capital font their capitals, letter for letter', () => {
    const heading = 'SắC LệNH\nCủA CHủ TịCH CHíNH PHủ LâM THờI\nChiểu theo lời đề nghị';
    expect(repair(heading).text).toBe('SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI\nChiểu theo lời đề nghị');
    expect(repair('Thiết bị LEDvà iPhone').text).toBe('Thiết bị LEDvà iPhone');
  });

  it('takes out what cannot be seen', () => {
    expect(repair('Nghị\u00ad quyết\u200b số\ufeff 25').text).toBe('Nghị quyết số 25');
  });

  it('sets look-alikes right', () => {
    expect(repair('51∕2025–TT\u00a0BTС QÐ').text).toBe('51/2025-TT BTC QĐ');
  });

  it('knows the way back', () => {
    const original = `x\u00ad${'Chỉ thị'.normalize('NFD')}\u200b số`;
    const { text, start, end } = repair(original);
    const at = text.indexOf('Chỉ thị');
    expect(original.slice(start(at), end(at + 'Chỉ thị'.length)).normalize('NFC')).toBe('Chỉ thị');
  });

  it('tells what it did, by kind', () => {
    const text = `${'Chỉ thị'.normalize('NFD')}\u200b cuả Chínhphủ số l5/CT-TTg ngày O2/3/2020, 51/2025/TT-BTС`;
    expect(repair(text).repairs).toEqual([
      { kind: 'unicode-form', count: 2 },
      { kind: 'unseen-character', count: 1 },
      { kind: 'look-alike-letter', count: 1 },
      { kind: 'tone-placement', count: 1 },
      { kind: 'glued-words', count: 1 },
      { kind: 'misread-number', count: 1 },
      { kind: 'misread-date', count: 1 },
    ]);
    expect(repair('Chỉ thị số 15/CT-TTg\u00a0ngày 02/3/2020 – 2021').repairs).toEqual([]);
  });

  it('maps every stretch to one of the original, in order', () => {
    fc.assert(
      fc.property(troubled, (original) => {
        const { text, start, end } = repair(original);
        let before = 0;
        for (let offset = 0; offset < text.length; offset++) {
          expect(start(offset)).toBeGreaterThanOrEqual(before);
          expect(end(offset + 1)).toBeGreaterThan(start(offset));
          expect(end(offset + 1)).toBeLessThanOrEqual(original.length);
          before = start(offset);
        }
      }),
    );
  });

  it('of a repaired text changes nothing', () => {
    fc.assert(
      fc.property(troubled, (original) => {
        const { text } = repairCharacters(original);
        expect(repairCharacters(text).text).toBe(text);
      }),
    );
  });

  it('of a real text gives the same whether its letters are composed or not', () => {
    for (const { text } of goldDocuments())
      expect(repair(text.normalize('NFD')).text).toBe(repair(text.normalize('NFC')).text);
  });

  it('gives what patterns for the same rules give', () => {
    fc.assert(
      fc.property(troubled, (original) => {
        expect(repairCharacters(original).text).toBe(byPatterns(original));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The same rules as `repairCharacters` has, spelt as patterns: slower, and nothing is known of offsets. */
function byPatterns(original: string): string {
  const look = new Map(['\r ', '\u00a0 ', '–-', '∕/', 'ÐĐ', 'СC'].map(([from = '', to = '']) => [from, to]));
  const alike = original.replace(/[\r\u00a0–∕ÐС]/g, (character) => look.get(character) ?? character);
  const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
  return alike.replace(
    /[\s\S](?:[\u00ad\u200b-\u200f\u2060\ufeff]{0,4}[\u0300-\u036f]){1,40}|[\u00ad\u200b-\u200f\u2060\ufeff]/g,
    (letter) => letter.replace(unseen, '').normalize('NFC'),
  );
}
