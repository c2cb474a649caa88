import { Script } from 'node:vm';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/api/examples.js';
import { testApi } from './api.js';

describe('the server', () => {
  it('is alive, and ready while its store answers', async () => {
    const { app, store } = await testApi();
    expect((await app.inject('/health')).json()).toEqual({ status: 'alive' });
    expect((await app.inject('/ready')).json()).toEqual({ status: 'ready', engine: 'grafeo' });
    await store.close();
    const unready = await app.inject('/ready');
    expect(unready.statusCode).toBe(503);
    expect(unready.json()).toMatchObject({ status: 'unready', code: expect.stringMatching(/^STORE_/) });
    expect((await app.inject('/health')).statusCode).toBe(200);
  });

  it('says nothing of the inside where the store fails, and gives the request id', async () => {
    const { ask, store, log } = await testApi();
    await store.close();
    const { errors } = await ask('{ instrument(id: "x") { id } }');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).toMatch(/^STORE_/);
    expect(errors[0]?.message).toMatch(/Kho đồ thị|kho đồ thị/);
    expect(log.join('')).toContain(errors[0]?.extensions.requestId);
  });

  it('answers INTERNAL with no detail where a part of it breaks, and logs the cause', async () => {
    const broken = { resolve: () => Promise.reject(new Error('secret cause')) };
    const { ask, log } = await testApi({ service: broken });
    const { errors, body } = await ask('{ resolve(reference: "28-CTr/TU") { status } }');
    expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: expect.any(String) });
    expect(body).not.toContain('secret');
    expect(log.join('')).toContain('secret cause');
  });

  it('logs requests without the texts, queries and variables that came with them', async () => {
    const { app, ask, log } = await testApi();
    await ask('query Bi($t: String!) { extract(text: $t) { instrument { type } } }', { t: 'Tin mật zqxw' });
    await ask('query Bi($t: Int!) { extract(text: $t) { instrument { type } } }', { t: 'Tin mật zqxw' });
    await app.inject(`/graphql?query=${encodeURIComponent('{ resolve(reference: "mật zqxw") { status } }')}`);
    expect(log.join('')).toContain('/graphql');
    expect(log.join('')).not.toMatch(/zqxw|mật|Bi\(|query=/);
  });

  it('shows GraphiQL out of the installed packages, with nothing from another host', async () => {
    const { app } = await testApi();
    const page = await app.inject('/graphiql');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.body).not.toMatch(/https?:\/\//);
    const loaded = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)]
      .map(([, path]) => path ?? '')
      .filter((path) => path !== 'data:,');
    expect(loaded).toHaveLength(5);
    for (const path of loaded) {
      const file = await app.inject(path);
      expect([path, file.statusCode]).toEqual([path, 200]);
      expect(file.headers['content-type']).toMatch(path.endsWith('.css') ? /^text\/css/ : /^text\/javascript/);
    }
  });

  it('serves no other file of those packages', async () => {
    const { app } = await testApi();
    for (const path of ['/graphiql/package.json', '/graphiql/../package.json', '/graphiql/%2e%2e%2fpackage.json']) {
      expect((await app.inject(path)).statusCode).toBe(404);
    }
  });

  it('shows on its first page the examples, which it can answer', async () => {
    const { app, ask } = await testApi();
    const { body } = await app.inject('/');
    expect(body).toContain('<html lang="vi">');
    for (const { query, title } of EXAMPLES) {
      expect(body).toContain(encodeURIComponent(query));
      expect(body).toContain(title.slice(0, 20));
      expect((await ask(query)).errors).toEqual([]);
    }
  });

  it('shows a page that takes files, with nothing from another host, and says what to do without scripts', async () => {
    const { app } = await testApi();
    const page = await app.inject('/jobs');
    expect(page.headers['content-security-policy']).toContain("connect-src 'self'");
    expect(page.body).toContain('<noscript>');
    expect(page.body).toContain('cancu ingest');
    expect(page.body).not.toMatch(/https?:\/\/(?!HOST)/);
    const script = await app.inject('/jobs/jobs.js');
    expect(script.headers['content-type']).toMatch(/^text\/javascript/);
    expect(() => new Script(script.body)).not.toThrow();
    for (const [, id] of script.body.matchAll(/querySelector\('#(\w+)'\)/g)) expect(page.body).toContain(`id="${id}"`);
    const open = await testApi({ settings: { host: '0.0.0.0' } });
    const refusing = (await open.app.inject('/jobs')).body;
    expect(refusing).not.toContain('<form');
    expect(refusing).toContain('CANCU_HOST');
  });

  it('asks on that page what the server answers', async () => {
    const { app, ask } = await testApi();
    const { body } = await app.inject('/jobs/jobs.js');
    const fields = /JOB_FIELDS =\s*'([^']+)'/.exec(body)?.[1] ?? '';
    const documents = /DOCUMENTS = `([^`]+)`/.exec(body)?.[1] ?? '';
    const query = documents.replace(/\$\{JOB_FIELDS\}/, fields).replace(/\$\{PAGE\}/, '100');
    expect((await ask(query, { id: 'job:none', after: null })).errors).toEqual([]);
  });

  it('answers what GraphiQL asks of the schema', async () => {
    const { ask } = await testApi();
    expect((await ask(getIntrospectionQuery())).errors).toEqual([]);
  });

  it('answers 404 with a code where there is no page', async () => {
    const { app } = await testApi();
    const answer = await app.inject('/nowhere');
    expect(answer.statusCode).toBe(404);
    expect(answer.json().errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
