import { remembered } from '../instrument/remembered.js';
import { RANK_OF_SYLLABLE } from './frequent-syllables.js';

/** No syllable has more letters: `nghiêng`. */
const LONGEST_SYLLABLE = 7;
const LONGEST_RUN = 40;
/** Words that came from other languages without a tone are spelt together: only frequent syllables may be parted there. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const FREQUENT = 400;
/** Such words that have a tone. */
const BORROWED = new Set(['vắcxin', 'catốt', 'anốt', 'cáctông', 'ápphích', 'xécmăng', 'ôxít', 'axít', 'bazơ', 'mácma']);
/** How much likelier the best way must be than the next: `ln` of the ratio. */
const CLEAR = Math.log(8);

/**
 * Where the words of a run of letters that lost its spaces begin, or none where the run is no Vietnamese or can be parted in two ways
 * of which neither is much likelier by how frequent its syllables are.
 *
 * @example wordStarts('Nghịđịnhsố') // [4, 8]
 * @example wordStarts('Facebook') // []
 */
export const wordStarts = remembered((run: string): readonly number[] => {
  // Words of other languages and codes have none of the letters that only Vietnamese has.
  if (run.length > LONGEST_RUN || !/[À-ỹĐđ]/.test(run)) return [];
  const starts: number[] = [];
  let at = 0;
  for (const chunk of run.split(/(?<=\p{Ll})(?=\p{Lu})/u)) {
    const inner = startsWithin(chunk.toLowerCase());
    if (inner === null) return [];
    if (at > 0) starts.push(at);
    for (const start of inner) starts.push(at + start);
    at += chunk.length;
  }
  return starts;
});

interface Way {
  readonly cost: number;
  /** Where its last syllable begins, and which of the ways to there it goes on from. */
  readonly from: number;
  readonly before: Way | null;
}

/** Starts of all syllables but the first, or null. */
function startsWithin(letters: string): number[] | null {
  const best: (readonly Way[])[] = [[{ cost: 0, from: 0, before: null }]];
  for (let end = 1; end <= letters.length; end++) {
    const ways: Way[] = [];
    for (let from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from++) {
      const rank = RANK_OF_SYLLABLE.get(letters.slice(from, end));
      if (rank === undefined) continue;
      // Frequency falls as the rank grows (Zipf); the first score or so are about as frequent.
      for (const before of best[from] ?? []) ways.push({ cost: before.cost + Math.log(rank + 20), from, before });
    }
    best.push(ways.sort((one, other) => one.cost - other.cost).slice(0, 2));
  }
  const [first, second] = best[letters.length] ?? [];
  if (BORROWED.has(letters)) return null;
  if (!first || (second && second.cost - first.cost < CLEAR)) return null;
  const starts: number[] = [];
  for (let way: Way | null = first; way?.before; way = way.before) if (way.from > 0) starts.unshift(way.from);
  const parts = starts.map((start, index) => letters.slice(starts[index - 1] ?? 0, start));
  parts.push(letters.slice(starts.at(-1) ?? 0));
  const isBorrowed = !TONE.test(letters.normalize('NFD')) && parts.some((part) => rankOf(part) > FREQUENT);
  return isBorrowed ? null : starts;
}

function rankOf(syllable: string): number {
  return RANK_OF_SYLLABLE.get(syllable) ?? Number.POSITIVE_INFINITY;
}
