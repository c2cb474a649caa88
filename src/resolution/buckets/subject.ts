import { fold } from '../../instrument/fold.js';

/** Two wordings agree where half of the pairs of words of the shorter stand in the longer. */
const AGREE = 0.5;
/** They speak of different things where hardly any does. */
const DIFFER = 0.1;
/** Fewer pairs of words than this tell nothing. */
const LEAST_TO_AGREE = 2;
const LEAST_TO_DIFFER = 4;

/** What is said to be a subject, beside a title: how much of the shorter stands in the longer, pair of words by pair. */
export type Verdict = 'agree' | 'differ' | 'open';

/**
 * Whether a subject and a title are of one instrument. Texts shorten titles and change a word or two, so pairs of neighbouring
 * words are compared: single syllables recur in titles of any subject.
 */
export function compareSubjects(one: string | null, other: string | null): Verdict {
  if (one === null || other === null) return 'open';
  const first = pairs(one);
  const second = pairs(other);
  const fewer = Math.min(first.size, second.size);
  if (fewer < LEAST_TO_AGREE) return 'open';
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  if (shared / fewer >= AGREE) return 'agree';
  return fewer >= LEAST_TO_DIFFER && shared / fewer <= DIFFER ? 'differ' : 'open';
}

/** True where two titles are one title, but for a few letters lost: four pairs of words in five are shared, and four at least. */
export function sameTitle(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const first = pairs(one);
  const second = pairs(other);
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  return shared >= 4 && shared >= 0.8 * Math.max(first.size, second.size);
}

function pairs(text: string): Set<string> {
  const tokens = fold(text).match(/[a-z0-9]+/g) ?? [];
  const found = new Set<string>();
  for (let at = 1; at < tokens.length; at++) found.add(`${tokens[at - 1]} ${tokens[at]}`);
  return found;
}
