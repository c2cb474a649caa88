import type { StatementName, StatementParameters, StatementRow } from './statements.js';

/** Which engine keeps the graph. */
export type Engine = 'grafeo' | 'neo4j';

/** What a statement can be run in: a read, or a write in hand. */
export interface Reader {
  /** Runs one statement of `cypher/` and returns its rows as plain values (no driver types). */
  run<N extends StatementName>(name: N, parameters: StatementParameters<N>): Promise<StatementRow<N>[]>;
}

/** One write in hand: everything run in it happens, or nothing does. */
export interface Transaction extends Reader {}

/** An instrument found by its words, best first. */
export interface TextHit {
  readonly id: string;
  /** Comparable within one answer only. */
  readonly score: number;
}

/** Rows for one statement that takes them as `$rows`. */
export interface BulkRows {
  readonly statement: StatementName;
  readonly rows: readonly object[];
}

/** The graph, whichever engine keeps it. One contract suite (`test/contract`) runs on every implementation. */
export interface GraphStore {
  readonly engine: Engine;
  /** Where it is, for messages: a folder or an address without credentials. */
  readonly location: string;
  /** Brings the schema to the version this program knows; can be run again. Throws `StoreError` for a newer one. */
  ensureSchema(): Promise<{ readonly from: number; readonly to: number }>;
  /** Runs one statement of `cypher/` that only reads; `TypeError` for one that writes and for parameters it does not declare. */
  read<N extends StatementName>(name: N, parameters: StatementParameters<N>): Promise<StatementRow<N>[]>;
  /**
   * Runs `work` as one transaction, after the writes before it. `work` may run twice (a conflict, a lost leader), so it must
   * have no effect but through its transaction; and it must not call `write`, which would wait for itself. What `work` throws
   * is thrown as it is; what the engine fails of is a `StoreError`.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Instruments in whose folded title, number and type all words of `text` stand, best first. `text` is folded by the caller. */
  searchText(text: string, limit: number): Promise<TextHit[]>;
  /** Gives rows to statements as `$rows`, in order, a transaction for each batch of at most 1,000. */
  bulkLoad(parts: readonly BulkRows[]): Promise<void>;
  /** Writes a consistent copy into `folder`. Throws `StoreError` where the engine has its own tool for it. */
  backup(folder: string): Promise<void>;
  /** Finishes the writes in hand first; can be called again. */
  close(): Promise<void>;
}
