import { describe, expect, it } from 'vitest';
import { localDocument, scopesIn } from './local-document.js';

/** From a body below the province, in 2022 or since the communes of 2025. */
const DISTRICT = (body: string) => localDocument('ỦY BAN NHÂN DÂN\nHUYỆN NĂM CĂN', 'Năm Căn', '2022-09-09', body);
const COMMUNE = (body: string) =>
  localDocument('ỦY BAN NHÂN DÂN\nXÃ HÀM RỒNG', 'Hàm Rồng', '2022-09-09', `Ở tỉnh Cà Mau. ${body}`);
const CITY = (body: string) => localDocument('ỦY BAN NHÂN DÂN\nTHÀNH PHỐ VINH', 'Vinh', '2022-09-09', body);
const NEW_COMMUNE = (body: string) =>
  localDocument('ỦY BAN NHÂN DÂN\nXÃ HÀM RỒNG', 'Hàm Rồng', '2025-11-09', `Ở tỉnh Cà Mau. ${body}`);
const PROVINCE = (name: string, date: string, body: string, kind = 'TỈNH') =>
  localDocument(`ỦY BAN NHÂN DÂN\n${kind} ${name.toUpperCase()}`, name, date, body);

const only = (text: string) => scopesIn(text)[0];

describe('from below the province', () => {
  it.each([
    ['Nghị quyết số 12/NQ-HĐND ngày 3/4/2021 của HĐND tỉnh', 'Cà Mau', 'Cà Mau'],
    ['Nghị quyết số 12/NQ-HĐND ngày 3/4/2021 của Hội đồng nhân dân huyện', 'Cà Mau/Năm Căn', ''],
    ['Nghị quyết số 12/NQ-HĐND ngày 3/4/2021 của HĐND xã', '', 'Cà Mau/Hàm Rồng'],
    ['Chương trình số 12-CTr/TU ngày 3/4/2021', 'Cà Mau', 'Cà Mau'],
    ['Nghị quyết số 12-NQ/HU ngày 3/4/2021 của Ban Thường vụ Huyện ủy', 'Cà Mau/Năm Căn', 'Cà Mau'],
    ['Nghị quyết số 12-NQ/ĐU ngày 3/4/2021 của Đảng ủy', 'Cà Mau/Năm Căn', 'Cà Mau/Hàm Rồng'],
    ['Tờ trình số 12/TTr-SNV ngày 3/4/2021', 'Cà Mau', 'Cà Mau'],
    ['Kế hoạch số 12/KH-UBND ngày 3/4/2021', 'Cà Mau/Năm Căn', 'Cà Mau/Hàm Rồng'],
    ['Quyết định số 12/2021/QĐ-UBND ngày 3/4/2021', 'Cà Mau', 'Cà Mau'],
    ['Kế hoạch số 12/KH-UBND ngày 3/4/2021 của UBND xã Tam Giang', 'Cà Mau/Tam Giang', 'Cà Mau/Tam Giang'],
    ['Kế hoạch số 12/KH-UBND ngày 3/4/2021 của UBND thành phố Vinh', 'Nghệ An/Vinh', 'Nghệ An/Vinh'],
    ['Nghị quyết số 12/NQ-HĐND ngày 3/4/2021 của HĐND thành phố', 'Cà Mau/Năm Căn', ''],
  ])('%s', (citation, fromDistrict, fromCommune) => {
    expect(only(DISTRICT(`Theo ${citation}.`))?.split(' | ')[1]).toBe(fromDistrict);
    expect(only(COMMUNE(`Theo ${citation}.`))?.split(' | ')[1]).toBe(fromCommune);
  });

  it('a city means itself, and the letters of its province mean the province', () => {
    const text = CITY(
      'Theo Nghị quyết số 12/NQ-HĐND ngày 3/4/2021 của HĐND thành phố; Nghị quyết số 13-NQ/ThU ngày 3/4/2021.',
    );
    expect(scopesIn(text).map((line) => line.split(' | ')[1])).toEqual(['Nghệ An/Vinh', 'Nghệ An/Vinh']);
    expect(only(CITY('Theo Chương trình số 12-CTr/TU ngày 3/4/2021.'))).toContain('| Nghệ An |');
  });

  it('a commune of 2025 made nothing before that year', () => {
    expect(only(NEW_COMMUNE('Theo Kế hoạch số 12/KH-UBND ngày 3/8/2025.'))).toContain('| Cà Mau/Hàm Rồng |');
    expect(only(NEW_COMMUNE('Theo Kế hoạch số 12/KH-UBND ngày 3/4/2021.'))).toBe('12/KH-UBND |  | ');
  });

  it('its own number is its own', () => {
    expect(only(DISTRICT('Kèm theo Quyết định số 45/QĐ-UBND ngày 9/9/2022.'))).toContain('| Cà Mau/Năm Căn |');
  });
});

describe('a place that is named', () => {
  const inMerged = (body: string) => scopesIn(PROVINCE('Vĩnh Long', '2025-09-09', body));

  it.each([
    ['Thực hiện Quyết định số 12/2021/QĐ-UBND của UBND tỉnh Bến Tre.', 'Bến Tre'],
    ['UBND tỉnh Bến Tre ban hành Quyết định số 12/2021/QĐ-UBND.', 'Bến Tre'],
    ['Theo đề nghị của Giám đốc Sở Tài chính tỉnh Bến Tre tại Tờ trình số 12/TTr-STC ngày 3/4/2021.', 'Bến Tre'],
    ['Theo Công văn số 12/STC-NS ngày 3/4/2021 của Sở Tài chính Bến Tre.', 'Bến Tre'],
    ['Quyết định số 12/2021/QĐ-UBND ngày 3/4/2021* *của Ủy ban nhân dân tỉnh Bến Tre.', 'Bến Tre'],
    ['Kế hoạch số 12/KH-UBND ngày 3/4/2021 của UBND huyện Ba Tri.', 'Bến Tre/Ba Tri'],
    ['Kế hoạch số 12/KH-UBND ngày 3/4/2021 của UBND xã An Hiệp, huyện Ba Tri.', 'Bến Tre/An Hiệp'],
    ['Kế hoạch số 12/KH-UBND ngày 3/4/2021 của UBND huyện Châu Thành, tỉnh Long An.', 'Long An/Châu Thành'],
    ['Kế hoạch số 12-KH/BCĐ ngày 3/4/2025 của Ban Chỉ đạo Trung ương.', 'VN'],
  ])('%s', (text, scope) => {
    expect(inMerged(text)[0]).toContain(`| ${scope} | scope-named`);
  });

  it('holds for a number joined to the one it stands behind', () => {
    const text = 'Theo Quyết định số 1/2021/QĐ-UBND và Quyết định số 2/2021/QĐ-UBND của UBND tỉnh Bến Tre.';
    expect(inMerged(text).map((line) => line.split(' | ')[1])).toEqual(['Bến Tre', 'Bến Tre']);
  });

  it('is not that of the next in a list', () => {
    const text = 'Thay thế Quyết định số 1/2021/QĐ-UBND; Quyết định số 2/2021/QĐ-UBND của UBND tỉnh Bến Tre.';
    expect(inMerged(text).map((line) => line.split(' | ')[1])).toEqual(['Vĩnh Long', 'Bến Tre']);
  });

  it('holds wherever the same number of that day is cited', () => {
    const text = 'Thay thế Quyết định số 1/2021/QĐ-UBND của UBND tỉnh Bến Tre. Theo Quyết định số 1/2021/QĐ-UBND.';
    expect(inMerged(text)[1]).toBe('1/2021/QĐ-UBND | Bến Tre | scope-in-document');
  });

  it('holds for the same number without a day, unless the document cites two days', () => {
    const first = 'Thay thế Kế hoạch số 1/KH-UBND ngày 2/3/2021 của UBND tỉnh Bến Tre.';
    expect(inMerged(`${first} Theo Kế hoạch số 1/KH-UBND.`)[1]).toBe('1/KH-UBND | Bến Tre | scope-in-document');
    const two = inMerged(`${first} Theo Kế hoạch số 1/KH-UBND ngày 4/8/2025. Theo Kế hoạch số 1/KH-UBND.`);
    expect(two.slice(1).map((line) => line.split(' | ')[1])).toEqual(['Vĩnh Long', 'Vĩnh Long']);
  });

  it('does not hold for that number of another day', () => {
    const text =
      'Thay thế Quyết định số 1/2021/QĐ-UBND ngày 2/3/2021 của UBND tỉnh Bến Tre và Quyết định số 1/2021/QĐ-UBND ngày 4/5/2021.';
    expect(inMerged(text)[1]).toContain('| Vĩnh Long |');
  });

  it('does not hold where two places have that number', () => {
    const text =
      'Thay thế Quyết định số 1/2021/QĐ-UBND của UBND tỉnh Bến Tre; Quyết định số 1/2021/QĐ-UBND của UBND tỉnh Trà Vinh. Theo Quyết định số 1/2021/QĐ-UBND.';
    expect(inMerged(text)[2]).toContain('| Vĩnh Long | scope-of-heir');
  });

  it('heads a list of the centre', () => {
    const head =
      'BỘ TƯ PHÁP\n-------\n\nSố: 5/BC-BTP\n\nHà Nội, ngày 09 tháng 9 năm 2013\n\nBÁO CÁO\n\nVề công tác dân vận\n\n';
    const text = `${head}1. Tỉnh Cà Mau:\nQuyết định số 12/QĐ-UBND ngày 3/4/2012.\n2. Tỉnh Bến Tre: Quyết định số 13/QĐ-UBND ngày 3/4/2012.\n`;
    expect(scopesIn(text)).toEqual([
      '12/QĐ-UBND | Cà Mau | scope-in-heading',
      '13/QĐ-UBND | Bến Tre | scope-in-heading',
    ]);
  });
});

describe('a province of before a merger', () => {
  it.each([
    ['Vĩnh Long', '2025-09-09', 'Quyết định số 12/2021/QĐ-UBND', 'Vĩnh Long | scope-of-heir'],
    ['Vĩnh Long', '2025-09-09', 'Quyết định số 12/QĐ-UBND ngày 9/8/2025', 'Vĩnh Long | scope-of-host'],
    ['Cà Mau', '2013-09-09', 'Quyết định số 12/QĐ-UB ngày 2/2/1992', 'Minh Hải | scope-of-time'],
    ['Cà Mau', '2025-09-09', 'Quyết định số 12/QĐ-UB ngày 2/2/1992', 'Minh Hải | scope-of-time'],
    ['Ninh Bình', '2013-09-09', 'Quyết định số 12/QĐ-UB ngày 2/2/1990', 'Hà Nam Ninh | scope-of-time'],
    ['Cao Bằng', '2025-09-09', 'Quyết định số 12/2021/QĐ-UBND', 'Cao Bằng | scope-of-host'],
  ])('%s, %s: %s', (name, date, citation, scope) => {
    expect(only(PROVINCE(name, date, `Theo ${citation}.`))).toContain(`| ${scope}`);
  });

  it('"tỉnh" is not the city it was merged into', () => {
    const hanoi = (body: string) => PROVINCE('Hà Nội', '2009-09-09', body, 'THÀNH PHỐ');
    expect(only(hanoi('Bãi bỏ Quyết định số 12/2007/QĐ-UBND của UBND tỉnh.'))).toContain('| Hà Tây |');
    expect(only(hanoi('Bãi bỏ Quyết định số 12/2007/QĐ-UBND của UBND thành phố.'))).toContain('| Hà Nội |');
  });

  it('stays unknown where two such were merged', () => {
    const text = 'Bãi bỏ Quyết định số 12/2021/QĐ-UBND của UBND tỉnh.';
    expect(only(PROVINCE('Hồ Chí Minh', '2025-09-09', text, 'THÀNH PHỐ'))).toBe('12/2021/QĐ-UBND |  | ');
  });
});

describe('the bodies of a joint text', () => {
  it('the first gives the scope, all are listed', async () => {
    const { parseNumber } = await import('../../src/instrument/number.js');
    const { loadReference } = await import('../../src/instrument/reference/index.js');
    const { issuerNames } = await import('../../src/resolution/issuing-body.js');
    const names = ['2/NQLT/HĐND-UBMTTQ', '49/QCPH-UBND-UBMT-HCTĐ', '12/2014/TTLT-BTC-BNV', '12/QĐ-UBND-NC'].map(
      (printed) => {
        const number = parseNumber(printed);
        return number && issuerNames(number, '2014-01-01', loadReference());
      },
    );
    expect(names).toEqual([
      'HĐND tỉnh - Ủy ban MTTQ Việt Nam tỉnh',
      'UBND tỉnh - Ủy ban MTTQ Việt Nam tỉnh - Hội Chữ thập đỏ',
      'Bộ Tài chính - Bộ Nội vụ',
      'UBND tỉnh',
    ]);
    expect(only(PROVINCE('Cà Mau', '2013-09-09', 'Theo Nghị quyết số 2/NQLT/HĐND-UBMTTQ ngày 3/3/2012.'))).toContain(
      '| Cà Mau |',
    );
  });
});
