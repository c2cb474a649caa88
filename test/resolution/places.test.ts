import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/instrument/number.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { levelOfNumber, provinceIn, provinceOf } from '../../src/resolution/places.js';

const reference = loadReference();

describe('the province named in a text', () => {
  it.each([
    ['UBND tỉnh Cà Mau Về việc', 'Cà Mau'],
    ['Tỉnh ủy Bến Tre', 'Bến Tre'],
    ['TỈNH UỶ BẾN TRE', 'Bến Tre'],
    ['tỉnh Bà Rịa - Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
    ['TP. Hồ Chí Minh', 'Hồ Chí Minh'],
    ['ỦY BAN NHÂN DÂN TỈNH GIA LAI', 'Gia Lai'],
    ['tỉnh Cà Mau, tỉnh Bến Tre và tỉnh Cà Mau', 'Cà Mau'],
  ])('%s', (text, province) => {
    expect(provinceIn(text, '2013-01-01', reference)).toBe(province);
  });

  it.each(['tỉnh Bến Tre và tỉnh Cà Mau', 'tỉnh này', 'huyện Năm Căn', ''])('is none in "%s"', (text) => {
    expect(provinceIn(text, '2013-01-01', reference)).toBeNull();
  });

  it.each([
    ...['tỉnh', 'Tỉnh', 'TỈNH', 'thành phố', 'Thành phố', 'Thành Phố', 'THÀNH PHỐ', 'tp', 'Tp.', 'tP', 'TP.'],
    ...['tỉnh ủy', 'Tỉnh uỷ', 'TỈNH ỦY', 'Tỉnh đoàn', 'thành ủy', 'Thành Uỷ', 'THÀNH ĐOÀN'],
  ])('is found after "%s"', (unit) => {
    expect(provinceIn(`Ban của ${unit} Hải Phòng về`, '2013-01-01', reference)).toBe('Hải Phòng');
  });

  it('is the one of its time', () => {
    expect(provinceIn('tỉnh Thừa Thiên Huế', '2014-01-01', reference)).toBe('Thừa Thiên Huế');
    expect(provinceIn('thành phố Huế', '2025-02-01', reference)).toBe('Huế');
    expect(provinceIn('tỉnh Minh Hải', '1990-01-01', reference)).toBe('Minh Hải');
  });
});

it('a printed place is a province or nothing', () => {
  expect(['CÀ MAU', 'Gia Lai', 'Năm Căn', null].map((place) => provinceOf(place, '2013-01-01', reference))).toEqual([
    'Cà Mau',
    'Gia Lai',
    null,
    null,
  ]);
});

describe('the letters of a number tell its level', () => {
  it.each([
    ['07/CT-UBND', 'local'],
    ['2314/QĐ-UBT', 'local'],
    ['28-CTr/TU', 'local'],
    ['12/2018/NQ-HĐND', 'local'],
    ['45/2005/NQ-HĐND15', 'local'],
    ['24-KL/UBKTTU', 'local'],
    ['25-NQ/TW', 'central'],
    ['18/2000/CT-TTg', 'central'],
    ['59/2020/QH14', 'central'],
    ['02-HD/UBKTTW', 'central'], // begins like a people's committee, is not one
    ['01/2014/TT-UBDT', 'central'],
    ['2423-CT/QUTW', 'central'],
    ['09-KL/BCĐ', 'unknown'], // steering committees stand at every level
  ])('%s: %s', (printed, level) => {
    const number = parseNumber(printed);
    expect(number && levelOfNumber(number, '2013-01-01', reference)).toBe(level);
  });
});
