import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import grafeo, { type GrafeoDB, type QueryResult } from '@grafeo-db/js';
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
import { CheckpointTriggers } from './checkpoint-triggers.js';
import { isConflict, openingFailure, statementFailure } from './failure.js';
import { GRAPH_FILE, graphFileIn } from './store-folder.js';
import { plainRows } from './values.js';

/** Pauses before each new try of a transaction that met a conflict, in milliseconds. */
const RETRY_PAUSES = [5, 20, 80, 320] as const;

interface Executor {
  executeCypher(query: string, parameters?: object): Promise<QueryResult>;
}

/** The embedded engine: `@grafeo-db/js` in this process, on a folder or in memory. */
export class GrafeoStore implements GraphStore {
  readonly engine = 'grafeo';
  readonly location: string;
  readonly #db: GrafeoDB;
  #writing: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;
  readonly #checkpoints: CheckpointTriggers | null;

  private constructor(db: GrafeoDB, location: string, file: string | null) {
    this.#db = db;
    this.location = location;
    this.#checkpoints = file === null ? null : new CheckpointTriggers(db, file);
  }

  /**
   * Opens the store in `folder`, made where it is missing. Throws `StoreError`: `STORE_IN_USE` where another process (or
   * another store of this one) has it open, `STORE_UNREADABLE` where it is damaged, forbidden or no store.
   */
  static open(folder: string): GrafeoStore {
    const location = resolve(folder);
    try {
      const file = graphFileIn(location);
      return new GrafeoStore(grafeo.GrafeoDB.create(file), location, file);
    } catch (error) {
      throw error instanceof StoreError ? error : openingFailure(location, error);
    }
  }

  /** A store that lives as long as this process, for trying things out. */
  static inMemory(): GrafeoStore {
    return new GrafeoStore(grafeo.GrafeoDB.create(), 'memory', null);
  }

  async ensureSchema(): Promise<{ readonly from: number; readonly to: number }> {
    return bringSchemaUpToDate(this, (step) =>
      this.#exclusively(async () => {
        try {
          await this.#db.executeCypher(step);
        } catch (error) {
          throw statementFailure('schema', this.location, error);
        }
      }),
    );
  }

  read: Reader['run'] = async (name, parameters) => {
    this.#mustBeOpen();
    return this.#run(this.#db, readingStatement(name), parameters);
  };

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.#mustBeOpen();
    return this.#exclusively(async () => {
      for (const pause of RETRY_PAUSES) {
        try {
          return await this.#transact(work);
        } catch (error) {
          if (!isConflict(error) && !isConflict((error as Error | null)?.cause)) throw error;
          await delay(pause);
        }
      }
      return this.#transact(work);
    });
  }

  searchText(text: string, limit: number): Promise<TextHit[]> {
    return searchText(this.read, text, limit);
  }

  async bulkLoad(parts: readonly BulkRows[]): Promise<void> {
    await inBatches(this, parts);
  }

  /** The copy is a store folder of its own: setting `CANCU_STORE` to it is how it is restored. */
  async backup(folder: string): Promise<void> {
    this.#mustBeOpen();
    const target = resolve(folder);
    const file = join(target, GRAPH_FILE);
    if (existsSync(file)) {
      throw new StoreError('STORE_FAILED', `${target} already holds a store. Choose another folder for the backup.`);
    }
    await this.#exclusively(async () => {
      try {
        mkdirSync(target, { recursive: true });
        this.#db.save(file);
      } catch (error) {
        throw statementFailure('backup', target, error);
      }
    });
  }

  /** Lets the writes in hand finish, then writes all to disk. Further calls wait for the same. */
  close(): Promise<void> {
    this.#closing ??= this.#writing.then(() => {
      this.#attempt('closing', () => this.#db.close());
    });
    return this.#closing;
  }

  /** Writers queue: two of Grafeo's transactions that create the same key would both succeed or conflict. */
  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#writing.then(work);
    this.#writing = result.catch(() => undefined);
    return result;
  }

  async #transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = this.#attempt('begin', () => {
      this.#checkpoints?.follow();
      return this.#db.beginTransaction();
    });
    const running = new Set<Promise<unknown>>();
    const run: Reader['run'] = (name, parameters) => {
      const rows = this.#run(transaction, statement(name), parameters);
      running.add(rows);
      return rows.finally(() => running.delete(rows));
    };
    try {
      const result = await work({ run });
      await Promise.all(running);
      this.#attempt('commit', () => transaction.commit());
      return result;
    } catch (error) {
      // The engine refuses to roll back under a statement that still runs.
      await Promise.allSettled(running);
      rollBack(transaction);
      throw error;
    }
  }

  /** What the engine does at once, with its failure told as the store's. */
  #attempt<T>(name: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw statementFailure(name, this.location, error);
    }
  }

  async #run<N extends StatementName>(
    executor: Executor,
    asked: Statement,
    parameters: object,
  ): Promise<StatementRow<N>[]> {
    const encoded = encodeParameters(asked, parameters, (value) => value);
    try {
      return plainRows(await executor.executeCypher(asked.sent.text, encoded)) as StatementRow<N>[];
    } catch (error) {
      throw statementFailure(asked.name, this.location, error);
    }
  }

  #mustBeOpen(): void {
    if (this.#closing !== undefined) throw new StoreError('STORE_FAILED', `The store in ${this.location} is closed.`);
  }
}

/** Takes a transaction back; the engine has already done so where writing its log failed, and what failed first is what is told. */
function rollBack(transaction: { readonly isActive: boolean; rollback(): void }): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // There is nothing left to take back.
  }
}
