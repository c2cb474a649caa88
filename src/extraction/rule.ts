/** When a rule is applied: stages follow one another in this order. */
export const STAGES = ['scan', 'short', 'back', 'attach', 'relate', 'resolve', 'header'] as const;
export type Stage = (typeof STAGES)[number];

/** Where the words stand that show why a rule was applied: beside the citation, nearest first, or as its pinpoint. */
export type Evidence = { readonly side: 'before' | 'after'; readonly pattern: RegExp } | { readonly side: 'pinpoint' };

/**
 * A rule by which citations are made. Its id stands in `Citation.rules`. Both texts are read whole, as documents are: the
 * first gives a citation made by the rule, the second none.
 */
export interface Rule {
  readonly id: string;
  readonly stage: Stage;
  readonly vietnamese: string;
  readonly english: string;
  readonly example: string;
  readonly counterExample: string;
  readonly evidence?: Evidence;
}
