/** Rows of one statement: beyond this Grafeo stalls the event loop and Neo4j's plan cache gains nothing. */
const BATCH = 1_000;

/** Runs `work` on at most {@link BATCH} different items at a time, in order, and joins the rows. */
export async function inBatches<T, R>(
  items: readonly T[],
  work: (batch: T[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  const distinct = [...new Set(items)];
  const rows: R[] = [];
  for (let at = 0; at < distinct.length; at += BATCH) {
    rows.push(...(await work(distinct.slice(at, at + BATCH))));
  }
  return rows;
}

/** {@link inBatches} without waiting for one batch before the next is handed to the engine, for work whose order does not matter. */
export async function inBatchesAtOnce<T>(
  items: readonly T[],
  work: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> {
  const working: Promise<unknown>[] = [];
  for (let at = 0; at < items.length; at += BATCH) working.push(work(items.slice(at, at + BATCH)));
  await Promise.all(working);
}
