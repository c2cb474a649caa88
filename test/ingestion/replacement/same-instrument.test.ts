import { describe, expect, it } from 'vitest';
import { type DescribedText, takesThePlaceOf } from '../../../src/ingestion/replacement/same-instrument.js';

const INSTRUMENT = 'urn:lex:vn:chinh.phu:nghi.dinh:2026;49-2026-nd-cp';
const decree: DescribedText = {
  id: 'a',
  source: 'a.txt',
  type: 'Nghị định',
  number: '49/2026/NĐ-CP',
  date: '2026-01-31',
  scope: 'VN',
  title: 'Quy định chi tiết và hướng dẫn một số điều của Nghị quyết số 254/2025/QH15',
  length: 87_449,
  instruments: [INSTRUMENT],
};
const newer = (change: Partial<DescribedText>) => takesThePlaceOf({ ...decree, ...change }, decree);

describe('a text takes the place of an earlier one of its instrument', () => {
  it.each<[string, Partial<DescribedText>]>([
    ['with the same title', { title: '# QUY ĐỊNH CHI TIẾT VÀ HƯỚNG DẪN\nMỘT SỐ ĐIỀU CỦA NGHỊ QUYẾT SỐ 254/2025/QH15' }],
    [
      'whose title was cut at the end of a line',
      { title: 'Quy định chi tiết và hướng dẫn một số điều của Nghị quyết' },
    ],
    ['whose title lost its first word', { title: 'định chi tiết và hướng dẫn một số điều của Nghị quyết' }],
    ['without a title', { title: null }],
    ['with the number in other letters', { number: '49/2026/ND-CP' }],
    ['without its annexes', { length: 64_253 }],
    ['of any greater length', { length: 900_000 }],
  ])('%s', (_, change) => {
    expect(newer(change)).toBe(true);
  });

  it.each<[string, Partial<DescribedText>]>([
    [
      'of another title',
      { title: 'Quy định chi tiết một số điều của Nghị quyết số 254/2025/QH15 về tiền sử dụng đất' },
    ],
    ['whose title only shares parts of words', { title: 'iết và hướng d' }],
    ['of another day', { date: '2026-02-01' }],
    ['of another place', { scope: 'Cà Mau' }],
    ['of another type', { type: 'Nghị quyết' }],
    ['of another number', { number: '50/2026/NĐ-CP' }],
    ['that may be of several instruments', { instruments: [INSTRUMENT, `${INSTRUMENT}@2`] }],
    ['that is held to be of another', { instruments: [`${INSTRUMENT}@2`] }],
    ['that is an extract of it', { length: 7_472 }],
  ])('but not one %s', (_, change) => {
    expect(newer(change)).toBe(false);
  });

  it.each<[string, Partial<DescribedText>]>([
    ['a number', { number: null }],
    ['a day', { date: '2026-01' }],
    ['a date', { date: null }],
    ['a place', { scope: null }],
  ])('and not where neither tells %s', (_, change) => {
    expect(takesThePlaceOf({ ...decree, ...change }, { ...decree, ...change })).toBe(false);
  });
});
