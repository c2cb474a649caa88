import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src/instrument/reference/index.js';
import { TypedReferenceReader } from '../../src/resolution/typed-reference.js';

const reader = new TypedReferenceReader(loadReference());
const read = (written: string) => reader.read(written, '2026-01-01');

/** Letters as typed, or as the body that was written out. */
const letters = (...groups: readonly (string | readonly string[])[]) =>
  groups.map((group) => ({ any: typeof group === 'string' ? [group] : group }));

describe('a reference as people type it', () => {
  it.each([
    ['28-CTr/TU', { numbers: [{ serial: '28', letters: letters('ctr', 'tu') }], keys: ['28-ctr/tu'] }],
    ['25-NQTW', { numbers: [{ serial: '25', letters: letters('nq', 'tw') }] }],
    ['nq25tw', { numbers: [{ serial: '25', letters: letters('nq', 'tw') }] }],
    ['nghi quyet 25 nq tw 2013', { types: ['Nghị quyết'], year: 2013, numbers: [{ serial: '25', year: null }] }],
    ['NĐ30', { numbers: [{ serial: '30', letters: letters('nd') }] }],
    [
      'qd 217-218/qd-tw',
      {
        numbers: [
          { serial: '217', letters: letters('qd', 'tw') },
          { serial: '218', letters: letters('qd', 'tw') },
        ],
      },
    ],
    [
      '24-NQ/TW, 43-KL/TW',
      {
        numbers: [
          { serial: '24', letters: letters('nq', 'tw') },
          { serial: '43', letters: letters('kl', 'tw') },
        ],
      },
    ],
    [
      'chi thi 07 cua uy ban nhan dan tinh ca mau',
      { numbers: [{ serial: '7', letters: letters(['ubnd', 'ub']) }], types: ['Chỉ thị'], scope: 'Cà Mau' },
    ],
    [
      'nghị định 30/2020/NĐ-CP ngày 05/3/2020',
      { numbers: [{ serial: '30', year: 2020 }], date: '2020-03-05', types: ['Nghị định'] },
    ],
    ['chi thi 18 cua thu tuong nam 2000', { numbers: [{ letters: letters('ttg') }], year: 2000, types: ['Chỉ thị'] }],
    ['qd 15/qd-ubnd tp hcm', { numbers: [{ letters: letters('qd', 'ubnd') }], scope: 'Hồ Chí Minh' }],
    ['66.7/2025/NQ-CP', { numbers: [{ serial: '66.7', year: 2025 }] }],
    ['NghiDinh30', { numbers: [{ serial: '30' }], types: ['Nghị định'] }],
    ['76/2015/qh13', { numbers: [{ serial: '76', year: 2015, letters: letters('qh13') }] }],
    ['quyet dinh 1055 qd ttg 2025 phe duyet du an', { numbers: [{ letters: letters('qd', 'ttg') }], year: 2025 }],
    [
      'kế hoạch thích ứng biến đổi khí hậu',
      { numbers: [], types: ['Kế hoạch'], words: expect.arrayContaining(['khi']) },
    ],
  ])('%s', (written, expected) => {
    expect(read(written)).toMatchObject(expected);
  });

  it.each([
    ['2013-06-03', '2013-06-03'],
    ['3/6/2013', '2013-06-03'],
    ['03.06.2013', '2013-06-03'],
    ['ngày 3-6-2013', '2013-06-03'],
    ['ngay 3/6/13', '2013-06-03'],
    ['ngày 03 tháng sáu năm 2013', '2013-06-03'],
    ['ngay 1 thang muoi hai nam 2013', '2013-12-01'],
    ['tháng 6/2013', '2013-06'],
    ['ngày 31/2/2013', null],
  ])('may give a date: %s', (written, date) => {
    expect(read(`25-NQ/TW ${written}`)).toMatchObject({ date, year: 2013, numbers: [{ serial: '25' }] });
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

  it('may be an id, whole or not', () => {
    expect(read('urn:lex:vn;ca.mau:uy.ban.nhan.dan:chi.thi:2013;07-ct-ubnd')).toMatchObject({
      numbers: [{ serial: '7', letters: letters('ct', 'ubnd') }],
      types: ['Chỉ thị'],
      year: 2013,
      scope: 'Cà Mau',
    });
    expect(read('urn:lex:vn:chinh.phu:nghi.dinh:khong.nam;30-2020-nd-cp')).toMatchObject({
      numbers: [{ serial: '30', year: 2020, letters: letters('nd', 'cp') }],
      year: null,
    });
    expect(read('urn:lex:vn;ca.mau:khong.ro:chi.thi:2013;van-ban-0123456789abcdef')).toMatchObject({
      idEnding: ';van-ban-0123456789abcdef',
    });
  });

  it('may be the address of a page', () => {
    const decree = { numbers: [{ serial: '30', letters: letters('nd', 'cp') }], types: ['Nghị định'], year: 2020 };
    for (const address of [
      'nghi-dinh-30-2020-nd-cp',
      'https://example.vn/van-ban/Nghi-dinh-30-2020-ND-CP-cong-tac-van-thu-436532.aspx?tab=1',
      'www.example.vn/Nghi-dinh-30-2020-ND-CP/',
    ])
      expect([address, read(address)]).toMatchObject([address, decree]);
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
