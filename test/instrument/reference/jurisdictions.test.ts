import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../src/instrument/reference/index.js';

const { jurisdictions } = loadReference();
const nameOn = (name: string, asOf: string | null) => jurisdictions.named(name, asOf)?.id;

function* days(from: string, to: string) {
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) yield new Date(at).toISOString().slice(0, 10);
}

describe('the provinces of a day', () => {
  it('are 63 on every day from the enlargement of Hà Nội to the end of June 2025', () => {
    for (const day of days('2008-08-01', '2025-06-30')) expect(jurisdictions.validOn(day), day).toHaveLength(63);
  });

  it('are 34 from July 2025', () => {
    for (const day of days('2025-07-01', '2027-01-01')) expect(jurisdictions.validOn(day), day).toHaveLength(34);
  });

  it.each([
    ['1996-12-31', 53],
    ['1997-01-01', 61],
    ['2003-12-31', 61],
    ['2004-01-01', 64],
    ['2008-07-31', 64],
  ])('on %s are %i', (day, count) => {
    expect(jurisdictions.validOn(day)).toHaveLength(count);
  });

  it('have one name each', () => {
    for (const day of ['2004-01-01', '2010-01-01', '2025-01-01', '2025-07-01']) {
      const names = jurisdictions.validOn(day).map((unit) => unit.name);
      expect(new Set(names).size, day).toBe(names.length);
    }
  });
});

describe('a province by name', () => {
  it('is the unit of that day', () => {
    expect(nameOn('Cà Mau', '2013-08-19')).toBe('VN-63-ca_mau');
    expect(nameOn('Cà Mau', '2025-06-30')).toBe('VN-63-ca_mau');
    expect(nameOn('Cà Mau', '2025-07-01')).toBe('VN-34-ca_mau');
    expect(nameOn('Cần Thơ', '1999-05-01')).toBe('VN-H-can_tho');
  });

  it('is the newest unit when no day is given', () => {
    expect(nameOn('Cà Mau', null)).toBe('VN-34-ca_mau');
    expect(nameOn('Cao Bằng', null)).toBe('VN-63-cao_bang');
    expect(nameOn('Minh Hải', null)).toBe('VN-H-minh_hai');
  });

  it('is the nearest unit in time when none of the name stood that day', () => {
    expect(nameOn('Bến Tre', '2026-03-01')).toBe('VN-63-ben_tre');
    expect(nameOn('Hậu Giang', '1995-01-01')).toBe('VN-H-hau_giang');
    expect(nameOn('Hậu Giang', '2003-06-01')).toBe('VN-63-hau_giang');
  });

  it('may stand with its unit word, without diacritics, or in a variant', () => {
    for (const name of ['tỉnh Cà Mau', 'TỈNH CÀ MAU', 'ca mau', 'Càmau'])
      expect(nameOn(name, '2013')).toBe('VN-63-ca_mau');
    for (const name of ['TP. Hồ Chí Minh', 'thành phố Hồ Chí Minh', 'TP.HCM', 'TPHCM', 'Tp Hồ Chí Minh'])
      expect(nameOn(name, '2020')).toBe('VN-63-ho_chi_minh');
    for (const name of ['Hoà Bình', 'Hòa Bình']) expect(nameOn(name, '2020')).toBe('VN-63-hoa_binh');
    for (const name of ['Bà Rịa – Vũng Tàu', 'Bà Rịa-Vũng Tàu', 'BR-VT'])
      expect(nameOn(name, '2020')).toBe('VN-63-ba_ria_vung_tau');
    expect(nameOn('Thừa Thiên - Huế', '2020')).toBe('VN-H-thua_thien_hue');
    expect(nameOn('Kontum', '2020')).toBe('VN-63-kon_tum');
  });

  it('is null for what is no province', () => {
    expect(jurisdictions.named('Vạn Ninh', '2020')).toBeNull();
    expect(jurisdictions.named('', null)).toBeNull();
    expect(jurisdictions.named('tỉnh', null)).toBeNull();
  });
});

describe('the unit under which an act stands later', () => {
  it('is the unit itself while it lasts', () => {
    expect(jurisdictions.successorOn('VN-63-gia_lai', '2021-12-31')?.id).toBe('VN-63-gia_lai');
    expect(jurisdictions.successorOn('VN-63-cao_bang', '2026-01-01')?.id).toBe('VN-63-cao_bang');
  });

  it('follows mergers, one after another', () => {
    expect(jurisdictions.successorOn('VN-63-ben_tre', '2026-01-01')?.id).toBe('VN-34-vinh_long');
    expect(jurisdictions.successorOn('VN-63-gia_lai', '2026-01-01')?.id).toBe('VN-34-gia_lai');
    expect(jurisdictions.successorOn('VN-H-ha_tay', '2026-01-01')?.id).toBe('VN-63-ha_noi');
    expect(jurisdictions.successorOn('VN-H-thua_thien_hue', '2025-01-01')?.id).toBe('VN-63-hue');
  });

  it('goes to the heir that keeps the name when land was divided', () => {
    expect(jurisdictions.successorOn('VN-H-can_tho', '2010-01-01')?.id).toBe('VN-63-can_tho');
    expect(jurisdictions.successorOn('VN-H-dak_lak', '2026-01-01')?.id).toBe('VN-34-dak_lak');
  });

  it('is unknown after a division under other names, until the heirs meet again', () => {
    expect(jurisdictions.successorOn('VN-H-minh_hai', '2013-01-01')).toBeNull();
    expect(jurisdictions.successorOn('VN-H-minh_hai', '2026-01-01')?.id).toBe('VN-34-ca_mau');
    expect(jurisdictions.successorOn('VN-H-song_be', '2026-01-01')).toBeNull();
  });

  it('is null for an unknown id', () => {
    expect(jurisdictions.successorOn('VN-63-atlantis', '2026-01-01')).toBeNull();
  });
});

describe('the table', () => {
  it('leads every closed unit to units that still stand, the day after it ends', () => {
    for (const unit of jurisdictions.all) {
      if (unit.validTo === null) {
        expect(unit.mergedInto, unit.id).toEqual([]);
        continue;
      }
      expect(unit.mergedInto.length, unit.id).toBeGreaterThan(0);
      for (const id of unit.mergedInto) {
        const heir = jurisdictions.byId(id);
        expect(heir, `${unit.id} → ${id}`).not.toBeNull();
        if (heir?.validFrom && unit.mergedOn) expect(heir.validFrom <= unit.mergedOn, `${unit.id} → ${id}`).toBe(true);
      }
      if (unit.validTo.length === 10)
        expect(Date.parse(unit.mergedOn ?? '') - Date.parse(unit.validTo), unit.id).toBe(86_400_000);
    }
  });
});
