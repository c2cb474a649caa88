import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { inBatches } from '../bulk-load.js';
import { StoreError } from '../errors.js';
import type { BulkRows, GraphStore, Reader, TextHit, Transaction } from '../port.js';
import { bringSchemaUpToDate } from '../schema.js';
import { searchText } from '../search-text.js';
import {
  encodeParameters,
  readingStatement,
  type Statement,
  type StatementName,
  type StatementRow,
  statement,
} from '../statements.js';
import { connectingFailure, isInForce, isTransient, runningFailure } from './failure.js';

/** Where a Neo4j is and who asks. */
export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
}

/** Milliseconds. Long enough for a leader to change or a deadlock to clear, short enough for someone who waits. */
const PATIENCE = { connect: 5_000, retry: 5_000, acquire: 10_000, schema: 30_000, indexes: 60_000 } as const;

/** Milliseconds before a schema step that met another process's is tried again: at least, and at most so much more by chance. */
const SCHEMA_PAUSE = { least: 50, spread: 200 } as const;

/** Neo4j 5.26 and later through its driver. */
export class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j';
  readonly location: string;
  readonly #driver: Driver;
  readonly #database: string;
  #writing: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;

  private constructor(driver: Driver, location: string, database: string) {
    this.#driver = driver;
    this.location = location;
    this.#database = database;
  }

  /**
   * Connects and makes sure of the password and the database. Throws `StoreError`: `STORE_UNREACHABLE`,
   * `STORE_AUTHENTICATION`, or `STORE_UNSUPPORTED` for an address that is none.
   */
  static async open({ uri, user, password, database = 'neo4j' }: Neo4jSettings): Promise<Neo4jStore> {
    const { address, location } = addressOf(uri);
    const driver = neo4j.driver(address, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionTimeout: PATIENCE.connect,
      connectionAcquisitionTimeout: PATIENCE.acquire,
      maxTransactionRetryTime: PATIENCE.retry,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
    try {
      await driver.getServerInfo({ database });
      // Over bolt:// the server's information comes without a look at the database.
      await driver.executeQuery('RETURN 1', {}, { database, routing: neo4j.routing.READ });
    } catch (error) {
      await driver.close();
      throw connectingFailure(location, database, error);
    }
    return new Neo4jStore(driver, location, database);
  }

  async ensureSchema(): Promise<{ readonly from: number; readonly to: number }> {
    const brought = await bringSchemaUpToDate(this, (step) => this.#exclusively(() => this.#bring(step)));
    if (brought.from < brought.to) {
      await this.#inSession('schema', neo4j.session.WRITE, async (session) => {
        await session.run('CALL db.awaitIndexes($seconds)', { seconds: neo4j.int(PATIENCE.indexes / 1000) });
      });
    }
    return brought;
  }

  /** Runs one schema step, which another process that found the same empty database may be running too. */
  async #bring(step: string): Promise<void> {
    const deadline = Date.now() + PATIENCE.schema;
    await this.#inSession('schema', neo4j.session.WRITE, async (session) => {
      for (;;) {
        try {
          // Not a managed transaction: its retries would be over before several processes have had their turns.
          await session.run(step);
          return;
        } catch (error) {
          if (isInForce(error)) return;
          if (!isTransient(error) || Date.now() > deadline) throw error;
        }
        await delay(SCHEMA_PAUSE.least + Math.random() * SCHEMA_PAUSE.spread);
      }
    });
  }

  read: Reader['run'] = async (name, parameters) => {
    const asked = readingStatement(name);
    const encoded = encodeParameters(asked, parameters, neo4j.int);
    return this.#inSession(name, neo4j.session.READ, (session) =>
      session.executeRead((transaction) => rowsOf<typeof name>(transaction, asked, encoded)),
    );
  };

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.#mustBeOpen();
    const take = statement('schema/take-write-lock');
    return this.#exclusively(async () => {
      let failing: StatementName | 'commit' = 'commit';
      // What `work` itself throws is its own affair and passes as it is; only what the server says is translated.
      let own: { readonly error: unknown } | undefined;
      try {
        return await this.#inSession('write', neo4j.session.WRITE, (session) =>
          session.executeWrite(async (transaction) => {
            // Other processes may write to this server too; the clustering of a bucket must see all of their claims.
            await rowsOf(transaction, take, {});
            const run: Reader['run'] = async (name, parameters) => {
              const asked = statement(name);
              const encoded = encodeParameters(asked, parameters, neo4j.int);
              try {
                return await rowsOf<typeof name>(transaction, asked, encoded);
              } catch (error) {
                failing = name;
                throw error;
              }
            };
            try {
              return await work({ run });
            } catch (error) {
              if (!(error instanceof neo4j.Neo4jError)) own = { error };
              throw error;
            }
          }),
        );
      } catch (error) {
        if (own !== undefined) throw own.error;
        const cause = error instanceof StoreError ? error.cause : error;
        throw runningFailure(this.location, this.#database, failing, cause);
      }
    });
  }

  searchText(text: string, limit: number): Promise<TextHit[]> {
    return searchText(this.read, text, limit);
  }

  async bulkLoad(parts: readonly BulkRows[]): Promise<void> {
    await inBatches(this, parts);
  }

  async backup(_folder: string): Promise<void> {
    throw new StoreError(
      'STORE_UNSUPPORTED',
      `Neo4j at ${this.location} is backed up by its own tool: "neo4j-admin database dump ${this.#database}", or "backup" in the Enterprise Edition.`,
    );
  }

  /** Lets the writes in hand finish. Further calls wait for the same. */
  close(): Promise<void> {
    this.#closing ??= this.#writing.then(() => this.#driver.close());
    return this.#closing;
  }

  /** Writers of this process queue here, rather than at the lock that they would wait for on the server. */
  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#writing.then(work);
    this.#writing = result.catch(() => undefined);
    return result;
  }

  async #inSession<T>(name: string, mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    if (mode === neo4j.session.READ) this.#mustBeOpen();
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: mode });
    try {
      return await work(session);
    } catch (error) {
      throw error instanceof neo4j.Neo4jError ? runningFailure(this.location, this.#database, name, error) : error;
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  #mustBeOpen(): void {
    if (this.#closing !== undefined) throw new StoreError('STORE_FAILED', `The store at ${this.location} is closed.`);
  }
}

async function rowsOf<N extends StatementName>(
  transaction: ManagedTransaction,
  asked: Statement,
  parameters: Record<string, unknown>,
): Promise<StatementRow<N>[]> {
  const result = await transaction.run(asked.sent.text, parameters);
  return result.records.map((record) => record.toObject() as StatementRow<N>);
}

/** The address for the driver, and for messages the same without anything that could be a secret. */
function addressOf(uri: string): { readonly address: string; readonly location: string } {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  if (url === undefined || url.host === '') {
    throw new StoreError(
      'STORE_UNSUPPORTED',
      'CANCU_STORE is no address that can be understood. Write it as neo4j://host:7687.',
    );
  }
  const location = `${url.protocol}//${url.host}`;
  if (url.username !== '' || url.password !== '') {
    throw new StoreError(
      'STORE_UNSUPPORTED',
      `Leave user and password out of CANCU_STORE (${location}): set CANCU_NEO4J_USER and CANCU_NEO4J_PASSWORD instead.`,
    );
  }
  return { address: `${location}${url.search}`, location };
}
