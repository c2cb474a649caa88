import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/graph/open-store.js';
import type { Engine, GraphStore } from '../src/graph/port.js';
import { containerServer } from '../test/neo4j/container-server.js';
import { mavenServer } from '../test/neo4j/maven-server.js';
import { NoServer, type TestServer } from '../test/neo4j/server.js';

/** A store to measure on, which is gone when it is disposed of. */
export interface NewStore {
  readonly store: GraphStore;
  dispose(): Promise<void>;
}

/** An empty store: a folder of its own, or a Neo4j of its own. Its schema is not there yet. */
export async function newStore(engine: Engine): Promise<NewStore> {
  if (engine === 'neo4j') {
    const { uri, user, password, stop } = await newNeo4j();
    return { store: await openStore({ store: uri, neo4j: { user, password } }), dispose: stop };
  }
  const folder = mkdtempSync(join(tmpdir(), 'cancu-bench-'));
  const store = await openStore({ store: join(folder, 'store') });
  return { store, dispose: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** A Neo4j in a container, else from Maven Central; one that `CANCU_TEST_NEO4J` names is never used. */
export async function newNeo4j(): Promise<TestServer> {
  const password = randomBytes(12).toString('hex');
  try {
    return await containerServer(password);
  } catch (error) {
    if (!(error instanceof NoServer)) throw error;
    return mavenServer(password);
  }
}
