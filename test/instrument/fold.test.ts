import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/instrument/fold.js';

describe('fold', () => {
  it('drops diacritics, case and extra white space', () => {
    expect(fold('  Quyết  định của TỈNH\u00a0Đắk Lắk\n')).toBe('quyet dinh cua tinh dak lak');
  });

  it('maps every d with stroke and its look-alike Eth to d', () => {
    expect(fold('NĐ-CP nđ ÐT ðt Ɖ')).toBe('nd-cp nd dt dt d');
  });

  it('gives one form to both placements of a tone and to both normal forms', () => {
    expect(fold('Hoà Bình')).toBe(fold('Hòa Bình'));
    expect(fold('Thanh Hóa'.normalize('NFD'))).toBe(fold('Thanh Hoá'.normalize('NFC')));
  });

  it('leaves already folded text alone', () => {
    const text = fold('Nghị quyết số 25-NQ/TW ngày 03/6/2013');
    expect(fold(text)).toBe(text);
  });

  it("gives what Unicode's own tables give, for Vietnamese as for any other text", () => {
    const letters = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: fc.constantFrom(...'aÀấỢđĐÐ ſßΣЖ\n\u00a0\u0301\u200b'), maxLength: 20 }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => `ă${String.fromCharCode(code)} Đ`),
    );
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(text)).toBe(byTables(text));
      }),
      { numRuns: 2000 },
    );
  });
});

function byTables(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
