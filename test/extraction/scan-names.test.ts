import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../src/extraction/lexicon.js';
import { scanNames } from '../../src/extraction/scan-names.js';
import { loadReference } from '../../src/instrument/reference/index.js';

const lexicon = new Lexicon(loadReference().names);
const names = (text: string) => scanNames(text, lexicon).map(({ start, end }) => text.slice(start, end));

describe('a law is cited by name', () => {
  it.each([
    ['theo quy định của Luật Đất đai về thu hồi đất', ['Luật Đất đai']],
    ['Căn cứ Luật Đất đai năm 2024;', ['Luật Đất đai năm 2024']],
    ['Khoản 3, Điều 63 của Bộ luật Lao động về dân chủ', ['Bộ luật Lao động']],
    ['CĂN CỨ BỘ LUẬT LAO ĐỘNG', ['BỘ LUẬT LAO ĐỘNG']],
    ['Hiến pháp năm 2013', ['Hiến pháp năm 2013']],
    ['Căn cứ Luật Tổ chức chính quyền địa phương;', ['Luật Tổ chức chính quyền địa phương']],
    ['Bộ luật\nLao động', ['Bộ luật\nLao động']],
  ])('%s', (text, found) => {
    expect(names(text)).toEqual(found);
  });

  it('by its abbreviation where a year stands beside it', () => {
    expect(names('theo BLLĐ 2012 và BLLĐ')).toEqual(['BLLĐ 2012']);
  });

  it('also where the lexicon lacks it, as far as its capital leads', () => {
    expect(names('Luật Khám phá vũ trụ của Quốc hội')).toEqual(['Luật Khám phá vũ trụ']);
  });
});

it.each([
  ['thi hành Pháp lệnh cảnh sát cơ động và các văn bản', 'Pháp lệnh cảnh sát cơ động'],
  [
    'theo Pháp lệnh quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ; Căn cứ',
    'Pháp lệnh quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ',
  ],
  ['vi phạm Luật thuế doanh thu.', 'Luật thuế doanh thu'],
])('a name all in small letters: %s', (text, name) => {
  expect(names(text)).toEqual([name]);
});

describe('no law is cited by', () => {
  it.each([
    'quy định của pháp luật',
    'Luật sư',
    'Pháp lệnh có liên quan',
    'Pháp lệnh này',
    'Luật thuế',
    'kỷ luật đảng',
    'Luật này',
    'dự thảo Luật Đất đai',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });
});

it('a law that amends is one mention, with those that it amends inside', () => {
  const text = 'Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở và Luật Kinh doanh bất động sản;';
  const [amending, ...amended] = scanNames(text, lexicon);
  expect(amending).toMatchObject({ start: 0, end: text.length - 1, amends: 3, rule: 'name-amending' });
  expect(amended.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Luật Đất đai',
    'Luật Nhà ở',
    'Luật Kinh doanh bất động sản',
  ]);
});
