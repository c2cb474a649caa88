import { describe, expect, it } from 'vitest';
import { scanShort } from '../../src/extraction/scan-short.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { documentReader } from '../../src/resolution/read-document.js';

const shorts = (text: string) => scanShort(text).map(({ type, serial }) => `${type} ${serial}`);

describe('a number without its tail', () => {
  it.each([
    ['khoản 4 Điều 21 Nghị định số 59', 'Nghị định 59'],
    ['theo Nghị quyết 98.', 'Nghị quyết 98'],
    ['QĐ 23 và', 'Quyết định 23'],
    ['Sắc lệnh SL 63;', 'Sắc lệnh 63'],
  ])('%s', (text, short) => {
    expect(shorts(text)).toEqual([short]);
  });

  it.each(['Nghị định số 59/2015/NĐ-CP', 'Mẫu Quyết định 01', 'Quyết định 2 lần', 'Luật 2 năm'])(
    'is none: %s',
    (text) => {
      expect(shorts(text)).toEqual([]);
    },
  );
});

it.each([
  ['(viết tắt là Nghị định số 204)', 'Nghị định số 204'],
  ['(sau đây gọi tắt là Nghị định 204)', 'Nghị định 204'],
])('the short name a text defines means the instrument it defines: %s', (definition, later) => {
  const text = `Nghị định số 204/2004/NĐ-CP ngày 14/12/2004 của Chính phủ ${definition} quy định lương. Theo Điều 3 ${later}.`;
  const numbers = documentReader(loadReference())
    .read(text)
    .citations.map(({ target }) => target?.number);
  expect(numbers).toEqual(['204/2004/NĐ-CP', '204/2004/NĐ-CP', '204/2004/NĐ-CP']);
});
