import { describe, expect, it } from 'vitest';
import { linesOf, readOne } from './fixture.js';

const lines = async (source: string): Promise<string[]> => linesOf((await readOne(source)).text);

describe('Markdown', () => {
  it.each([
    ['headings and emphasis without their marks', '# Điều 1\n\n**Căn cứ** *Luật* `x`', ['Điều 1', 'Căn cứ Luật x']],
    ['links as their words', '# a\n\n[Luật Đất đai](https://example.org "t") này', ['a', 'Luật Đất đai này']],
    [
      'numbers and marks of items as they are written',
      '# a\n\n3. ba\n4. bốn\n   - năm\n\n* sáu',
      ['a', '3. ba', '4. bốn', '- năm', '* sáu'],
    ],
    ['line ends within a paragraph', '# a\n\nSố: 1/NĐ-CP\nHà Nội, ngày 1', ['a', 'Số: 1/NĐ-CP', 'Hà Nội, ngày 1']],
    ['rows of tables', '|a|b|\n|---|---|\n|1|**2**|', ['a | b', '1 | 2']],
    ['rows of tables in HTML', '# a\n\n<table><tr><td>1</td><td>2</td></tr></table>\n', ['a', '1 | 2']],
    ['escaped marks and references', '# a\n\n1\\. b &amp; \\*c\\*', ['a', '1. b & *c*']],
  ])('has %s', async (_, source, expected) => {
    const { text, reader } = await readOne(source);
    expect(reader).toBe('markdown');
    expect(linesOf(text)).toEqual(expected);
  });

  it('is not what a plain text with a rule or an asterisk is', async () => {
    for (const text of ['ỦY BAN NHÂN DÂN\n-------\nSố: 1/QĐ-UBND', '1. Căn cứ * Luật\n- a', 'a * b ** c'])
      expect((await readOne(text)).reader).toBe('plain');
    expect(await lines('a | b')).toEqual(['a | b']);
  });
});
