import { describe, expect, it } from 'vitest';
import { isFormOrStandard, NOT_CITATIONS, notCitation } from '../../src/extraction/not-citations.js';
import { repair } from '../../src/extraction/repair.js';
import { scanNumbers } from '../../src/extraction/scan-numbers.js';
import { WORDED_RULES } from '../../src/instrument/worded-number.js';

const found = (text: string) => scanNumbers(repair(text).text);
const numbers = (text: string) => found(text).map(({ number }) => number.canonical);

describe('behind its type word', () => {
  it.each([
    ['Quyết định số 84 TC/QÐ/TCT', '84-TC/QĐ/TCT'],
    ['Công văn số 13587TC/TCT', '13587-TC/TCT'],
    ['Quyết định 1141 TC/QĐ/CĐKT, ngày 01-11-1995', '1141-TC/QĐ/CĐKT'],
    ['Quyết định số 143 TCTK/PPCĐ ngày', '143-TCTK/PPCĐ'],
    ['Quyết định số 210a TC/VP ngày', '210a-TC/VP'],
    ['Quyết định số 1357TC/QĐ-TCT ngày', '1357-TC/QĐ-TCT'],
    ['Thông tư số 12/LĐTBXH-TT', '12/LĐTBXH-TT'],
    ['Thông tư số 20/2005/LĐTBXH-TT', '20/2005/LĐTBXH-TT'],
    ['Quyết định số 150 CP ngày 10/6/1977', '150-CP'],
    ['Quyết định số 84 QĐ/TWĐTN', '84-QĐ/TWĐTN'],
    ['Quyết định số 2665 QĐ/UBND', '2665/QĐ-UBND'],
    ['Công văn số 4977/BVHTTDL VP', '4977/BVHTTDL-VP'],
    ['Nghị định số 193/2025/NĐCP', '193/2025/NĐ-CP'],
    ['Thông tư số 37/2025/TTBNN MT ngày', '37/2025/TT-BNNMT'],
    ['Nghị định số 85/2017/nđ-cp', '85/2017/NĐ-CP'],
    ['Nghị quyết số 25-nq/tw', '25-NQ/TW'],
    ['Quyết định số 12/QĐ-T1g', '12/QĐ-TTg'],
    ['Nghị định số 30/2020/NĐ-ÇP', '30/2020/NĐ-CP'],
    ['Luật Đấu thầu số 22/2023/OH15', '22/2023/QH15'],
    ['Chỉ thị số I2/2000/CT-TTg', '12/2000/CT-TTg'],
  ])('%s', (text, number) => {
    expect(numbers(text)).toEqual([number]);
  });

  it.each([
    'số 84 TC/QÐ/TCT',
    'gồm 150 CP và',
    'Hợp đồng số 2665 QĐ/UBND',
    'biểu 12/QĐ-T1g',
    'Công văn số 4977/BVHTTDL',
  ])('and only there: %s', (text) => {
    expect(numbers(text)).toEqual([]);
  });
});

it.each([
  ['Thông tư liên bộ số 07/LB-TT', '07/LB-TT'],
  ['Thông tư liên tịch số 15/TTLB', '15/TTLB'],
  ['Thông tư số 23/TT-LB', '23/TT-LB'],
  ['Thông tư 06-TT/LB', '06-TT/LB'],
])('a circular of several ministries: %s', (text, canonical) => {
  expect(found(text).map(({ number }) => number)).toMatchObject([{ canonical, type: 'Thông tư liên tịch' }]);
});

it.each([
  ['Sắc lệnh số 110-SL/L.12', '110-SL/L.12'],
  ['Phiếu lấy ý kiến số 1025/PLYK/2025', '1025/PLYK/2025'],
  ['Nghị quyết số 12/NQ-HĐNDK7', '12/NQ-HĐNDK7'],
  ['Thông tư số 15/2020/ | TT-BTC |', '15/2020/TT-BTC'],
  ['Thông tư số 57/2013/TT-BGTVTngày 27', '57/2013/TT-BGTVT'],
])('%s', (text, canonical) => {
  expect(numbers(text)).toEqual([canonical]);
});

it('a council is itself in every term', () => {
  expect(found('Nghị quyết số 12/2021/NQ-HĐND15')[0]?.number.issuers).toEqual(['HĐND']);
});

describe.each(WORDED_RULES)('rule $id', ({ example, counterexample }) => {
  it('reads its example', () => {
    expect(found(example).map(({ rule }) => rule)).toEqual(['number-worded']);
  });

  it('does not read its counter-example', () => {
    expect(found(counterexample).filter(({ rule }) => rule === 'number-worded')).toEqual([]);
  });
});

describe.each(NOT_CITATIONS)('what is no citation: $id', ({ id, example }) => {
  const start = example.indexOf('⟦');
  const end = example.indexOf('⟧') - 1;
  const text = example.replace(/[⟦⟧]/g, '');

  it('is told', () => {
    expect(notCitation(text, start, end)).toBe(id);
  });

  it('is not scanned as a number', () => {
    expect(found(text).filter((span) => span.start < end && start < span.end)).toEqual([]);
  });
});

it('a number is of no such kind', () => {
  for (const text of [
    'theo Nghị định số 30/2020/NĐ-CP ngày',
    'Kết luận số 43-KL/TW về',
    'Công văn số 3861/UBND-NC ngày',
  ]) {
    const [span] = found(text);
    expect(span && notCitation(text, span.start, span.end)).toBeNull();
  }
  expect(isFormOrStandard('Mẫu số ', 8)).toBe(true);
  expect(isFormOrStandard('Quyết định số ', 14)).toBe(false);
});
