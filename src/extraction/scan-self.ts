import { fold } from '../instrument/fold.js';
import type { Mention } from './mention.js';
import { typeWordEndingAt } from './type-words.js';

const THIS = /(?:[nN]ày|NÀY)(?![A-Za-zÀ-ỹ])/g;
const ABOVE = /trên(?![A-Za-zÀ-ỹ])/g;
/** What stands between a type word and "trên": `đã nêu trên`, `trên đây`, `trên,`. */
const POINTING = /\s(?:(?:đã\s+)?(?:nêu|nói)\s+|vừa\s+nêu\s+)$/;
const STANDING_ALONE = /^trên(?:\s+đây|(?=\s*[,.;]|\s+(?:của|và|là)(?![A-Za-zÀ-ỹ])))/;
/** `các Quyết định nêu tại Điều 1`: a place in this text, unless an instrument's own name follows. */
const NAMED_AT =
  /(?:đã\s{1,4})?nêu\s{1,4}tại\s{1,4}(?:khoản\s{1,4}\d{1,2}\s{1,4})?Điều\s{1,4}\d{1,3}(?!\d|\s{1,4}(?:của\s{1,4})?(?:Nghị|Quyết|Thông|Luật|Bộ|Chỉ|Pháp))/g;
const LETTERS_BEFORE = /(\S{1,12}(?:\s\S{1,10})?)\s$/;

/**
 * Finds where a text speaks of itself (`Chỉ thị này`) or back (`Chương trình hành động nêu trên`). Words of another type before
 * "này", inside quoted amending text, speak of the amended instrument.
 *
 * @param hostType type of the document, or null
 */
export function scanSelf(text: string, hostType: string | null): Mention[] {
  const found: Mention[] = [];
  const want = hostType === null ? '' : fold(hostType).replace(/ /g, '');
  for (const { index, 0: word } of text.matchAll(THIS)) {
    const end = index + word.length;
    const named = typeWordEndingAt(text, endOfWordBefore(text, index));
    if (named === null) {
      const own = want === '' ? null : damagedBefore(text, index, want);
      if (own !== null) found.push(mention(own, end, 'self', hostType, 'self-damaged'));
    } else if (named.type === hostType) found.push(mention(named.start, end, 'self', hostType, 'self-this'));
    else if (insideQuotes(text, index)) found.push(mention(named.start, end, 'back', named.type, 'this-quoted'));
  }
  for (const { index } of text.matchAll(ABOVE)) {
    const pointing = POINTING.exec(text.slice(Math.max(0, index - 16), index))?.[0];
    const alone = pointing === undefined ? STANDING_ALONE.exec(text.slice(index, index + 14))?.[0] : 'trên';
    if (alone === undefined) continue;
    const named = typeWordEndingAt(text, endOfWordBefore(text, index - (pointing?.length ?? 1) + 1));
    if (named && POINTED_AT.has(named.type))
      found.push(mention(named.start, index + alone.length, 'back', named.type, 'back-above'));
  }
  for (const { index, 0: words } of text.matchAll(NAMED_AT)) {
    const named = typeWordEndingAt(text, endOfWordBefore(text, index));
    if (named && POINTED_AT.has(named.type))
      found.push(mention(named.start, index + words.length, 'back', named.type, 'back-at-provision'));
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Types that speak of themselves; a regulation or a scheme that does is attached to one that does not. */
const SPEAKS_OF_ITSELF = new Set(
  'Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Thông tư liên tịch|Luật|Bộ luật|Pháp lệnh|Kế hoạch|Kết luận|Hướng dẫn'.split(
    '|',
  ),
);

/** What "nêu trên" points back to; projects, reports, forms and rules so called are things, not instruments. */
const POINTED_AT = new Set([...SPEAKS_OF_ITSELF, 'Chương trình', 'Công văn', 'Công điện', 'Thông báo', 'Quy chế']);

/**
 * The type of a text that lost its heading, by what it calls itself: "Thông tư này" twice at least, and oftener than all else together.
 */
export function typeBySelf(text: string): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { index } of text.matchAll(THIS)) {
    const type = typeWordEndingAt(text, endOfWordBefore(text, index))?.type;
    if (type === undefined || !SPEAKS_OF_ITSELF.has(type) || insideQuotes(text, index)) continue;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    all++;
  }
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first && first[1] >= 2 && first[1] * 2 > all ? first[0] : null;
}

/** Where the word before `position` ends; `position` itself where no white space stands before it, as nothing does in "Luậtnày". */
function endOfWordBefore(text: string, position: number): number {
  let end = position;
  while (end > 0 && position - end < 8 && /\s/.test(text[end - 1] ?? '')) end--;
  return end === position ? -1 : end;
}

function mention(start: number, end: number, kind: 'self' | 'back', type: string | null, rule: string): Mention {
  return {
    kind,
    start,
    end,
    outerStart: start,
    outerEnd: end,
    designation: kind === 'self' ? { by: 'host' } : { by: 'back', type },
    date: null,
    issuer: null,
    pinpoint: null,
    rules: [rule],
  };
}

/**
 * Where the host's own type begins before "này" with letters lost or spaces closed (`Chthị này`, `Chỉth này`), as conversion from
 * legacy fonts leaves it; null where no such word stands there.
 */
function damagedBefore(text: string, position: number, want: string): number | null {
  const words = LETTERS_BEFORE.exec(text.slice(Math.max(0, position - 24), position))?.[1];
  if (words === undefined) return null;
  for (const candidate of [words, words.split(/\s/).at(-1) ?? '']) {
    if (Math.abs(candidate.length - want.length) > 4) continue;
    const letters = fold(candidate).replace(/[^a-z]/g, '');
    if (Math.abs(letters.length - want.length) <= 2 && near(letters, want)) return position - 1 - candidate.length;
  }
  return null;
}

/** True when `printed` is `want` less one or two letters: lost letters keep the order of the rest. */
function near(printed: string, want: string): boolean {
  if (printed.length >= want.length || printed.length < 4) return false;
  let at = 0;
  for (const letter of want) if (letter === printed[at]) at++;
  return at === printed.length && printed[0] === want[0];
}

/** Whether an offset stands in quoted text, as far as 3,000 characters before it tell. */
export function insideQuotes(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 3000), offset);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
