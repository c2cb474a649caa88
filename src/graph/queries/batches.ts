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
