import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/extract.js';
import { Lexicon } from '../../src/extraction/lexicon.js';

const lexicon = new Lexicon([{ name: 'Luật Đất đai', aliases: [], number: null }]);
const read = (text: string) => readText(text, lexicon);

const decree = (clause: string) => `CHÍNH PHỦ
Số: 60/2025/NĐ-CP
Hà Nội, ngày 15 tháng 11 năm 2025

NGHỊ ĐỊNH
Quy định chi tiết Luật Đất đai

Điều 1. Phạm vi
Điều 2. Hiệu lực
${clause}
`;

describe('the day a document takes effect', () => {
  it.each([
    ['Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2026.', '2026-01-01'],
    ['Nghị định này có hiệu lực từ ngày 01/7/2026, trừ Điều 5.', '2026-07-01'],
    ['Nghị định này có hiệu lực\nkể từ ngày ký.', '2025-11-15'],
    ['Nghị định này có hiệu lực thi hành kể từ ngày ký ban hành và thay thế Nghị định số 1/2020/NĐ-CP.', '2025-11-15'],
    ['Nghị định này có hiệu lực sau 45 ngày, kể từ ngày ký ban hành.', '2025-12-30'],
    ['Nghị định này có hiệu lực sau mười lăm (15) ngày kể từ ngày ký.', '2025-11-30'],
    ['Nghị định này có hiệu lực sau mười lăm ngày kể từ ngày ký.', '2025-11-30'],
    ['Nghị định này được Chính phủ thông qua ngày 1/10/2025 và có hiệu lực từ 0 giờ ngày 12/12/2025.', '2025-12-12'],
    ['Nghị định có hiệu lực từ ngày 01/12/2025.', '2025-12-01'],
  ])('%s', (clause, day) => {
    expect(read(decree(clause)).effectiveOn).toBe(day);
  });

  it.each([
    ['of a part', 'Khoản 2 Điều 1 Nghị định này có hiệu lực từ ngày 01/7/2026.'],
    ['of another', 'Luật Đất đai có hiệu lực từ ngày 01/7/2024.'],
    ['of quoted text', 'Sửa đổi Điều 9 như sau: “Nghị định này có hiệu lực từ ngày 01/7/2026”.'],
    ['that cannot be reckoned', 'Nghị định này có hiệu lực kể từ ngày Luật Đất đai có hiệu lực.'],
    ['on which something ends', 'Nghị định này hết hiệu lực từ ngày 01/7/2026.'],
  ])('not the day %s', (_, clause) => {
    expect(read(decree(clause)).effectiveOn).toBeNull();
  });

  it('prefers the document to what is attached to it', () => {
    const text = decree('Quy chế này có hiệu lực từ ngày 01/7/2027. Nghị định này có hiệu lực từ ngày 01/7/2026.');
    expect(read(text).effectiveOn).toBe('2026-07-01');
  });
});

describe('the day a citation states', () => {
  const days = (clause: string) =>
    read(decree(clause))
      .mentions.filter(({ section, kind }) => section === 'body' && kind === 'numbered')
      .map(({ effectiveOn }) => effectiveOn);

  it('is that of its own amender', () => {
    expect(
      days(
        'Điều 3 Luật số 14/2008/QH12 được sửa đổi theo quy định tại Điều 1 Luật số 32/2013/QH13 sửa đổi Luật số 13/2003/QH11, có hiệu lực từ ngày 01/01/2014; khoản 3 Điều 1 Luật số 71/2014/QH13, có hiệu lực từ ngày 01/01/2015.',
      ),
    ).toEqual([null, '2014-01-01', null, '2015-01-01']);
  });

  it('dates a list together', () => {
    expect(
      days('Nghị định số 1/2019/NĐ-CP, Nghị định số 2/2019/NĐ-CP hết hiệu lực kể từ ngày 01 tháng 3 năm 2026.'),
    ).toEqual(['2026-03-01', '2026-03-01']);
  });

  it('may be the day this document takes effect', () => {
    expect(
      days(
        'Nghị định này có hiệu lực từ ngày 01/01/2026. Nghị định số 1/2019/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.',
      ),
    ).toEqual(['2026-01-01']);
  });

  it('is no date of issue, and none of what is only cited', () => {
    expect(days('Bãi bỏ Nghị định số 1/2019/NĐ-CP ngày 02/01/2019.')).toEqual([null]);
    expect(days('Theo Nghị định số 1/2019/NĐ-CP có hiệu lực từ ngày 01/3/2019.')).toEqual([null]);
  });
});
