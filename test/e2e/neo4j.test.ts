import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type {} from '../neo4j/server.js';
import { build, cancu, start, temporaryFolder } from './built-cli.js';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const server = inject('neo4j');
const missing = 'missing' in server ? ` (skipped: ${server.missing})` : '';

/** A way to the server that can be cut, as if the server had been killed. */
function frailWay(to: URL): Promise<{ readonly address: string; cut(): void }> {
  const sockets = new Set<Socket>();
  return new Promise((resolve) => {
    const way = createServer((near) => {
      const far = connect(Number(to.port), to.hostname);
      for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
      near.pipe(far).pipe(near);
    });
    way.listen(0, '127.0.0.1', () => {
      const address = way.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        // Unlike neo4j://, bolt:// asks no server where else to go.
        address: `bolt://127.0.0.1:${port}`,
        cut: () => {
          way.close();
          for (const socket of sockets) socket.destroy();
        },
      });
    });
  });
}

describe.skipIf('missing' in server)(`on Neo4j${missing}`, () => {
  const { uri, user, password } = 'missing' in server ? { uri: '', user: '', password: '' } : server;
  const settings = { CANCU_STORE: uri, CANCU_NEO4J_USER: user, CANCU_NEO4J_PASSWORD: password };

  beforeAll(build);
  beforeEach(async () => {
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: 'neo4j' });
    await driver.close();
  });

  it('gives the very export that the embedded store gives', async () => {
    const folder = temporaryFolder();
    expect((await cancu(['ingest', 'samples'], settings)).code).toBe(0);
    expect((await cancu(['ingest', 'samples'], { CANCU_STORE: folder })).code).toBe(0);
    const { stdout } = await cancu(['export'], settings);
    expect(stdout.length).toBeGreaterThan(50_000);
    expect(stdout).toBe((await cancu(['export'], { CANCU_STORE: folder })).stdout);
  });

  it('refuses a wrong password in one sentence', async () => {
    const { code, stderr } = await cancu(['status'], { ...settings, CANCU_NEO4J_PASSWORD: 'wrong' });
    expect([code, stderr.trim().split('\n')]).toEqual([10, [expect.stringMatching(/\[STORE_AUTHENTICATION\]$/)]]);
    expect(stderr).not.toContain('wrong');
  });

  it('keeps whole documents when it goes away while ingesting, and goes on afterwards', async () => {
    const texts = join(temporaryFolder(), 'texts');
    mkdirSync(texts);
    const samples = readdirSync(SAMPLES).map((name) => readFileSync(join(SAMPLES, name), 'utf8'));
    for (let at = 0; at < 200; at++) writeFileSync(join(texts, `${at}.txt`), `${samples[at % samples.length]}\n${at}`);

    const way = await frailWay(new URL(uri.replace(/^\w+:/, 'http:')));
    const ingesting = start(['ingest', texts, '--format', 'jsonl'], { ...settings, CANCU_STORE: way.address });
    await ingesting.until(/"ADDED"/);
    way.cut();
    const { code, stderr } = await ingesting.ended;
    expect([code, stderr]).toEqual([11, expect.stringMatching(/\[STORE_LOST\]\n$/)]);
    const told = Number(/Stopped: (\d+) of 200/.exec(stderr)?.[1]);
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(200);

    const graph = (await cancu(['export'], settings)).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const whole = graph.filter(({ kind }) => kind === 'document');
    // The last write may have been done although its answer was lost.
    expect([told, told + 20]).toContain(whole.length);
    const fresh = { CANCU_STORE: temporaryFolder() };
    await cancu(['ingest', ...whole.map(({ source }) => source as string)], fresh);
    expect((await cancu(['export'], fresh)).stdout).toBe((await cancu(['export'], settings)).stdout);

    const rest = await cancu(['ingest', texts, '--format', 'json'], settings);
    expect(JSON.parse(rest.stdout).totals).toMatchObject({ ADDED: 200 - whole.length, UNCHANGED: whole.length });
  });
});
