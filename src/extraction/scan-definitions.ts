import type { Mention } from './mention.js';
import { typeWordEndingAt } from './type-words.js';

/** A name that a text gives an instrument for its own use: `(sau đây gọi là Luật Ngân sách)`. */
export interface Definition {
  /** As defined, white space closed up: later places are compared in this form. */
  readonly name: string;
  readonly type: string;
  /** Outer start of the mention that is so named. */
  readonly definedAt: number;
  /** Offset just after the definition: only what follows may use the name. */
  readonly from: number;
}

/**
 * The phrase that defines, with the name it gives. `gọi tắt là Luật` alone gives no name: the type word is used of the host and of
 * others too.
 */
const DEFINES =
  /^[^().;\n]{0,240}?\(\s*(?:sau\s+đây|dưới\s+đây|từ\s+đây)?\s*(?:được\s+)?(?:gọi|viết)\s+(?:tắt|chung)?\s*(?:là\s*:?|:)\s*[“"']?([\p{Lu}][^()“”"';]{4,90}?)[”"']?\s*\)/u;
const REACH = 420;
/** Names of attached texts are no mentions: only the decision that carries them is (`gold/GUIDELINE` §1). */
const ATTACHED = new Set(['Đề án', 'Dự án', 'Phương án', 'Quy chế', 'Quy định', 'Điều lệ']);

/** Definitions that stand right behind mentions; one for each name, the first that gives it. */
export function scanDefinitions(text: string, mentions: readonly Mention[]): Definition[] {
  if (!/(?:gọi|viết)\s+(?:tắt|chung|là)/u.test(text)) return [];
  const found = new Map<string, Definition>();
  mentions.forEach((mention, index) => {
    if (mention.kind === 'self' || mention.kind === 'back') return;
    const end = Math.max(mention.end, mention.outerEnd);
    const until = Math.min(end + REACH, mentions[index + 1]?.outerStart ?? text.length);
    const match = DEFINES.exec(text.slice(end, until > end ? Math.max(until, end) + 60 : end));
    const name = match?.[1]?.replace(/\s+/g, ' ').trim();
    const type = name === undefined ? null : leadingType(name);
    if (match === null || name === undefined || type === null || found.has(name)) return;
    found.set(name, { name, type, definedAt: mention.outerStart, from: end + match[0].length });
  });
  return [...found.values()];
}

/** The type word that a name begins with, where more words follow it; null for a name of another kind. */
function leadingType(name: string): string | null {
  const words = name.split(' ');
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const head = words.slice(0, count).join(' ');
    const named = typeWordEndingAt(head, head.length);
    if (named?.start === 0) return ATTACHED.has(named.type) ? null : named.type;
  }
  return null;
}

/** Places where defined names are used, but for those inside other mentions. */
export function usesOf(definitions: readonly Definition[], text: string, taken: readonly Mention[]): Mention[] {
  const uses: Mention[] = [];
  for (const { name, type, definedAt, from } of definitions) {
    const pattern = new RegExp(
      `${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')}(?![\\p{L}\\d/-])`,
      'gu',
    );
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (overlaps(taken, start, end)) continue;
      uses.push({
        kind: 'short',
        start,
        end,
        outerStart: start,
        outerEnd: end,
        designation: { by: 'defined', type, definedAt },
        date: null,
        issuer: null,
        pinpoint: null,
        rules: ['name-defined'],
      });
    }
  }
  return uses;
}

/** @param taken in the order of their outer starts */
function overlaps(taken: readonly Mention[], start: number, end: number): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.outerStart ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && index > low - 12; index--) {
    const other = taken[index];
    if (other && other.start < end && start < Math.max(other.end, other.start)) return true;
  }
  return false;
}
