import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/extract.js';
import { Lexicon } from '../../src/extraction/lexicon.js';
import { loadReference } from '../../src/instrument/reference/index.js';

const lexicon = new Lexicon(loadReference().names);

/** Each mention of a body: what is quoted, how it relates, and the mention it comes from. */
function relations(body: string): string[] {
  const { mentions } = readText(`KẾ HOẠCH\nVề công tác dân vận\n\nPhần 1\n${body}`, lexicon);
  return mentions.map(({ quote, relation, from }) => {
    const source = from === null ? '' : ` from ${mentions[from]?.quote}`;
    return `${quote} ${relation}${source}`;
  });
}

describe('the verb before a mention governs it', () => {
  it.each([
    ['Nghiêm túc thực hiện Chỉ thị số 16/CT-TTg', '16/CT-TTg IMPLEMENTS'],
    ['Tiếp tục thực hiện Nghị quyết số 25-NQ/TW', '25-NQ/TW CONTINUES'],
    ['Tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW', '25-NQ/TW REVIEWS'],
    ['Qua 6 năm thực hiện Nghị quyết số 02-NQ/TU', '02-NQ/TU IMPLEMENTS'],
    ['Theo quy định tại Nghị định số 30/2020/NĐ-CP', '30/2020/NĐ-CP CITES'],
    ['Bãi bỏ Kế hoạch số 14/KH-UBND', '14/KH-UBND REPEALS'],
    ['Kế hoạch này thay thế Kế hoạch số 14/KH-UBND', '14/KH-UBND REPLACES'],
    ['Kế hoạch số 14/KH-UBND hết hiệu lực kể từ ngày ký', '14/KH-UBND REPEALS'],
  ])('%s', (body, expected) => {
    expect(relations(`${body}.`)).toContain(expected);
  });
});

describe('what is asked for or planned is not done', () => {
  it.each(['Đề nghị cấp có thẩm quyền bãi bỏ Quyết định số 14/QĐ-UBND', 'Nghiên cứu sửa đổi Quyết định số 14/QĐ-UBND'])(
    '%s',
    (body) => {
      expect(relations(body)).toEqual(['14/QĐ-UBND CITES']);
    },
  );
});

describe('a mention inside a title comes from the instrument of that title', () => {
  it('whatever the verb there', () => {
    expect(relations('Thực hiện Kết luận số 43-KL/TW về tiếp tục thực hiện Nghị quyết số 25-NQ/TW.')).toEqual([
      '43-KL/TW IMPLEMENTS',
      '25-NQ/TW CONTINUES from 43-KL/TW',
    ]);
    expect(
      relations('Thực hiện Nghị định số 60/2013/NĐ-CP quy định chi tiết Khoản 3, Điều 63 của Bộ luật Lao động.'),
    ).toEqual(['60/2013/NĐ-CP IMPLEMENTS', 'Bộ luật Lao động DETAILS from 60/2013/NĐ-CP']);
  });

  it('also where the issuer stands between and the verb comes again', () => {
    expect(
      relations('Kế hoạch thực hiện Chương trình số 28-CTr/TU của Tỉnh ủy, thực hiện Nghị quyết số 25-NQ/TW.'),
    ).toEqual(['28-CTr/TU IMPLEMENTS', '25-NQ/TW IMPLEMENTS from 28-CTr/TU']);
  });

  it('and the amender from the one it amended', () => {
    expect(relations('Theo Luật số 58/2010/QH12 được sửa đổi, bổ sung bởi Luật số 52/2019/QH14.')).toEqual([
      '58/2010/QH12 CITES',
      '52/2019/QH14 AMENDED_BY from 58/2010/QH12',
    ]);
  });
});

describe('a list has one verb', () => {
  it('for all its items', () => {
    expect(
      relations('Quán triệt và thực hiện Chỉ thị số 16/CT-TTg; Nghị quyết số 25-NQ/TW và Chương trình số 28-CTr/TU.'),
    ).toEqual(['16/CT-TTg IMPLEMENTS', '25-NQ/TW IMPLEMENTS', '28-CTr/TU IMPLEMENTS']);
  });

  it('given before it, when the items are lines', () => {
    expect(relations('Bãi bỏ các văn bản sau:\n- Quyết định số 14/QĐ-UBND;\n- Quyết định số 15/QĐ-UBND.')).toEqual([
      '14/QĐ-UBND REPEALS',
      '15/QĐ-UBND REPEALS',
    ]);
  });
});

it('depth of nesting costs nothing: no title is followed for ever', () => {
  const nested = 'Luật sửa đổi, bổ sung một số điều của Luật Đất đai, '.repeat(200);
  expect(relations(nested)).toHaveLength(400);
});

describe('a bracket that only shortens a name', () => {
  it('repeats the relation of what it names', () => {
    const body =
      'Thực hiện Quyết định số 56/2013/QĐ-TTg sửa đổi, bổ sung Quyết định số 18/2011/QĐ-TTg về người có uy tín (sau đây gọi là Quyết định số 18/2011/QĐ-TTg).';
    expect(relations(body)).toEqual([
      '56/2013/QĐ-TTg IMPLEMENTS',
      '18/2011/QĐ-TTg AMENDS from 56/2013/QĐ-TTg',
      '18/2011/QĐ-TTg IMPLEMENTS',
    ]);
  });
});

describe('a second body that proposes', () => {
  it('is read without a new verb', () => {
    const text = `QUYẾT ĐỊNH
Về việc công bố danh mục thủ tục hành chính
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV; của Sở Tài chính tại Công văn số 345/STC-NS.
QUYẾT ĐỊNH:
Điều 1. Công bố danh mục.`;
    const { mentions } = readText(text, lexicon);
    expect(mentions.map(({ quote, relation }) => `${quote} ${relation}`)).toEqual([
      '12/TTr-SNV PROPOSED_BY',
      '345/STC-NS PROPOSED_BY',
    ]);
  });
});
