import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberKey } from '../../src/instrument/number.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { type BucketClaim, bucketOf } from '../../src/resolution/buckets/bucket-claim.js';
import { likeness, ofSubject, sameTitle } from '../../src/resolution/buckets/subject.js';
import { clusterer, isDefining } from '../../src/resolution/cluster.js';

const clusters = clusterer(loadReference());

/** A claim of an instrument that reference data does not know, made by one text unless said otherwise. */
function claim(id: string, number: string, fields: Partial<BucketClaim> = {}): BucketClaim {
  return {
    id,
    type: 'Quyết định',
    number,
    numberKey: numberKey(number),
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
}

const stated = (title: string | null = null, document = 'a text') => ({ statedBy: [{ document, title }] });
const listed = (title: string | null = null) => ({ listedBy: [{ entry: 'an entry', title }] });

function bucket({ type, numberKey: key, number, scope }: BucketClaim): string {
  return bucketOf(type, key, number, scope);
}

function cluster(claims: readonly BucketClaim[]) {
  const buckets = new Set(claims.map(bucket));
  expect(buckets.size).toBe(1);
  return clusters.all([...buckets][0] ?? '', claims);
}

/** Year and number of what a claim means, the rule, and what is doubtful. */
function told(claims: readonly BucketClaim[], id: string) {
  const { instruments, meanings } = cluster(claims);
  const meaning = meanings.find((one) => one.claim === id);
  const instrument = instruments.find((one) => one.id === meaning?.means);
  return { number: instrument?.number, date: instrument?.date, rule: meaning?.rule, doubts: meaning?.doubts };
}

describe('a misprint of an instrument that something vouches for', () => {
  it('lends it no number where a header makes it, so that no two instruments get one id', () => {
    const { instruments } = cluster([
      claim('header', '45/QĐ-TTg', stated('về việc thực hiện Nghị quyết về cán bộ')),
      claim('listed with its year', '45/2020/QĐ-TTg', {
        date: '2012-03-04',
        ...listed('về việc thực hiện Nghị quyết về cán bộ'),
      }),
      claim('listed without', '45/QĐ-TTg', { date: '2020-03-05', ...listed() }),
    ]);
    expect(instruments.map(({ number }) => number).sort()).toEqual(['45/2020/QĐ-TTg', '45/QĐ-TTg']);
    expect(new Set(instruments.map(({ id }) => id)).size).toBe(instruments.length);
  });

  const header = claim('header', '45/2020/QĐ-TTg', { date: '2020-03-05', ...stated() });

  it.each([
    ['a number that lost its year', '45/QĐ-TTg', '2020-03-05'],
    ['a number of another year with the same day', '45/2021/QĐ-TTg', '2020-03-05'],
  ])('%s stands with it', (_, number, date) => {
    const found = told([header, claim('misprint', number, { date })], 'misprint');
    expect(found).toEqual({
      number: '45/2020/QĐ-TTg',
      date: '2020-03-05',
      rule: 'same-day',
      doubts: ['number-mended'],
    });
  });

  it('is not seen in another number of another day', () => {
    const found = told([header, claim('other', '45/QĐ-TTg', { date: '2020-01-09' })], 'other');
    expect(found).toEqual({ number: '45/QĐ-TTg', date: '2020-01-09', rule: 'date', doubts: [] });
  });

  it('is not seen where the other reading is vouched for as well', () => {
    const other = claim('other', '45/QĐ-TTg', { date: '2020-03-05', ...listed() });
    expect(told([header, other], 'other')).toMatchObject({ number: '45/QĐ-TTg', doubts: [] });
  });

  it.each([
    ['a header', stated()],
    ['a register', listed()],
    ['three texts', { documents: 3 }],
  ])('is told by %s', (_, voucher) => {
    const claims = [
      claim('good', '45/QĐ-TTg', { date: '2020-03-05', ...voucher }),
      claim('bad', '45/QĐ-TTg', { date: '2020-05-03' }),
      claim('year', '45/QĐ-TTg', { date: '2021-03-05' }),
    ];
    expect(told(claims, 'bad')).toMatchObject({ date: '2020-03-05', doubts: ['date-mended'] });
    expect(told(claims, 'year')).toMatchObject({ date: '2021-03-05', rule: 'date', doubts: [] });
  });

  it('is not told by a register alone where three texts print another day', () => {
    const claims = [
      claim('entry', '45/QĐ-TTg', { date: '2020-03-05', ...listed() }),
      claim('texts', '45/QĐ-TTg', { date: '2020-11-30', documents: 3 }),
    ];
    expect(told(claims, 'texts')).toMatchObject({ date: '2020-03-05', doubts: ['date-mismatch'] });
  });

  it('keeps what is printed where nothing tells which is right, and says so', () => {
    const claims = [
      claim('one', '45/QĐ-TTg', { date: '2020-03-05' }),
      claim('other', '45/QĐ-TTg', { date: '2020-05-03', documents: 2 }),
    ];
    expect(cluster(claims).instruments).toMatchObject([{ year: 2020, date: null }]);
    for (const id of ['one', 'other']) expect(told(claims, id).doubts).toEqual(['date-mismatch']);
  });

  it('takes a year that the day contradicts for the year of the number, and says so', () => {
    const lone = claim('lone', '45/2021/QĐ-TTg', { date: '2020-03-05' });
    expect(told([lone], 'lone')).toMatchObject({ number: '45/2021/QĐ-TTg', date: null, doubts: ['date-mismatch'] });
  });
});

describe('a number whose legislature did not sit in its year', () => {
  const law = (id: string, number: string, fields: Partial<BucketClaim>) =>
    claim(id, number, { type: 'Luật', ...fields });

  it('is that of the one law with its serial and either', () => {
    const claims = [
      law('law', '889/2015/QH13', { date: '2015-11-23', ...stated() }),
      law('misprint', '889/2015/QH15', { date: '2015' }),
    ];
    expect(told(claims, 'misprint')).toMatchObject({
      number: '889/2015/QH13',
      rule: 'legislature',
      doubts: ['number-mended'],
    });
  });

  it('is not that of a law of a year no slip makes of it', () => {
    const claims = [
      law('law', '889/2012/QH13', { date: '2012-06-20', ...stated() }),
      law('misprint', '889/2025/QH13', { date: '2025' }),
    ];
    expect(told(claims, 'misprint')).toMatchObject({ number: '889/2025/QH13', doubts: ['impossible-number'] });
  });

  it('is kept and flagged where two could be meant', () => {
    const claims = [
      law('law', '889/2015/QH13', { date: '2015-11-23', ...stated() }),
      law('other', '889/2025/QH15', { date: '2025-11-23', ...listed() }),
      law('misprint', '889/2015/QH15', { date: '2015' }),
    ];
    expect(told(claims, 'misprint')).toMatchObject({ number: '889/2015/QH15', doubts: ['impossible-number'] });
  });
});

describe('a central Party number', () => {
  it('has one instrument in a term: a lone other year is a misprint', () => {
    const party = (id: string, date: string, fields: Partial<BucketClaim> = {}) =>
      claim(id, '725-NQ/TW', { type: 'Nghị quyết', date, ...fields });
    const claims = [
      party('header', '2013-06-03', stated()),
      party('same term', '2014-06-04'),
      party('next term', '2017-06-04'),
    ];
    expect(told(claims, 'same term')).toMatchObject({ date: '2013-06-03', rule: 'same-term', doubts: ['date-mended'] });
    expect(told(claims, 'next term')).toMatchObject({ date: '2017-06-04', doubts: [] });
  });
});

describe('headers', () => {
  const title = 'Quy định về quản lý và sử dụng tài sản công của tỉnh';
  const of = (id: string, date: string | null, words: string) =>
    claim(id, '45/QĐ-TTg', { date, ...stated(words, `text ${id}`) });

  it('of two days and one title are one instrument whose day is in doubt', () => {
    const claims = [of('one', '2020-03-05', title), of('other', '2020-05-03', title)];
    expect(cluster(claims).instruments).toMatchObject([{ year: 2020, date: null, ingested: true }]);
    expect(told(claims, 'one').doubts).toEqual(['date-mismatch']);
  });

  it('of two days and other titles are two', () => {
    const claims = [
      of('one', '2020-03-05', title),
      of('other', '2020-05-03', 'Phê duyệt quy hoạch mạng lưới trường học'),
    ];
    expect(cluster(claims).instruments).toHaveLength(2);
  });

  it('without a day are the listed instrument whose title they have', () => {
    const claims = [
      claim('entry', '45/QĐ-TTg', { date: '2020-03-05', ...listed(title) }),
      claim('other', '45/QĐ-TTg', { date: '2021-04-06', ...listed('Phê duyệt quy hoạch mạng lưới trường học') }),
      of('undated', null, title),
    ];
    expect(told(claims, 'undated')).toMatchObject({ date: '2020-03-05', rule: 'header' });
  });
});

describe('subjects', () => {
  const titles = [
    'tăng cường công tác quản lý đầu tư và xử lý nợ đọng xây dựng cơ bản',
    'phòng, chống dịch bệnh ở gia súc',
  ];

  it('choose the title that holds most of them', () => {
    expect(ofSubject('quản lý đầu tư và xử lý nợ đọng', titles, (one) => [one])).toEqual([titles[0]]);
  });

  it('leave open what is too short to tell', () => {
    expect(ofSubject('công tác', titles, (one) => [one])).toEqual(titles);
  });

  it('rule out titles of something else, and keep things without title', () => {
    const things = [{ titles: [titles[1] ?? ''] }, { titles: [] }];
    expect(ofSubject('sắp xếp đơn vị hành chính cấp huyện giai đoạn mới', things, (one) => one.titles)).toEqual([
      things[1],
    ]);
  });

  it('are like titles that shorten them, with or without diacritics', () => {
    expect(likeness('cong tac dan van', 'Tăng cường công tác dân vận')).toBe(1);
    expect(likeness('công tác', 'Tăng cường công tác dân vận')).toBeNull();
    expect(sameTitle('Về công tác dân vận của chính quyền', 've cong tac dan van cua chinh quyen')).toBe(true);
    expect(sameTitle('công tác dân vận', 'công tác dân vận')).toBe(false);
  });
});

describe('claims that define nothing', () => {
  const dates = fc.constantFrom(null, '2020', '2020-03-05', '2020-05-03', '2021-03-05');
  const numbers = fc.constantFrom('45/QĐ-TTg', '45/2020/QĐ-TTg', '45/2021/QĐ-TTg');
  const some = fc
    .array(
      fc.record({
        number: numbers,
        date: dates,
        citedOn: fc.constantFrom(null, '2020-12-31', '2024-01-01'),
        subject: fc.constantFrom(null, 'quản lý và sử dụng tài sản công', 'quy hoạch mạng lưới trường học'),
        documents: fc.integer({ min: 0, max: 4 }),
        made: fc.constantFrom(
          {},
          {},
          stated('Quy định về quản lý và sử dụng tài sản công của tỉnh'),
          listed('Quy hoạch mạng lưới trường học'),
        ),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .map((rows) =>
      rows.map(({ number, date, citedOn, subject, documents, made }, at) =>
        claim(`c${at}`, number, { date, documents, ...(date === null ? { citedOn, subject } : {}), ...made }),
      ),
    );

  it('mean the same when they are looked at alone as when all are', () => {
    fc.assert(
      fc.property(some, (claims) => {
        const [any] = claims;
        const key = any ? bucket(any) : '';
        const all = clusters.all(key, claims);
        const found = clusters.clusters(key, claims.filter(isDefining));
        const alone = claims.map((one) => clusters.some([one], found, new Map()));
        expect(alone.flatMap(({ meanings }) => meanings)).toEqual(
          claims.map(({ id }) => all.meanings.find((meaning) => meaning.claim === id)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
