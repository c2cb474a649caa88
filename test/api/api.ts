import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { buildApp, type Dependencies } from '../../src/api/app.js';
import type { Service } from '../../src/api/service.js';
import { readSettings, type Settings } from '../../src/api/settings.js';
import { GrafeoStore } from '../../src/graph/grafeo/grafeo-store.js';
import type { GraphStore } from '../../src/graph/port.js';
import { reference, writeResolution25 } from './graph-of-resolution-25.js';

/** A server under test, on a graph in memory. */
export interface TestApi {
  readonly app: FastifyInstance;
  readonly store: GraphStore;
  /** What was logged. */
  readonly log: string[];
  /** Listens on a free port of this machine; the address, without a path. */
  listen(): Promise<string>;
  /** Asks one question as a program would. */
  ask(query: string, variables?: object): Promise<{ status: number; data: never; errors: AskedError[]; body: string }>;
}

/** An error as a program sees it. */
export interface AskedError {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly requestId?: string };
}

const open: { close(): Promise<unknown> }[] = [];

afterAll(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

/** Settings of the tests: all defaults but what is given, and no log on the terminal. */
export function settings(change: Partial<Settings> = {}): Settings {
  return { ...readSettings({ CANCU_LOG_LEVEL: 'debug' }), ...change };
}

/** What a server is built from, on a graph in memory: that of `graph-of-resolution-25.ts`. */
export async function dependencies(change: Partial<Settings> = {}): Promise<Dependencies> {
  const store = GrafeoStore.inMemory();
  await store.ensureSchema();
  const service = await writeResolution25(store);
  return { store, service, reference, settings: settings(change) };
}

/** A server on a graph in memory; closed at the end of the file. */
export async function testApi(
  change: {
    readonly settings?: Partial<Settings>;
    readonly service?: Partial<Service>;
    /** The store that `service` is opened on, where that is another. */
    readonly store?: GraphStore;
  } = {},
): Promise<TestApi> {
  const given = await dependencies(change.settings);
  const { store } = { ...given, ...change };
  const log: string[] = [];
  const service = { ...given.service, ...change.service };
  const app = await buildApp({ ...given, service, store }, { write: (line) => log.push(line) });
  open.push(app, store);
  return {
    app,
    store,
    log,
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    ask: async (query, variables = {}) => {
      const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
      const { data = null, errors = [] } = answer.json();
      return { status: answer.statusCode, data: data as never, errors, body: answer.body };
    },
  };
}
