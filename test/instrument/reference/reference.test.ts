import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/instrument/fold.js';
import { loadReference, type NamedInstrument, ReferenceDataError } from '../../../src/instrument/reference/index.js';
import { PartyTerm } from '../../../src/instrument/reference/row.js';
import { parseTable } from '../../../src/instrument/reference/table.js';

const reference = loadReference();
const { names, plenums, partyInstruments, issuers, types, legislatures, partyTerms } = reference;

/** Shapes of numbers that a named instrument may carry, each with the time it was used. */
const NUMBER_SHAPES = [
  /^\d{2,3}\/(199[7-9]|20\d{2})\/QH(\d+|X)$/, // 45/2013/QH13, 07/1997/QHX
  /^\d{1,2}\/(199[89]|20\d{2})\/(PL-)?UBTVQH\d+$/, // 34/2007/PL-UBTVQH11
  /^\d{1,2}-L\/CTN$/, // 24-L/CTN, 1992–1997
  /^\d{1,3}[A-Z]?-(LCT|NQ)\/HĐNN[78]$/, // 3-LCT/HĐNN8, 1981–1992
  /^\d{1,2}-HĐNN8$/, // 4-HĐNN8, 1987
  /^\d+\/SL$/, // 197/SL, 1945–1960
  /^\d+[a-z]?\/(\d{4}\/)?(NĐ-CP|NQ-CP|QĐ-TTg|QĐ-BNV)$/, // 30/2020/NĐ-CP, 30c/NQ-CP
];
const precise = (date: string | null): date is string => date !== null && date.length === 10;

describe('reference tables', () => {
  it('are read once and frozen', () => {
    expect(loadReference()).toBe(reference);
    expect(Object.isFrozen(reference) && Object.isFrozen(names) && Object.isFrozen(names[0])).toBe(true);
  });

  it.each([
    ['types', types.map((row) => row.type)],
    ['issuers', issuers.map((row) => `${row.code} ${row.name} ${row.validFrom}`)],
    ['jurisdictions', reference.jurisdictions.all.map((row) => row.id)],
    ['districts', reference.districts.map((row) => `${row.province} ${row.kind} ${row.name}`)],
    ['names', names.map((row) => row.id)],
    ['plenums', plenums.map((row) => row.id)],
    ['party instruments', partyInstruments.map((row) => row.id)],
    ['party terms', partyTerms.map((row) => row.term)],
    ['legislatures', legislatures.map((row) => row.term)],
  ])('key every row of %s apart', (_, keys) => {
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('name file, line and column of a wrong cell', () => {
    const text = 'term,from,to,source,confidence\nVI,1986-12-19,,memory,high\nVII,28/6/1991,,memory,high\n';
    expect(() => parseTable('party-terms.csv', text, PartyTerm)).toThrow(/party-terms\.csv, line 3, column from/);
    expect(() => parseTable('party-terms.csv', 'term\n"VI', PartyTerm)).toThrow(ReferenceDataError);
  });

  it('refuse a column they do not know', () => {
    const text = 'term,from,to,source,confidence,note\nVI,1986-12-19,,memory,high,x\n';
    expect(() => parseTable('party-terms.csv', text, PartyTerm)).toThrow(ReferenceDataError);
  });

  it('fail in a folder that lacks one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reference-'));
    writeFileSync(join(folder, 'instrument-types.csv'), 'type,aliases,codes,system,en,source,confidence\n');
    expect(() => loadReference(folder)).toThrow(ReferenceDataError);
  });
});

describe('issuers', () => {
  it('lead to predecessors and successors that exist', () => {
    const codes = new Set(issuers.map((issuer) => issuer.code));
    for (const issuer of issuers)
      for (const other of [...issuer.predecessors, ...issuer.successors]) expect(codes, issuer.code).toContain(other);
  });

  it('end after they begin', () => {
    for (const { code, validFrom, validTo } of issuers)
      if (validFrom && validTo) expect(validFrom < validTo, code).toBe(true);
  });

  it.each([
    ['TTg', 'thu.tuong.chinh.phu'],
    ['UBND', 'uy.ban.nhan.dan'],
    ['HĐND', 'hoi.dong.nhan.dan'],
    ['QH', 'quoc.hoi'],
    ['UBTVQH', 'uy.ban.thuong.vu.quoc.hoi'],
    ['CP', 'chinh.phu'],
    ['BNV', 'bo.noi.vu'],
    ['TW', 'dang.cong.san;trung.uong'],
    ['TU', 'dang.cong.san;tinh.uy'],
  ])('%s speaks in ids as %s', (code, authority) => {
    expect(issuers.find((issuer) => issuer.code === code)?.authority).toBe(authority);
  });

  it('are ASCII in ids', () => {
    for (const { code, authority } of issuers)
      expect(authority, code).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)*(;[a-z0-9]+(\.[a-z0-9]+)*)?$/);
  });
});

describe('named instruments', () => {
  it('carry numbers of a known shape, whose year and legislature fit the date', () => {
    for (const { id, number, adopted } of names) {
      if (number === null) continue;
      expect(
        NUMBER_SHAPES.some((shape) => shape.test(number)),
        `${id} ${number}`,
      ).toBe(true);
      const year = /\/(\d{4})\//.exec(number)?.[1];
      if (year && adopted) expect(adopted.slice(0, 4), `${id} ${number}`).toBe(year);
      const term = legislatures.find(({ ordinal }) => String(ordinal) === /QH(\d+)$/.exec(number)?.[1]);
      if (term && year)
        expect(term.from <= year && (term.to === null || year <= term.to), `${id} ${number}`).toBe(true);
    }
  });

  it('share no number', () => {
    const numbers = names.flatMap((row) => (row.number === null ? [] : [row.number]));
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  });

  it('never carry the year of a version in their name', () => {
    for (const { id, name } of names)
      if (!name.includes('giai đoạn')) expect(name, id).not.toMatch(/(năm |\s)(19|20)\d\d$/);
  });

  it('take force after adoption and end after they take force', () => {
    for (const { id, adopted, inForceFrom, inForceTo } of names) {
      if (precise(adopted) && precise(inForceFrom)) expect(adopted <= inForceFrom, id).toBe(true);
      if (inForceFrom && inForceTo) expect(inForceFrom < inForceTo, id).toBe(true);
    }
  });

  it('follow one another without overlap within a family', () => {
    const families = new Map<string, NamedInstrument[]>();
    for (const row of names)
      if (row.kind === 'base' && row.inForceFrom !== null)
        families.set(row.family, [...(families.get(row.family) ?? []), row]);
    for (const [family, versions] of families) {
      const sorted = versions.toSorted((a, b) => ((a.inForceFrom ?? '') < (b.inForceFrom ?? '') ? -1 : 1));
      sorted.slice(1).forEach((version, at) => {
        const before = sorted[at]?.inForceTo;
        expect(before && before <= (version.inForceFrom ?? ''), `${family}: ${version.id}`).toBe(true);
      });
    }
  });

  it.each([
    ['1992-01-01', '3-LCT/HĐNN8'],
    ['1999-05-01', '24-L/CTN'],
    ['2010-01-01', '13/2003/QH11'],
    ['2014-07-01', '45/2013/QH13'],
    ['2024-07-31', '45/2013/QH13'],
    ['2024-08-01', '31/2024/QH15'],
  ])('give Luật Đất đai of %s as %s', (day, number) => {
    const versions = names.filter(
      (row) =>
        fold(row.name) === 'luat dat dai' &&
        row.kind === 'base' &&
        (row.inForceFrom ?? '') <= day &&
        (row.inForceTo === null || day < row.inForceTo),
    );
    expect(versions.map((row) => row.number)).toEqual([number]);
  });

  it.each([
    ['10/2012/QH13', 'Bộ luật Lao động', '2012-06-18'],
    ['42/2013/QH13', 'Luật Tiếp công dân', '2013-11-25'],
    ['104/2016/QH13', 'Luật Tiếp cận thông tin', '2016-04-06'],
    ['34/2007/PL-UBTVQH11', 'Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn', '2007-04-20'],
    ['107/2016/QH13', 'Luật Thuế xuất khẩu, thuế nhập khẩu', '2016-04-06'],
  ])('know %s as %s of %s', (number, name, adopted) => {
    expect(names.find((row) => row.number === number)).toMatchObject({ name, adopted });
  });
});

describe('Party instruments', () => {
  const dated = (number: string) =>
    [...plenums, ...partyInstruments]
      .filter((row) => row.number === number)
      .map((row) => row.date)
      .sort();

  it('know the four that 25-NQ/TW names', () => {
    expect(dated('25-NQ/TW')).toEqual(['2003-03-12', '2008-07-25', '2013-06-03', '2026-08-22']);
  });

  it('know 43-KL/TW and the two that 65-KL/TW names', () => {
    expect(dated('43-KL/TW')).toEqual(['2019-01-07']);
    expect(dated('65-KL/TW')).toEqual(['2010-03-04', '2019-10-30']);
  });

  it('know what the seventh plenum of term XI adopted', () => {
    const adopted = plenums.filter((row) => row.term === 'XI' && row.plenum === '7').map((row) => row.number);
    expect(adopted).toEqual(['24-NQ/TW', '25-NQ/TW', '63-KL/TW', '64-KL/TW']);
  });

  it('are dated within their term', () => {
    for (const { id, term, date } of [...plenums.filter((row) => row.plenum !== 'congress'), ...partyInstruments]) {
      const { from, to } = partyTerms.find((row) => row.term === term) ?? { from: '9', to: null };
      expect(date !== null && from <= date && (to === null || date <= to), id).toBe(true);
    }
  });

  it('carry numbers with the hyphen before and the slash after their type', () => {
    for (const { id, number } of [...plenums, ...partyInstruments])
      if (number !== null) expect(number, id).toMatch(/^\d{2,3}-(NQ|KL|CT|QĐ|QĐi|HD)\/(TW|HNTW|VPTW)$/);
  });
});
