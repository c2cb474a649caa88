import { describe, expect, it } from 'vitest';
import { localDocument, scopeOf } from './local-document.js';

const PROVINCE = 'Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh Vĩnh Long.';

describe('where a document comes from', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU', 'Cà Mau', '2013-09-09', 'Cà Mau'],
    ['ỦY BAN NHÂN DÂN\nHUYỆN NĂM CĂN', 'Năm Căn', '2022-09-09', 'Cà Mau/Năm Căn'],
    ['ỦY BAN NHÂN DÂN\nHUYỆN NĂM CĂN', 'Năm Căn', '1995-09-09', 'Minh Hải/Năm Căn'],
    ['UBND HUYỆN NĂM CĂN\nPHÒNG NỘI VỤ', 'Năm Căn', '2022-09-09', 'Cà Mau/Năm Căn'],
    ['ĐẢNG BỘ TỈNH CÀ MAU\nHUYỆN ỦY NĂM CĂN', 'Năm Căn', '2022-09-09', 'Cà Mau/Năm Căn'],
    ['ĐẢNG BỘ HUYỆN NĂM CĂN\nĐẢNG ỦY XÃ HÀM RỒNG', 'Hàm Rồng', '2022-09-09', 'Cà Mau/Hàm Rồng'],
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ VINH', 'Vinh', '2022-09-09', 'Nghệ An/Vinh'],
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CÀ MAU', 'Cà Mau', '2022-09-09', 'Cà Mau/Cà Mau'],
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ THỦ ĐỨC', 'Thủ Đức', '2022-09-09', 'Hồ Chí Minh/Thủ Đức'],
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ', 'Huế', '2014-09-09', 'Thừa Thiên Huế/Huế'],
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ', 'Huế', '2025-09-09', 'Huế'],
    ['ỦY BAN NHÂN DÂN\nQUẬN 1', 'Quận 1', '2022-09-09', 'Hồ Chí Minh/Quận 1'],
    ['ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH\nQUẬN ỦY QUẬN 1', 'Quận 1', '2022-09-09', 'Hồ Chí Minh/Quận 1'],
    ['THÀNH ỦY THỦ ĐỨC', 'Thủ Đức', '2022-09-09', 'Hồ Chí Minh/Thủ Đức'],
    ['TỈNH ỦY CÀ MAU\nBAN DÂN VẬN', 'Cà Mau', '2022-09-09', 'Cà Mau'],
    ['ỦY BAN NHÂN DÂN\nĐẶC KHU PHÚ QUỐC', 'Phú Quốc', '2025-09-09', 'An Giang/Phú Quốc'],
    ['ỦY BAN NHÂN DÂN', 'Tam Kỳ', '2022-09-09', 'Quảng Nam'],
    ['UBND TỈNH CÀ MAU - UBND TỈNH KIÊN GIANG', 'Cà Mau', '2013-09-09', 'Cà Mau'],
  ])('%s (%s, %s): %s', (issuer, place, date, scope) => {
    expect(scopeOf(localDocument(issuer, place, date, ''))).toBe(scope);
  });

  it('a commune lies in the province that its text names, whatever town has its name', () => {
    const head = 'ỦY BAN NHÂN DÂN\nXÃ TÂN AN';
    expect(scopeOf(localDocument(head, 'Tân An', '2025-09-09', PROVINCE))).toBe('Vĩnh Long/Tân An');
    expect(scopeOf(localDocument(head, 'Tân An', '2025-09-09', ''))).toBeNull();
  });

  it('a province that is no more counts less than one that stands', () => {
    const text = `${PROVINCE} Tỉnh Bến Tre, tỉnh Bến Tre.`;
    expect(scopeOf(localDocument('ỦY BAN NHÂN DÂN\nXÃ TÂN AN', 'Tân An', '2025-09-09', text))).toBe('Vĩnh Long/Tân An');
  });

  it('of several districts of one name that of the province the text names', () => {
    const head = 'ỦY BAN NHÂN DÂN\nHUYỆN CHÂU THÀNH';
    expect(scopeOf(localDocument(head, 'Châu Thành', '2022-09-09', 'Tỉnh Bến Tre.'))).toBe('Bến Tre/Châu Thành');
    expect(scopeOf(localDocument(head, 'Châu Thành', '2022-09-09', ''))).toBeNull();
  });

  it('what only the centre issues is central where its head is lost', () => {
    expect(scopeOf('NGHỊ ĐỊNH\nVề công tác dân vận\n\nTheo đề nghị của tỉnh Cà Mau.')).toBe('VN');
    expect(scopeOf('KẾ HOẠCH\nVề công tác dân vận\n\nTheo đề nghị của tỉnh Cà Mau.')).toBe('Cà Mau');
  });
});
