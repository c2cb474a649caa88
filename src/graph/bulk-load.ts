import type { BulkRows, GraphStore } from './port.js';
import type { StatementParameters } from './statements.js';

/** Larger batches stall the event loop under the embedded engine (5,000 rows: 350 ms) and gain nothing. */
const BATCH = 1000;

/** Gives the rows of each part to its statement as `$rows`, a transaction for each batch of at most 1,000, in order. */
export async function inBatches(store: Pick<GraphStore, 'write'>, parts: readonly BulkRows[]): Promise<void> {
  for (const { statement, rows } of parts) {
    for (let at = 0; at < rows.length; at += BATCH) {
      const parameters = { rows: rows.slice(at, at + BATCH) } as unknown as StatementParameters<typeof statement>;
      await store.write((transaction) => transaction.run(statement, parameters));
    }
  }
}
