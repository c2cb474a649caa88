import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { openStore } from '../../src/graph/open-store.js';
import type { GraphStore } from '../../src/graph/port.js';
import { loadReference } from '../../src/ingestion/graph-writer/reference-rows.js';
import type {} from '../neo4j/server.js';
import { checkHistories, jurisdictions } from './histories.js';
import type {} from './runs.js';

const server = inject('neo4j');
const missing = 'missing' in server ? ` (skipped: ${server.missing})` : '';

describe.skipIf('missing' in server)(`on neo4j${missing}`, () => {
  let driver: Driver;
  let store: GraphStore;
  const remove = (which: string) =>
    driver.executeQuery(`MATCH (n) WHERE ${which} DETACH DELETE n`, {}, { database: 'neo4j' });

  beforeAll(async () => {
    const { uri, user, password } = 'missing' in server ? { uri: '', user: '', password: '' } : server;
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    await remove('true');
    store = await openStore({ store: uri, neo4j: { user, password } });
    await store.ensureSchema();
    await loadReference(store, jurisdictions);
  });
  afterAll(async () => {
    await store?.close();
    await driver?.close();
  });

  it('any history of real documents comes to the graph of those that are there, on neo4j', async () => {
    await checkHistories(async (work) => {
      await remove('NOT n:Schema AND NOT n:Jurisdiction');
      return work(store);
    }, inject('runs').neo4j);
  });
});
