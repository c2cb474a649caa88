import { beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/extract.js';
import { Lexicon } from '../../src/extraction/lexicon.js';
import { loadReference } from '../../src/instrument/reference/index.js';

const lexicon = new Lexicon(loadReference().names);
const MEGA = 1_000_000;

/** Text made to send a careless pattern back over what it has read; each is repeated to the length wanted. */
const HOSTILE: Readonly<Record<string, string | ((length: number) => string)>> = {
  digits: '1234567890',
  slashes: '/',
  dashes: '1-',
  'opening quotes': '“',
  brackets: '(((',
  stops: '.',
  'stops and quotes': '.”',
  spaces: ' ',
  'line ends': '\n',
  'table cells': '\n|',
  capitals: 'A',
  'capital words': 'ABC ',
  'small letters': 'a',
  'marks on one letter': '\u0301',
  'unseen characters': '\u200b',
  'soft hyphens': 'a\u00ad',
  'provisions without number': 'khoản ',
  articles: 'Điều 1 ',
  'type words': 'Nghị quyết ',
  'type words with số': 'Nghị quyết số ',
  'serials without tail': 'số 1, ',
  'a list before one tail': (length) => `số ${'1, '.repeat(length / 3)}1/2019/NĐ-CP`,
  'a number without end': '12/QĐ-UBND-',
  'letters without end': (length) => `1/${'A'.repeat(length)}`,
  'laws amending laws': 'Luật sửa đổi, bổ sung một số điều của Luật Đất đai, ',
  'laws amending nothing': 'Luật sửa đổi, bổ sung một số điều của Luật ',
  'names of laws': 'Luật Đất đai, ',
  'head of a name': 'Luật ',
  'unknown names': 'Luật Abc abc abc abc ',
  numbers: 'Nghị định số 30/2020/NĐ-CP, ',
  'numbers by the line': 'Thực hiện Nghị định số 30/2020/NĐ-CP của Chính phủ.\n',
  plenums: 'Nghị quyết Trung ương ',
  'a plenum far from its term': (length) => `Nghị quyết Trung ương 7${' '.repeat(length)}`,
  'a congress of capitals': (length) => `Nghị quyết Đại hội Đảng bộ tỉnh ${'A'.repeat(length)}`,
  'places of congresses': 'Nghị quyết Đại hội Đảng bộ tỉnh Aa Bb Cc Dd ',
  'self references': 'Chỉ thị này ',
  'damaged self references': 'Chthị này ',
  'back references': 'Nghị quyết nêu trên, ',
  'quoted text': '“Luật này ',
  verbs: 'thực hiện ',
  'passive verbs': 'được sửa đổi bổ sung ',
  'a verb far from its object': (length) => `Thực hiện${' '.repeat(length)}Nghị định số 1/2020/NĐ-CP`,
  'a gap between two mentions': (length) =>
    `Nghị định số 1/2020/NĐ-CP,${' '.repeat(length)}x Nghị định số 2/2020/NĐ-CP`,
  'a number far from what follows': (length) => `Nghị định số 1/2020/NĐ-CP${' '.repeat(length)}x`,
  abbreviations: 'TP. HCM ',
  'marks and unseen characters': 'a\u200b\u0301\u00ad',
  'decomposed letters': 'Nghị quyết '.normalize('NFD'),
  'an actor far from its line': (length) => `Căn cứ Luật Đất đai;${'\n'.repeat(length)}`,
  'lines of a preamble': 'Căn cứ Luật Đất đai;\n',
  dates: 'ngày 1 tháng 1 năm ',
  'provisions in a chain': 'điểm a khoản 1 Điều 2, ',
  'provisions behind a law': 'Luật Đất đai tại khoản 2 Điều 5, ',
  'clauses of effect': 'Luật này có hiệu lực từ ngày 1/1/2020 ',
  'effect without day': 'có hiệu lực kể từ ngày ',
  'a day far from its clause': (length) => `Luật này có hiệu lực${' '.repeat(length)}từ ngày 1/1/2020`,
  'amenders, each with its day':
    'Luật số 1/2020/QH14 được sửa đổi bởi Luật số 2/2020/QH14 có hiệu lực từ ngày 1/1/2021; ',
  'repeals without day': 'bãi bỏ Luật số 1/2020/QH14, ',
  'sign-offs': 'TM. ABC ',
  'headings in a row': 'NGHỊ QUYẾT\n',
  places: 'tỉnh Aa Bb Cc Dd ',
};

function text(kind: string, length: number): string {
  const unit = HOSTILE[kind] ?? '';
  const body = typeof unit === 'string' ? unit.repeat(Math.ceil(length / unit.length)) : unit(length);
  return `CHỈ THỊ\nVề việc thử\n\n${body.slice(0, Math.max(length, 40))}`;
}

/** The better of two runs, in milliseconds: what the machine does beside is not counted. */
function time(written: string): number {
  return Math.min(
    ...[1, 2].map(() => {
      const start = performance.now();
      readText(written, lexicon);
      return performance.now() - start;
    }),
  );
}

describe('time grows as the text does', () => {
  beforeAll(() => {
    for (const kind of Object.keys(HOSTILE)) readText(text(kind, 3000), lexicon);
  });

  it.each(Object.keys(HOSTILE))('%s', { timeout: 60_000 }, (kind) => {
    let length = 8_000;
    let short = time(text(kind, length));
    while (short < 30 && length * 16 <= MEGA) {
      length *= 4;
      short = time(text(kind, length));
    }
    // Twice the fourfold, for a collection of garbage may fall into the longer run; a square law would be sixteenfold.
    expect(time(text(kind, length * 4))).toBeLessThan(8 * Math.max(short, 30));
  });
});

describe('a megabyte is read in seconds', () => {
  it.each(Object.keys(HOSTILE))('%s', { timeout: 60_000 }, (kind) => {
    const written = text(kind, MEGA);
    const start = performance.now();
    readText(written, lexicon);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('ten of words on one line too', { timeout: 60_000 }, () => {
    const start = performance.now();
    readText('công tác dân vận của các cơ quan nhà nước '.repeat(240_000), lexicon);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
