import type { FastifyInstance } from 'fastify';
import { afterEach } from 'vitest';
import { buildApp } from '../../src/api/app.js';
import type { Service } from '../../src/api/service.js';
import { readSettings, type Settings } from '../../src/api/settings.js';
import { GrafeoStore } from '../../src/graph/grafeo/grafeo-store.js';
import type { GraphStore } from '../../src/graph/port.js';
import { instrumentsWhere } from '../../src/graph/queries/find-instruments.js';
import { GraphWriter } from '../../src/ingestion/graph-writer/graph-writer.js';
import { ingest } from '../../src/ingestion/ingest.js';
import { numberKey } from '../../src/instrument/number.js';
import { clusterer } from '../../src/resolution/cluster.js';
import { documentReader } from '../../src/resolution/read-document.js';
import { reference, writeResolution25 } from './graph-of-resolution-25.js';

/** A server under test, on a graph in memory. */
export interface TestApi {
  readonly app: FastifyInstance;
  readonly store: GraphStore;
  /** What was logged. */
  readonly log: string[];
  /** Asks one question as a program would. */
  ask(query: string, variables?: object): Promise<{ status: number; data: never; errors: AskedError[]; body: string }>;
}

/** An error as a program sees it. */
export interface AskedError {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly requestId?: string };
}

const open: { close(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

/** Settings of the tests: all defaults but what is given, and no log on the terminal. */
export function settings(change: Partial<Settings> = {}): Settings {
  return { ...readSettings({ CANCU_LOG_LEVEL: 'debug' }), ...change };
}

/** A store in memory with the graph of `graph-of-resolution-25.ts`. */
export async function storeOfResolution25(): Promise<GraphStore> {
  const store = GrafeoStore.inMemory();
  await store.ensureSchema();
  await writeResolution25(store);
  return store;
}

/**
 * The API's other half over `store`: texts are read and written as in the running program; references are resolved by number and
 * scope alone.
 */
export function serviceOf(store: GraphStore): Service {
  const writer = new GraphWriter(store, clusterer(reference));
  const reader = documentReader(reference);
  return {
    extract: (text) => reader.read(text),
    resolve: async (written, scope) => {
      const marks = {
        type: null,
        level: null,
        ingested: null,
        yearFrom: null,
        yearTo: null,
        territory: null,
        asOf: null,
      };
      const found = await instrumentsWhere(store, { ...marks, numberKey: numberKey(written), scope }, null, 10);
      const candidates = found.map(({ id }) => id);
      const status = (['UNKNOWN', 'RESOLVED'] as const)[candidates.length] ?? 'AMBIGUOUS';
      return { status, candidates, hint: status === 'AMBIGUOUS' ? 'Cần tên tỉnh.' : null };
    },
    ingest: async (documents, options) => ({
      documents: await ingest(
        documents.map(({ name, text }) => ({ name, text: () => text })),
        reader,
        writer,
        options,
      ),
    }),
  };
}

/** A server on a graph in memory; closed after the test. */
export async function testApi(
  change: { settings?: Partial<Settings>; service?: Partial<Service>; store?: GraphStore } = {},
): Promise<TestApi> {
  const store = change.store ?? (await storeOfResolution25());
  const log: string[] = [];
  const app = await buildApp(
    { store, reference, settings: settings(change.settings), service: { ...serviceOf(store), ...change.service } },
    { write: (line) => log.push(line) },
  );
  open.push(app, store);
  return {
    app,
    store,
    log,
    ask: async (query, variables = {}) => {
      const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
      const { data = null, errors = [] } = answer.json();
      return { status: answer.statusCode, data: data as never, errors, body: answer.body };
    },
  };
}
