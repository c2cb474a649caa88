import { describe, expect, it } from 'vitest';
import { linesOf, readOne } from './fixture.js';

const lines = async (source: string | Uint8Array): Promise<string[]> => linesOf((await readOne(source)).text);
const DECREE = [
  'Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;',
  'Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;',
  'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 43/2014/NĐ-CP quy định chi tiết thi hành một số điều của Luật Đất đai.',
];
const related = Array.from(
  { length: 6 },
  (_, index) => `<li><a href="/${index}">Nghị định ${index}/2015/NĐ-CP</a></li>`,
).join('');

describe('a page of a portal', () => {
  it('is its text, without menus, related documents, scripts and what is hidden', async () => {
    const page = `<!DOCTYPE html><html lang="vi"><head><title>Nghị định 1/2017/NĐ-CP</title><script>var a = "Luật";</script><style>p{}</style></head><body>
      <header><a href="/">Cổng thông tin</a> Hôm nay</header><nav><ul>${related}</ul></nav>
      <div class="breadcrumb">Trang chủ / Văn bản</div>
      <div id="content"><div class="content1"><table><tr><td><p>CHÍNH PHỦ</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></td></tr><tr><td>Số: 1/2017/NĐ-CP</td><td>Hà Nội, ngày 6 tháng 1 năm 2017</td></tr></table>
      ${DECREE.map((line) => `<p>${line.replace(/Luật Đất đai/, '<a href="/ldd">$&</a>')}</p>`).join('')}</div>
      <div style="display: none">ẩn</div><div class="vb-lien-quan">Xem thêm: ${related}</div></div>
      <div>${related}</div><form><input value="x"><select><option>Hà Nội</option></select></form>
      <aside>Quảng cáo</aside><footer>Bản quyền 2017</footer></body></html>`;
    expect(await lines(page)).toEqual([
      'CHÍNH PHỦ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 1/2017/NĐ-CP',
      'Hà Nội, ngày 6 tháng 1 năm 2017',
      ...DECREE,
    ]);
  });

  it('keeps a preamble whose every line is a link', async () => {
    const preamble = DECREE.slice(0, 2)
      .concat('Căn cứ Luật Ngân sách nhà nước;')
      .map((line) => `<p><a href="/x">${line}</a></p>`);
    const page = `<html><body><div class="menu">${related}</div><main><p>Số: 1/2017/NĐ-CP</p>${preamble.join('')}<p>${DECREE[2]}</p></main></body></html>`;
    expect(await lines(page)).toEqual([
      'Số: 1/2017/NĐ-CP',
      ...DECREE.slice(0, 2),
      'Căn cứ Luật Ngân sách nhà nước;',
      DECREE[2],
    ]);
  });

  it('in a form, as ASP.NET makes them, is read', async () => {
    const page = `<html><body><form id="aspnetForm"><input type="hidden" value="x">${DECREE.map((line) => `<p>${line}</p>`).join('')}</form></body></html>`;
    expect(await lines(page)).toEqual(DECREE);
  });
});

describe('the lines of a page', () => {
  it.each([
    ['blocks, however they are closed', '<div>a<p>b<p>c</div>d', ['a', 'b', 'c', 'd']],
    ['line breaks', 'a<br>b<br/>c', ['a', 'b', 'c']],
    ['spaces and line ends as one space', 'a \n\t b<b> c</b> d', ['a b c d']],
    ['lines of preformatted text', '<pre>a\n  b</pre>', ['a', 'b']],
    ['rows, with what is empty', '<table><tr><td>a<td><td>c<tr><th>d<th>e</table>', ['a |  | c', 'd | e']],
    [
      'numbers of items',
      '<ol start=3><li>a<li>b</ol><ol type=a><li>c</ol><ul><li>d</ul>',
      ['3. a', '4. b', 'a. c', 'd'],
    ],
    [
      'no marks of notes',
      'Luật<a href="#_ftn1" name="_ftnref1">[1]</a> này<p><a href="#_ftnref1">[1]</a> ghi chú',
      ['Luật này', 'ghi chú'],
    ],
    ['letters written by name or number', 'Ngh&#7883; &#273;&igrave;nh &amp; &lt;', ['Nghị đình & <']],
  ])('are %s', async (_, body, expected) => {
    expect(await lines(`<html><body>${body}</body></html>`)).toEqual(expected);
  });
});

describe('the letters of a page', () => {
  const page = (charset: string) => `<html><head><meta charset="${charset}"></head><body>Điều 1</body></html>`;

  it('are UTF-8 where its bytes are, whatever it declares, with a warning', async () => {
    const { text, warnings } = await readOne(page('windows-1252'));
    expect(text.trim()).toBe('Điều 1');
    expect(warnings.map(({ code }) => code)).toEqual(['declared-charset-wrong']);
  });

  it('are of the declared code page where its bytes are no UTF-8', async () => {
    const bytes = Buffer.from(
      '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1258"><p>\xd0i\xea\xccu',
      'latin1',
    );
    expect(await lines(bytes)).toEqual(['Điê\u0300u']);
  });

  it('are UTF-16 where a mark says so', async () => {
    expect(await lines(Buffer.from(`\ufeff${page('utf-16')}`, 'utf16le'))).toEqual(['Điều 1']);
  });
});
