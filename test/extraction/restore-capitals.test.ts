import { expect, it } from 'vitest';
import { restoreCapitals } from '../../src/extraction/restore-capitals.js';

it('gives words half in capitals all of them', () => {
  const text = 'SắC LệNH CủA CHủ TịCH CHíNH PHủ Số 65 NGàY 23 THáNG 11 NăM 1945, VIệT NAM DâN CHủ CộNG HOà';
  const restored = restoreCapitals(text);
  expect(restored.text).toBe(
    'SẮC LỆNH CỦA CHỦ TỊCH CHÍNH PHỦ Số 65 NGÀY 23 THÁNG 11 NĂM 1945, VIỆT NAM DÂN CHỦ CỘNG HOÀ',
  );
  expect(restored.text).toHaveLength(text.length);
  expect(restored.count).toBe(15);
});

it.each([
  'Phủ',
  'Bộ trưởng',
  'Đồng lý',
  'QĐ-TTg',
  'NĐ-CP',
  'TTr-STC',
  'CTr/TU',
  'QUYẾT ĐỊNH',
  'Ủy ban',
  'HĐND tỉnh',
  'QĐ-UBNDtỉnh',
  'KHđt',
])('leaves %s as it is written', (text) => expect(restoreCapitals(text)).toEqual({ text, count: 0 }));
