import type { CitationRelation } from '../../instrument/relation.js';
import type { GraphStore } from '../port.js';
import { inBatches } from './batches.js';
import type { CitationPlace } from './citations.js';
import type { Level } from './instruments.js';
import type { Territory } from './territory.js';

/** Where in the list of those who cite to go on; `day` is the citing instrument's date, its year, or ''. */
export interface CitingPlace extends CitationPlace {
  readonly day: string;
}

/** Which citations are asked for. Level and territory are those of the citing instrument. */
export interface CitingSelection {
  readonly relations: readonly CitationRelation[];
  readonly level: Level | null;
  readonly territory: Territory | null;
  readonly after: CitingPlace | null;
  readonly limit: number;
}

/** One citation and the day it is ordered by. */
export interface Citing {
  readonly citation: string;
  readonly day: string;
}

/**
 * The citations that mean these instruments, those of the newest citing instruments first; also what a text says of an
 * instrument it names with its title, so that a stub's own citations count.
 */
export async function citationsOf(
  store: GraphStore,
  instruments: readonly string[],
  { relations, level, territory, after, limit }: CitingSelection,
): Promise<ReadonlyMap<string, readonly Citing[]>> {
  const rows = await inBatches(instruments, (ids) =>
    store.read('read/citations-of', {
      ids,
      relations: [...relations],
      level,
      territory: territory && [...territory],
      afterDay: after?.day ?? null,
      afterDocument: after?.document ?? null,
      afterOrdinal: after?.ordinal ?? null,
      limit,
    }),
  );
  return new Map(
    rows.map((row) => [row.instrument, row.citations.map((citation, at) => ({ citation, day: row.days[at] ?? '' }))]),
  );
}
