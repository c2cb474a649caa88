import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.js';
import { EXAMPLES } from '../../src/api/examples.js';
import type { GraphStore } from '../../src/graph/port.js';
import { citationsById, citationsMadeBy } from '../../src/graph/queries/citations.js';
import { citationsOf } from '../../src/graph/queries/citing.js';
import { edgesFrom } from '../../src/graph/queries/edges.js';
import { evidenceOf } from '../../src/graph/queries/evidence.js';
import { implementersOf } from '../../src/graph/queries/implementations.js';
import { instrumentsById } from '../../src/graph/queries/instruments.js';
import { lineage } from '../../src/graph/queries/lineage.js';
import { RELATIONS } from '../../src/instrument/relation.js';
import { settings } from '../api/api.js';
import { IDS, reference, writeResolution25 } from '../api/graph-of-resolution-25.js';
import { engines, onEveryEngine } from './engines.js';

const ALL = [...RELATIONS, 'AMENDED_BY', 'SELF'] as const;

/** Questions that reach every statement of `cypher/read`, with what a resolver can do to their order. */
const QUESTIONS = [
  ...EXAMPLES.map(({ query }) => query),
  `{ coverage(id: "${IDS.resolution25}", asOf: "2026-01-01") { totals { covered } provinces { jurisdiction { id } firstOn lagDays
     acts { instrument { id } through { id } steps { from { id } relation to { id } evidence { id quote } } } } } }`,
  `{ lineage(id: "${IDS.directive14}") { nodes { distance instrument { id issuers { id } documents { id source } } }
     edges { relation from { id } to { id } citationCount confidence evidence { id source { id } target { id } } } } }`,
  `{ instruments(first: 100) { edges { cursor node { id type number date: issuedOn status { standing changes { relation evidence { id } } }
     citations(relations: [${ALL.join(' ')}], first: 3) { pageInfo { endCursor } edges { node { id candidates { id } claim { number date scope } document { id } } } }
     citedBy(first: 2) { pageInfo { hasNextPage endCursor } edges { node { id source { id } } } } } } } }`,
  `{ instruments(text: "van ban nghi dinh", first: 10) { edges { cursor node { id } } } }`,
  `{ instruments(text: "cong tac", orderBy: DATE, first: 10) { edges { cursor node { id } } } }`,
  `{ instruments(filter: { jurisdiction: "VN-34-ca_mau", yearFrom: 2000, asOf: "2020-01-01", ingested: true }, first: 10) { edges { cursor node { id } } } }`,
  `{ resolve(reference: "28-CTr/TU", scope: "Bến Tre") { status instrument { id } } }`,
];
const answers = new Map<string, string[]>();

onEveryEngine('the read side', (engine) => {
  let store: GraphStore;
  let app: FastifyInstance;

  beforeAll(async () => {
    store = await engine.open();
    const service = await writeResolution25(store);
    app = await buildApp({ store, service, reference, settings: settings({ logLevel: 'silent' }) });
  });
  afterAll(() => app.close());

  it('finds instruments by id, all that there are and no other', async () => {
    const found = await instrumentsById(store, [IDS.resolution25, 'urn:x', IDS.directive07, IDS.directive07]);
    expect([...found.keys()].sort()).toEqual([IDS.directive07, IDS.resolution25].sort());
    expect(found.get(IDS.directive07)).toMatchObject({
      date: '2013-10-21',
      year: 2013,
      level: 'provincial',
      ingested: true,
    });
    expect(found.get(IDS.resolution25)).toMatchObject({
      ingested: false,
      issuers: [{ id: 'VN:dang.cong.san;trung.uong' }],
    });
  });

  it('gives each citation its source, target and candidates', async () => {
    const made = await citationsMadeBy(store, [IDS.letter9, IDS.directive07], {
      relations: ALL,
      after: null,
      limit: 10,
    });
    const citations = await citationsById(store, [...made.values()].flat());
    const told = (id: string) => made.get(id)?.map((citation) => citations.get(citation)) ?? [];
    expect(told(IDS.letter9).map((citation) => [citation?.target === null, citation?.candidates.length])).toEqual([
      [false, 0],
      [true, 2],
    ]);
    expect(told(IDS.directive07).map((citation) => [citation?.relation, citation?.source === IDS.directive07])).toEqual(
      [
        ['SELF', true],
        ['IMPLEMENTS', true],
        ['IMPLEMENTS', false],
      ],
    );
    expect(told(IDS.directive07)[1]).toMatchObject({
      start: 10,
      end: 19,
      confidence: 0.95,
      rules: ['number', 'relation-phrase'],
    });
  });

  it('pages citations by place, not by count', async () => {
    const selection = { relations: ALL, level: null, territory: null, limit: 2 };
    const first =
      (await citationsOf(store, [IDS.resolution25], { ...selection, after: null })).get(IDS.resolution25) ?? [];
    const last = first[1];
    if (!last) throw new Error('There are three citations, so the first page has two.');
    const [document = '', ordinal] = last.citation.split(':');
    const after = { day: last.day, document, ordinal: Number(ordinal) };
    const second = (await citationsOf(store, [IDS.resolution25], { ...selection, after })).get(IDS.resolution25) ?? [];
    expect([...first, ...second].map(({ day }) => day)).toEqual(['2019-01-07', '2013-09-11', '2013-08-19']);
  });

  it('has for every relation as many citations as it counts', async () => {
    const ids = [IDS.resolution25, IDS.directive14, IDS.decree30];
    const edges = [
      ...(await edgesFrom(store, ids, 'DOWN', RELATIONS)),
      ...(await edgesFrom(store, ids, 'UP', RELATIONS)),
    ];
    expect(edges.length).toBeGreaterThan(0);
    const evidence = await evidenceOf(
      store,
      edges.map(({ edge }) => edge),
      100,
    );
    for (const { edge } of edges) {
      expect(evidence.get(`${edge.source} ${edge.relation} ${edge.target}`), JSON.stringify(edge)).toHaveLength(
        edge.citations,
      );
    }
  });

  it('gives as much evidence of a relation asked for twice as of one asked for once', async () => {
    const edges = (await edgesFrom(store, [IDS.decree30], 'DOWN', RELATIONS)).map(({ edge }) => edge);
    const limit = 2;
    const once = await evidenceOf(store, edges, limit);
    expect(Math.max(...[...once.values()].map(({ length }) => length))).toBe(limit);
    expect(await evidenceOf(store, [...edges, ...edges.map((edge) => ({ ...edge }))], limit)).toEqual(once);
  });

  it('walks upward, downward and round a cycle', async () => {
    const all = { relations: null, depth: 10, asOf: null };
    expect((await lineage(store, IDS.directive14, { ...all, direction: 'UP' })).nodes[0]).toEqual({
      id: IDS.directive14,
      distance: 0,
    });
    expect((await lineage(store, IDS.decree30, { ...all, direction: 'UP' })).nodes).toHaveLength(2);
    expect(await implementersOf(store, IDS.resolution25, null)).toHaveLength(8);
    expect(await implementersOf(store, IDS.resolution25, '2013-06-30')).toHaveLength(0);
  });

  it('answers questions of GraphQL', async () => {
    const bodies: string[] = [];
    for (const query of QUESTIONS) {
      bodies.push((await app.inject({ method: 'POST', url: '/graphql', payload: { query } })).body);
    }
    for (const body of bodies) expect(JSON.parse(body).errors).toBeUndefined();
    answers.set(engine.name, bodies);
  });
});

describe.skipIf(engines.some(({ missing }) => missing !== null))('both engines', () => {
  it('give the same bytes for the same question', () => {
    expect([...answers.keys()].sort()).toEqual(engines.map(({ name }) => name).sort());
    const [first, ...others] = [...answers.values()];
    for (const other of others) expect(other).toEqual(first);
  });
});
