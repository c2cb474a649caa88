import { describe, expect, it } from 'vitest';
import { findDamagedWords } from '../../src/extraction/damaged-words.js';
import { applyEdits } from '../../src/extraction/edits.js';

const repaired = (text: string) => applyEdits(text, findDamagedWords(text)).text;

describe('words that lost the space between them', () => {
  it.each([
    ['Căncứ Nghịđịnh số 12/2020/NĐ-CP', 'Căn cứ Nghị định số 12/2020/NĐ-CP'],
    ['Quyết địnhsố 12/2020/QĐ-UBND', 'Quyết định số 12/2020/QĐ-UBND'],
    ['theo quyđịnh tại Điều5', 'theo quy định tại Điều 5'],
    ['NGHỊQUYẾT CỦA HỘIĐỒNG', 'NGHỊ QUYẾT CỦA HỘI ĐỒNG'],
    ['số 30/2020/NĐ-CPngày 05', 'số 30/2020/NĐ-CP ngày 05'],
    ['số 57/2013/TT-BGTVTngày 27', 'số 57/2013/TT-BGTVT ngày 27'],
    ['số 18/QĐ-TTgngày 05', 'số 18/QĐ-TTg ngày 05'],
    ['số 18/QĐ-TTgcủa Thủ tướng', 'số 18/QĐ-TTg của Thủ tướng'],
    ['số 02-NQ/TUngày 24', 'số 02-NQ/TU ngày 24'],
    ['Luật số 31/2024/QH15của Quốc hội', 'Luật số 31/2024/QH15 của Quốc hội'],
    ['ngày01tháng02năm2020', 'ngày 01 tháng 02 năm 2020'],
    ['thihành Chỉthị nàycủa Chínhphủ', 'thi hành Chỉ thị này của Chính phủ'],
    ['ViệtNam', 'Việt Nam'],
  ])('%s', (damaged, whole) => {
    expect(repaired(damaged)).toBe(whole);
  });

  it.each([
    'Đắk Lắk, Kon Tum, Facebook, iPhone, LED, PowerPoint, Internet',
    'côcain, nilông, palăng, chủ nghĩa Mác - Lênin, vắcxin, canô, môđun',
    'số 28-CTr/TU, 18/2000/CT-TTg, 59/2020/QH14, 16a/2013/NQ-HĐND, 66.7/2025/NQ-CP',
    'Cục C07, mẫu B2, khí CO2, 500 m3, đường QL1A, khoản 2a',
    'UBND, HĐND, UBTVQH15, BNNPTNT, TAND, LĐTB&XH, ThS, TS, PGS',
    'ngoéo, nghiêng, giếng, quýt, khuỷu, Nguyễn Thị Yến, oái oăm, huỳnh huỵch',
  ])('leaves %s', (text) => {
    expect(findDamagedWords(text)).toEqual([]);
  });
});

describe('tones on the wrong vowel', () => {
  it('are moved where the word is none as printed', () => {
    expect(repaired('khỏan 2 cuả Luật, sưả đổi, hòan thành, theo qúy định, ĐIỀU KHỎAN, ý nghiã')).toBe(
      'khoản 2 của Luật, sửa đổi, hoàn thành, theo quý định, ĐIỀU KHOẢN, ý nghĩa',
    );
  });

  it('are left where either place is spelling, or no usual word comes out', () => {
    for (const text of [
      'hoà bình, hòa bình, uỷ ban, ủy ban, thuỷ, khoẻ, khỏe',
      'giá, giả, già, quá, quả, quà',
      'chỉ tiêu Biá',
    ])
      expect(findDamagedWords(text)).toEqual([]);
  });
});

it('takes time that grows with the text', () => {
  for (const unit of ['Căncứ', 'a1', 'Điều5', 'cuả ', 'ngày1tháng', 'TTgcủa/', 'ưởng']) {
    const start = performance.now();
    findDamagedWords(unit.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(3000);
  }
});
