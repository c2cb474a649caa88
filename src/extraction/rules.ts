import type { Rule } from './rule.js';
import { RULES_OF_FINDING } from './rules-of-finding.js';
import { RULES_OF_RELATING } from './rules-of-relating.js';
import { RULES_OF_RESOLVING } from './rules-of-resolving.js';

export type { Evidence, Rule, Stage } from './rule.js';

/** Every rule that a citation may name, in the order of their stages. */
export const RULES: readonly Rule[] = [...RULES_OF_FINDING, ...RULES_OF_RELATING, ...RULES_OF_RESOLVING];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of that id, or null. */
export function ruleOf(id: string): Rule | null {
  return BY_ID.get(id) ?? null;
}
