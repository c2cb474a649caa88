import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type {} from '../neo4j/server.js';
import { build, cancu, temporaryFolder } from './built-cli.js';

const server = inject('neo4j');
const missing = 'missing' in server ? ` (skipped: ${server.missing})` : '';
const REGISTER = fileURLToPath(new URL('../instrument/registry-numbers.tsv', import.meta.url));
const store = join(temporaryFolder(), 'store');
const of = (folder: string) => ({ CANCU_STORE: folder });
const exported = async (settings: Record<string, string>) => (await cancu(['export'], settings)).stdout;
let graph = '';

beforeAll(async () => {
  build();
  await cancu(['ingest', 'samples', '-q'], of(store));
  const register = join(temporaryFolder(), 'register.tsv');
  const rows = readFileSync(REGISTER, 'utf8').split('\n');
  writeFileSync(register, rows.filter((_, index) => index % 40 === 0).join('\n'));
  await cancu(['import', register, '-q'], of(store));
  graph = await exported(of(store));
  expect(graph.length).toBeGreaterThan(10_000);
});

describe('a store', () => {
  it('is made again from its texts, and is the same', async () => {
    const { code, stdout, stderr } = await cancu(['rebuild', '-q'], of(store));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('5 văn bản (documents)');
    expect(await exported(of(store))).toBe(graph);
    expect(readdirSync(store).sort()).toEqual(['graph.grafeo', 'texts']);
  });

  it('is copied and made again from the copy', async () => {
    const copy = join(temporaryFolder(), 'copy');
    const again = join(temporaryFolder(), 'again');
    expect((await cancu(['backup', copy], of(store))).code).toBe(0);
    expect((await cancu(['restore', copy], of(again))).code).toBe(0);
    expect(await exported(of(again))).toBe(graph);
    expect((await cancu(['rebuild', '-q'], of(again))).code).toBe(0);
    const onto = await cancu(['restore', copy], of(again));
    expect([onto.code, onto.stderr]).toEqual([6, expect.stringContaining('[STORE_NOT_EMPTY]')]);
    const none = await cancu(['restore', temporaryFolder()], of(join(temporaryFolder(), 'new')));
    expect([none.code, none.stderr]).toEqual([6, expect.stringContaining('[BACKUP_MISSING]')]);
  });

  it('moves to another folder, texts and all, and never onto another store', async () => {
    const other = join(temporaryFolder(), 'other');
    expect((await cancu(['move', '--to', other], of(store))).code).toBe(0);
    expect(await exported(of(other))).toBe(graph);
    expect((await cancu(['rebuild', '-q'], of(other))).code).toBe(0);
    const onto = await cancu(['move', '--to', other], of(store));
    expect([onto.code, onto.stderr]).toEqual([6, expect.stringContaining('[STORE_NOT_EMPTY]')]);
    expect(await exported(of(other))).toBe(graph);
  });

  it('whose texts are gone is left as it is', async () => {
    const copy = join(temporaryFolder(), 'copy');
    await cancu(['backup', copy], of(store));
    rmSync(join(copy, 'texts'), { recursive: true });
    const { code, stderr } = await cancu(['rebuild', '-q'], of(copy));
    expect([code, stderr]).toEqual([6, expect.stringMatching(/5 of 5 documents have no text.*\[TEXT_MISSING\]/)]);
    expect(await exported(of(copy))).toBe(graph);
  });
});

describe.skipIf('missing' in server)(`a store on Neo4j${missing}`, () => {
  const { uri, user, password } = 'missing' in server ? { uri: '', user: '', password: '' } : server;
  const texts = join(temporaryFolder(), 'texts');
  const login = { CANCU_NEO4J_USER: user, CANCU_NEO4J_PASSWORD: password };
  const remote = { ...login, CANCU_STORE: uri, CANCU_TEXTS: texts };

  it('takes what a folder holds, is made again from its texts, and gives it back', async () => {
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: 'neo4j' });
    await driver.close();
    const there = await cancu(['move', '-q', '--to', uri], {
      ...login,
      ...of(store),
      CANCU_TEXTS: join(store, 'texts'),
    });
    expect([there.code, there.stderr]).toEqual([0, '']);
    expect(await exported(remote)).toBe(graph);
    const again = await cancu(['rebuild', '-q'], { ...remote, CANCU_TEXTS: join(store, 'texts') });
    expect([again.code, again.stderr]).toEqual([0, '']);
    expect(await exported(remote)).toBe(graph);
    expect(existsSync(join(store, 'texts', 'rebuilding.json'))).toBe(false);
    const back = join(temporaryFolder(), 'back');
    const home = await cancu(['move', '-q', '--to', back], { ...remote, CANCU_TEXTS: join(store, 'texts') });
    expect([home.code, home.stderr]).toEqual([0, '']);
    expect(await exported(of(back))).toBe(graph);
  });
});
