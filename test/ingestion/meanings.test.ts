import { describe, expect, it } from 'vitest';
import { instrumentChange } from '../../src/ingestion/graph-writer/instruments.js';
import { recluster, type StoredClaim, sameMeaning } from '../../src/ingestion/graph-writer/meanings.js';
import { bucketOf } from '../../src/resolution/buckets/bucket-claim.js';
import type { Clusterer } from '../../src/resolution/cluster.js';
import { cluster } from './reference.js';

const BUCKET = bucketOf('Chỉ thị', '16/ct-ttg', '16/CT-TTg', 'VN');

function stored(id: string, change: Partial<StoredClaim> = {}): StoredClaim {
  return {
    id,
    bucket: BUCKET,
    type: 'Chỉ thị',
    number: '16/CT-TTg',
    numberKey: '16/ct-ttg',
    scope: 'VN',
    date: null,
    citedOn: null,
    term: null,
    subject: null,
    title: null,
    documents: 1,
    statedBy: [],
    listedBy: [],
    means: null,
    mayMean: [],
    rule: null,
    doubts: [],
    ...change,
  };
}

const OF_2012 = 'urn:lex:vn:thu.tuong.chinh.phu:chi.thi:2012;16-ct-ttg';
const OF_2013 = 'urn:lex:vn:thu.tuong.chinh.phu:chi.thi:2013;16-ct-ttg';

describe('clustering stored claims afresh', () => {
  it('tells only what differs from what is stored', () => {
    const { changes } = recluster(
      BUCKET,
      [
        stored('a', { date: '2012', means: OF_2012, rule: 'year' }),
        stored('b', { date: '2013' }),
        stored('c', { citedOn: '2014-01-01', means: OF_2012, rule: 'only' }),
      ],
      cluster,
    );
    expect(changes).toMatchObject([
      { claim: 'b', before: { means: null }, after: { means: OF_2013 } },
      { claim: 'c', before: { means: OF_2012 }, after: { means: null, mayMean: [OF_2012, OF_2013] } },
    ]);
  });

  it('hands over the texts that state a claim in one order, whatever the engine', () => {
    const statedBy = ['z', 'x', 'y'].map((document) => ({ document, title: null }));
    const all: Clusterer['all'] = (_, [claim]) => {
      expect(claim?.statedBy.map(({ document }) => document)).toEqual(['x', 'y', 'z']);
      return { instruments: [], meanings: [] };
    };
    recluster(BUCKET, [stored('a', { statedBy })], { ...cluster, all });
    expect.assertions(1);
  });

  it('takes candidates for a set', () => {
    expect(sameMeaning({ means: null, mayMean: ['a', 'b'] }, { means: null, mayMean: ['b', 'a'] })).toBe(true);
    expect(sameMeaning({ means: null, mayMean: ['a', 'b'] }, { means: null, mayMean: ['a', 'c'] })).toBe(false);
    expect(sameMeaning({ means: 'a', mayMean: [] }, { means: null, mayMean: ['a'] })).toBe(false);
  });
});

describe('comparing instruments', () => {
  const { instruments } = recluster(BUCKET, [stored('a', { date: '2012' })], cluster);
  const [asStored] = instrumentChange([], instruments).put;

  it('leaves alone those that are as they were', () => {
    expect(asStored).toMatchObject({ id: OF_2012, body: { id: 'VN:thu.tuong.chinh.phu' } });
    expect(instrumentChange(asStored ? [asStored] : [], instruments)).toEqual({
      put: [],
      reissued: [],
      former: [],
      formerBodies: [],
    });
  });

  it('names those that are gone, and the bodies that issued them', () => {
    expect(instrumentChange(asStored ? [asStored] : [], [])).toMatchObject({
      former: [OF_2012],
      formerBodies: ['VN:thu.tuong.chinh.phu'],
    });
  });

  it('names those that another body is found to have issued', () => {
    const other = asStored && { ...asStored, body: { ...asStored.body, id: 'VN:khong.ro' } };
    expect(instrumentChange(other ? [other] : [], instruments)).toMatchObject({
      put: [asStored],
      reissued: [OF_2012],
      former: [],
      formerBodies: ['VN:khong.ro'],
    });
  });
});
