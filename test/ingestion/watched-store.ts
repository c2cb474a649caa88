import type { GraphStore, Reader, Transaction } from '../../src/graph/port.js';

/** What one statement of a write did. */
export interface RunStatement {
  readonly statement: string;
  readonly ms: number;
  /** How many rows it gave back. */
  readonly rows: number;
}

/**
 * The same store, which tells of each write, when it is done, what its statements did. What is no statement of `cypher/` comes last
 * as `begin and commit`, with the writer's own work in its milliseconds.
 */
export function watchedStore(store: GraphStore, onWrite: (statements: readonly RunStatement[]) => void): GraphStore {
  const write: GraphStore['write'] = async (work) => {
    let statements: RunStatement[] = [];
    const start = performance.now();
    const result = await store.write((transaction) => {
      // A transaction that met a conflict begins anew.
      statements = [];
      return work(watched(transaction, statements));
    });
    const rest = performance.now() - start - statements.reduce((sum, { ms }) => sum + ms, 0);
    onWrite([...statements, { statement: 'begin and commit', ms: rest, rows: 0 }]);
    return result;
  };
  return new Proxy(store, {
    get(target, property) {
      if (property === 'write') return write;
      const value = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function watched(transaction: Transaction, statements: RunStatement[]): Transaction {
  const run: Reader['run'] = async (name, parameters) => {
    const start = performance.now();
    const rows = await transaction.run(name, parameters);
    statements.push({ statement: name, ms: performance.now() - start, rows: rows.length });
    return rows;
  };
  return { run };
}
