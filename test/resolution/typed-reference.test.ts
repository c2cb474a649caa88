import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src/instrument/reference/index.js';
import { TypedReferenceReader } from '../../src/resolution/typed-reference.js';

const reader = new TypedReferenceReader(loadReference());
const read = (written: string) => reader.read(written, '2026-01-01');

describe('a reference as people type it', () => {
  it.each([
    ['28-CTr/TU', { serials: ['28'], letters: ['ctr', 'tu'] }],
    ['25-NQTW', { serials: ['25'], letters: ['nq', 'tw'] }],
    ['nghi quyet 25 nq tw 2013', { serials: ['25'], letters: ['nq', 'tw'], types: ['Nghị quyết'], year: 2013 }],
    ['NĐ30', { serials: ['30'], letters: ['nd'] }],
    ['217/218-QĐ/TW', { serials: ['217', '218'], letters: ['qd', 'tw'] }],
    [
      'chi thi 07 cua uy ban nhan dan tinh ca mau',
      { serials: ['7'], letters: ['ubnd'], types: ['Chỉ thị'], scope: 'Cà Mau' },
    ],
    [
      'nghị định 30/2020/NĐ-CP ngày 05/3/2020',
      { serials: ['30'], year: 2020, date: '2020-03-05', types: ['Nghị định'] },
    ],
    ['chi thi 18 cua thu tuong nam 2000', { serials: ['18'], letters: ['ttg'], year: 2000, types: ['Chỉ thị'] }],
  ])('%s', (written, expected) => {
    expect(read(written)).toMatchObject(expected);
  });

  it('may give a Party term', () => {
    expect(read('nq 25 tw khoa 11')?.term).toEqual(read('nq 25 tw khóa XI')?.term);
    expect(read('nq 25 tw khoa 11')?.term).toMatchObject({ from: expect.stringMatching(/^2011/) });
  });

  it('may be a name', () => {
    expect(read('luat dat dai 2013')?.named).toMatchObject([{ number: '45/2013/QH13' }]);
    expect(read('BLLĐ 2012')?.named).toMatchObject([{ number: '10/2012/QH13' }]);
    expect(reader.read('luat dat dai', '2012-01-01')?.named).toMatchObject([{ number: '13/2003/QH11' }]);
  });

  it('may be an event that adopted several', () => {
    expect(read('Nghị quyết Trung ương 7 khoá XI')?.named.map(({ number }) => number)).toEqual([
      '24-NQ/TW',
      '25-NQ/TW',
    ]);
    expect(read('Nghị quyết Trung ương 7 khoá XI về công tác dân vận')?.named.map(({ number }) => number)).toEqual([
      '25-NQ/TW',
    ]);
  });

  it('may be an id', () => {
    expect(read('urn:lex:vn;ca.mau:uy.ban.nhan.dan:chi.thi:2013;07-ct-ubnd')).toMatchObject({
      serials: ['7'],
      letters: ['ct', 'ubnd'],
      types: ['Chỉ thị'],
      year: 2013,
      scope: 'Cà Mau',
    });
  });

  it.each(['', 'xin chào', '25', '???'])('is none where nothing refers: "%s"', (written) => {
    expect(read(written)).toBeNull();
  });
});

it('no words make it fail', () => {
  const words = fc.array(
    fc.constantFrom(
      '25',
      'nq',
      'tw',
      'khoa',
      'xi',
      'luat',
      'dat dai',
      'urn:lex:vn',
      ';',
      ':',
      '/',
      '-',
      '2013',
      'tinh',
      'ca mau',
      '(',
      '\\',
      '“',
      'ngày 31/2/2013',
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(words, (written) => {
      read(written.join(' '));
      read(written.join(''));
    }),
    { numRuns: 500 },
  );
});
