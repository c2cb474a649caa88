import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/extraction/edits.js';
import { findMisreadDates } from '../../src/extraction/misread-dates.js';
import { findMisreadNumbers } from '../../src/extraction/misread-numbers.js';

const numbers = (text: string) => applyEdits(text, findMisreadNumbers(text)).text;
const dates = (text: string) => applyEdits(text, findMisreadDates(text)).text;

describe('numbers that OCR misread', () => {
  it.each([
    ['Quyết định số l5/2O20/QĐ-UBND', 'Quyết định số 15/2020/QĐ-UBND'],
    ['Nghị định số 65/2013/NB- CP', 'Nghị định số 65/2013/NĐ- CP'],
    ['Nghị định số 65/2013/NO-CP', 'Nghị định số 65/2013/NĐ-CP'],
    ['Nghị quyết số 65/2013/NO-HĐND', 'Nghị quyết số 65/2013/NQ-HĐND'],
    ['Thông tư số 155/2025/T1-BTC', 'Thông tư số 155/2025/TT-BTC'],
    ['Thông tư số 5l/2025/TT-BTC', 'Thông tư số 51/2025/TT-BTC'],
    ['Luật Đấu thầu số 22/2023/OH15', 'Luật Đấu thầu số 22/2023/QH15'],
    ['Luật số 126/2025/QHI5', 'Luật số 126/2025/QH15'],
    ['Luật số: 73/2006/QH 11', 'Luật số: 73/2006/QH11'],
    ['Nghị định số 118/202 L/NĐ- CP', 'Nghị định số 118/2021/NĐ- CP'],
    ['Kết luận số 4l-KL/TW', 'Kết luận số 41-KL/TW'],
    ['Số: Z913/OĐ-UBND', 'Số: 2913/QĐ-UBND'],
  ])('%s', (misread, right) => {
    expect(numbers(misread)).toBe(right);
  });

  it.each([
    'Quyết định số 16B/2013/QĐ-UBND, số 05a/2010/NQ-HĐND, 66.7/2025/NQ-CP',
    'Nghị quyết 03-NQ/ĐCT, Công văn số 1708/TCT-KSV, số 13/GĐ-CQM, 3861/UBND-NC',
    'Mẫu số 02/DT-QLDA, Mẫu số 03/QT-QLDA, Giấy phép số 55/GP-TTĐT, lô B2/TT-12, và/hoặc, km/h',
    'Decree No. 120/2016/ND-CP, Nghị định số 30/2020/ND-CP',
    'Luật số 22/2023/QHI, ngày 19/8/2013, tỷ lệ 1/2, 82-TC/TCT, 93/HĐBT, 44-L/CTN',
  ])('leaves %s', (text) => {
    expect(findMisreadNumbers(text)).toEqual([]);
  });
});

describe('dates that OCR misread', () => {
  it.each([
    ['ngày l5 tháng O2 năm 2O20', 'ngày 15 tháng 02 năm 2020'],
    ['ngày I9\ntháng 10 năm: 2020', 'ngày 19\ntháng 10 năm  2020'],
    ['ngày ...15... tháng …02… năm 2020', 'ngày    15    tháng  02  năm 2020'],
    ['ngày l5/O2/2020', 'ngày 15/02/2020'],
    ['ngày 10 tháng !2 năm 2021', 'ngày 10 tháng 12 năm 2021'],
  ])('%s', (misread, right) => {
    expect(dates(misread)).toBe(right);
  });

  it.each([
    'ngày 31 tháng 12 năm trước',
    'ngày 15.02.2020',
    'ngày 8/9/1998',
    'ngày ... tháng ... năm 2020',
    'ngày lO tháng SO năm 2020',
  ])('leaves %s', (text) => {
    expect(findMisreadDates(text)).toEqual([]);
  });
});

it('takes time that grows with the text', () => {
  for (const unit of ['1/', 'l5/2O20/', 'l-', '1/ \n', 'số l/QĐ-', `ngày${'.'.repeat(40)}`, 'ngày 1.']) {
    const text = unit.repeat(200_000);
    const start = performance.now();
    findMisreadNumbers(text);
    findMisreadDates(text);
    expect(performance.now() - start).toBeLessThan(3000);
  }
});
