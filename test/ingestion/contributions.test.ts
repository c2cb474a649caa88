import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assertedRelation,
  type JoinedCitation,
  RelationTally,
} from '../../src/ingestion/graph-writer/contributions.js';

const means = (claim: string) => (claim === 'ambiguous' ? null : claim.toUpperCase());
const citation = (change: Partial<JoinedCitation>): JoinedCitation => ({
  host: 'host',
  from: null,
  claim: 'target',
  mayClaim: [],
  relation: 'IMPLEMENTS',
  confidence: 900,
  ...change,
});

describe('the relation a citation asserts', () => {
  it('leads from the host to the target', () => {
    expect(assertedRelation(citation({}), means)).toEqual({ from: 'HOST', relation: 'IMPLEMENTS', to: 'TARGET' });
  });

  it('leads from the instrument in whose title the mention stands', () => {
    expect(assertedRelation(citation({ from: 'titled' }), means)).toMatchObject({ from: 'TITLED', to: 'TARGET' });
  });

  it('is turned round where the text is the one amended', () => {
    expect(assertedRelation(citation({ relation: 'AMENDED_BY' }), means)).toEqual({
      from: 'TARGET',
      relation: 'AMENDS',
      to: 'HOST',
    });
  });

  it.each([
    ['a text that speaks of itself', { relation: 'SELF' }],
    ['an instrument that cites itself', { claim: 'host' }],
    ['a back reference to nothing found', { claim: null }],
    ['an ambiguous target', { claim: 'ambiguous' }],
    ['an ambiguous source', { from: 'ambiguous' }],
  ])('is none for %s', (_name, change) => {
    expect(assertedRelation(citation(change), means)).toBeNull();
  });
});

describe('a tally of relations', () => {
  const anyCitation = fc.record({
    host: fc.constantFrom('a', 'b'),
    from: fc.constantFrom(null, null, 'c'),
    claim: fc.constantFrom('a', 'b', 'd', 'ambiguous', null),
    mayClaim: fc.constant([]),
    relation: fc.constantFrom('IMPLEMENTS', 'AMENDED_BY', 'AMENDS', 'SELF'),
    confidence: fc.integer({ min: 0, max: 1000 }),
  });

  it('comes to nothing when the same citations are lost and gained, in whatever order', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyCitation)
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([lost, gained]) => {
          const tally = new RelationTally();
          tally.count(lost, means, -1);
          tally.count(gained, means, 1);
          expect(tally.changes()).toEqual([]);
        },
      ),
    );
  });

  it('brings stored rows to what all citations together assert', () => {
    fc.assert(
      fc.property(fc.array(anyCitation), fc.array(anyCitation), fc.array(anyCitation), (kept, lost, gained) => {
        const rows = (citations: readonly JoinedCitation[]) => {
          const tally = new RelationTally();
          tally.count(citations, means, 1);
          return tally.appliedTo([]);
        };
        const tally = new RelationTally();
        tally.count(lost, means, -1);
        tally.count(gained, means, 1);
        const stored = rows([...kept, ...lost]);
        const key = (row: { from: string; relation: string; to: string }) => [row.from, row.relation, row.to].join();
        const result = new Map([...stored, ...tally.appliedTo(stored)].map((row) => [key(row), row]));
        const there = [...result.values()]
          .filter((row) => row.citations > 0)
          .sort((a, b) => (key(a) < key(b) ? -1 : 1));
        expect(there).toEqual(rows([...kept, ...gained]).sort((a, b) => (key(a) < key(b) ? -1 : 1)));
      }),
    );
  });

  it('refuses to take away more than is stored', () => {
    const tally = new RelationTally();
    tally.count([citation({})], means, -1);
    expect(() => tally.appliedTo([])).toThrow('HOST IMPLEMENTS TARGET');
  });
});
