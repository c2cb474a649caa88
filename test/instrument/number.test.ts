import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileType } from '../../src/extraction/attach.js';
import { repair } from '../../src/extraction/repair.js';
import { scanNumbers } from '../../src/extraction/scan-numbers.js';
import { readCutNumber } from '../../src/instrument/cut-number.js';
import { fold } from '../../src/instrument/fold.js';
import { numberKey, parseNumber } from '../../src/instrument/number.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { issuerRow } from '../../src/resolution/issuing-body.js';

interface Example {
  readonly printed: string;
  readonly numbers: readonly { family: string; canonical: string; type: string | null; year: number | null }[];
}

const fixture = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
/** Numbers as they are printed, spaces, look-alikes and misprints kept, with what they are. */
const examples = JSON.parse(fixture('number-examples.json')) as Example[];
/** Type, number, year of issue and issuer of every instrument of a register of law in force; the last two may be empty. */
const registry = fixture('registry-numbers.tsv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [type: string, number: string, year: string, issuer: string]);

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

it('a legislature that did not sit in the year is told', () => {
  expect(parseNumber('89/2015/QH15')).toMatchObject({ canonical: '89/2015/QH15', impossible: 'legislature' });
  expect(parseNumber('59/2020/QH14')?.impossible).toBeNull();
  expect(parseNumber('02/2021/UBTVQH15')?.impossible).toBeNull();
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

describe('half a number', () => {
  it.each([
    ['51/2025/TT', null, { serial: '51', year: 2025, type: 'Thông tư' }],
    ['21/2017/TT-', null, { serial: '21', year: 2017, type: 'Thông tư' }],
    ['71/2015', 'Thông tư', { serial: '71', year: 2015, type: 'Thông tư' }],
    ['08', 'Thông tư', { serial: '08', year: null, type: 'Thông tư' }],
    ['01/2018/TTLT-BCA-BQP-', null, { serial: '01', type: 'Thông tư liên tịch', issuers: ['BCA', 'BQP'] }],
  ])('%s tells what is left of it', (printed, type, told) => {
    expect(readCutNumber(printed, type)).toMatchObject({ ...told, cut: true });
  });

  it.each(['08', '', 'TT', '12/…'])('%s tells nothing', (printed) => {
    expect(readCutNumber(printed)).toBeNull();
  });
});

describe('the register', () => {
  const whole = registry.filter(([, number]) => parseNumber(number) !== null);
  const read = registry.map((row) => ({ row, number: parseNumber(row[1]) ?? readCutNumber(row[1], row[0]) }));

  it('has every number read, few of them cut off', () => {
    expect(registry.length).toBe(3207);
    expect(read.filter(({ number }) => number === null)).toEqual([]);
    expect(registry.length - whole.length).toBe(32);
  });

  it('is contradicted by no type, once word and letters are told together', () => {
    const wrong = read.filter(({ row: [type, printed], number }) => {
      const parsed = parseNumber(printed);
      return (parsed ? reconcileType(parsed, type) : number?.type) !== type;
    });
    expect(wrong).toEqual([]);
  });

  it('holds no number that cannot be', () => {
    expect(whole.filter(([, number]) => parseNumber(number)?.impossible !== null)).toEqual([]);
  });

  it('has the year of its date in the number, but for its own errors', () => {
    const years = read.filter(({ row, number }) => number?.year != null && row[2] !== '');
    const apart = years.map(({ row, number }) => Math.abs((number?.year ?? 0) - Number(row[2])));
    // Dates of another version or of the amended text stand in its column.
    expect(apart.filter((distance) => distance === 1).length).toBe(22);
    expect(apart.filter((distance) => distance > 1).length).toBe(22);
  });

  it('names the issuer that the letters stand for', () => {
    const reference = loadReference();
    const words = (name: string) =>
      fold(name)
        .replace(/[^a-z]+/g, ' ')
        .trim();
    const apart = read.flatMap(({ row: [type, printed, year, issuer], number }) => {
      const rows = (number?.issuers ?? []).map((code) => issuerRow(code, year || null, reference));
      const names = rows.flatMap((row) => (row ? [words(row.name)] : []));
      const stated = words(issuer);
      if (stated === '' || names.length === 0) return [];
      return names.some((name) => stated.includes(name) || name.includes(stated)) ? [] : [`${type} ${printed}`];
    });
    expect(apart).toEqual([
      'Luật 21-LCT/HDNN8', // published by the Council of State, made by the Assembly
      'Luật 54/2014/QH13', // here and below the register has the body that drafted
      'Nghị định 113/2017/NĐ-CP',
      'Nghị định 30/2022/NĐ-CP',
      'Nghị định 61/2023/NĐ-CP',
      'Thông tư 07/2001/TT-NHNN', // a sentence stands in the column
      'Thông tư 82-TC/TCT', // TC alone is the Ministry of Finance; TCT drafted
      'Thông tư liên tịch 01/2018/TTLT-BCA-BQP-', // cut off before the issuer it names
      'Thông tư liên tịch 03/2018/TTLT-BCA-',
      'Thông tư liên tịch 05/2018/TTLT-BCA-',
    ]);
  });

  it('has every number found as it stands in a sentence', () => {
    const missed = whole.filter(
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
