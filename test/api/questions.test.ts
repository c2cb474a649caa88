import { describe, expect, it } from 'vitest';
import { answer, name, nodes } from './answers.js';
import { IDS } from './graph-of-resolution-25.js';

describe('implementations', () => {
  const QUESTION = `query($id: ID!, $level: Level, $jurisdiction: ID, $asOf: Date, $first: Int = 100, $after: String) {
    implementations(id: $id, level: $level, jurisdiction: $jurisdiction, asOf: $asOf, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node {
        instrument { number place }
        lagDays
        steps { relation from { number place } to { number place } evidence { quote start end section rules confidence document { source } } }
        evidence { id }
      } }
    }
  }`;

  it('are all that carry it out, directly or through others, oldest first', async () => {
    const { implementations } = await answer(QUESTION, { id: IDS.resolution25 });
    expect(nodes(implementations).map(({ instrument, lagDays }: never) => [name(instrument), lagDays])).toEqual([
      ['28-CTr/TU Cà Mau', 77],
      ['28-CTr/TU Bến Tre', 100],
      ['07/CT-UBND Cà Mau', 140],
      ['5793/KH-UBND Bến Tre', 176],
      ['43-KL/TW VN', 2044],
      ['193-KH/TU Gia Lai', 2192],
      ['14/CT-UBND Gia Lai', 3025],
      ['null Cà Mau', null],
    ]);
  });

  it('show the way and the words that say each step of it', async () => {
    const { implementations } = await answer(QUESTION, { id: IDS.resolution25 });
    const directive = nodes(implementations).find(({ instrument }: never) => name(instrument) === '14/CT-UBND Gia Lai');
    expect(directive.steps.map(({ relation, from, to }: never) => [name(from), relation, name(to)])).toEqual([
      ['14/CT-UBND Gia Lai', 'IMPLEMENTS', '43-KL/TW VN'],
      ['43-KL/TW VN', 'CONTINUES', '25-NQ/TW VN'],
    ]);
    expect(directive.steps[1].evidence).toEqual([
      {
        quote: '25-NQ/TW',
        start: 0,
        end: 9,
        section: 'BODY',
        rules: ['number', 'relation-phrase'],
        confidence: 0.9,
        document: { source: '14-ct-ubnd.txt' },
      },
    ]);
    expect(directive.evidence).toHaveLength(2);
  });

  it('can be narrowed by level, province and day', async () => {
    const named = async (variables: object) =>
      nodes((await answer(QUESTION, { id: IDS.resolution25, ...variables })).implementations).map(
        ({ instrument }: never) => name(instrument),
      );
    expect(await named({ level: 'CENTRAL' })).toEqual(['43-KL/TW VN']);
    expect(await named({ jurisdiction: 'VN-63-ben_tre' })).toEqual(['28-CTr/TU Bến Tre', '5793/KH-UBND Bến Tre']);
    expect(await named({ jurisdiction: 'VN-34-vinh_long' })).toEqual(['28-CTr/TU Bến Tre', '5793/KH-UBND Bến Tre']);
    expect(await named({ jurisdiction: 'VN-63-vinh_long' })).toEqual([]);
    expect(await named({ jurisdiction: 'VN' })).toEqual(['43-KL/TW VN']);
    expect(await named({ asOf: '2013-09-30' })).toEqual(['28-CTr/TU Cà Mau', '28-CTr/TU Bến Tre', 'null Cà Mau']);
  });

  it('come page by page, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { edges: { node: never }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (
        await answer(QUESTION, { id: IDS.resolution25, first: 3, after })
      ).implementations;
      seen.push(...nodes(page).map(({ instrument }: never) => name(instrument)));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
  });
});

describe('coverage', () => {
  const QUESTION = `query($id: ID!, $asOf: Date) {
    coverage(id: $id, asOf: $asOf) {
      asOf
      totals { provinces covered none }
      provinces { covered jurisdiction { id } firstOn lagDays acts { instrument { number place } through { id } lagDays } }
    }
  }`;
  const covered = async (asOf: string) => {
    const { coverage } = await answer(QUESTION, { id: IDS.resolution25, asOf });
    return {
      totals: coverage.totals,
      provinces: coverage.provinces.filter((province: { covered: boolean }) => province.covered),
    };
  };

  it('tells of each province of the day who carries it out, since when, and how late', async () => {
    const { totals, provinces } = await covered('2021-12-31');
    expect(totals).toEqual({ provinces: 63, covered: 3, none: 60 });
    expect(
      provinces.map(({ jurisdiction, firstOn, lagDays }: never) => [
        (jurisdiction as { id: string }).id,
        firstOn,
        lagDays,
      ]),
    ).toEqual([
      ['VN-63-gia_lai', '2019-06-04', 2192],
      ['VN-63-ben_tre', '2013-09-11', 100],
      ['VN-63-ca_mau', '2013-08-19', 77],
    ]);
  });

  it('lists an act without a date last, and dates nothing by it', async () => {
    const { provinces } = await covered('2021-12-31');
    expect(
      provinces[2].acts.map(({ instrument, through, lagDays }: never) => [name(instrument), through, lagDays]),
    ).toEqual([
      ['28-CTr/TU Cà Mau', null, 77],
      ['07/CT-UBND Cà Mau', null, 140],
      ['null Cà Mau', null, null],
    ]);
  });

  it('puts acts under the provinces that succeeded, and says through which they came', async () => {
    const { totals, provinces } = await covered('2026-01-01');
    expect(totals).toEqual({ provinces: 34, covered: 3, none: 31 });
    const acts = Object.fromEntries(
      provinces.map(({ jurisdiction, acts: own }: never) => [
        (jurisdiction as { id: string }).id,
        (own as { through: { id: string } | null }[]).map(({ through }) => through?.id ?? null),
      ]),
    );
    expect(acts).toEqual({
      'VN-34-gia_lai': ['VN-63-gia_lai', 'VN-63-gia_lai'],
      'VN-34-vinh_long': ['VN-63-ben_tre', 'VN-63-ben_tre'],
      'VN-34-ca_mau': ['VN-63-ca_mau', 'VN-63-ca_mau', 'VN-63-ca_mau'],
    });
  });

  it('leaves out what came after the day', async () => {
    expect((await covered('2013-08-31')).totals.covered).toBe(1);
    // The act without a date is not reached before the programme that it carries out.
    expect((await covered('2013-08-01')).totals.covered).toBe(0);
  });

  it('is of today unless a day is given', async () => {
    const { coverage } = await answer(QUESTION, { id: IDS.resolution25 });
    expect(coverage.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(coverage.totals.provinces).toBe(34);
  });
});

describe('lineage', () => {
  const QUESTION = `query($id: ID!, $direction: Direction!, $relations: [Relation!], $depth: Int, $asOf: Date) {
    lineage(id: $id, direction: $direction, relations: $relations, depth: $depth, asOf: $asOf) {
      truncated
      nodes { distance instrument { number place } }
      edges { relation from { number } to { number } evidence { quote } }
    }
  }`;
  const lineage = async (variables: object) => (await answer(QUESTION, variables)).lineage;

  it('goes up to what an instrument rests on', async () => {
    const {
      nodes: met,
      edges,
      truncated,
    } = await lineage({ id: IDS.directive14, direction: 'UP', relations: ['IMPLEMENTS', 'CONTINUES', 'BASED_ON'] });
    expect(met.map(({ distance, instrument }: never) => [distance, name(instrument)])).toEqual([
      [0, '14/CT-UBND Gia Lai'],
      [1, '43-KL/TW VN'],
      [1, '193-KH/TU Gia Lai'],
      [2, '25-NQ/TW VN'],
    ]);
    expect(edges).toHaveLength(4);
    expect(edges.every(({ evidence }: { evidence: unknown[] }) => evidence.length > 0)).toBe(true);
    expect(truncated).toBe(false);
  });

  it('goes down no farther than it is told, and to nothing later than the day', async () => {
    const near = await lineage({ id: IDS.resolution25, direction: 'DOWN', depth: 1, asOf: '2013-12-31' });
    expect(near.nodes.map(({ instrument }: never) => name(instrument))).toEqual([
      '25-NQ/TW VN',
      '28-CTr/TU Cà Mau',
      '28-CTr/TU Bến Tre',
    ]);
  });

  it('walks a cycle once', async () => {
    const { nodes: met, edges } = await lineage({ id: IDS.decree30, direction: 'UP', depth: 10 });
    expect(met.map(({ instrument }: never) => name(instrument))).toEqual(['30/2020/NĐ-CP VN', '5/TB-UBND Gia Lai']);
    expect(edges).toHaveLength(2);
  });
});
