import { fold } from '../../instrument/fold.js';

/** Two wordings agree where half of the pairs of words of the shorter stand in the longer. */
const AGREE = 0.5;
/** Of two titles that agree with a subject, one that holds so much more of it is meant. */
const CLEARLY = 0.15;
/** They speak of different things where hardly any pair is shared. */
const DIFFER = 0.1;
/** Fewer pairs of words than this tell nothing. */
const LEAST_TO_AGREE = 2;
const LEAST_TO_DIFFER = 4;

/**
 * How much of the shorter of two wordings stands in the longer, 0 to 1; null where one is missing or too short to tell. Texts shorten
 * titles and change a word or two, so pairs of neighbouring words are compared: single syllables recur in titles of any subject.
 */
export function likeness(one: string | null, other: string | null): number | null {
  if (one === null || other === null) return null;
  const first = pairs(one);
  const second = pairs(other);
  const fewer = Math.min(first.size, second.size);
  if (fewer < LEAST_TO_AGREE) return null;
  const share = shared(first, second) / fewer;
  return share <= DIFFER && fewer < LEAST_TO_DIFFER ? null : share;
}

/**
 * Of several things with titles, those that a subject may be of: the ones whose titles agree with it, the likest where one is clearly
 * so; where none agrees, those whose titles do not speak of something else.
 */
export function ofSubject<T>(
  subject: string | null,
  things: readonly T[],
  titles: (thing: T) => readonly string[],
): T[] {
  const judged = things.map((thing) => {
    const scores = titles(thing).flatMap((title) => likeness(subject, title) ?? []);
    return { thing, score: scores.length === 0 ? null : Math.max(...scores) };
  });
  const best = Math.max(...judged.map(({ score }) => score ?? 0));
  return judged
    .filter(({ score }) =>
      best >= AGREE ? score !== null && score >= AGREE && score > best - CLEARLY : score === null || score > DIFFER,
    )
    .map(({ thing }) => thing);
}

/** True where two titles are one title, but for a few letters lost: four pairs of words in five are shared, and four at least. */
export function sameTitle(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const first = pairs(one);
  const second = pairs(other);
  const both = shared(first, second);
  return both >= 4 && both >= 0.8 * Math.max(first.size, second.size);
}

function shared(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of first) if (second.has(pair)) both += 1;
  return both;
}

function pairs(text: string): Set<string> {
  const tokens = fold(text).match(/[a-z0-9]+/g) ?? [];
  const found = new Set<string>();
  for (let at = 1; at < tokens.length; at++) found.add(`${tokens[at - 1]} ${tokens[at]}`);
  return found;
}
