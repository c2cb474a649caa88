import { describe, expect, it } from 'vitest';
import { firstUnits, lowestUnit, unitsIn } from '../../src/resolution/local-units.js';

const said = (words: string) => unitsIn(words).map(({ tier, name }) => `${tier}: ${name}`);

describe('the units of government that words name', () => {
  it.each([
    ['UBND tỉnh Cà Mau', ['province: Cà Mau']],
    ['HĐND tỉnh', ['province: null']],
    ['Ban Thường vụ Thành ủy', ['city: null']],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', ['city: Hồ Chí Minh']],
    ['UBND xã Hàm Rồng, huyện Năm Căn', ['commune: Hàm Rồng', 'district: Năm Căn']],
    ['ĐẢNG BỘ HUYỆN NĂM CĂN ĐẢNG ỦY XÃ HÀM RỒNG', ['district: Năm Căn', 'commune: Hàm Rồng']],
    ['UBND HUYỆN NĂM CĂN PHÒNG NỘI VỤ', ['district: Năm Căn']],
    ['ỦY BAN NHÂN DÂN QUẬN 1', ['district: Quận 1']],
    ['UBND Phường 12', ['commune: Phường 12']],
    ["UBND xã Ea H'Leo", ["commune: Ea H'Leo"]],
    ['UBND phường Hải Châu 2', ['commune: Hải Châu 2']],
    ['thị xã Cai Lậy', ['district: Cai Lậy']],
    ['thị trấn Cái Nước', ['commune: Cái Nước']],
    ['đặc khu Phú Quốc', ['commune: Phú Quốc']],
    ['Sở Y tế TP.HCM', ['city: HCM']],
  ])('%s', (words, units) => {
    expect(said(words)).toEqual(units);
  });

  it.each([
    'Lao động - Thương binh và Xã hội',
    'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
    'Hợp tác xã',
    'UBND cấp huyện',
    'Bộ Y tế',
  ])('none in "%s"', (words) => {
    expect(said(words)).toEqual([]);
  });

  it('the lowest is the one that acts', () => {
    expect(lowestUnit(unitsIn('xã Hàm Rồng, huyện Năm Căn, tỉnh Cà Mau'))?.name).toBe('Hàm Rồng');
    expect(lowestUnit([])).toBeNull();
  });

  it('stand together at the head of a title that names others', () => {
    const words = 'Ủy ban nhân dân tỉnh Bình Phước Thành lập Phòng khám khu vực thị trấn Chơn Thành';
    expect(firstUnits(words).map((unit) => unit.tier)).toEqual(['province']);
  });
});
