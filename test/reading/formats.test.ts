import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/reading/read-document.js';
import { placeAt, type SourceText } from '../../src/reading/source-text.js';
import { citedBy, fixture, linesOf, readOne } from './fixture.js';

const LINES = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH CÀ MAU',
  '-------',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 07/CT-UBND',
  'Cà Mau, ngày 19 tháng 9 năm 2013',
  'CHỈ THỊ',
  'Về việc thực hiện Chương trình số 28-CTr/TU của Ban Chấp hành Đảng bộ tỉnh',
  'Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;',
  'Căn cứ Nghị quyết số 25-NQ/TW ngày 03 tháng 6 năm 2013 của Ban Chấp hành Trung ương Đảng khóa XI về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới;',
  'Thực hiện Chương trình số 28-CTr/TU ngày 19/8/2013 của Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:',
  '1. Các sở, ban, ngành thực hiện Chỉ thị số 18/2000/CT-TTg ngày 21 tháng 9 năm 2000 của Thủ tướng Chính phủ.',
  '2. Ủy ban nhân dân các huyện thực hiện:',
  'a. Nghị định số 04/2015/NĐ-CP ngày 09/01/2015;',
  'b. Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị.',
  '3. Sở Nội vụ theo dõi việc thực hiện Chỉ thị này.',
  'Danh mục văn bản:',
  'STT | Số, ký hiệu | Trích yếu',
  '1 | 16/CT-TTg | Chỉ thị số 16/CT-TTg ngày 16 tháng 5 năm 2018 của Thủ tướng Chính phủ',
  '2 | 43-KL/TW | Kết luận số 43-KL/TW ngày 07/01/2019 của Bộ Chính trị',
  'Chỉ thị này có hiệu lực kể từ ngày ký./.',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Lê Dũng',
  'Được sửa đổi bởi Kết luận số 62-KL/TW ngày 08/12/2009 của Bộ Chính trị.',
];

const WRITTEN = ['docx', 'doc', 'rtf', 'odt', 'fodt', 'html'] as const;
const READERS: Readonly<Record<(typeof WRITTEN)[number], string>> = {
  docx: 'docx',
  doc: 'doc',
  rtf: 'rtf',
  odt: 'odt',
  fodt: 'odt',
  html: 'html',
};

/** The same directive in formats that are typed rather than saved. */
const TYPED = {
  markdown: [
    ...LINES.slice(0, 7),
    `# ${LINES[7]}`,
    `**${LINES[8]}**`,
    ...LINES.slice(9, 18),
    '| STT | Số, ký hiệu | Trích yếu |\n|---|---|---|',
    ...LINES.slice(19, 21).map((line) => `| ${line} |`),
    ...LINES.slice(21),
  ]
    .join('\n\n')
    .replace('|---|---|---|\n\n|', '|---|---|---|\n|')
    .replace('|\n\n| 2', '|\n| 2')
    .replaceAll('-------', '\\-------')
    .replaceAll('\n- ', '\n\\- '),
  xml: `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="chi-thi">
  <meta><identification source="#x"><FRBRthis value="/akn/vn/act/2013/07"/></identification></meta>
  <preface>${LINES.slice(0, 9)
    .map((line) => `<p>${line}</p>`)
    .join('\n')}</preface>
  <preamble><recitals>${LINES.slice(9, 12)
    .map((line) => `<recital><p>${line.replace('ngày', '<i>ngày</i>')}</p></recital>`)
    .join('\n')}</recitals></preamble>
  <body><paragraph><num>1.</num><content><p>${LINES[12]?.slice(3)}</p></content></paragraph>
    <paragraph><num>2.</num><list><intro><p>${LINES[13]?.slice(3)}</p></intro>
      <point><num>a.</num><content><p>${LINES[14]?.slice(3)}</p></content></point>
      <point><num>b.</num><content><p>${LINES[15]?.slice(3)}</p></content></point></list></paragraph>
    <paragraph><num>3.</num><content><p>${LINES[16]?.slice(3)}</p></content></paragraph>
    <hcontainer><p>${LINES[17]}</p><table>${LINES.slice(18, 21)
      .map((row) => `<tr>${row.replace(/[^|]+/g, (cell) => `<td><p>${cell.trim()}</p></td>`).replaceAll('|', '')}</tr>`)
      .join('\n')}</table>
    ${LINES.slice(21)
      .map((line) => `<p>${line}</p>`)
      .join('\n')}</hcontainer></body></act></akomaNtoso>`,
};

const page = `<!doctype html><html><head><meta charset=utf-8></head><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
const message = [
  'From: van.thu@example.org',
  'Subject: =?UTF-8?B?Q8O0bmcgdsSDbg==?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n'),
  '--x',
  'Content-Type: application/octet-stream; name="chi-thi.bin"',
  'Content-Disposition: attachment; filename="chi-thi.bin"',
  'Content-Transfer-Encoding: base64',
  '',
  fixture('chi-thi.docx').toString('base64').replace(/.{76}/g, '$&\r\n'),
  '--x--',
  '',
].join('\r\n');

function expectPlaces({ text, spans }: SourceText): void {
  expect(spans[0]?.at).toBe(0);
  for (let index = 1; index < spans.length; index += 1)
    expect(spans[index]?.at).toBeGreaterThan(spans[index - 1]?.at ?? 0);
  for (let at = 0; at < text.length; at += 1) expect(placeAt({ spans }, at)).toBeDefined();
}

describe('one directive in every format', () => {
  const expected = citedBy(LINES.join('\n'));

  it.each(WRITTEN)('has the same lines and citations as LibreOffice wrote it to .%s', async (format) => {
    const text = await readOne(fixture(`chi-thi.${format}`));
    expect(text.reader).toBe(READERS[format]);
    expect(linesOf(text.text)).toEqual(LINES);
    expect(citedBy(text.text)).toEqual(expected);
    expectPlaces(text);
  });

  it.each(Object.entries(TYPED))('has the same lines and citations in %s', async (reader, source) => {
    const text = await readOne(source);
    expect(text.reader).toBe(reader);
    expect(linesOf(text.text)).toEqual(LINES);
    expect(citedBy(text.text)).toEqual(expected);
    expectPlaces(text);
  });

  it('has the same citations in the body and the attachment of a message', async () => {
    const texts = await readDocument(Buffer.from(message), 'thu.bin');
    expect(texts.map(({ reader }) => reader)).toEqual(['html', 'docx']);
    expect(texts.map(({ text }) => citedBy(text))).toEqual([expected, expected]);
    expect(texts.map((text) => placeAt(text, 0).part)).toEqual(['body.html', 'chi-thi.bin>word/document.xml']);
  });

  it('has the same citations from every file of a zip, whatever the names', async () => {
    const files = Object.fromEntries(
      WRITTEN.map((format, index) => [`hồ sơ/${index}.dat`, fixture(`chi-thi.${format}`)]),
    );
    const texts = await readDocument(zipSync({ ...files, 'thư.zip': zipSync({ 'a.eml': strToU8(message) }) }), 'x');
    expect(texts.map(({ reader }) => reader)).toEqual([...WRITTEN.map((format) => READERS[format]), 'html', 'docx']);
    for (const { text } of texts) expect(citedBy(text)).toEqual(expected);
    expect(placeAt(texts.at(-1) as SourceText, 5).part).toBe('thư.zip>a.eml>chi-thi.bin>word/document.xml');
  });
});

describe('one decision with what is easily read wrong', () => {
  it.each(['fodt', 'odt', 'docx', 'doc', 'rtf'])('is read as it is printed from .%s', async (format) => {
    const text = await readOne(fixture(`quyet-dinh.${format}`));
    // Notes stand behind the text in the order of the file; so does the text box of a .doc.
    const behind = ['Chú chân 1', 'dòng hai', 'Chú cuối', 'Trong khung'];
    const lines = linesOf(text.text);
    expect(lines.filter((line) => behind.includes(line)).sort()).toEqual([...behind].sort());
    expect(lines.filter((line) => !behind.includes(line))).toEqual([
      'QUYẾT ĐỊNH',
      'Trước sau hết.',
      'Hiện ra.',
      'Ngoài khung',
      'Điều 1. Phạm vi',
      'a) một;',
      'b) hai.',
      'Điều 2. Hiệu lực',
      'Giữa câu.',
      'Gộp | C1',
      'Dọc | B2 B2b |',
      '| B3 | C3',
      'Sau bảng\ttab',
      'dòng   cách.',
      'Số 25\u2011NQ/TW – “trích”…',
    ]);
    expectPlaces(text);
  });
});

describe('places', () => {
  it.each([
    ['html', page],
    ['xml', TYPED.xml],
    ['markdown', TYPED.markdown],
    ['rtf', fixture('chi-thi.rtf').toString('latin1')],
    ['odt', fixture('chi-thi.fodt').toString('utf8')],
  ])('of exact stretches of %s are those of the same letters in the source', async (_, source) => {
    const { text, spans } = await readOne(source);
    const exact = spans.filter((span) => span.exact);
    expect(exact.length).toBeGreaterThan(5);
    for (const span of exact) {
      const end = spans[spans.indexOf(span) + 1]?.at ?? text.length;
      const words = text.slice(span.at, end);
      const at = span.place.offset ?? -1;
      expect(source.slice(at, at + words.length).replace(/\s/g, ' ')).toBe(words.replace(/\s/g, ' '));
    }
  });
});
