import type { ResolvingRule } from '../extraction/rules-of-resolving.js';

/** Called with the rule that helped to tell which instrument a mention means. */
export type Note = (rule: ResolvingRule) => void;

/** Keeps such rules for the mention at `index`, in the order they are told. */
export function noting(helped: readonly ResolvingRule[][], index: number): Note {
  return (rule) => helped[index]?.push(rule);
}
