import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../src/reading/source-text.js';
import { fixture, linesOf, readOne } from './fixture.js';

const document = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const word = (body: string, others: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ '[Content_Types].xml': '<Types/>', 'word/document.xml': document(body), ...others }).map(
        ([path, content]) => [path, strToU8(content)],
      ),
    ),
  );
const p = (text: string, properties = ''): string => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const numbered = (text: string, list: string, level = 0): string =>
  p(text, `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`);
const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.map((text) => p(text)).join('')}</w:tc>`;

const NUMBERING = `<w:numbering xmlns:w="x">
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;

describe('a Word document', () => {
  it('numbers the paragraphs that Word numbers, each level within the one above', async () => {
    const body = [
      numbered('Phạm vi', '1'),
      numbered('một;', '1', 1),
      numbered('hai;', '1', 1),
      numbered('Hiệu lực', '1'),
      numbered('ba;', '1', 1),
      numbered('Phụ lục', '2'),
    ];
    const { text } = await readOne(word(body.join(''), { 'word/numbering.xml': NUMBERING }));
    expect(linesOf(text)).toEqual([
      'Điều 1. Phạm vi',
      'a) một;',
      'b) hai;',
      'Điều 2. Hiệu lực',
      'a) ba;',
      'Điều 5. Phụ lục',
    ]);
  });

  it('numbers paragraphs whose style is a list, unless they are taken out of it', async () => {
    const styles = `<w:styles xmlns:w="x"><w:style w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
    const style = '<w:pStyle w:val="Dieu"/>';
    const body =
      p('Phạm vi', `<w:pPr>${style}</w:pPr>`) +
      p('Không số', `<w:pPr>${style}<w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>`);
    const { text } = await readOne(word(body, { 'word/numbering.xml': NUMBERING, 'word/styles.xml': styles }));
    expect(linesOf(text)).toEqual(['Điều 1. Phạm vi', 'Không số']);
  });

  it('is read as it stands after the changes tracked in it', async () => {
    const { text } = await readOne(
      word(
        `<w:p><w:r><w:t>số </w:t></w:r><w:del><w:r><w:delText>25</w:delText></w:r></w:del><w:ins><w:r><w:t>26</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> cũ</w:t></w:r></w:moveFrom><w:r><w:t>-NQ/TW</w:t></w:r></w:p>`,
      ),
    );
    expect(text.trim()).toBe('số 26-NQ/TW');
  });

  it('has neither hidden words nor codes of fields, and a text box once', async () => {
    const box = p('trong khung');
    const { text } = await readOne(
      word(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>hiện</w:t></w:r></w:p>
        <w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>${box}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${box}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`),
    );
    expect(linesOf(text)).toEqual(['hiện', 'trong khung']);
  });

  it('breaks lines and sets tabs where it says so', async () => {
    const { text } = await readOne(
      word(
        '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Số:</w:t><w:tab/><w:t>25</w:t><w:noBreakHyphen/><w:t>NQ/TW</w:t><w:br/><w:t>Hà Nội</w:t></w:r></w:p>',
      ),
    );
    expect(text.trim()).toBe('Số:\t25\u2011NQ/TW\nHà Nội');
  });

  it('has the head of an act cell by cell, and a table of data row by row', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const head =
      row(cell('BỘ TÀI CHÍNH', '-----'), cell('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập')) +
      row(cell('Số: 5/TT-BTC'), cell('Hà Nội, ngày 1 tháng 2 năm 2020'));
    const data =
      row(cell('1'), cell('Nghị định', 'số 4/2015/NĐ-CP'), cell('')) + row(cell('2'), cell(''), cell('hết hiệu lực'));
    const { text } = await readOne(word(`<w:tbl>${head}</w:tbl>${p('')}<w:tbl>${data}</w:tbl>`));
    expect(linesOf(text)).toEqual([
      'BỘ TÀI CHÍNH',
      '-----',
      'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập',
      'Số: 5/TT-BTC',
      'Hà Nội, ngày 1 tháng 2 năm 2020',
      '1 | Nghị định số 4/2015/NĐ-CP |',
      '2 |  | hết hiệu lực',
    ]);
  });

  it('tells where its words stand, in the part that holds them', async () => {
    const notes = `<w:footnotes xmlns:w="x"><w:footnote w:id="0">${p('kẻ')}</w:footnote><w:footnote w:id="2">${p('Xem Luật Đất đai')}</w:footnote></w:footnotes>`;
    const text = await readOne(
      word(
        '<w:p><w:r><w:t>Căn cứ</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> Hiến pháp</w:t></w:r></w:p>',
        { 'word/footnotes.xml': notes },
      ),
    );
    expect(linesOf(text.text)).toEqual(['Căn cứ Hiến pháp', 'Xem Luật Đất đai']);
    expect(placeAt(text, text.text.indexOf('Hiến'))).toEqual({
      page: null,
      part: 'word/document.xml',
      offset:
        document('').length -
        '</w:body></w:document>'.length +
        '<w:p><w:r><w:t>Căn cứ</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> '.length,
    });
    expect(placeAt(text, text.text.indexOf('Luật')).part).toBe('word/footnotes.xml');
  });

  it('with macros is read, with a warning', async () => {
    const { text, warnings } = await readOne(word(p('Căn cứ'), { 'word/vbaProject.bin': 'x' }));
    expect(text.trim()).toBe('Căn cứ');
    expect(warnings.map(({ code }) => code)).toEqual(['macros-ignored']);
  });

  it('in one file of XML, as Word 2003 writes it, is read the same', async () => {
    const flat = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><o:DocumentProperties xmlns:o="o"><o:Title>x</o:Title></o:DocumentProperties><w:body>${p('Căn cứ Luật')}</w:body></w:wordDocument>`;
    const { text, reader } = await readOne(flat);
    expect([reader, text.trim()]).toEqual(['docx', 'Căn cứ Luật']);
  });
});

describe('office files that are not read', () => {
  const refusal = (bytes: Uint8Array) =>
    readOne(bytes).then(
      () => 'read',
      (error: { code?: string }) => error.code,
    );

  it('are refused by kind: a spreadsheet', async () => {
    const sheet = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') });
    expect(await refusal(sheet)).toBe('DOCUMENT_UNSUPPORTED');
  });

  it('are refused as encrypted: OpenDocument with a password', async () => {
    const type = 'application/vnd.oasis.opendocument.text';
    const locked = zipSync({
      mimetype: [strToU8(type), { level: 0 }],
      'content.xml': strToU8('x'),
      'META-INF/manifest.xml': strToU8('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
    });
    expect(await refusal(locked)).toBe('DOCUMENT_ENCRYPTED');
  });

  it('are refused as encrypted: a zip with a password', async () => {
    const bytes = Buffer.from(zipSync({ 'a.txt': strToU8('Căn cứ') }));
    for (const [signature, at] of [
      ['PK\x03\x04', 6],
      ['PK\x01\x02', 8],
    ] as const)
      bytes.writeUInt16LE(1, bytes.indexOf(signature, 0, 'latin1') + at);
    expect(await refusal(bytes)).toBe('DOCUMENT_ENCRYPTED');
  });

  it('are refused as encrypted: Word 97 with a password', async () => {
    const bytes = Buffer.from(fixture('thong-tu-2010.doc'));
    // The stream WordDocument begins with its magic number, and the flags stand ten bytes on.
    const at = bytes.indexOf(Buffer.from([0xec, 0xa5]), 512);
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 10) | 0x0100, at + 10);
    expect(await refusal(bytes)).toBe('DOCUMENT_ENCRYPTED');
  });
});
