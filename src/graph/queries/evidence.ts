import type { GraphStore } from '../port.js';
import { inBatches } from './batches.js';
import type { Edge } from './edges.js';
import { compareCitations } from './order.js';

/** Names one relation between two instruments. */
export function edgeKey({ source, relation, target }: Pick<Edge, 'source' | 'relation' | 'target'>): string {
  return `${source} ${relation} ${target}`;
}

/**
 * Ids of the citations that say each of these relations, in the order of the texts, at most `limit` each. A relation is said by
 * the citing instrument's own texts, by any text that names that instrument with its title, and, where it amends, by what it
 * amended: `được sửa đổi bởi` is kept on the older instrument.
 */
export async function evidenceOf(
  store: GraphStore,
  edges: readonly Edge[],
  limit: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const distinct = new Map(edges.map((edge) => [edgeKey(edge), edge]));
  const asked = [...distinct.values()].flatMap(asCited);
  const made = await inBatches(asked, (batch) => store.read('read/evidence-made', { edges: batch, limit }));
  const named = await inBatches(asked, (batch) => store.read('read/evidence-named', { edges: batch, limit }));
  const found = new Map<string, string[]>();
  for (const { key, citations } of [...made, ...named]) {
    const known = found.get(key);
    if (known) known.push(...citations);
    else found.set(key, [...citations]);
  }
  return new Map(
    [...found].map(([key, citations]) => [key, [...new Set(citations)].sort(compareCitations).slice(0, limit)]),
  );
}

/** A relation as citations may put it. */
function asCited(edge: Edge): { key: string; source: string; relation: string; target: string }[] {
  const { source, relation, target } = edge;
  const key = edgeKey(edge);
  const active = { key, source, relation, target };
  return relation === 'AMENDS' ? [active, { key, source: target, relation: 'AMENDED_BY', target: source }] : [active];
}
