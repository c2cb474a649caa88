import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, describe, inject } from 'vitest';
import { openStore, type StoreSettings } from '../../src/graph/open-store.js';
import type { GraphStore } from '../../src/graph/port.js';
import type {} from '../neo4j/server.js';

/** An engine that the contract holds for. */
export interface TestedEngine {
  readonly name: 'grafeo' | 'neo4j';
  /** Why it cannot be tested here, or null. */
  readonly missing: string | null;
  /** Settings of a fresh empty store, not opened yet. */
  fresh(): Promise<StoreSettings>;
  /** A fresh empty store with its schema; what is left open at the end of the test file is closed. */
  open(): Promise<GraphStore>;
}

const folders: string[] = [];
const stores: GraphStore[] = [];

afterAll(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is removed at the end of the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cancu-test-'));
  folders.push(folder);
  return folder;
}

async function opened(settings: StoreSettings): Promise<GraphStore> {
  const store = await openStore(settings);
  stores.push(store);
  await store.ensureSchema();
  return store;
}

const server = inject('neo4j');

async function freshGrafeo(): Promise<StoreSettings> {
  return { store: join(temporaryFolder(), 'store') };
}

/** The Community Edition has one database: it is emptied. Stores opened on it before see that too. */
async function freshNeo4j(): Promise<StoreSettings> {
  if ('missing' in server) throw new Error(server.missing);
  const { uri, user, password } = server;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session({ database: 'neo4j' });
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
  } finally {
    await session.close();
    await driver.close();
  }
  return { store: uri, neo4j: { user, password } };
}

/** Every engine, in the order they are reported. */
export const engines: readonly TestedEngine[] = [
  { name: 'grafeo', missing: null, fresh: freshGrafeo, open: async () => opened(await freshGrafeo()) },
  {
    name: 'neo4j',
    missing: 'missing' in server ? server.missing : null,
    fresh: freshNeo4j,
    open: async () => opened(await freshNeo4j()),
  },
];

/** One suite on every engine; where an engine is missing its tests are skipped and the title says why. */
export function onEveryEngine(title: string, suite: (engine: TestedEngine) => void): void {
  for (const engine of engines) onEngine(engine.name, title, suite);
}

/** One suite on one engine; see {@link onEveryEngine}. */
export function onEngine(name: TestedEngine['name'], title: string, suite: (engine: TestedEngine) => void): void {
  for (const engine of engines.filter((one) => one.name === name)) {
    const why = engine.missing === null ? '' : ` (skipped: ${engine.missing})`;
    describe.skipIf(engine.missing !== null)(`${title}, on ${name}${why}`, () => suite(engine));
  }
}
