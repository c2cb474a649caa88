import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/extract.js';
import { Lexicon } from '../../src/extraction/lexicon.js';
import { provisionBefore, scanProvisions } from '../../src/extraction/scan-provisions.js';

describe('a provision is read whole', () => {
  it.each([
    'điểm a khoản 2 Điều 9',
    'Khoản 3, Điều 63',
    'khoản 1, 3 và 5 Điều 7',
    'các khoản 1, 3 và 5 Điều 7',
    'Điều 12a',
    'điểm a1 khoản 2 Điều 12a',
    'điểm đ khoản 1 Điều 4',
    'từ Điều 5 đến Điều 9',
    'Phụ lục III',
  ])('%s', (quote) => {
    expect(scanProvisions(`theo ${quote} của Nghị định`).map((provision) => provision.quote)).toEqual([quote]);
  });

  it.each([
    'số thứ tự 1, 2 Mục I Phụ lục',
    'gạch đầu dòng thứ hai khoản 2 Điều 3',
    'ĐIỂM B KHOẢN 2 ĐIỀU 29',
    'Phụ lục số 01',
    'điểm 2.1 khoản 2 Mục I',
  ])('%s too', (quote) => {
    expect(scanProvisions(`theo ${quote} của Nghị định`).map((provision) => provision.quote)).toEqual([quote]);
  });

  it.each(['thời điểm 1', 'tài khoản 111', 'danh mục 2', 'thành phần 3', 'khoản 500 triệu đồng', 'Điều 5/2020'])(
    '%s is none',
    (text) => {
      expect(scanProvisions(`theo ${text} của Nghị định`)).toEqual([]);
    },
  );

  it.each(['các khoản chi', 'điều kiện', 'điểm nhấn', 'mục tiêu'])('%s is none', (text) => {
    expect(scanProvisions(text)).toEqual([]);
  });
});

describe('a provision belongs to the instrument', () => {
  const beside = (text: string, name: string) =>
    provisionBefore(text, scanProvisions(text), text.indexOf(name))?.quote ?? null;

  it('that stands right behind it', () => {
    expect(beside('Khoản 3, Điều 63 của Bộ luật Lao động', 'Bộ luật')).toBe('Khoản 3, Điều 63');
    expect(beside('khoản 2 Điều 9 Nghị định số 1', 'Nghị định')).toBe('khoản 2 Điều 9');
  });

  it('but not to one further on', () => {
    expect(beside('Điều 1. Ban hành kèm theo Quyết định số 1', 'Quyết định')).toBeNull();
  });

  it('that carries an annex', () => {
    expect(beside('Phụ lục III ban hành kèm theo Thông tư số 1', 'Thông tư')).toBe('Phụ lục III');
  });
});

describe('a provision behind', () => {
  const lexicon = new Lexicon([{ name: 'Luật Đất đai', aliases: [], number: null }]);
  const pinpoints = (text: string) => readText(text, lexicon).mentions.map(({ pinpoint }) => pinpoint);

  it.each([
    ['Theo Luật Đất đai tại khoản 2 Điều 5 thì', ['khoản 2 Điều 5']],
    ['Theo Nghị định số 01/2020/NĐ-CP (Điều 5) thì', ['Điều 5']],
    ['Theo Nghị định số 01/2020/NĐ-CP ngày 01/01/2020 của Chính phủ, tại khoản 1 Điều 5 thì', ['khoản 1 Điều 5']],
  ])('belongs to the mention it adjoins: %s', (text, expected) => {
    expect(pinpoints(text)).toEqual(expected);
  });

  it.each([
    ['Luật Đất đai và Điều 5 của Quy chế', [null]],
    ['Luật Đất đai, tại khoản 2 Điều 5 của Nghị định số 01/2020/NĐ-CP', [null, 'khoản 2 Điều 5']],
    ['Luật Đất đai (Điều 5 và các điều khác)', [null]],
  ])('but not where it is another’s: %s', (text, expected) => {
    expect(pinpoints(text)).toEqual(expected);
  });

  it('one before counts more, and texts that speak of themselves have theirs', () => {
    expect(pinpoints('NGHỊ ĐỊNH\nVề đất\n\nTheo khoản 1 Điều 4 Luật Đất đai và Điều 7 Nghị định này')).toEqual([
      'khoản 1 Điều 4',
      'Điều 7',
    ]);
  });
});
