import { describe, expect, it } from 'vitest';
import { linesOf, readOne } from './fixture.js';

const lines = async (body: string): Promise<string[]> =>
  linesOf((await readOne(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`)).text);

describe('XML', () => {
  it('of Akoma Ntoso has numbers before headings, references within lines, notes at the end, and no metadata', async () => {
    expect(
      await lines(`<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><publication date="2020-01-01">x</publication></meta>
        <body><article eId="a1"><num>Điều 1.</num><heading>Phạm vi</heading>
          <paragraph><num>1.</num><content><p>Theo <ref href="/x">Luật số 5/2015/QH13</ref><authorialNote marker="1"><p>Đã sửa đổi.</p></authorialNote> và
            <docNumber>Nghị định 1</docNumber>;<eol/>dòng sau.</p></content></paragraph></article></body></act></akomaNtoso>`),
    ).toEqual(['Điều 1. Phạm vi', '1. Theo Luật số 5/2015/QH13 và Nghị định 1;', 'dòng sau.', 'Đã sửa đổi.']);
  });

  it('of records has a field a line, and what stands amid words in their line', async () => {
    expect(
      await lines(
        '<vanban><so>25-NQ/TW</so><ngay>3/6/2013</ngay><noidung>Căn cứ <x>Luật</x> này<![CDATA[ & <khác>]]></noidung></vanban>',
      ),
    ).toEqual(['25-NQ/TW', '3/6/2013', 'Căn cứ Luật này & <khác>']);
  });

  it('has rows of tables on a line', async () => {
    expect(await lines('<a><table><tr><td><p>1</p></td><td>b <b>c</b></td></tr></table></a>')).toEqual(['1 | b c']);
  });

  it('that is a page is read as a page', async () => {
    const { reader } = await readOne(
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Căn cứ</p></body></html>',
    );
    expect(reader).toBe('html');
  });

  it.each(['<a><b>x</a>', '<a>x', '<a>&khong;</a>', '<a b=c>x</a>'])(
    'that is not well formed is damaged: %s',
    async (body) => {
      await expect(lines(body)).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
    },
  );
});
