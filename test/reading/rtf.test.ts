import { describe, expect, it } from 'vitest';
import { placeAt } from '../../src/reading/source-text.js';
import { linesOf, readOne } from './fixture.js';

const rtf = (body: string): string =>
  `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times New Roman;}{\\f1\\fcharset163 Arial;}{\\f2 .VnTime;}}${body}}`;
const lines = async (body: string): Promise<string[]> => linesOf((await readOne(rtf(body))).text);

describe('RTF', () => {
  it.each([
    ['Unicode with a letter for older readers', '\\u7872?', 'Ề'],
    ['Unicode with two letters for older readers', "{\\uc2\\u7872\\'c3?}n", 'Ền'],
    ['Unicode beyond the basic plane', '\\u-10179?\\u-8704?', '😀'],
    ['negative Unicode', '\\u-4096?', '\uf000'],
    ['bytes of the Vietnamese code page', "{\\f1 \\'d0i\\'ea\\'ccu}", 'Điê\u0300u'],
    ['letters of a legacy font as they are written', "{\\f2 \\'a7i\\'d2u}", '§iÒu'],
    ['escaped braces', 'a\\{b\\}\\\\c', 'a{b}\\c'],
    ['marks with names', '\\ldblquote a\\rdblquote  \\endash  b', '“a” – b'],
  ])('reads %s', async (_, written, text) => {
    expect(await lines(written)).toEqual([text]);
  });

  it('leaves out what is no text: fields, pictures, headers, hidden and deleted words, destinations it need not know', async () => {
    expect(
      await lines(
        'a{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt b}}{\\pict 0a0b}{\\header đầu}{\\v ẩn}{\\deleted xóa}{\\*\\khac d}{\\info{\\title t}}c{\\bin3 }}}}d',
      ),
    ).toEqual(['abcd']);
  });

  it('takes words in Unicode for those beside them, in the text and not in the title that the file bears', async () => {
    expect(
      await lines(
        '{\\info{\\upr{\\title S?C L?NH}{\\*\\ud{\\title S\\u7854?C}}}}{\\upr{m?t}{\\*\\ud{m\\u7897?t}}} hai',
      ),
    ).toEqual(['một hai']);
  });

  it('has rows on a line, the head of an act cell by cell, and goes on behind the table', async () => {
    const row = (...cells: string[]) =>
      `\\trowd\\cellx1\\cellx2 ${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row `;
    expect(
      await lines(`${row('BO A\\par ---', 'Nghi dinh\\par TM. BO B')}${row('1', 'x\\par y')}\\pard sau\\par`),
    ).toEqual(['BO A', '---', 'Nghi dinh', 'TM. BO B', '1 | x y', 'sau']);
  });

  it('keeps the numbers that Word writes before paragraphs, and puts notes behind the text', async () => {
    expect(await lines('{\\listtext\\tab 1.\\tab}mot{\\footnote\\pard ghi chu}\\par hai')).toEqual([
      '1. mot',
      'hai',
      'ghi chu',
    ]);
  });

  it('tells the byte where its words stand', async () => {
    const source = rtf('Can cu \\b Luat\\b0 ');
    const text = await readOne(source);
    expect(placeAt(text, text.text.indexOf('uat')).offset).toBe(source.indexOf('uat'));
  });
});
