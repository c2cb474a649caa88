import type { Relation } from '../../instrument/relation.js';
import type { GraphStore } from '../port.js';
import { compareEdges, type Edge, edgesFrom } from './edges.js';
import { type EntryRecord, entriesOf } from './entries.js';
import { existedOn, oldestFirst } from './order.js';

/**
 * What other instruments have done to one, else what registers say of it. UNKNOWN: the graph holds nothing that changed it, which does
 * not show that nothing did.
 */
export type Standing =
  | 'UNKNOWN'
  | 'IN_FORCE'
  | 'NOT_YET_IN_FORCE'
  | 'EXPIRED'
  | 'AMENDED'
  | 'SUSPENDED'
  | 'REPLACED'
  | 'REPEALED';

/** The weightiest last. */
const CHANGES = [
  ['AMENDS', 'AMENDED'],
  ['SUSPENDS', 'SUSPENDED'],
  ['REPLACES', 'REPLACED'],
  ['REPEALS', 'REPEALED'],
] as const satisfies readonly (readonly [Relation, Standing])[];

/** How an instrument stands, with the relations that make it so, oldest first. */
export interface StandingRecord {
  readonly standing: Standing;
  readonly changes: readonly Edge[];
}

/** How these instruments stood on `asOf`, by what the instruments of the graph say of them; null asks of all time. */
export async function standingOf(
  store: GraphStore,
  ids: readonly string[],
  asOf: string | null,
): Promise<ReadonlyMap<string, StandingRecord>> {
  const met = await edgesFrom(
    store,
    ids,
    'DOWN',
    CHANGES.map(([relation]) => relation),
  );
  const entries = await entriesOf(store, ids);
  const standing = new Map<string, StandingRecord>();
  for (const id of ids) {
    const changes = met
      .filter(({ near, far }) => near === id && existedOn(far, asOf))
      .sort((a, b) => oldestFirst(a.far, b.far) || compareEdges(a.edge, b.edge))
      .map(({ edge }) => edge);
    const weightiest = CHANGES.findLast(([relation]) => changes.some((edge) => edge.relation === relation));
    standing.set(id, { standing: weightiest?.[1] ?? listedStanding(entries.get(id) ?? [], asOf), changes });
  }
  return standing;
}

/** What registers say; of all time, one without an end is in force. Where they differ, the gloomier is told. */
function listedStanding(entries: readonly EntryRecord[], asOf: string | null): Standing {
  if (entries.length === 0) return 'UNKNOWN';
  if (entries.some(({ expiredOn }) => expiredOn !== null && (asOf === null || expiredOn <= asOf))) return 'EXPIRED';
  const toCome = entries.some(({ effectiveOn }) => effectiveOn !== null && asOf !== null && asOf < effectiveOn);
  return toCome ? 'NOT_YET_IN_FORCE' : 'IN_FORCE';
}
