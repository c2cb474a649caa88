/**
 * How the citing instrument stands to the cited one. The direction is always newer → older; the passive
 * `AMENDED_BY` of a text is turned round before it becomes an edge between instruments.
 */
export const RELATIONS = [
  'BASED_ON',
  'PROPOSED_BY',
  'IMPLEMENTS',
  'CONTINUES',
  'DETAILS',
  'AMENDS',
  'REPLACES',
  'REPEALS',
  'SUSPENDS',
  'EXTENDS',
  'CORRECTS',
  'CONSOLIDATES',
  'REVIEWS',
  'PROMULGATES',
  'CITES',
] as const;

/** A relation between two instruments, as kept in the graph. */
export type Relation = (typeof RELATIONS)[number];

/** A relation as one citation states it: also the passive, and a text that speaks of itself. */
export type CitationRelation = Relation | 'AMENDED_BY' | 'SELF';

/** The relations by which one instrument carries out another; `implementations` and `coverage` follow these. */
export const IMPLEMENTING_RELATIONS = ['IMPLEMENTS', 'CONTINUES', 'DETAILS'] as const satisfies readonly Relation[];

/** True when `name` is one of {@link RELATIONS}. */
export function isRelation(name: string): name is Relation {
  return (RELATIONS as readonly string[]).includes(name);
}
