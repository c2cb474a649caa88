import type { GraphStore, Reader, Transaction } from '../src/graph/port.js';

/** Milliseconds by statement, and of what is no statement of `cypher/` (`begin and commit`, with the writer's own work). */
export type StatementTimes = Map<string, number>;

/** The same store, whose writes tell how long each of their statements took. */
export function timedStore(store: GraphStore, onWrite: (times: StatementTimes) => void): GraphStore {
  const write: GraphStore['write'] = async (work) => {
    const times: StatementTimes = new Map();
    const start = performance.now();
    const result = await store.write((transaction) => {
      times.clear();
      return work(timed(transaction, times));
    });
    const whole = performance.now() - start;
    const inStatements = [...times.values()].reduce((sum, time) => sum + time, 0);
    times.set('begin and commit', whole - inStatements);
    onWrite(times);
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

function timed(transaction: Transaction, times: StatementTimes): Transaction {
  const run: Reader['run'] = async (name, parameters) => {
    const start = performance.now();
    const rows = await transaction.run(name, parameters);
    times.set(name, (times.get(name) ?? 0) + performance.now() - start);
    return rows;
  };
  return { run };
}
