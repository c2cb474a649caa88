import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src/instrument/reference/index.js';
import { documentReader } from '../../src/resolution/read-document.js';

const reader = documentReader(loadReference());
const cited = (text: string) => reader.read(text).citations.map(({ quote, target }) => [quote, target?.number]);

describe('a name that the text itself gives', () => {
  it('means, from there on, the instrument it was given to', () => {
    const text =
      'Theo Kế hoạch chuyển đổi số đã có. Thực hiện Kế hoạch số 14/KH-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh Cà Mau (sau đây gọi tắt là Kế hoạch chuyển đổi số). Các sở báo cáo theo Kế hoạch chuyển\nđổi số.';
    expect(cited(text)).toEqual([
      ['14/KH-UBND', '14/KH-UBND'],
      ['Kế hoạch chuyển\nđổi số', '14/KH-UBND'],
    ]);
  });

  it('is not a type word alone, nor the name of an attached text', () => {
    expect(cited('Nghị định số 10/2024/NĐ-CP (sau đây gọi là Nghị định). Theo Nghị định.')).toHaveLength(1);
    expect(cited('Quyết định số 911/QĐ-TTg (sau đây gọi là Đề án 911). Các cơ quan chủ trì Đề án 911.')).toHaveLength(
      1,
    );
  });

  it('is left to the law or the number where it is one', () => {
    const text = 'Luật Đất đai số 31/2024/QH15 (sau đây gọi là Luật Đất đai 2024). Theo Luật Đất đai 2024.';
    expect(cited(text).map(([, number]) => number)).toEqual(['31/2024/QH15', '31/2024/QH15', '31/2024/QH15']);
  });
});
