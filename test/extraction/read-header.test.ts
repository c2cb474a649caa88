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

  it('is none of a newspaper page', () => {
    expect(header('Một bài báo về dân vận.\nGiấy phép số 55/GP-TTĐT\nTổng biên tập: A').type).toBe('Bài báo');
  });
});
