import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { realDocuments } from '../long/real-documents.js';
import type {} from '../neo4j/server.js';
import { build, cancu, type Ended, temporaryFolder } from './built-cli.js';

const server = inject('neo4j');
const missing = 'missing' in server ? ` (skipped: ${server.missing})` : '';

/** One order a writer: forwards, backwards, and by strides that come to every document. */
const ORDERS: readonly ((at: number, length: number) => number)[] = [
  (at) => at,
  (at, length) => length - 1 - at,
  (at, length) => (at * 7 + 100) % length,
  (at, length) => (at * 13 + 50) % length,
];

describe.skipIf('missing' in server)(`four processes that write into one Neo4j${missing}`, () => {
  const { uri, user, password } = 'missing' in server ? { uri: '', user: '', password: '' } : server;
  const settings = { CANCU_STORE: uri, CANCU_NEO4J_USER: user, CANCU_NEO4J_PASSWORD: password };
  let files: readonly string[] = [];
  let single = '';

  beforeAll(async () => {
    build();
    const folder = join(temporaryFolder(), 'texts');
    mkdirSync(folder);
    files = realDocuments.map(({ text }, index) => {
      const file = join(folder, `${String(index).padStart(3, '0')}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const embedded = { CANCU_STORE: temporaryFolder() };
    await cancu(['ingest', ...files], embedded);
    single = (await cancu(['export'], embedded)).stdout;
  });

  beforeEach(emptied);

  /** As a server is on its first day: without data, constraints and indexes. */
  async function emptied(): Promise<void> {
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    const run = async (query: string) => (await driver.executeQuery(query, {}, { database: 'neo4j' })).records;
    await run('MATCH (n) DETACH DELETE n');
    for (const row of await run('SHOW CONSTRAINTS YIELD name')) await run(`DROP CONSTRAINT ${row.get('name')}`);
    for (const row of await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
      await run(`DROP INDEX ${row.get('name')}`);
    }
    await driver.close();
  }

  function write(order: (at: number, length: number) => number): Promise<Ended> {
    const ordered = files.map((_, at) => files[order(at, files.length)] ?? '');
    return cancu(['ingest', ...ordered, '--format', 'json'], settings);
  }

  it('come to the graph of a single writer, with every document taken by each', async () => {
    expect(new Set(files).size).toBe(200);
    const ended = await Promise.all(ORDERS.map(write));
    for (const { code, stderr } of ended) expect([code, stderr]).toEqual([0, expect.not.stringContaining('[STORE_')]);
    const totals = ended.map(({ stdout }) => JSON.parse(stdout).totals);
    for (const { ADDED, UNCHANGED } of totals) expect(ADDED + UNCHANGED).toBe(200);
    expect(totals.filter(({ ADDED }) => ADDED > 0).length, 'writers that came before another').toBeGreaterThan(1);
    expect(totals.reduce((sum, { ADDED }) => sum + ADDED, 0)).toBe(200);
    expect((await cancu(['export'], settings)).stdout).toBe(single);
  });

  it('may be the first to come, all at once', async () => {
    for (let round = 0; round < 2; round++) {
      await emptied();
      const ended = await Promise.all(ORDERS.map(() => cancu(['status', '--format', 'json'], settings)));
      expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(ORDERS.map(() => [0, '']));
    }
  });
});
