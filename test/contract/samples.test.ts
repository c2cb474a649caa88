import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.js';
import { EXAMPLES } from '../../src/api/examples.js';
import { exportGraph } from '../../src/graph/export.js';
import { GrafeoStore } from '../../src/graph/grafeo/grafeo-store.js';
import type { GraphStore } from '../../src/graph/port.js';
import { citationsById } from '../../src/graph/queries/citations.js';
import { coverageOf } from '../../src/graph/queries/coverage.js';
import { evidenceOf } from '../../src/graph/queries/evidence.js';
import { implementersOf } from '../../src/graph/queries/implementations.js';
import { openService, type Service } from '../../src/ingestion/service.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { settings } from '../api/api.js';
import { onEveryEngine } from './engines.js';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const documents = readdirSync(SAMPLES)
  .sort()
  .map((name) => ({ name, text: readFileSync(`${SAMPLES}${name}`, 'utf8') }));
const reference = loadReference();

const RESOLUTION_25 = 'urn:lex:vn:dang.cong.san;trung.uong:nghi.quyet:2013;25-nq-tw';
const CA_MAU_PROGRAMME = 'urn:lex:vn;ca.mau:dang.cong.san;tinh.uy:chuong.trinh:2013;28-ctr-tu';
const BEN_TRE_PROGRAMME = 'urn:lex:vn;ben.tre:dang.cong.san;tinh.uy:chuong.trinh:2013;28-ctr-tu';
const CA_MAU_DIRECTIVE = 'urn:lex:vn;ca.mau:uy.ban.nhan.dan:chi.thi:2013;07-ct-ubnd';
const BEN_TRE_PLAN = 'urn:lex:vn;ben.tre:uy.ban.nhan.dan:ke.hoach:2013;5793-kh-ubnd';
const CONCLUSION_43 = 'urn:lex:vn:dang.cong.san;trung.uong:ket.luan:2019;43-kl-tw';
const GIA_LAI_PLAN = 'urn:lex:vn;gia.lai:dang.cong.san;tinh.uy:ke.hoach:2019;193-kh-tu';
const GIA_LAI_DIRECTIVE = 'urn:lex:vn;gia.lai:uy.ban.nhan.dan:chi.thi:2021;14-ct-ubnd';
const numberless = /^urn:lex:vn;ca\.mau:[a-z.]+:chi\.thi:khong\.nam;van-ban-[0-9a-f]{16}$/;

const QUESTIONS = [
  ...EXAMPLES.map(({ query }) => query),
  `{ resolve(reference: "28-CTr/TU", scope: "Bến Tre") { status instrument { id } hint } }`,
  `{ resolve(reference: "nghi quyet 25 nq tw 2013") { status instrument { id ingested } } }`,
  `{ coverage(id: "${RESOLUTION_25}", asOf: "2021-12-31") { totals { provinces covered none } provinces { jurisdiction { id name } firstOn lagDays acts { instrument { id } lagDays through { id } } } } }`,
  `{ coverage(id: "${RESOLUTION_25}", asOf: "2026-01-01") { totals { provinces covered none } provinces { jurisdiction { id } acts { instrument { id } through { name } } } } }`,
  `{ implementations(id: "${RESOLUTION_25}", first: 50) { edges { cursor node { instrument { id } steps { relation from { id } to { id } citationCount evidence { quote start end rules } } evidence { id quote section } } } } }`,
  `{ lineage(id: "${GIA_LAI_DIRECTIVE}") { truncated nodes { distance instrument { id title issuers { name } } } edges { relation citationCount confidence from { id } to { id } evidence { id } } } }`,
  `{ lineage(id: "${RESOLUTION_25}", direction: DOWN, asOf: "2013-12-31") { nodes { distance instrument { id } } edges { relation from { id } to { id } } } }`,
  `{ instruments(first: 100) { edges { cursor node { id type number title issuedOn year level place ingested status { standing } citations(first: 50) { edges { node { id quote start end target { id } candidates { id } } } } citedBy { edges { node { id } } } } } } }`,
  `{ instruments(text: "dan van", first: 20) { edges { node { id } } } }`,
];

async function serviceOn(store: GraphStore): Promise<Service> {
  return openService(store, reference, 1_000_000);
}

async function exported(store: GraphStore): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportGraph(store)) lines.push(line);
  return lines.join('\n');
}

async function inOrder(store: GraphStore, order: readonly (typeof documents)[number][]): Promise<string> {
  const service = await serviceOn(store);
  for (const document of order) await service.ingest([document]);
  return exported(store);
}

function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

/** What the first engine said, for the others to say too. */
const said = new Map<string, unknown>();
function sameOnAll(what: string, answer: unknown): void {
  if (!said.has(what)) said.set(what, answer);
  expect(answer).toEqual(said.get(what));
}

describe('the samples', () => {
  it('are five', () => expect(documents).toHaveLength(5));
});

onEveryEngine('the samples', (engine) => {
  it('give every implementation of the resolution, each with steps and evidence', async () => {
    const store = await engine.open();
    await (await serviceOn(store)).ingest(documents);
    const found = await implementersOf(store, RESOLUTION_25, null);
    const undated = found.filter(({ id }) => numberless.test(id));
    expect(undated).toHaveLength(1);
    expect(found.map(({ id }) => id).filter((id) => !numberless.test(id))).toEqual([
      CA_MAU_PROGRAMME,
      BEN_TRE_PROGRAMME,
      CA_MAU_DIRECTIVE,
      BEN_TRE_PLAN,
      CONCLUSION_43,
      GIA_LAI_PLAN,
      GIA_LAI_DIRECTIVE,
    ]);
    const texts = new Map(documents.map(({ text }) => [text.length, text]));
    for (const { id, steps } of found) {
      expect([id, steps.at(-1)?.target]).toEqual([id, RESOLUTION_25]);
      expect(steps[0]?.source).toBe(id);
      const evidence = await evidenceOf(store, steps, 10);
      expect(evidence.size).toBe(steps.length);
      const citations = await citationsById(store, [...evidence.values()].flat());
      const documentsHeld = new Map(
        (await store.read('read/documents', { ids: [...citations.values()].map(({ document }) => document) })).map(
          (row) => [row.id, row],
        ),
      );
      for (const citation of citations.values()) {
        const text = texts.get(documentsHeld.get(citation.document)?.length ?? -1);
        expect(text?.slice(citation.start, citation.end)).toBe(citation.quote);
      }
    }
    const through = new Map(
      found.map(({ id, steps }) => [id, steps.map(({ relation, target }) => [relation, target])]),
    );
    expect(through.get(CA_MAU_DIRECTIVE)).toEqual([
      ['IMPLEMENTS', CA_MAU_PROGRAMME],
      ['IMPLEMENTS', RESOLUTION_25],
    ]);
    expect(through.get(GIA_LAI_DIRECTIVE)).toEqual([
      ['IMPLEMENTS', CONCLUSION_43],
      ['CONTINUES', RESOLUTION_25],
    ]);
  });

  it('cover three provinces of 63 at the end of 2021', async () => {
    const store = await engine.open();
    await (await serviceOn(store)).ingest(documents);
    const provinces = coverageOf(
      await implementersOf(store, RESOLUTION_25, '2021-12-31'),
      '2013-06-03',
      reference.jurisdictions,
      '2021-12-31',
    );
    expect(provinces).toHaveLength(63);
    const covered = provinces.filter(({ acts }) => acts.length > 0);
    expect(covered.map(({ jurisdiction, firstOn, lagDays }) => [jurisdiction.name, firstOn, lagDays]).sort()).toEqual([
      ['Bến Tre', '2013-09-11', 100],
      ['Cà Mau', '2013-08-19', 77],
      ['Gia Lai', '2019-02-28', 2096],
    ]);
    expect(covered.flatMap(({ acts }) => acts.map(({ through }) => through))).toEqual(Array(7).fill(null));
  });

  it('stand under the provinces that succeeded by 2026, and say so', async () => {
    const store = await engine.open();
    await (await serviceOn(store)).ingest(documents);
    const provinces = coverageOf(
      await implementersOf(store, RESOLUTION_25, '2026-01-01'),
      '2013-06-03',
      reference.jurisdictions,
      '2026-01-01',
    );
    expect(provinces).toHaveLength(34);
    const acts = provinces.flatMap(({ jurisdiction, acts: own }) =>
      own.map(({ implementer, through }) => [
        jurisdiction.name,
        numberless.test(implementer.id) ? 'numberless' : implementer.id,
        through?.name ?? null,
      ]),
    );
    expect(acts.sort()).toEqual(
      [
        ['Cà Mau', CA_MAU_PROGRAMME, 'Cà Mau'],
        ['Cà Mau', CA_MAU_DIRECTIVE, 'Cà Mau'],
        ['Cà Mau', 'numberless', 'Cà Mau'],
        ['Gia Lai', GIA_LAI_PLAN, 'Gia Lai'],
        ['Gia Lai', GIA_LAI_DIRECTIVE, 'Gia Lai'],
        ['Vĩnh Long', BEN_TRE_PROGRAMME, 'Bến Tre'],
        ['Vĩnh Long', BEN_TRE_PLAN, 'Bến Tre'],
      ].sort(),
    );
  });

  it('are found by what people type', async () => {
    const store = await engine.open();
    const service = await serviceOn(store);
    await service.ingest(documents);
    const ambiguous = await service.resolve('28-CTr/TU', null, null);
    expect(ambiguous.status).toBe('AMBIGUOUS');
    expect([...ambiguous.candidates].sort()).toEqual([BEN_TRE_PROGRAMME, CA_MAU_PROGRAMME]);
    expect(await service.resolve('28-CTr/TU', 'Bến Tre', null)).toMatchObject({
      status: 'RESOLVED',
      candidates: [BEN_TRE_PROGRAMME],
    });
    expect(await service.resolve('nghi quyet 25 nq tw 2013', null, null)).toMatchObject({
      status: 'RESOLVED',
      candidates: [RESOLUTION_25],
    });
  });

  it('change nothing when they are ingested again, and give the same export on every engine', async () => {
    const store = await engine.open();
    const service = await serviceOn(store);
    await service.ingest(documents);
    const once = await exported(store);
    const again = await service.ingest(documents);
    expect(again.documents.map(({ status }) => status)).toEqual(Array(5).fill('UNCHANGED'));
    expect(await exported(store)).toBe(once);
    sameOnAll('export', once);
  });

  it('give the same answers over GraphQL on every engine', async () => {
    const store = await engine.open();
    const service = await serviceOn(store);
    await service.ingest(documents);
    const app = await buildApp({ store, service, reference, settings: settings({ logLevel: 'silent' }) });
    for (const query of QUESTIONS) {
      const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query } });
      expect([query, answer.json().errors]).toEqual([query, undefined]);
      sameOnAll(query, answer.body);
    }
    await app.close();
  });
});

describe('every order of ingesting the samples', () => {
  it('gives one graph, of all 120, in memory', async () => {
    const graphs = new Set<string>();
    for (const order of orders(documents)) {
      const store = GrafeoStore.inMemory();
      graphs.add(await inOrder(store, order));
      await store.close();
    }
    expect(graphs.size).toBe(1);
    sameOnAll('export', [...graphs][0]);
  });
});

onEveryEngine('orders of ingesting the samples', (engine) => {
  const all = orders(documents);
  const tried = process.env.CANCU_TEST_ALL_ORDERS === '1' ? all : all.filter((_, at) => at % 30 === 0);

  it(`give one graph, ${tried.length} tried`, { timeout: 600_000 }, async () => {
    for (const order of tried) {
      const graph = await inOrder(await engine.open(), order);
      sameOnAll('export', graph);
    }
  });
});
