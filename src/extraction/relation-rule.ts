import { ruleOf } from './rules.js';

/** Of the rules of a citation, the one that decided how it relates: what came after only helped to tell which instrument is meant. */
export function relationRule(rules: readonly string[]): string | null {
  return rules.findLast((id) => !['resolve', 'header'].includes(ruleOf(id)?.stage ?? 'relate')) ?? null;
}
