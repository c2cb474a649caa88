import { relationRule } from '../extraction/relation-rule.js';
import { ruleOf } from '../extraction/rules.js';
import type { Citation, Doubt } from '../instrument/citation.js';
import type { Reference, RulePrecision } from '../instrument/reference/index.js';

/** What is asked of a citation to tell how sure it is. */
type Judged = Pick<Citation, 'kind' | 'target' | 'from' | 'rules' | 'candidates' | 'doubts'>;

/** The sides of a citation that can be wrong by themselves: which instrument it means, and how it relates to which. */
export type Aspect = RulePrecision['aspect'];

/**
 * By what a citation is judged, the most telling last: its kind; with the precision of its date; with the rule that told the
 * instrument or the relation.
 */
export function featuresOf(citation: Judged, aspect: Aspect): readonly string[] {
  const { kind, target, from, rules } = citation;
  if (aspect === 'relation') {
    const rule = relationRule(rules) ?? 'none';
    return [rule, from === null ? `${rule} host` : `${rule} title`];
  }
  const date = ['none', 'year', 'month', 'day'][Math.ceil((target?.date?.length ?? 0) / 3.4)] ?? 'day';
  const helped = rules.findLast((id) => ruleOf(id)?.stage === 'resolve') ?? 'printed';
  return [kind, `${kind} ${date}`, `${kind} ${date} ${helped}`];
}

/**
 * How much a feature counts before any document was seen: as so many citations of which this share is right. Less than what was
 * measured on labelled documents, for fresh ones are harder (three readings of 200 fresh citations: 90 % right in all).
 */
export const PRIOR = { share: 0.9, weight: 6 } as const;

/** How much of its share a citation keeps that is doubtful as printed: what is impossible is wrong somewhere. */
const DOUBTED: Readonly<Record<Doubt, number>> = { 'impossible-number': 0.4, 'date-mismatch': 0.8 };

/** Tells how sure citations are, by how often such ones were right in labelled documents (`data/rule-precision.csv`). */
export class Confidence {
  readonly #rows: ReadonlyMap<string, RulePrecision>;

  constructor(rows: Reference['rulePrecision']) {
    this.#rows = new Map(rows.map((row) => [`${row.aspect} ${row.feature}`, row]));
  }

  /**
   * The share of citations like this one that are right in both instrument and relation: 0.05 to 0.99. Each feature is drawn
   * towards the less telling one before it, the more so the fewer citations it was seen in.
   */
  of(citation: Judged): number {
    const told = citation.kind === 'self' ? 1 : this.#share(citation, 'identity') * this.#share(citation, 'relation');
    const doubted = citation.doubts.reduce((share, doubt) => share * DOUBTED[doubt], told);
    // Of several that it may mean, each is as likely.
    const certain = doubted / Math.max(1, citation.candidates.length);
    return Math.round(1000 * Math.min(0.99, Math.max(0.05, certain))) / 1000;
  }

  #share(citation: Judged, aspect: Aspect): number {
    let share: number = PRIOR.share;
    for (const feature of featuresOf(citation, aspect)) {
      const row = this.#rows.get(`${aspect} ${feature}`);
      if (row) share = (row.right + PRIOR.weight * share) / (row.seen + PRIOR.weight);
    }
    return share;
  }
}
