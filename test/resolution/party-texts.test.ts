import { describe, expect, it } from 'vitest';
import type { PlenumSpan } from '../../src/extraction/scan-plenums.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { partyInstrument, plenumCandidates, plenumInstrument } from '../../src/resolution/party-texts.js';

const reference = loadReference();
const seventh: PlenumSpan = { start: 0, end: 1, term: 'XI', plenum: 7, provincial: null, rule: 'plenum-ordinal' };

describe('a plenum adopts several texts', () => {
  it.each([
    ['ve tang cuong va doi moi su lanh dao cua dang doi voi cong tac dan van trong tinh hinh moi', '25-NQ/TW'],
    ['ve chu dong ung pho voi bien doi khi hau, tang cuong quan ly tai nguyen va bao ve moi truong', '24-NQ/TW'],
  ])('and the title chooses: %s', (title, number) => {
    expect(plenumInstrument(seventh, title, '', reference)).toMatchObject({ number, date: '2013-06-03', scope: 'VN' });
  });

  it('of which none is guessed where the title does not tell', () => {
    expect(plenumInstrument(seventh, '', 'Nghị quyết Trung ương 7 khóa XI', reference)).toMatchObject({
      number: null,
      date: '2013-06-03',
      title: 'Nghị quyết Trung ương 7 khóa XI',
    });
    expect(plenumCandidates(seventh, '', reference).map(({ number }) => number)).toEqual(['24-NQ/TW', '25-NQ/TW']);
  });

  it('of which typed words choose', () => {
    expect(plenumCandidates(seventh, 'dan van', reference).map(({ number }) => number)).toEqual(['25-NQ/TW']);
  });
});

describe('a central Party text cited without date', () => {
  const of = (citedOn: string | null) =>
    partyInstrument(
      { type: 'Nghị quyết', number: '25-NQ/TW', date: null, issuer: null, scope: 'VN', title: null },
      citedOn,
      reference,
    );

  it('is known where one of that number existed by then', () => {
    expect(of('2005-01-01')?.date).toBe('2003-03-12');
  });

  it('stays open where several did', () => {
    expect(of('2014-01-01')).toBeNull();
    expect(of(null)).toBeNull();
  });

  it('is none of a province', () => {
    const local = { type: 'Nghị quyết', number: '25-NQ/TW', date: null, issuer: null, scope: 'Cà Mau', title: null };
    expect(partyInstrument(local, '2005-01-01', reference)).toBeNull();
  });
});
