import { describe, expect, it } from 'vitest';
import { scanSelf } from '../../src/extraction/scan-self.js';

const found = (text: string, host: string | null) =>
  scanSelf(text, host).map(({ start, end, kind }) => [text.slice(start, end), kind]);

describe('a text speaks of itself', () => {
  it.each([
    ['triển khai Chỉ thị này đến cán bộ', 'Chỉ thị', 'Chỉ thị này'],
    ['QUYẾT ĐỊNH NÀY có hiệu lực', 'Quyết định', 'QUYẾT ĐỊNH NÀY'],
    ['thực hiện Kế\nhoạch này', 'Kế hoạch', 'Kế\nhoạch này'],
    ['thực hiện Chương trình hành động này', 'Chương trình', 'Chương trình hành động này'],
  ])('%s', (text, host, quote) => {
    expect(found(text, host)).toEqual([[quote, 'self']]);
  });

  it('also where letters were lost', () => {
    expect(found('triển khai Chthị này đến cán bộ', 'Chỉ thị')).toEqual([['Chthị này', 'self']]);
    expect(found('triển khai Chỉth này', 'Chỉ thị')).toEqual([['Chỉth này', 'self']]);
  });
});

describe('a text speaks of another', () => {
  it('that was named above', () => {
    expect(found('nội dung Chương trình hành động nêu trên', 'Kế hoạch')).toEqual([
      ['Chương trình hành động nêu trên', 'back'],
    ]);
    expect(found('theo Nghị quyết đã nêu trên.', 'Kế hoạch')).toEqual([['Nghị quyết đã nêu trên', 'back']]);
  });

  it('in words that it puts into an amended text', () => {
    expect(found('“1. Luật này quy định về đất đai”', 'Nghị định')).toEqual([['Luật này', 'back']]);
  });
});

it.each(['Luật này', 'vấn đề này', 'thời gian này', 'trên địa bàn'])(
  '"%s" outside quotes points nowhere in a directive',
  (text) => {
    expect(found(text, 'Chỉ thị')).toEqual([]);
  },
);
