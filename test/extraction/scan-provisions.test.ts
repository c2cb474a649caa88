import { describe, expect, it } from 'vitest';
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
});
