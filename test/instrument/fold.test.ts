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
});
