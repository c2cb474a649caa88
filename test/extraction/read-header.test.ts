import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/extraction/read-header.js';
import { scanNumbers } from '../../src/extraction/scan-numbers.js';

const header = (text: string) => readHeader(text, scanNumbers(text));

const DIRECTIVE = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
Số: 07/CT-UBND
Cà Mau, ngày 19 tháng 9 năm 2013

CHỈ THỊ
Về việc tăng cường công tác dân vận

Thực hiện Chương trình hành động số 28-CTr/TU ngày 19/8/2013`;

describe('a header', () => {
  it('gives type, number, date, place, issuer and title', () => {
    expect(header(DIRECTIVE)).toMatchObject({
      type: 'Chỉ thị',
      number: { canonical: '07/CT-UBND' },
      date: '2013-09-19',
      place: 'Cà Mau',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH CÀ MAU Số: 07/CT-UBND'.replace(/ Số.*/, ''),
      title: 'Về việc tăng cường công tác dân vận',
    });
  });

  it('is read as the Official Gazette prints it', () => {
    const text =
      'NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 03/2010/NĐ-CP NGÀY 13 THÁNG 01 NĂM 2010 \nQUY ĐỊNH NHIỆM VỤ THỐNG KÊ BỘ\n\n\nCHÍNH PHỦ\n\nCăn cứ Luật Thống kê;';
    expect(header(text)).toMatchObject({
      type: 'Nghị định',
      number: { canonical: '03/2010/NĐ-CP' },
      date: '2010-01-13',
      issuer: 'CHÍNH PHỦ',
      title: 'QUY ĐỊNH NHIỆM VỤ THỐNG KÊ BỘ',
    });
    expect(header(text.replace('CỦA CHÍNH PHỦ', 'SỬA ĐỔI NGHỊ ĐỊNH'))).toMatchObject({ number: null });
  });

  it('keeps what it has when a field was lost', () => {
    expect(header(DIRECTIVE.replace('Số: 07/CT-UBND\n', ''))).toMatchObject({
      type: 'Chỉ thị',
      number: null,
      date: '2013-09-19',
    });
    expect(header(DIRECTIVE.replace(/Cà Mau, ngày.*\n/, ''))).toMatchObject({
      number: { canonical: '07/CT-UBND' },
      date: null,
    });
    expect(header('')).toMatchObject({ type: null, number: null, date: null, title: null });
  });

  it('does not take a number of its title or its body for its own', () => {
    const text = 'KẾ HOẠCH\nThực hiện Chương trình hành động số 28-CTr/TU\n\nThực hiện Nghị quyết số 25-NQ/TW';
    expect(header(text).number).toBeNull();
  });

  it('says the host, not a citation, by its number alone', () => {
    const { numberAt } = header(DIRECTIVE);
    expect(numberAt && DIRECTIVE.slice(numberAt.start, numberAt.end)).toBe('07/CT-UBND');
  });

  it('of a law has its number behind the type word', () => {
    const text =
      'QUỐC HỘI\n--------\n\nLuật số: 91/2015/QH13\n\nHà Nội, ngày 24 tháng 11 năm 2015\n\nBỘ LUẬT\n\nDÂN SỰ\n\nCăn cứ';
    expect(header(text)).toMatchObject({ type: 'Bộ luật', number: { canonical: '91/2015/QH13' }, title: 'DÂN SỰ' });
  });

  it('of a Party document has its number on the left and its date on the right', () => {
    const text =
      'TỈNH ỦY CÀ MAU | ĐẢNG CỘNG SẢN VIỆT NAM\n* | Cà Mau, ngày 19 tháng 8 năm 2013\nSố 28-CTr/TU |\n\nCHƯƠNG TRÌNH\nhành động\n\nThực hiện';
    expect(header(text)).toMatchObject({
      type: 'Chương trình',
      number: { canonical: '28-CTr/TU' },
      date: '2013-08-19',
      place: 'Cà Mau',
    });
  });

  it('of a text without heading takes no day of a citation and no chapter for its own', () => {
    const text = 'Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Thực hiện Nghị định số 72/2025/NĐ-CP ngày 28 tháng 3 năm 2025.';
    expect(header(text)).toMatchObject({ type: null, number: null, date: null, title: null });
  });

  it('is none of a newspaper page', () => {
    expect(header('Một bài báo về dân vận.\nGiấy phép số 55/GP-TTĐT\nTổng biên tập: A').type).toBe('Bài báo');
  });
});
