import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileType } from '../../src/extraction/attach.js';
import { repair } from '../../src/extraction/repair.js';
import { scanNumbers } from '../../src/extraction/scan-numbers.js';
import { numberKey, parseNumber } from '../../src/instrument/number.js';

interface Example {
  readonly printed: string;
  readonly numbers: readonly { family: string; canonical: string; type: string | null; year: number | null }[];
}

const fixture = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
/** Numbers as they are printed, spaces, look-alikes and misprints kept, with what they are. */
const examples = JSON.parse(fixture('number-examples.json')) as Example[];
/** Type and number of every instrument of a register of law in force. */
const registry = fixture('registry-numbers.tsv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [type: string, number: string]);

const numbersIn = (text: string) => scanNumbers(repair(text).text).map(({ number }) => number.canonical);

describe('a printed number', () => {
  it.each(examples)('is read: $printed', ({ printed, numbers }) => {
    const found = scanNumbers(repair(`số ${printed} ngày`).text).map(({ number }) => number);
    expect(found).toMatchObject(numbers);
  });

  it('is one whatever breaks its line', () => {
    expect(numbersIn('số\u00a052/2024/NĐ-CP')).toEqual(['52/2024/NĐ-CP']);
    expect(numbersIn('số\n1927/QĐ-NHNN')).toEqual(['1927/QĐ-NHNN']);
    expect(numbersIn('số 21/2017/TT-\nNHNN')).toEqual(['21/2017/TT-NHNN']);
  });

  it('is written the same way again when its canonical form is read', () => {
    for (const { numbers } of examples) {
      for (const { canonical } of numbers) expect(parseNumber(canonical)?.canonical).toBe(canonical);
    }
  });

  it('shares its tail with the serials listed before it', () => {
    expect(numbersIn('các Thông tư số 12, 13/2019/TT-BTC')).toEqual(['12/2019/TT-BTC', '13/2019/TT-BTC']);
    expect(numbersIn('Nghị định số 01, 02 và 03/2020/NĐ-CP')).toEqual([
      '01/2020/NĐ-CP',
      '02/2020/NĐ-CP',
      '03/2020/NĐ-CP',
    ]);
    expect(numbersIn('217-QĐ/TW và 218-QĐ/TW')).toEqual(['217-QĐ/TW', '218-QĐ/TW']);
  });
});

describe('what is no number of an instrument', () => {
  it.each([
    'Giấy phép số 55/GP-TTĐT', // licence of a newspaper
    'điện thoại 0290-3831245',
    '01 mô hình',
    'Mẫu số 29-TTr',
    '24-BS/UBKTTU', // copy
    'bản án số 12/2020/DS-ST',
    'trực 24/7',
    'tỷ lệ 217/218',
    'ISO 9001:2015',
    'TCVN 6909:2001',
    'QCVN 102:2016/BTTTT',
    'ngày 19/8/2013',
    'từ 28/6-1/7/1996',
    'thủ tục 1.001234',
    'số /TB-QLNY', // serial left blank
  ])('%s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it.each(['51/2025/TT', '21/2017/TT-', '02/2021/TTLT-', '08'])('half of one: %s', (printed) => {
    expect(parseNumber(printed)).toBeNull();
  });
});

describe('the register', () => {
  const cut = /[-/]$|^\d+$|^\d+\/\d{4}(?:\/\p{L}+)?$/u;
  const whole = registry.filter(([, number]) => !cut.test(number));

  it('prints few numbers that are cut off', () => {
    expect(registry.length).toBe(3207);
    expect(registry.length - whole.length).toBeLessThan(35);
  });

  it('has every whole number parsed', () => {
    expect(whole.filter(([, number]) => parseNumber(number) === null)).toEqual([]);
  });

  it('is contradicted by no type, once word and letters are told together', () => {
    const wrong = whole.filter(([type, printed]) => {
      const number = parseNumber(printed);
      return number !== null && reconcileType(number, type) !== type;
    });
    expect(wrong).toEqual([]);
  });

  it('has every number that is not all small letters found as it stands in a sentence', () => {
    const capitals = whole.filter(([, number]) => /\p{Lu}/u.test(number));
    const missed = capitals.filter(
      ([type, number]) => scanNumbers(repair(`Căn cứ ${type} số ${number};`).text).length !== 1,
    );
    expect(missed).toEqual([]);
  });
});

describe('a number key', () => {
  it('is one for spellings of one number', () => {
    expect(numberKey('30/2020/ND-CP')).toBe(numberKey('30/2020/NĐ-CP'));
    expect(numberKey('07/CT-UBND')).toBe(numberKey('7/ct–ubnd'));
    expect(numberKey('43- KL/TW')).toBe(numberKey('43-KL/TW'));
    expect(numberKey('Số: 28-CTR/TU')).toBe(numberKey('28-CTr/TU'));
  });

  it('keeps apart what only looks alike', () => {
    expect(numberKey('28-CTr/TU')).not.toBe(numberKey('29-CTr/TU'));
    expect(numberKey('6.7/2025/NQ-CP')).not.toBe(numberKey('67/2025/NQ-CP'));
  });

  it('of a key is that key', () => {
    for (const [, number] of registry) expect(numberKey(numberKey(number))).toBe(numberKey(number));
  });
});

it('any string is a number or null, never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/ .NĐCPQHTW_Đđ–\n') }), (text) => {
      const number = parseNumber(text);
      if (number) expect(parseNumber(number.canonical)?.canonical).toBe(number.canonical);
    }),
    { numRuns: 2000 },
  );
});
