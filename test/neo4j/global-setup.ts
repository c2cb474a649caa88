import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { containerServer } from './container-server.js';
import { givenServer } from './given-server.js';
import { mavenServer } from './maven-server.js';
import { NoServer, type ProvidedServer, type TestServer } from './server.js';

/** Each project that names this file loads it anew; they share one server through the process. */
interface Shared {
  users: number;
  server: Promise<TestServer | { readonly missing: string }>;
}
const SHARED = Symbol.for('cancu.test.neo4j');
const shared = globalThis as { [SHARED]?: Shared | undefined };

/** Vitest's global setup: a real Neo4j for the tests, started once in a run. */
export async function setup(project: TestProject): Promise<void> {
  shared[SHARED] ??= { users: 0, server: obtain() };
  shared[SHARED].users += 1;
  const server = await shared[SHARED].server;
  const provided: ProvidedServer =
    'missing' in server ? server : { uri: server.uri, user: server.user, password: server.password };
  project.provide('neo4j', provided);
}

/** Stops the server with its last user. Vitest calls it also when tests fail; the watchdog sees to the rest. */
export async function teardown(): Promise<void> {
  const state = shared[SHARED];
  if (state === undefined) return;
  state.users -= 1;
  if (state.users > 0) return;
  shared[SHARED] = undefined;
  const server = await state.server.catch(() => undefined);
  if (server !== undefined && !('missing' in server)) await server.stop();
}

async function obtain(): Promise<TestServer | { readonly missing: string }> {
  const given = await givenServer(process.env);
  if (given !== undefined) return report(given);
  const password = randomBytes(12).toString('hex');
  const reasons: string[] = [];
  for (const way of [containerServer, mavenServer]) {
    try {
      return report(await way(password));
    } catch (error) {
      if (!(error instanceof NoServer)) throw error;
      reasons.push(error.message);
    }
  }
  const missing = `no Neo4j to test on: ${reasons.join(', ')}. Install a JDK (17 or later) and Maven, or start Docker, or set CANCU_TEST_NEO4J with CANCU_TEST_NEO4J_USER and CANCU_TEST_NEO4J_PASSWORD`;
  if (process.env.CI === 'true') throw new Error(missing);
  console.warn(`\nSkipping the tests on Neo4j: ${missing}.\n`);
  return { missing };
}

function report(server: TestServer): TestServer {
  console.info(`Tests on Neo4j use ${server.uri} (${server.origin}).`);
  return server;
}
