import { readdirSync, statSync } from 'node:fs';
import { ANY_ADDRESS, NEO4J_ADDRESS } from './address.js';
import { StoreError } from './errors.js';
import { GrafeoStore } from './grafeo/grafeo-store.js';
import { Neo4jStore } from './neo4j/neo4j-store.js';
import type { GraphStore } from './port.js';

/** Where the graph is kept. */
export interface StoreSettings {
  /** A folder, or an address such as `neo4j://host:7687`; `neo4j`, `bolt` and their `+s`, `+ssc` forms. */
  readonly store: string;
  /** Needed for an address. */
  readonly neo4j?: {
    readonly user: string;
    readonly password: string;
    /** Name of the database; `neo4j` unless given. */
    readonly database?: string;
  };
}

/**
 * Opens the store that the settings name; call `ensureSchema` on it before anything else.
 * Throws `StoreError` with one clear sentence where it cannot be opened.
 *
 * @param options `mustExist`: a folder without a store is refused (`STORE_MISSING`) and not made into one
 */
export async function openStore(settings: StoreSettings, { mustExist = false } = {}): Promise<GraphStore> {
  const { store, neo4j } = settings;
  if (NEO4J_ADDRESS.test(store)) {
    if (neo4j === undefined) {
      throw new StoreError(
        'STORE_AUTHENTICATION',
        'Neo4j needs a user and a password. Set CANCU_NEO4J_USER and CANCU_NEO4J_PASSWORD.',
      );
    }
    return Neo4jStore.open({ uri: store, ...neo4j });
  }
  const scheme = ANY_ADDRESS.exec(store)?.[1];
  if (scheme !== undefined) {
    throw new StoreError(
      'STORE_UNSUPPORTED',
      `CANCU_STORE begins with ${scheme}://, which is no store cancu knows. Give a folder, or an address with neo4j:// or bolt:// (also +s and +ssc).`,
    );
  }
  if (mustExist && isVacant(store)) {
    throw new StoreError(
      'STORE_MISSING',
      `There is no store at ${store}. Ingest documents first (cancu ingest PATH), or set CANCU_STORE to where the store is.`,
    );
  }
  return GrafeoStore.open(store);
}

/** No folder yet, or an empty one. What else stands there is for the engine to judge. */
function isVacant(folder: string): boolean {
  const kind = statSync(folder, { throwIfNoEntry: false });
  return kind === undefined || (kind.isDirectory() && readdirSync(folder).length === 0);
}
