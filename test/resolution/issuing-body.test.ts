import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src/instrument/reference/index.js';
import { issuingBody } from '../../src/resolution/issuing-body.js';

const body = (number: string, scope: string, date: string | null) =>
  issuingBody(number, 'Quyết định', scope, date, loadReference());

describe('the level of a body', () => {
  it.each([
    ['18/2000/CT-TTg', 'VN', '2000-09-21', 'central'],
    ['12/QĐ-UBND', 'Cà Mau', '2013-09-09', 'provincial'],
    ['12/QĐ-UBND', 'Cà Mau/Năm Căn', '2025-06-30', 'district'],
    ['12/QĐ-UBND', 'Cà Mau/Năm Căn', '2025-07-01', 'commune'],
    ['12/QĐ-UBND', 'Cà Mau/Hàm Rồng', '2013-09-09', 'commune'],
    ['12/QĐ-UBND', 'Hồ Chí Minh/Quận 1', '2013-09-09', 'district'],
    ['12/QĐ-UBND', 'Hồ Chí Minh/Phường 12', '2013-09-09', 'commune'],
    ['12-QĐ/CB', 'Cà Mau/Năm Căn', '2013-09-09', 'commune'],
    ['12/QĐ-UBND', 'Cà Mau/Năm Căn', null, 'district'],
  ])('%s of %s on %s: %s', (number, scope, date, level) => {
    expect(body(number, scope, date).level).toBe(level);
  });

  it('parts the district from the commune that bears its name since', () => {
    const district = body('12/QĐ-UBND', 'Cao Bằng/Nguyên Bình', '2025-06-30');
    const commune = body('12/QĐ-UBND', 'Cao Bằng/Nguyên Bình', '2025-07-01');
    expect([district.jurisdiction, district.id]).toEqual([
      'VN-63-cao_bang',
      'VN-63-cao_bang/nguyen.binh:uy.ban.nhan.dan',
    ]);
    expect([commune.jurisdiction, commune.id]).toEqual([
      'VN-63-cao_bang',
      'VN-63-cao_bang/xa/nguyen.binh:uy.ban.nhan.dan',
    ]);
  });
});
