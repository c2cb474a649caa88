import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/reading/document-error.js';
import { pdf } from '../../src/reading/pdf.js';
import { placeAt, type SourceText } from '../../src/reading/source-text.js';
import { type Writer, writtenPdf } from './written-pdf.js';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const linesOf = ({ text }: SourceText) => text.trimEnd().split('\n');
const read = async (...pages: ((writer: Writer) => void)[]) => pdf.read(await writtenPdf(...pages), 'thu.pdf');
const codeOf = async (bytes: Uint8Array, limits = {}) => {
  try {
    await pdf.read(bytes, 'thu.pdf', limits);
    return null;
  } catch (error) {
    return error instanceof DocumentError ? error.code : error;
  }
};

/** Paragraphs of a page in lines that fill it, as a word processor breaks them. */
function body(writer: Writer, lines: readonly string[], y = 300): void {
  for (const [index, line] of lines.entries()) writer.line(line, 85, y + 17 * index, 12);
}

const FULL = [
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015 và các luật',
  'sửa đổi, bổ sung một số điều của luật ấy; xét đề nghị của Giám đốc Sở Tài chính về',
  'việc ban hành quyết định thay thế;',
];

describe('reading order', () => {
  it('takes the column of the issuer before that of the motto', async () => {
    const text = await read((page) => {
      page.line('ỦY BAN NHÂN DÂN', 100, 60);
      page.line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 266, 60);
      page.line('TỈNH CÀ MAU', 120, 76);
      page.line('Độc lập - Tự do - Hạnh phúc', 316, 76);
      page.line('Số: 07/CT-UBND', 100, 104);
      page.line('Cà Mau, ngày 19 tháng 8 năm 2013', 311, 104);
      page.centre('CHỈ THỊ', 140, 14);
      page.centre('Về việc tăng cường quản lý đất đai', 165);
      body(page, FULL);
    });
    expect(linesOf(text)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH CÀ MAU',
      'Số: 07/CT-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Cà Mau, ngày 19 tháng 8 năm 2013',
      'CHỈ THỊ',
      'Về việc tăng cường quản lý đất đai',
      FULL.join(' '),
    ]);
  });

  it('takes the list of recipients before the signature beside it', async () => {
    const text = await read((page) => {
      body(page, FULL);
      page.line('Nơi nhận:', 85, 400, 11);
      page.line('TM. ỦY BAN NHÂN DÂN', 360, 398);
      page.line('- Như Điều 3;', 85, 415, 11);
      page.line('CHỦ TỊCH', 400, 420);
      page.line('- Lưu: VT.', 85, 430, 11);
      page.line('Nguyễn Văn A', 392, 480);
    });
    expect(linesOf(text).slice(1)).toEqual([
      'Nơi nhận:',
      '- Như Điều 3;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn A',
    ]);
  });

  it('sets what a signature field shows into the line under it', async () => {
    const text = await read((page) => {
      page.line('Số:', 100, 104);
      page.line('/2024/QĐ-UBND', 150, 104);
      page.line('Hà Nội, ngày', 300, 104);
      page.line('tháng', 400, 104);
      page.stamp('67', 130, 104);
      page.stamp('21             11', 380, 104);
      body(page, FULL);
    });
    expect(text.text).toContain('67 /2024/QĐ-UBND');
    expect(text.text).toContain('ngày 21 tháng 11');
  });

  it('gives a row of a ruled table a line, its cells parted', async () => {
    const text = await read((page) => {
      body(page, FULL, 100);
      for (const y of [200, 240, 260]) page.rule(80, y, 500, y);
      for (const x of [80, 120, 400, 500]) page.rule(x, 200, x, 260);
      page.line('1', 95, 222);
      page.line('Nghị định số 167/2017/NĐ-', 125, 215);
      page.line('CP của Chính phủ', 125, 230);
      page.line('100', 440, 222);
      page.line('2', 95, 255);
      page.line('Thông tư số 23/2023/TT-BTC', 125, 255);
      page.line('Điều 1. Phạm vi điều chỉnh', 85, 300);
    });
    expect(linesOf(text).slice(1)).toEqual([
      '1 | Nghị định số 167/2017/NĐ-CP của Chính phủ | 100',
      '2 | Thông tư số 23/2023/TT-BTC',
      'Điều 1. Phạm vi điều chỉnh',
    ]);
  });

  it.each([
    ['as wide as it is', 0, 100],
    ['set wide', 0.8, 100],
    ['squeezed', 0, 85],
    ['set close and squeezed', -0.3, 90],
  ])('puts letters of another font into the gaps that a line has for them: %s', async (_, spacing, squeeze) => {
    const lines = [
      'Căn cứ Luật Tổ chức Chính phủ; Nghị định số 30/2020/NĐ-CP của Chính phủ,',
      'Quyết định số 1950/QĐ-TTg ngày 05 tháng 5 năm 2022 về việc bổ sung nhiệm vụ.',
    ];
    const text = await read((page) => {
      for (const [index, line] of lines.entries())
        page.mixed(line, /[ạậặẹệịọộợụựĐđơưứổủ]/u, 60, 300 + 17 * index, spacing, squeeze);
    });
    expect(text.text.replace(/\s+/gu, ' ').trim()).toBe(lines.join(' '));
  });

  it('makes words of letters that are set wide, and none of the numbers of columns', async () => {
    const text = await read((page) => {
      page.mixed('QUYẾT ĐỊNH số 7', /~/u, 200, 140, 4);
      for (const [index, number] of [...'12345'].entries()) page.line(number, 85 + 90 * index, 200);
      body(page, FULL);
    });
    expect(linesOf(text)).toEqual(['QUYẾT ĐỊNH số 7', '1 2 3 4 5', FULL.join(' ')]);
  });

  it('keeps the letters of TCVN3 fonts, of which one is the sign of a thousandth', async () => {
    const text = await read((page) => {
      page.line('QuyÕt ®Þnh nµy cã hiÖu lùc kÓ tõ ngµy ký; c¸c bé, ngµnh thi hµnh.', 85, 300);
    });
    expect(text.text).toContain('nµy');
  });

  it('reads a page that is printed along its long side', async () => {
    const text = await read((page) => {
      page.page.drawText('x', { x: 20, y: 20, size: 8 });
      page.upwards('Phụ lục kèm theo Quyết định số 07/2023/QĐ-UBND', 100, 700);
      page.upwards('Điều 1. Danh mục công trình', 130, 700);
    });
    expect(linesOf(text)).toEqual(['Phụ lục kèm theo Quyết định số 07/2023/QĐ-UBND', 'Điều 1. Danh mục công trình']);
  });

  it('moves notes from the foot of a page to the end', async () => {
    const text = await read(
      (page) => {
        body(page, FULL);
        page.line('[1] Điều này được sửa đổi theo Nghị định số 01/2020/NĐ-CP.', 85, 780, 8);
      },
      (page) => body(page, FULL),
    );
    expect(linesOf(text).at(-1)).toBe('[1] Điều này được sửa đổi theo Nghị định số 01/2020/NĐ-CP.');
    expect(placeAt(text, text.text.length - 5).page).toBe(1);
  });
});

describe('paragraphs', () => {
  it('join a code that is broken at its dash', async () => {
    const text = await read((page) =>
      body(page, [
        'Theo đề nghị của Giám đốc Sở Tài chính và Quyết định số năm trước 07/2023/QĐ-',
        'UBND ngày 21 tháng 4 năm 2023.',
      ]),
    );
    expect(text.text).toContain('07/2023/QĐ-UBND ngày');
    expect(text.repairs).toContainEqual({ kind: 'hyphenation', count: 1 });
  });

  it('go on over the end of a page, whose number and running head are left out', async () => {
    const page = (number: number) => (writer: Writer) => {
      writer.line(`CÔNG BÁO/Số 123 + 124/Ngày 20-02-2014 ${number + 100}`, 85, 40, 10);
      writer.centre(`${number}`, 800);
      body(writer, [`Khoản ${number} của Điều này được sửa đổi theo quy định sau đây.`], 100);
    };
    const text = await read(page(1), page(2), page(3));
    expect(linesOf(text)).toEqual(
      [1, 2, 3].map((number) => `Khoản ${number} của Điều này được sửa đổi theo quy định sau đây.`),
    );
    expect(text.repairs).toContainEqual({ kind: 'running-head', count: 3 });
    expect(text.repairs).toContainEqual({ kind: 'page-number', count: 3 });
    const over = await read(
      (writer) => body(writer, [FULL[0] ?? ''], 760),
      (writer) => body(writer, FULL.slice(1), 100),
    );
    expect(linesOf(over)).toEqual([FULL.join(' ')]);
    expect(placeAt(over, 3).page).toBe(1);
    expect(placeAt(over, over.text.indexOf('sửa đổi')).page).toBe(2);
  });

  it('go on where a line begins with a provision that is cited, or with a dash within a name', async () => {
    const text = await read((page) => {
      body(page, [
        'Phiên tòa được tổ chức tại trụ sở Tòa án nhưng phải bảo đảm hình thức quy định tại',
        'Điều 224 của Bộ luật này và văn bản hướng dẫn thi hành của Bộ trưởng Bộ Lao động',
        '- Thương binh và Xã hội.',
        'Điều 225. Trách nhiệm',
        'Chương V',
        'ĐIỀU KHOẢN THI HÀNH',
      ]);
    });
    expect(linesOf(text)).toEqual([
      'Phiên tòa được tổ chức tại trụ sở Tòa án nhưng phải bảo đảm hình thức quy định tại Điều 224 của Bộ luật này và văn bản hướng dẫn thi hành của Bộ trưởng Bộ Lao động - Thương binh và Xã hội.',
      'Điều 225. Trách nhiệm',
      'Chương V',
      'ĐIỀU KHOẢN THI HÀNH',
    ]);
  });

  it('keep the headings and rows that stand at the head of several pages', async () => {
    const pages = [46, 47, 48, 49].map((number) => (page: Writer) => {
      page.line('CÔNG BÁO/Số 123 + 124/Ngày 20-02-2014', 200, 40);
      page.line(String(number), 500, 40);
      page.line(`Điều ${number}`, 85, 70);
      page.line(`|Số: ${number}/2008/QĐ-BVHTTDL |Quy định chức năng |`, 85, 84);
      body(page, FULL, 200);
    });
    const text = linesOf(await pdf.read(await writtenPdf(...pages), 'luat.pdf'));
    expect(text.filter((line) => line.startsWith('Điều'))).toEqual(['Điều 46', 'Điều 47', 'Điều 48', 'Điều 49']);
    expect(text.filter((line) => line.startsWith('|Số'))).toHaveLength(4);
    expect(text.join()).not.toContain('CÔNG BÁO');
  });

  it('stay apart where rows are drawn by bars, and where a note begins', async () => {
    const rows = [
      '|1 |Quyết định |Số: 63/2006/TT-BVHTTDL |Ban hành Quy chế sử dụng ảnh trong nước |',
      '| | |Ngày 02/08/2006 |sáng tác tranh cổ động và bìa xuất bản phẩm |',
      '[1] Quy định số 169-QĐ/TW ngày 24/6/2008 của Ban Chấp hành Trung ương',
    ];
    expect(linesOf(await read((page) => body(page, rows)))).toEqual(rows);
  });

  it('stay apart where a provision begins', async () => {
    const lines = [
      'Điều 1. Ban hành kèm theo Quyết định này Quy chế',
      '1. Quy định chung',
      'a) Đối tượng',
      '- Cá nhân',
    ];
    expect(linesOf(await read((page) => body(page, lines)))).toEqual(lines);
  });
});

describe('bad PDF', () => {
  it('with a password: DOCUMENT_ENCRYPTED', async () => {
    expect(await codeOf(fixture('encrypted.pdf'))).toBe('DOCUMENT_ENCRYPTED');
  });

  it('without text and pictures: DOCUMENT_EMPTY', async () => {
    expect(await codeOf(await writtenPdf(() => {}))).toBe('DOCUMENT_EMPTY');
  });

  it('of nothing but its mark: DOCUMENT_DAMAGED', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nkhông có gì\n');
    expect(pdf.recognises(bytes)).toBe(true);
    expect(await codeOf(bytes)).toBe('DOCUMENT_DAMAGED');
  });

  it('with more pages than the limit: DOCUMENT_TOO_LARGE', async () => {
    const page = (writer: Writer) => body(writer, FULL);
    expect(await codeOf(await writtenPdf(page, page, page), { maxPages: 2 })).toBe('DOCUMENT_TOO_LARGE');
  });

  it('with more text than the limit: DOCUMENT_BOMB', async () => {
    expect(await codeOf(await writtenPdf((page) => body(page, FULL)), { maxUnpackedBytes: 100 })).toBe('DOCUMENT_BOMB');
  });

  it('whose content unpacks a thousandfold: DOCUMENT_BOMB', async () => {
    expect(await codeOf(await writtenPdf((page) => page.content(' '.repeat(4_000_000))))).toBe('DOCUMENT_BOMB');
  });

  it('with ten thousand graphics states in one another: DOCUMENT_BOMB', async () => {
    expect(await codeOf(await writtenPdf((page) => page.content('q '.repeat(10_000))))).toBe('DOCUMENT_BOMB');
  });

  it('cut off anywhere is refused as damaged: what is left may lack pages, or the letters of a font', async () => {
    const whole = await writtenPdf((page) => body(page, FULL));
    for (let part = 1; part < 20; part++)
      expect(await codeOf(whole.slice(0, (whole.length * part) / 20))).toBe('DOCUMENT_DAMAGED');
    const changed = Buffer.concat([whole, Buffer.from('\n99 0 obj\n<< /Type /Catal')]);
    expect(await codeOf(changed)).toBe('DOCUMENT_DAMAGED');
  });

  it('with a page of an unhelpful server behind its end is read', async () => {
    const whole = await writtenPdf((page) => body(page, FULL));
    expect(await codeOf(Buffer.concat([whole, Buffer.from(`<!-- ${'x'.repeat(5_000)} -->`)]))).toBeNull();
  });

  it('with any bytes changed ends with a text whose every offset has a page, or with a document error', async () => {
    const whole = fixture('small.pdf');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          if (!pdf.recognises(bytes)) return;
          const code = await codeOf(bytes);
          if (code) expect(code).toMatch(/^DOCUMENT_/);
          else {
            const text = await pdf.read(bytes, 'thu.pdf');
            for (let offset = 0; offset < text.text.length; offset++)
              expect(placeAt(text, offset).page).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('recognition', () => {
  it('is by the mark within the first kilobyte, whatever the name', async () => {
    const bytes = await writtenPdf((page) => body(page, FULL));
    expect(pdf.recognises(new Uint8Array([...new TextEncoder().encode('\n\njunk\n'), ...bytes]))).toBe(true);
    expect(pdf.recognises(new TextEncoder().encode('Nghị định'))).toBe(false);
  });
});
