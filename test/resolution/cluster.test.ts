import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberKey } from '../../src/instrument/number.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { type BucketClaim, bucketOf, nameKey, textKey } from '../../src/resolution/buckets/bucket-claim.js';
import { clusterer } from '../../src/resolution/cluster.js';

const { all } = clusterer(loadReference());
const cluster = (claims: readonly BucketClaim[]) => {
  const [any] = claims;
  return all(any ? bucketOf(any.type, any.numberKey, any.number, any.scope) : '', claims);
};

const claim = (id: string, fields: Partial<BucketClaim>): BucketClaim => {
  const number = fields.number === undefined ? '625-NQ/TW' : fields.number;
  return {
    id,
    type: 'Nghị quyết',
    number,
    numberKey: number === null ? '' : numberKey(number),
    scope: 'VN',
    date: null,
    citedOn: null,
    term: null,
    subject: null,
    title: null,
    documents: 1,
    statedBy: [],
    listedBy: [],
    ...fields,
  };
};
const header = (document: string) => [{ document, title: `Về ${document}` }];
const meaningOf = (claims: readonly BucketClaim[], id: string) =>
  cluster(claims).meanings.find((meaning) => meaning.claim === id);

describe('one number, several instruments', () => {
  const four = ['2003-03-12', '2008-07-25', '2013-06-03', '2026-08-22'].map((date) => claim(date, { date }));

  it('are told apart by their years', () => {
    expect(cluster(four).instruments.map(({ date }) => date)).toEqual([
      '2003-03-12',
      '2008-07-25',
      '2013-06-03',
      '2026-08-22',
    ]);
    expect(new Set(cluster(four).instruments.map(({ id }) => id)).size).toBe(4);
  });

  it('leave an undated claim with those that existed when it was made', () => {
    const claims = [...four, claim('u', { citedOn: '2009-01-01' })];
    expect(meaningOf(claims, 'u')).toMatchObject({ means: null });
    expect(meaningOf(claims, 'u')?.mayMean).toHaveLength(2);
  });

  it('and with the only one, where there was one', () => {
    const claims = [...four, claim('u', { citedOn: '2005-01-01' })];
    expect(meaningOf(claims, 'u')).toMatchObject({ means: expect.stringContaining(':2003;'), mayMean: [] });
  });

  it('leave a claim of a year or month alone with the one of that year', () => {
    expect(meaningOf([...four, claim('y', { date: '2013' })], 'y')?.means).toBe(meaningOf(four, '2013-06-03')?.means);
    expect(meaningOf([...four, claim('m', { date: '2008-07' })], 'm')?.means).toBe(
      meaningOf(four, '2008-07-25')?.means,
    );
  });
});

describe('one instrument', () => {
  it('stays one when a citation misprints its day', () => {
    const claims = [claim('a', { date: '2013-06-03', statedBy: header('a') }), claim('b', { date: '2013-06-30' })];
    expect(cluster(claims).instruments).toMatchObject([{ date: '2013-06-03', ingested: true }]);
  });

  it('is kept under its year, so that a better date does not move it', () => {
    const [early] = cluster([claim('a', { date: '2013' })]).instruments;
    const [late] = cluster([
      claim('a', { date: '2013' }),
      claim('b', { date: '2013-06-03', statedBy: header('b') }),
    ]).instruments;
    expect(late?.id).toBe(early?.id);
  });

  it('is dated by the year in its number', () => {
    const claims = [
      claim('a', { type: 'Nghị định', number: '30/2020/NĐ-CP', date: '2020-03-05' }),
      claim('b', { type: 'Nghị định', number: '30/2020/NĐ-CP', citedOn: '2025-01-01' }),
    ];
    expect(cluster(claims).instruments).toHaveLength(1);
  });

  it('known from undated citations alone is one of unknown year', () => {
    const claims = [claim('a', { citedOn: '2012-01-01' }), claim('b', { citedOn: '2014-01-01' })];
    expect(cluster(claims).instruments).toMatchObject([{ year: null, ingested: false }]);
    expect(meaningOf(claims, 'a')?.means).toBe(meaningOf(claims, 'b')?.means);
  });

  it('is found by a header that comes after its citations', () => {
    const cited = [claim('a', { date: '2013' }), claim('b', { citedOn: '2014-01-01' })];
    const healed = [...cited, claim('h', { date: '2013-06-03', statedBy: header('h') })];
    expect(new Set(cluster(healed).meanings.map(({ means }) => means)).size).toBe(1);
    expect(cluster(healed).instruments).toMatchObject([{ ingested: true, title: 'Về h', date: '2013-06-03' }]);
  });

  it('is not cited before it was made', () => {
    const claims = [claim('h', { date: '2013-06-03', statedBy: header('h') }), claim('u', { citedOn: '2011-01-01' })];
    expect(meaningOf(claims, 'u')?.means).not.toBe(meaningOf(claims, 'h')?.means);
  });
});

describe('two headers', () => {
  it('of one year and different days are two instruments, told apart by the day', () => {
    const claims = ['2013-08-19', '2013-09-11'].map((date) => claim(date, { date, statedBy: header(date) }));
    expect(cluster(claims).instruments.map(({ id }) => id)).toEqual([
      expect.stringContaining(':2013-08-19;'),
      expect.stringContaining(':2013-09-11;'),
    ]);
  });

  it('without number are two instruments, whatever their dates', () => {
    const of = (document: string) =>
      cluster([
        claim(document, { number: null, numberKey: textKey(document), date: '2013', statedBy: header(document) }),
      ]);
    expect(of('a'.repeat(64)).instruments[0]?.id).not.toBe(of('b'.repeat(64)).instruments[0]?.id);
  });
});

describe('a bucket', () => {
  it('keeps the two 28-CTr/TU apart, for each belongs to its province', () => {
    const of = (scope: string) => bucketOf('Chương trình', numberKey('28-CTr/TU'), '28-CTr/TU', scope);
    expect(of('Cà Mau')).not.toBe(of('Bến Tre'));
    const id = (scope: string) =>
      cluster([claim('a', { type: 'Chương trình', number: '28-CTr/TU', scope, date: '2013' })]).instruments[0]?.id;
    expect(id('Cà Mau')).toMatch(/^urn:lex:vn;ca\.mau:.*;28-ctr-tu$/);
    expect(id('Bến Tre')).toMatch(/^urn:lex:vn;ben\.tre:.*;28-ctr-tu$/);
  });

  it('is one for spellings of one number', () => {
    const of = (number: string) => bucketOf('Hướng dẫn', numberKey(number), number, 'VN');
    expect(of('12-HD/BTL')).toBe(of('12/HD-BTL'));
    expect(of('7-HD/BTL')).toBe(of('07-HD/BTL'));
  });

  it('is of a name where there is no number', () => {
    expect(nameKey('Nghị quyết Đại hội XIII của Đảng')).toBe(nameKey('nghị quyết  đại hội XIII của Đảng'));
  });
});

describe('the order in which claims came', () => {
  const dates = fc.constantFrom(null, '2008', '2013', '2013-06', '2013-06-03', '2013-09-11', '2008-07-25');
  const bucket = fc
    .array(
      fc.record({ date: dates, citedOn: fc.constantFrom(null, '2010-01-01', '2014-01-01'), stated: fc.boolean() }),
      { minLength: 1, maxLength: 9 },
    )
    .map((rows) =>
      rows.map(({ date, citedOn, stated }, index) =>
        claim(`c${index}`, {
          date,
          citedOn: date === null ? citedOn : null,
          statedBy: stated ? header(`d${index}`) : [],
        }),
      ),
    );

  it('changes nothing', () => {
    fc.assert(
      fc.property(
        bucket.chain((claims) =>
          fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
        ),
        ([claims, shuffled]) => {
          expect(cluster(shuffled)).toEqual(cluster(claims));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves each claim meaning something, each header one thing, each id one instrument', () => {
    fc.assert(
      fc.property(bucket, (claims) => {
        const { instruments, meanings } = cluster(claims);
        const ids = instruments.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(meanings.map((meaning) => meaning.claim).sort()).toEqual(claims.map(({ id }) => id).sort());
        for (const { claim: id, means, mayMean } of meanings) {
          expect(means === null ? mayMean.length > 1 : ids.includes(means)).toBe(true);
          for (const candidate of mayMean) expect(ids).toContain(candidate);
          if (claims.some((one) => one.id === id && one.statedBy.length > 0)) expect(means).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });
});
