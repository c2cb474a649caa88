import { fold } from '../instrument/fold.js';
import type { Mention } from './mention.js';
import { TYPE_WORD_PATTERN, typeOfWord } from './type-words.js';

const THIS = new RegExp(`(${TYPE_WORD_PATTERN})\\s+(?:này|NÀY)(?![\\p{L}])`, 'giu');
const ABOVE = new RegExp(
  `(${TYPE_WORD_PATTERN})\\s+(?:(?:đã\\s+)?(?:nêu|nói)\\s+trên|trên\\s+đây|vừa\\s+nêu|trên(?=\\s*[,.;]|\\s+(?:của|và|là)))(?![\\p{L}])`,
  'giu',
);
const DAMAGED_THIS = /(\S{1,12}(?:\s\S{1,10})?)\s(?:này)(?![\p{L}])/gu;
const OPENING_QUOTE = /[“"«]/g;

/**
 * Finds where a text speaks of itself (`Chỉ thị này`) or back (`Chương trình hành động nêu trên`). Words of another type before
 * "này", inside quoted amending text, speak of the amended instrument.
 *
 * @param hostType type of the document, or null
 */
export function scanSelf(text: string, hostType: string | null): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(THIS)) {
    const type = typeOfWord(match[1] ?? '');
    if (type === hostType) found.push(mention(match.index, match[0].length, 'self', type, 'self-this'));
    else if (insideQuotes(text, match.index))
      found.push(mention(match.index, match[0].length, 'back', type, 'this-quoted'));
  }
  if (hostType !== null) found.push(...damaged(text, hostType, found));
  for (const match of text.matchAll(ABOVE)) {
    found.push(mention(match.index, match[0].length, 'back', typeOfWord(match[1] ?? ''), 'back-above'));
  }
  return found.sort((one, other) => one.start - other.start);
}

function mention(start: number, length: number, kind: 'self' | 'back', type: string | null, rule: string): Mention {
  return {
    kind,
    start,
    end: start + length,
    outerStart: start,
    outerEnd: start + length,
    designation: kind === 'self' ? { by: 'host' } : { by: 'back', type },
    date: null,
    issuer: null,
    pinpoint: null,
    rules: [rule],
  };
}

/** `Chthị này`, `Chỉth này`: the host's own type with letters lost or spaces closed, as conversion from legacy fonts leaves it. */
function damaged(text: string, hostType: string, known: readonly Mention[]): Mention[] {
  const want = fold(hostType).replace(/ /g, '');
  const found: Mention[] = [];
  for (const match of text.matchAll(DAMAGED_THIS)) {
    const words = match[1] ?? '';
    for (const candidate of [words, words.split(/\s/).at(-1) ?? '']) {
      const letters = fold(candidate).replace(/[^a-z]/g, '');
      if (letters === want || Math.abs(letters.length - want.length) > 2 || !near(letters, want)) continue;
      const start = match.index + words.length - candidate.length;
      if (known.some((span) => span.start < start + match[0].length && start < span.end)) break;
      found.push(mention(start, match[0].length - (words.length - candidate.length), 'self', hostType, 'self-damaged'));
      break;
    }
  }
  return found;
}

/** True when `printed` is `want` less one or two letters: lost letters keep the order of the rest. */
function near(printed: string, want: string): boolean {
  if (printed.length >= want.length || printed.length < 4) return false;
  let at = 0;
  for (const letter of want) if (letter === printed[at]) at++;
  return at === printed.length && printed[0] === want[0];
}

function insideQuotes(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 3000), offset);
  OPENING_QUOTE.lastIndex = 0;
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
