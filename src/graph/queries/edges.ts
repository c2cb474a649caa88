import type { Relation } from '../../instrument/relation.js';
import type { GraphStore } from '../port.js';
import { inBatches } from './batches.js';
import { compare, type Dated } from './order.js';

/** One relation between two instruments; `source` is the newer. */
export interface Edge {
  readonly source: string;
  readonly relation: Relation;
  readonly target: string;
  /** How many citations say so. */
  readonly citations: number;
  /** Sum of their confidences, in per mille. */
  readonly confidenceSum: number;
}

/** UP goes from the newer to the older, to what an instrument rests on; DOWN the other way. */
export type Direction = 'UP' | 'DOWN';

/** An edge with what a walk needs to know of the instrument at its far end. */
export interface FarEdge {
  readonly edge: Edge;
  readonly near: string;
  readonly far: Dated & { readonly id: string; readonly scope: string; readonly level: string };
}

/** The edges that leave these instruments in one direction. */
export async function edgesFrom(
  store: GraphStore,
  ids: readonly string[],
  direction: Direction,
  relations: readonly Relation[],
): Promise<readonly FarEdge[]> {
  const statement = direction === 'UP' ? 'read/relations-out' : 'read/relations-in';
  const rows = await inBatches(ids, (batch) => store.read(statement, { ids: batch, relations: [...relations] }));
  return rows.map(({ source, relation, target, citations, confidenceSum, ...far }) => ({
    edge: { source, relation: relation as Relation, target, citations, confidenceSum },
    near: direction === 'UP' ? source : target,
    far: { id: direction === 'UP' ? target : source, ...far },
  }));
}

/** Order of edges among themselves: by their ends, then by relation. */
export function compareEdges(a: Edge, b: Edge): number {
  return compare(a.source, b.source) || compare(a.target, b.target) || compare(a.relation, b.relation);
}
