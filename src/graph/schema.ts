import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from './errors.js';
import type { Engine, Reader, Transaction } from './port.js';
import { CYPHER_FOLDER } from './statements.js';

/** The schema this program writes. Raise it together with new files `cypher/schema/<engine>/<version>.cypher`. */
export const SCHEMA_VERSION = 2;

/** The oldest schema that can be brought up to date; what stores before it hold cannot be read otherwise than from the texts. */
const OLDEST_VERSION = 2;

/** The steps of one engine from version `from` (0 for an empty store) to {@link SCHEMA_VERSION}, each able to run again. */
export function schemaSteps(engine: Engine, from: number): string[] {
  const steps: string[] = [];
  for (let version = Math.max(from + 1, OLDEST_VERSION); version <= SCHEMA_VERSION; version += 1) {
    const source = readFileSync(join(CYPHER_FOLDER, 'schema', engine, `${version}.cypher`), 'utf8');
    const code = source.replace(/^\s*\/\/.*$/gm, '');
    steps.push(...code.split(';').flatMap((step) => (step.trim() === '' ? [] : [step.trim()])));
  }
  return steps;
}

/** What {@link bringSchemaUpToDate} needs of an engine. */
export interface SchemaOwner {
  readonly engine: Engine;
  readonly location: string;
  read: Reader['run'];
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

/**
 * Runs the schema steps that are missing, by `runStep`, then notes the version in the store.
 * Throws `StoreError` `STORE_TOO_NEW`, and changes nothing, where the store is newer than this program,
 * and `STORE_TOO_OLD` where it is older than what can be brought up to date.
 */
export async function bringSchemaUpToDate(
  store: SchemaOwner,
  runStep: (step: string) => Promise<void>,
): Promise<{ readonly from: number; readonly to: number }> {
  const from = (await store.read('schema/version', {}))[0]?.version ?? 0;
  if (from > SCHEMA_VERSION) {
    throw new StoreError(
      'STORE_TOO_NEW',
      `The store at ${store.location} was written by a newer version of cancu (its schema is ${from}, this program knows ${SCHEMA_VERSION}). Upgrade cancu, or set CANCU_STORE to another store.`,
    );
  }
  if (from > 0 && from < OLDEST_VERSION) {
    throw new StoreError(
      'STORE_TOO_OLD',
      `The store at ${store.location} was written by an older version of cancu (its schema is ${from}, this program needs ${OLDEST_VERSION} or later). Set CANCU_STORE to a new store and ingest the documents again.`,
    );
  }
  if (from < SCHEMA_VERSION) {
    for (const step of schemaSteps(store.engine, from)) await runStep(step);
    await store.write((transaction) => transaction.run('schema/set-version', { version: SCHEMA_VERSION }));
  }
  return { from, to: SCHEMA_VERSION };
}
