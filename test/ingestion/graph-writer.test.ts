import { describe, expect, it } from 'vitest';
import { GrafeoStore } from '../../src/graph/grafeo/grafeo-store.js';
import type { GraphStore } from '../../src/graph/port.js';
import { GraphWriter } from '../../src/ingestion/graph-writer/graph-writer.js';
import { cluster } from './reference.js';
import { inVersion, writtenText } from './small-world.js';
import { emptyGraph, exported, writerLaws } from './writer-laws.js';

async function inMemory() {
  const store = GrafeoStore.inMemory();
  await store.ensureSchema();
  return store;
}

const rows = (lines: readonly string[], kind: string) =>
  lines.map((line) => JSON.parse(line)).filter((row) => row.kind === kind);

/** The store, and how many rows went into and came out of its writes so far. */
function counting(store: GraphStore): { store: GraphStore; rows(): number } {
  let rows = 0;
  const write: GraphStore['write'] = (work) =>
    store.write((transaction) =>
      work({
        run: async (name, parameters) => {
          const answer = await transaction.run(name, parameters);
          rows +=
            answer.length +
            Object.values(parameters as Record<string, readonly unknown[]>).reduce((sum, list) => sum + list.length, 0);
          return answer;
        },
      }),
    );
  const counted = new Proxy(store, {
    get: (target, key) => {
      if (key === 'write') return write;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { store: counted, rows: () => rows };
}

const DIRECTIVE_16 = { type: 'Chỉ thị', number: '16/CT-TTg' };
const PROGRAMME_28 = { type: 'Chương trình', number: '28-CTr/TU', scope: 'Cà Mau' };

describe('laws of the writer', () => {
  for (const law of writerLaws) it(law.name, () => law.check(inMemory, 60), 120_000);
});

describe('writing texts', () => {
  it('makes a stub of what is cited, and heals it when its text comes', async () => {
    const { store, writer } = await emptyGraph(inMemory);
    const citing = writtenText('citing', { ...PROGRAMME_28, date: '2013-08-19' }, [
      { target: { ...DIRECTIVE_16, date: '2012' }, relation: 'IMPLEMENTS' },
    ]);
    await writer.writeDocuments([citing]);
    const stub = rows(await exported(store), 'instrument').find((row) => row.number === '16/CT-TTg');
    expect(stub).toMatchObject({ ingested: false, date: null, year: 2012, title: null });

    const title = 'Về tiết kiệm điện';
    await writer.writeDocuments([writtenText('cited', { ...DIRECTIVE_16, date: '2012-03-04', title })]);
    const lines = await exported(store);
    const healed = rows(lines, 'instrument').find((row) => row.number === '16/CT-TTg');
    expect(healed).toMatchObject({ id: stub.id, ingested: true, date: '2012-03-04', title });
    expect(rows(lines, 'relation')).toMatchObject([
      { relation: 'IMPLEMENTS', to: stub.id, citations: 1, confidence: 0.9 },
    ]);
  });

  it('moves citations and relations when a second instrument of one number and year turns up', async () => {
    const { store, writer } = await emptyGraph(inMemory);
    const target = { ...DIRECTIVE_16, date: '2012-03-04' };
    const first = writtenText('first', { ...PROGRAMME_28, date: '2013-08-19' }, [{ target, relation: 'IMPLEMENTS' }]);
    const second = writtenText('second', { ...PROGRAMME_28, date: '2013-09-11' }, [{ target, relation: 'REVIEWS' }]);
    const [alone] = await writer.writeDocuments([first]);
    const withFirstOnly = await exported(store);
    expect(alone?.instrument).toMatch(/:2013;28-ctr-tu$/);

    const [later] = await writer.writeDocuments([second]);
    const lines = await exported(store);
    expect(later?.instrument).toMatch(/:2013-09-11;28-ctr-tu$/);
    expect(rows(lines, 'citation').map((row) => row.madeBy)).toEqual(
      expect.arrayContaining([later?.instrument, expect.stringMatching(/:2013-08-19;28-ctr-tu$/)]),
    );
    expect(rows(lines, 'relation').map((row) => [row.from.slice(-21), row.relation])).toEqual([
      ['2013-08-19;28-ctr-tu'.padStart(21, ':'), 'IMPLEMENTS'],
      ['2013-09-11;28-ctr-tu'.padStart(21, ':'), 'REVIEWS'],
    ]);

    await writer.removeDocument(second.document.id);
    expect(await exported(store)).toEqual(withFirstOnly);
  });

  it('keeps an undated citation ambiguous between years, without a relation', async () => {
    const { store, writer } = await emptyGraph(inMemory);
    await writer.writeDocuments([
      writtenText('of 2012', { ...DIRECTIVE_16, date: '2012-03-04' }),
      writtenText('of 2013', { ...DIRECTIVE_16, date: '2013-05-06' }),
      writtenText('citing', { ...PROGRAMME_28, date: '2013-08-19' }, [
        { target: DIRECTIVE_16, relation: 'IMPLEMENTS' },
      ]),
    ]);
    const lines = await exported(store);
    const undated = rows(lines, 'claim').find((row) => row.date === null);
    expect(undated).toMatchObject({ means: null, citedOn: '2013-08-19' });
    expect(undated.mayMean).toHaveLength(2);
    expect(rows(lines, 'relation')).toEqual([]);
  });

  it('lets the amending instrument amend where the amended one says so', async () => {
    const { store, writer } = await emptyGraph(inMemory);
    const amending = { ...DIRECTIVE_16, date: '2014-01-02' };
    await writer.writeDocuments([
      writtenText('amended', { ...DIRECTIVE_16, date: '2012-03-04' }, [{ target: amending, relation: 'AMENDED_BY' }]),
    ]);
    expect(rows(await exported(store), 'relation')).toMatchObject([
      { from: expect.stringContaining(':2014;'), relation: 'AMENDS', to: expect.stringContaining(':2012;') },
    ]);
  });

  it('says what it did with each text', async () => {
    const { writer } = await emptyGraph(inMemory);
    const text = writtenText('text', { ...DIRECTIVE_16, date: '2012-03-04' });
    const outcome = async (...texts: (typeof text)[]) => (await writer.writeDocuments(texts)).map((one) => one.outcome);
    expect(await outcome(text, text)).toEqual(['added', 'unchanged']);
    expect(await outcome(text)).toEqual(['unchanged']);
    expect(await outcome(inVersion('2', text))).toEqual(['replaced']);
    expect(await outcome()).toEqual([]);
    const [unchanged] = await writer.writeDocuments([inVersion('2', text)]);
    expect(unchanged?.instrument).toBe('urn:lex:vn:thu.tuong.chinh.phu:chi.thi:2012;16-ct-ttg');
    expect(await writer.removeDocument('unknown')).toBe(false);
  });

  it('names a text found in several places by the first name, whichever was read first', async () => {
    const text = writtenText('text', { ...DIRECTIVE_16, date: '2012-03-04' });
    const called = (source: string) => ({ ...text, document: { ...text.document, source } });
    const orders = [
      [[called('a.txt')], [called('b.txt')]],
      [[called('b.txt')], [called('a.txt')]],
      [[called('b.txt'), called('a.txt')], []],
    ];
    for (const batches of orders) {
      const { store, writer } = await emptyGraph(inMemory);
      for (const batch of batches) await writer.writeDocuments(batch);
      expect(rows(await exported(store), 'document')).toMatchObject([{ source: 'a.txt' }]);
    }
  });

  it('leaves the graph as it was when it fails half-way', async () => {
    const { store, writer } = await emptyGraph(inMemory);
    await writer.writeDocuments([writtenText('first', { ...DIRECTIVE_16, date: '2012-03-04' })]);
    const before = await exported(store);
    const clusters: typeof cluster.clusters = (bucket, claims) => {
      if (claims.some((claim) => claim.number === '28-CTr/TU')) throw new Error('no clusters today');
      return cluster.clusters(bucket, claims);
    };
    const failing = new GraphWriter(store, { ...cluster, clusters });
    const texts = [
      writtenText('second', { ...DIRECTIVE_16, date: '2012-05-06' }),
      writtenText('third', { ...PROGRAMME_28, date: '2013-08-19' }),
    ];
    await expect(failing.writeDocuments(texts)).rejects.toThrow('no clusters today');
    expect(await exported(store)).toEqual(before);
    await writer.writeDocuments(texts);
    expect(rows(await exported(store), 'document')).toHaveLength(3);
  });

  it('reads and writes as much for a target cited often as for one cited once', async () => {
    const target = { ...DIRECTIVE_16, date: '2012-03-04' };
    const citing = (index: number) =>
      writtenText(`text ${index}`, { ...PROGRAMME_28, number: `${index}-CTr/TU`, date: '2013-08-19' }, [
        { target, relation: 'IMPLEMENTS' },
        { target: { ...target, date: '2013' }, from: 0 },
      ]);
    const rowsToAddOne = async (others: number): Promise<number> => {
      const { store, writer } = await emptyGraph(inMemory);
      await writer.writeDocuments(Array.from({ length: others }, (_, index) => citing(index + 10)));
      const counted = counting(store);
      await new GraphWriter(counted.store, cluster).writeDocuments([citing(1)]);
      await new GraphWriter(counted.store, cluster).removeDocument(citing(1).document.id);
      return counted.rows();
    };
    expect(await rowsToAddOne(300)).toBe(await rowsToAddOne(3));
  });

  it('reads and writes as much for a target cited without a date on many days as for one cited on few', async () => {
    const citing = (index: number) =>
      writtenText(
        `text ${index}`,
        {
          ...PROGRAMME_28,
          number: `${index}-CTr/TU`,
          date: new Date(Date.UTC(2013, 0, index)).toISOString().slice(0, 10),
        },
        [{ target: { ...DIRECTIVE_16, date: null } }],
      );
    const rowsToAddOne = async (others: number): Promise<number> => {
      const { store, writer } = await emptyGraph(inMemory);
      const target = writtenText('target', { ...DIRECTIVE_16, date: '2012-03-04' });
      await writer.writeDocuments([target, ...Array.from({ length: others }, (_, index) => citing(index + 10))]);
      const counted = counting(store);
      await new GraphWriter(counted.store, cluster).writeDocuments([citing(1)]);
      return counted.rows();
    };
    expect(await rowsToAddOne(300)).toBe(await rowsToAddOne(3));
  });

  it('refuses documents of a place whose reference row is not loaded', async () => {
    const writer = new GraphWriter(await inMemory(), cluster);
    const text = writtenText('text', { ...DIRECTIVE_16, date: '2012-03-04' });
    await expect(writer.writeDocuments([text])).rejects.toThrow('no jurisdiction VN; load the reference rows');
  });
});
