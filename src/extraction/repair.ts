/**
 * A text made fit for reading by rules, with the way back. Every repair is of single characters, so that a place in the
 * repaired text always has a place in the original.
 */
export interface RepairedText {
  readonly text: string;
  /** Offset in the original at which the character at `offset` begins. */
  start(offset: number): number;
  /** Offset in the original just after the character before `offset`. */
  end(offset: number): number;
}

/**
 * One character for one: no-break and thin spaces, dashes, slashes, Eth for Đ, and the Cyrillic capitals that keyboards and
 * OCR put into symbols (`51/2025/TT-BTС`); `number_grammar` §6.
 */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\r': ' ',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u2044': '/',
  '\u2215': '/',
  Ð: 'Đ',
  Ɖ: 'Đ',
  ð: 'đ',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
};
const SUBSTITUTED = new RegExp(`[${Object.keys(SUBSTITUTES).join('')}]`, 'g');
/** Characters that are not seen: soft hyphen, zero-width marks, byte order mark. */
const UNSEEN = '[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]';
const ALL_UNSEEN = new RegExp(UNSEEN, 'g');
/**
 * What changes the length: a letter with the marks that stand on it, also where something unseen has come between, and what is
 * unseen. The counts bound what one place can cost.
 */
const LENGTH_CHANGING = new RegExp(`[^](?:${UNSEEN}{0,4}[\\u0300-\\u036f]){1,40}|${UNSEEN}`, 'g');

/** Repairs a text; the original is untouched, and where nothing needs the map none is made. */
export function repair(original: string): RepairedText {
  const substituted = original.replace(SUBSTITUTED, (character) => SUBSTITUTES[character] ?? character);
  const pieces: string[] = [];
  const changes: Change[] = [];
  let position = 0;
  let length = 0;
  for (const { index, 0: printed } of substituted.matchAll(LENGTH_CHANGING)) {
    const kept = substituted.slice(position, index);
    const repaired = printed.replace(ALL_UNSEEN, '').normalize('NFC');
    pieces.push(kept, repaired);
    length += kept.length;
    changes.push({ at: length, length: repaired.length, start: index, end: index + printed.length });
    length += repaired.length;
    position = index + printed.length;
  }
  if (changes.length === 0) return { text: substituted, start: (offset) => offset, end: (offset) => offset };
  pieces.push(substituted.slice(position));
  return {
    text: pieces.join(''),
    start: (offset) => placeOf(changes, offset).start,
    end: (offset) => (offset === 0 ? 0 : placeOf(changes, offset - 1).end),
  };
}

/** A stretch of the repaired text, from `at`, that stands for one of another length in the original. */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** Where the character at `offset` of the repaired text stands in the original: what comes after a change is shifted by it. */
function placeOf(changes: readonly Change[], offset: number): { start: number; end: number } {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const change = changes[low - 1];
  if (!change) return { start: offset, end: offset + 1 };
  const past = offset - change.at - change.length;
  return past < 0 ? change : { start: change.end + past, end: change.end + past + 1 };
}
