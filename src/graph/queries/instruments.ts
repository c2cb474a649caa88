import type { GraphStore } from '../port.js';
import { inBatches } from './batches.js';
import { compare } from './order.js';

/** At which level of government an instrument was issued. */
export type Level = 'central' | 'provincial' | 'district' | 'commune';

/** A body that issues instruments. */
export interface BodyRecord {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly branch: string;
}

/** An instrument as the graph keeps it. */
export interface InstrumentRecord {
  readonly id: string;
  readonly type: string;
  readonly number: string | null;
  /** `YYYY-MM-DD`, or null where the day is not known. */
  readonly date: string | null;
  readonly year: number | null;
  /** `VN`, a province as named at the time, or `Province/District`. */
  readonly scope: string;
  readonly level: Level;
  readonly title: string | null;
  /** False for a stub: known only from citations. */
  readonly ingested: boolean;
  readonly issuers: readonly BodyRecord[];
}

/** The instruments of these ids; an id that is not in the graph is left out. */
export async function instrumentsById(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, InstrumentRecord>> {
  const rows = await inBatches(ids, (batch) => store.read('read/instruments', { ids: batch }));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        level: row.level as Level,
        ingested: row.ingested ?? false,
        issuers: [...row.issuers].sort((a, b) => compare(a.id, b.id)),
      },
    ]),
  );
}
