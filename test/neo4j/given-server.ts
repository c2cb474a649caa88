import neo4j from 'neo4j-driver';
import type { TestServer } from './server.js';

const OURS = ['Instrument', 'Body', 'Jurisdiction', 'Document', 'Claim', 'Citation', 'Schema'];

/**
 * The server that `CANCU_TEST_NEO4J` names, with `CANCU_TEST_NEO4J_USER` and `CANCU_TEST_NEO4J_PASSWORD`. The tests empty
 * its database, so one that holds somebody's other data is refused.
 */
export async function givenServer(environment: NodeJS.ProcessEnv): Promise<TestServer | undefined> {
  const uri = environment.CANCU_TEST_NEO4J;
  if (uri === undefined || uri === '') return undefined;
  const user = environment.CANCU_TEST_NEO4J_USER ?? 'neo4j';
  const password = environment.CANCU_TEST_NEO4J_PASSWORD ?? '';
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionTimeout: 10_000 });
  try {
    const { records } = await driver.executeQuery(
      'MATCH (n) WHERE none(label IN labels(n) WHERE label IN $ours) RETURN labels(n) AS labels LIMIT 1',
      { ours: OURS },
      { database: 'neo4j' },
    );
    const strangers: string[] | undefined = records[0]?.get('labels');
    if (strangers !== undefined) {
      throw new Error(
        `the tests empty the database at CANCU_TEST_NEO4J, and that one holds other data (${strangers.join(', ') || 'nodes without labels'})`,
      );
    }
  } finally {
    await driver.close();
  }
  return { uri, user, password, origin: 'given by CANCU_TEST_NEO4J', stop: async () => {} };
}
