import { IMPLEMENTING_RELATIONS } from '../../instrument/relation.js';
import type { GraphStore } from '../port.js';
import { compareEdges, type Edge, edgesFrom, type FarEdge } from './edges.js';
import { compare, type Dated, existedOn, oldestFirst } from './order.js';

/** An instrument that carries out another, directly or through others. */
export interface Implementer extends Dated {
  readonly id: string;
  readonly scope: string;
  readonly level: string;
  /** The shortest way from it up to the instrument carried out; of two as short, that through the lesser ids. */
  readonly steps: readonly Edge[];
}

/**
 * All that implements, continues or details `id`, oldest first, those without a date last; one statement for each step of distance.
 *
 * @param asOf leaves out what came later, and with it what is reached only through it; null asks of all time
 */
export async function implementersOf(
  store: GraphStore,
  id: string,
  asOf: string | null,
): Promise<readonly Implementer[]> {
  const ways = new Map<string, readonly Edge[]>([[id, []]]);
  const found: Implementer[] = [];
  let frontier: readonly string[] = [id];
  while (frontier.length > 0) {
    const met = await edgesFrom(store, frontier, 'DOWN', IMPLEMENTING_RELATIONS);
    const next = new Map<string, FarEdge>();
    for (const step of met) {
      if (ways.has(step.far.id) || !existedOn(step.far, asOf)) continue;
      const known = next.get(step.far.id);
      if (!known || compareWays(step, known) < 0) next.set(step.far.id, step);
    }
    for (const { edge, near, far } of next.values()) {
      const steps = [edge, ...(ways.get(near) ?? [])];
      ways.set(far.id, steps);
      found.push({ ...far, steps });
    }
    frontier = [...next.keys()].sort(compare);
  }
  return found.sort(oldestFirst);
}

/** Both go to the same instrument by ways of one length, so the nearer instrument decides, then the relation. */
function compareWays(a: FarEdge, b: FarEdge): number {
  return compare(a.near, b.near) || compareEdges(a.edge, b.edge);
}
