import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { build, cancu, start, temporaryFolder } from '../e2e/built-cli.js';
import { realDocuments } from '../long/real-documents.js';
import { type MortalServer, mortalServer } from '../neo4j/maven-server.js';
import type {} from '../neo4j/server.js';

const server = inject('neo4j');
const missing = 'missing' in server ? ` (skipped: ${server.missing})` : '';
/** `npm run test:kill` says how often; every other run kills a few times. */
const times = (name: string, few: number) => Number(process.env[name] ?? few);
const ON_FOLDER = times('CANCU_TEST_KILLS', 3);
const ON_NEO4J = times('CANCU_TEST_KILLS_NEO4J', 1);

const folder = temporaryFolder();
const bulk = join(folder, 'documents.jsonl');
let undisturbed = '';
let lasts = 0;

/** 300 documents: the 200 real ones, and half of them again under other numbers. */
beforeAll(async () => {
  build();
  const varied = realDocuments.slice(0, 100).map(({ name, text }) => ({
    name: `${name} lại`,
    text: `${text.replace(/(Số:?\s*)(\d+)/, (_, label: string, serial: string) => `${label}${Number(serial) + 1_000}`)}\n\nBản thứ hai.`,
  }));
  writeFileSync(bulk, [...realDocuments, ...varied].map((document) => JSON.stringify(document)).join('\n'));
  const embedded = { CANCU_STORE: join(folder, 'undisturbed') };
  const began = Date.now();
  const { code } = await cancu(['ingest', bulk, '-q'], embedded);
  lasts = Date.now() - began;
  expect(code).toBe(0);
  undisturbed = (await cancu(['export'], embedded)).stdout;
  expect(undisturbed.split('\n').filter((line) => line.includes('"kind":"document"'))).toHaveLength(300);
});

/** Other texts of the first 100 documents, and 20 of 300 as they were. */
const later = join(folder, 'later.jsonl');

/** Ingests, is killed after `delay` milliseconds, ingests again; tells whether the kill came in time. */
async function killedAfter(delay: number, settings: Record<string, string>, file = bulk): Promise<boolean> {
  const first = start(['ingest', file, '-q'], settings);
  first.process.stdin.end();
  await pause(delay);
  const inTime = first.process.exitCode === null;
  first.process.kill('SIGKILL');
  await first.ended;
  const again = await cancu(['ingest', file, '-q'], settings);
  expect([again.code, again.stderr]).toEqual([0, '']);
  return inTime;
}

describe('an ingest that is killed and run again', () => {
  it(`comes to the graph of an undisturbed run on a folder, ${ON_FOLDER} times`, { timeout: 3_600_000 }, async () => {
    let killed = 0;
    for (let trial = 0; trial < ON_FOLDER; trial++) {
      const settings = { CANCU_STORE: join(folder, `killed-${trial}`) };
      const delay = 100 + Math.random() * lasts * 0.95;
      killed += Number(await killedAfter(delay, settings));
      expect((await cancu(['export'], settings)).stdout, `killed after ${Math.round(delay)} ms`).toBe(undisturbed);
    }
    expect(killed).toBeGreaterThan(0);
  });
});

describe('an ingest of other texts of the same instruments that is killed and run again', () => {
  it(`comes to the graph of an undisturbed run on a folder, ${ON_FOLDER} times`, { timeout: 3_600_000 }, async () => {
    const changed = realDocuments
      .slice(0, 100)
      .map(({ name, text }) => ({ name: `${name} mới`, text: `${text}\n\nBản sửa lỗi chính tả.` }));
    writeFileSync(
      later,
      [...changed, ...realDocuments.slice(180, 200)].map((document) => JSON.stringify(document)).join('\n'),
    );
    const copied = (name: string) => {
      cpSync(join(folder, 'undisturbed'), join(folder, name), { recursive: true });
      return { CANCU_STORE: join(folder, name) };
    };
    const calm = copied('later-undisturbed');
    const began = Date.now();
    const { stdout } = await cancu(['ingest', later, '-q', '--format', 'json'], calm);
    const took = Date.now() - began;
    expect(JSON.parse(stdout).totals.REPLACED).toBeGreaterThan(50);
    const wanted = (await cancu(['export'], calm)).stdout;
    for (let trial = 0; trial < ON_FOLDER; trial++) {
      const settings = copied(`later-killed-${trial}`);
      // Rather late than early: what a run replaces leaves at its end.
      const delay = 300 + Math.sqrt(Math.random()) * took;
      await killedAfter(delay, settings, later);
      expect((await cancu(['export'], settings)).stdout, `killed after ${Math.round(delay)} ms`).toBe(wanted);
    }
  });
});

describe.skipIf('missing' in server)(`the same with Neo4j${missing}`, () => {
  const { uri, user, password } = 'missing' in server ? { uri: '', user: '', password: '' } : server;
  const settings = {
    CANCU_STORE: uri,
    CANCU_NEO4J_USER: user,
    CANCU_NEO4J_PASSWORD: password,
    CANCU_TEXTS: join(folder, 'texts'),
  };

  it(`comes to the graph of an undisturbed run, ${ON_NEO4J} times`, { timeout: 3_600_000 }, async () => {
    for (let trial = 0; trial < ON_NEO4J; trial++) {
      const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
      const session = driver.session({ database: 'neo4j' });
      await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
      await session.close();
      await driver.close();
      const delay = 300 + Math.random() * 3 * lasts;
      await killedAfter(delay, settings);
      expect((await cancu(['export'], settings)).stdout, `killed after ${Math.round(delay)} ms`).toBe(undisturbed);
    }
  });
});

describe.skipIf('missing' in server)(`an ingest whose Neo4j is killed${missing}`, () => {
  let mortal: MortalServer | undefined;
  afterAll(() => mortal?.stop());

  it('says so, and comes to the graph of an undisturbed run once both are there again', {
    timeout: 600_000,
  }, async () => {
    mortal = await mortalServer('a-password-for-tests');
    const settings = {
      CANCU_STORE: mortal.uri,
      CANCU_NEO4J_USER: mortal.user,
      CANCU_NEO4J_PASSWORD: mortal.password,
      CANCU_TEXTS: join(folder, 'texts-mortal'),
    };
    // Its first statements are planned before it is killed.
    const warm = join(folder, 'warm.txt');
    writeFileSync(warm, 'Theo Nghị định số 30/2020/NĐ-CP.');
    await cancu(['ingest', warm, '-q'], settings);
    const running = start(['ingest', bulk, '-q'], settings);
    running.process.stdin.end();
    await pause(1_500 + Math.random() * lasts);
    await mortal.kill();
    const { code, stderr } = await running.ended;
    if (code !== 0) expect([code, stderr]).toEqual([11, expect.stringContaining('[STORE_LOST]')]);
    await mortal.start();
    expect((await cancu(['ingest', bulk, '-q'], settings)).code).toBe(0);
    await cancu(['remove', warm], settings);
    expect((await cancu(['export'], settings)).stdout).toBe(undisturbed);
  });
});
