import { isRelation, type Relation } from '../../instrument/relation.js';

/** A citation by the claims it joins, as far as relations between instruments need it. */
export interface JoinedCitation {
  /** The claim of the document that holds it. */
  readonly host: string;
  /** The claim of the instrument whose title holds it, or null where the document itself speaks. */
  readonly from: string | null;
  /** The claim of its target, or null. */
  readonly claim: string | null;
  /** The claims of which each may be that of its target, where `claim` is null: no relation follows from these. */
  readonly mayClaim: readonly string[];
  readonly relation: string;
  /** Per mille. */
  readonly confidence: number;
}

/** How many citations assert a relation between two instruments, and their summed confidence per mille. */
export interface RelationRow {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
  readonly citations: number;
  readonly confidenceSum: number;
}

/** The one instrument a claim means, or null where it is ambiguous or unknown. */
export type Means = (claim: string) => string | null;

/** A relation as one citation asserts it, or null where it asserts none between two known instruments. */
export function assertedRelation(
  citation: JoinedCitation,
  means: Means,
): Pick<RelationRow, 'from' | 'relation' | 'to'> | null {
  if (citation.claim === null) return null;
  const source = means(citation.from ?? citation.host);
  const target = means(citation.claim);
  if (source === null || target === null || source === target) return null;
  // A text says "amended by"; between instruments the newer one amends.
  if (citation.relation === 'AMENDED_BY') return { from: target, relation: 'AMENDS', to: source };
  return isRelation(citation.relation) ? { from: source, relation: citation.relation, to: target } : null;
}

/** Relations gained and lost, by source, relation and target; counts may be negative. */
export class RelationTally {
  readonly #rows = new Map<string, RelationRow>();

  /** Counts what `citations` assert, `sign` times each. */
  count(citations: Iterable<JoinedCitation>, means: Means, sign: 1 | -1): void {
    for (const citation of citations) {
      const asserted = assertedRelation(citation, means);
      if (asserted) this.#add({ ...asserted, citations: sign, confidenceSum: sign * citation.confidence });
    }
  }

  /** The rows in which anything remains. */
  changes(): RelationRow[] {
    return [...this.#rows.values()].filter((row) => row.citations !== 0 || row.confidenceSum !== 0);
  }

  /**
   * The rows as they stand once `changes()` are added to `stored`; `citations` is 0 for one to be removed.
   * Throws where more would be taken away than is stored: then the store was changed by something else.
   */
  appliedTo(stored: Iterable<Omit<RelationRow, 'relation'> & { readonly relation: string }>): RelationRow[] {
    const known = new Map([...stored].map((row) => [keyOf(row), row]));
    return this.changes().map((change) => {
      const before = known.get(keyOf(change));
      const citations = (before?.citations ?? 0) + change.citations;
      const confidenceSum = (before?.confidenceSum ?? 0) + change.confidenceSum;
      if (citations < 0 || (citations === 0 && confidenceSum !== 0)) {
        throw new Error(
          `The graph holds fewer citations for ${change.from} ${change.relation} ${change.to} than its texts make; rebuild it from the texts`,
        );
      }
      return { ...change, citations, confidenceSum };
    });
  }

  #add(row: RelationRow): void {
    const key = keyOf(row);
    const before = this.#rows.get(key);
    this.#rows.set(key, {
      ...row,
      citations: (before?.citations ?? 0) + row.citations,
      confidenceSum: (before?.confidenceSum ?? 0) + row.confidenceSum,
    });
  }
}

function keyOf(row: { readonly from: string; readonly relation: string; readonly to: string }): string {
  return `${row.from} ${row.relation} ${row.to}`;
}
