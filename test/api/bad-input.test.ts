import { describe, expect, it } from 'vitest';
import { testApi } from './api.js';
import { IDS } from './graph-of-resolution-25.js';

async function refusal(query: string, variables: object = {}) {
  const { ask } = await testApi();
  const { status, errors } = await ask(query, variables);
  expect(errors).toHaveLength(1);
  return { status, code: errors[0]?.extensions.code, message: errors[0]?.message ?? '' };
}

const cursor = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

describe('bad input', () => {
  it.each([0, 101, -1])('first: %d is refused, and the bounds are told', async (first) => {
    for (const query of [
      `{ instruments(first: ${first}) { edges { cursor } } }`,
      `{ implementations(id: "${IDS.resolution25}", first: ${first}) { totalCount } }`,
      `{ instrument(id: "${IDS.resolution25}") { citedBy(first: ${first}) { edges { cursor } } } }`,
      `{ instrument(id: "${IDS.directive07}") { citations(first: ${first}) { edges { cursor } } } }`,
      `{ implementations(id: "${IDS.resolution25}", first: 1) { edges { node { evidence(first: ${first}) { id } } } } }`,
    ]) {
      const { code, message } = await refusal(query);
      expect([query, code]).toEqual([query, 'BAD_INPUT']);
      expect(message).toContain('1 to 100');
    }
  });

  it('more than 100 ids at once are refused, and the bound is told', async () => {
    const { code, message } = await refusal('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 101 }, () => 'VN'),
    });
    expect(code).toBe('BAD_INPUT');
    expect(message).toContain('at most 100 ids');
  });

  it.each([
    ['not base64', '§§§'],
    ['not JSON', 'AAAA'],
    ['of another list', cursor(['citations', { document: 'a', ordinal: 1 }])],
    ['with keys of the wrong kind', cursor(['instruments', { order: 'DATE', score: 0, day: { $ne: '' }, id: [] }])],
    ['with a huge number', '["instruments",{"order":"DATE","score":1e308,"day":"","id":""}]'],
    ['with a prototype', '["instruments",{"__proto__":{"order":"DATE"}}]'],
    ['of endless length', 'W'.repeat(100_000)],
  ])('a cursor %s is refused', async (_, after) => {
    const given = after.startsWith('[') ? Buffer.from(after).toString('base64url') : after;
    const { code, message } = await refusal(
      'query($after: String) { instruments(first: 1, after: $after) { edges { cursor } } }',
      { after: given },
    );
    expect(code).toBe('BAD_INPUT');
    expect(message).toContain('endCursor');
    expect(message.length).toBeLessThan(300);
  });

  it('a cursor of another order is refused', async () => {
    const { code } = await refusal(
      'query($after: String) { instruments(text: "dan van", first: 1, after: $after) { edges { cursor } } }',
      {
        after: cursor(['instruments', { order: 'DATE', score: 0, day: '2013', id: 'x' }]),
      },
    );
    expect(code).toBe('BAD_INPUT');
  });

  it('an id that names nothing is null where there may be none, NOT_FOUND where an answer needs one', async () => {
    const { ask } = await testApi();
    const { data, errors } = await ask(
      '{ instrument(id: "urn:x") { id } node(id: "urn:x") { id } job(id: "job:x") { id } }',
    );
    expect([data, errors]).toEqual([{ instrument: null, node: null, job: null }, []]);
    for (const question of [
      'lineage(id: "urn:x") { truncated }',
      'implementations(id: "urn:x", first: 1) { totalCount }',
      'coverage(id: "urn:x") { asOf }',
    ]) {
      const { code, message } = await refusal(`{ ${question} }`);
      expect(code).toBe('NOT_FOUND');
      expect(message).toContain('resolve');
    }
  });

  it.each(['2021-02-30', '2021-2-3', '03/06/2013', 'hôm nay', '1066-10-14', 20210203])(
    '%s is no date',
    async (date) => {
      const inQuery = await refusal(`{ coverage(id: "${IDS.resolution25}", asOf: ${JSON.stringify(date)}) { asOf } }`);
      const inVariable = await refusal('query($date: Date) { coverage(id: "x", asOf: $date) { asOf } }', { date });
      for (const { status, code, message } of [inQuery, inVariable]) {
        expect([status, code]).toEqual([400, 'BAD_INPUT']);
        expect(message).toContain('YYYY-MM-DD');
      }
    },
  );

  it.each([0, 11, -3])('depth: %d is refused', async (depth) => {
    expect(await refusal(`{ lineage(id: "${IDS.resolution25}", depth: ${depth}) { truncated } }`)).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('1 to 10'),
    });
  });

  it('a jurisdiction that no table knows is refused, with the form of an id', async () => {
    const { code, message } = await refusal(
      `{ implementations(id: "${IDS.resolution25}", jurisdiction: "Cà Mau", first: 1) { totalCount } }`,
    );
    expect(code).toBe('BAD_INPUT');
    expect(message).toContain('VN-63-ca_mau');
  });

  it('a query that is none, asks for what there is not, or nests too deep is refused', async () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'id' : `citedBy { edges { node { source { ${nested(levels - 1)} } } } }`;
    expect(await refusal('{')).toMatchObject({ status: 400, code: 'BAD_QUERY' });
    expect(await refusal('{ laws { id } }')).toMatchObject({ status: 400, code: 'BAD_QUERY' });
    expect(await refusal(`{ instrument(id: "x") { ${nested(4)} } }`)).toMatchObject({
      status: 400,
      code: 'QUERY_TOO_DEEP',
    });
    expect(await refusal(`{ ${'instrument(id: "x") { id } '.repeat(10_000)} }`)).toMatchObject({
      code: 'QUERY_TOO_LARGE',
    });
  });

  it('a query that would look up too much is cut short', async () => {
    const aliases = Array.from({ length: 60_000 }, (_, at) => `"${at}"`);
    const { ask } = await testApi({
      service: { resolve: async () => ({ status: 'AMBIGUOUS', candidates: aliases, hint: null, suggestion: null }) },
    });
    const { errors } = await ask('{ resolve(reference: "x") { status } }');
    expect(errors[0]?.extensions.code).toBe('QUERY_TOO_LARGE');
  });

  it('a body that is no JSON, of another type, or too large is refused', async () => {
    const { app } = await testApi({ settings: { maxDocumentBytes: 1_000 } });
    const post = (payload: string, type: string) =>
      app.inject({ method: 'POST', url: '/graphql', payload, headers: { 'content-type': type } });
    const told = async (answer: ReturnType<typeof post>) => {
      const { statusCode, body } = await answer;
      return [statusCode, JSON.parse(body).errors[0].extensions.code];
    };
    expect(await told(post('{"query":', 'application/json'))).toEqual([400, 'BAD_QUERY']);
    expect(await told(post('{"query":"{ job(id: 1) { id } }"}', 'text/plain'))).toEqual([415, 'BAD_QUERY']);
    expect(await told(post('{"query":[1]}', 'application/json'))).toEqual([400, 'BAD_QUERY']);
    expect(await told(post(JSON.stringify({ query: 'x'.repeat(1_100_000) }), 'application/json'))).toEqual([
      413,
      'BODY_TOO_LARGE',
    ]);
  });

  it('a query that is JSON is not taken for a parsed document', async () => {
    for (const query of ['1', '{}', '[]', ' {"kind":"Document","definitions":[]}', 'null', '"x"', '-1']) {
      expect([query, await refusal(query)]).toMatchObject([query, { status: 400, code: 'BAD_QUERY' }]);
    }
  });

  it('an operation that the query does not have is refused, over POST and GET', async () => {
    const { app } = await testApi();
    const payload = { query: 'query A { job(id: 1) { id } }', operationName: 'B' };
    for (const answer of [
      await app.inject({ method: 'POST', url: '/graphql', payload }),
      await app.inject(`/graphql?${new URLSearchParams(payload)}`),
    ]) {
      expect(answer.statusCode).toBe(400);
      expect(answer.json().errors[0].extensions.code).toBe('BAD_QUERY');
    }
  });

  it('a text over the limit is refused with the limit', async () => {
    const { ask } = await testApi({ settings: { maxDocumentBytes: 1_000 } });
    const { errors } = await ask('query($text: String!) { extract(text: $text) { instrument { type } } }', {
      text: 'ữ'.repeat(334),
    });
    expect(errors[0]?.extensions.code).toBe('DOCUMENT_TOO_LARGE');
    expect(errors[0]?.message).toMatch(/1002.*1000/);
  });

  it('a pasted document is refused as a search or a reference', async () => {
    expect(
      await refusal(`{ instruments(text: "${'dân vận '.repeat(60)}", first: 1) { edges { cursor } } }`),
    ).toMatchObject({ code: 'BAD_INPUT' });
    expect(await refusal(`{ resolve(reference: "${'dân vận '.repeat(200)}") { status } }`)).toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('a message does not give back a whole document that was put in the wrong place', async () => {
    const { message } = await refusal('query($first: Int!) { instruments(first: $first) { edges { cursor } } }', {
      first: 'x'.repeat(50_000),
    });
    expect(message.length).toBeLessThan(600);
  });
});
