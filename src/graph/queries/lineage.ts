import { RELATIONS, type Relation } from '../../instrument/relation.js';
import type { GraphStore } from '../port.js';
import { compareEdges, type Direction, type Edge, edgesFrom, type FarEdge } from './edges.js';
import { existedOn, oldestFirst } from './order.js';

/** How far a lineage can be asked for. */
export const MOST_STEPS = 10;
/** Instruments of one lineage; beyond it the farthest and newest are left out, and the answer says so. */
export const MOST_INSTRUMENTS = 1_000;

/** Which part of the graph is asked for. */
export interface LineageSelection {
  readonly direction: Direction;
  /** Null follows every relation. */
  readonly relations: readonly Relation[] | null;
  readonly depth: number;
  readonly asOf: string | null;
}

/** What an instrument rests on, or what rests on it. */
export interface LineageRecord {
  /** The instruments by distance, then date, then id; the root comes first, with distance 0. */
  readonly nodes: readonly { readonly id: string; readonly distance: number }[];
  /** The relations among them, in the order in which a walk from the root meets them. */
  readonly edges: readonly Edge[];
  readonly truncated: boolean;
}

/** Walks the graph from `id`, one statement a step. A cycle is walked once. */
export async function lineage(store: GraphStore, id: string, selection: LineageSelection): Promise<LineageRecord> {
  const { direction, asOf, depth } = selection;
  const distances = new Map([[id, 0]]);
  const edges: Edge[] = [];
  let truncated = false;
  let frontier = [id];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const met = (await edgesFrom(store, frontier, direction, selection.relations ?? RELATIONS)).filter(({ far }) =>
      existedOn(far, asOf),
    );
    const found = new Map(met.filter(({ far }) => !distances.has(far.id)).map(({ far }) => [far.id, far]));
    const next = [...found.values()].sort(oldestFirst);
    const room = MOST_INSTRUMENTS - distances.size;
    truncated ||= next.length > room;
    frontier = next.slice(0, room).map((instrument) => instrument.id);
    for (const instrument of frontier) distances.set(instrument, distance);
    edges.push(
      ...met
        .filter(({ far }) => distances.has(far.id))
        .sort(byFarEnd)
        .map(({ edge }) => edge),
    );
  }
  return { nodes: [...distances].map(([node, distance]) => ({ id: node, distance })), edges, truncated };
}

function byFarEnd(a: FarEdge, b: FarEdge): number {
  return oldestFirst(a.far, b.far) || compareEdges(a.edge, b.edge);
}
