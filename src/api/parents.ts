import type { Standing } from '../graph/queries/changes.js';
import type { Edge } from '../graph/queries/edges.js';
import type { Implementer } from '../graph/queries/implementations.js';
import type { Jurisdiction } from '../instrument/reference/index.js';

/** A province of the reference table, or the whole country, which is in no table. */
export type JurisdictionParent = Pick<Jurisdiction, 'id' | 'name' | 'validFrom' | 'validTo' | 'mergedInto'> & {
  readonly kind: Jurisdiction['kind'] | 'Quốc gia';
};

/** A claim of a text just read (with issuer), or of the graph. */
export interface ClaimParent {
  readonly type: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer?: string | null;
  readonly scope: string | null;
  readonly title: string | null;
}

/** How an instrument stands on a day. */
export interface StatusParent {
  readonly standing: Standing;
  readonly asOf: string | null;
  readonly changes: readonly Edge[];
}

/** One instrument of a lineage. */
export interface LineageNodeParent {
  readonly id: string;
  readonly distance: number;
}

/** An implementer with the date of what it carries out. */
export interface ImplementationParent {
  readonly implementer: Implementer;
  readonly targetDate: string | null;
}
