import { encodeCursor, type List, type Place } from './cursor.js';
import { badInput } from './errors.js';

/** The largest page. */
export const MOST_ITEMS = 100;

/** A page of a list in the manner of Relay. */
export interface Connection<N> {
  readonly edges: { readonly cursor: string; readonly node: N }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Checks `first`. Throws `ApiError` BAD_INPUT unless it is 1 to 100. */
export function pageSize(first: number): number {
  if (first >= 1 && first <= MOST_ITEMS) return first;
  throw badInput(
    'first',
    `phải từ 1 đến ${MOST_ITEMS}, không phải ${first}.`,
    `must be 1 to ${MOST_ITEMS}, not ${first}.`,
  );
}

/**
 * Makes a page of items read in order after a place.
 *
 * @param items at most one more than `first`: that one only tells that there are more
 * @param resumed whether the page was asked for with `after`
 */
export function connection<T, N, L extends List>(
  list: L,
  items: readonly T[],
  first: number,
  resumed: boolean,
  placeOf: (item: T) => Place<L>,
  nodeOf: (item: T) => N,
): Connection<N> {
  const edges = items
    .slice(0, first)
    .map((item) => ({ cursor: encodeCursor(list, placeOf(item)), node: nodeOf(item) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: items.length > first,
      hasPreviousPage: resumed,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
