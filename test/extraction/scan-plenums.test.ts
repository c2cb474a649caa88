import { describe, expect, it } from 'vitest';
import { scanPlenums } from '../../src/extraction/scan-plenums.js';

const found = (text: string) =>
  scanPlenums(text).map(({ start, end, term, plenum }) => [text.slice(start, end), term, plenum]);

describe('a Party text is cited by its event', () => {
  it.each([
    ['Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XI', 'XI', 7],
    ['Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng (khoá XI)', 'XI', 7],
    ['NGHỊ QUYẾT TRUNG ƯƠNG 7 (KHOÁ XI)', 'XI', 7],
    ['Nghị quyết Trung ương 4 khóa XII', 'XII', 4],
    ['NQTW 4 (khóa XII)', 'XII', 4],
    ['Nghị quyết Trung ương 6 (lần 2) khóa VIII', 'VIII', 6],
    ['Nghị quyết Đại hội XIII của Đảng', 'XIII', 'congress'],
    ['Nghị quyết Đại hội đại biểu toàn quốc lần thứ XI của Đảng', 'XI', 'congress'],
    ['Nghị quyết Đại hội Đảng bộ tỉnh Cà Mau lần thứ XV', 'XV', 'congress'],
    ['Nghị\nquyết Hội nghị lần thứ\nbảy Ban Chấp hành Trung ương Đảng khóa\nXI', 'XI', 7],
  ])('%s', (text, term, plenum) => {
    expect(found(`thực hiện ${text} về công tác dân vận`)).toEqual([[text, term, plenum]]);
  });
});

it('a province names its own congress', () => {
  const [congress] = scanPlenums('Nghị quyết Đại hội Đảng bộ tỉnh Cà Mau lần thứ XV');
  expect(congress?.provincial).toEqual({ name: 'Cà Mau' });
  expect(scanPlenums('Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV')[0]?.provincial).toEqual({ name: null });
});

it.each([
  'Nghị quyết của Đảng',
  'nghị quyết Trung ương',
  'Nghị quyết số 25-NQ/TW',
  'Hội nghị lần thứ bảy',
  'Đại hội XIII',
])('nothing is cited by "%s"', (text) => {
  expect(found(text)).toEqual([]);
});

it('one after another are two', () => {
  expect(found('Nghị quyết Trung ương 4 khóa XI, Nghị quyết Trung ương 4 khóa XII')).toHaveLength(2);
});
