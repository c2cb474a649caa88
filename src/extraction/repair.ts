import { remembered } from '../instrument/remembered.js';
import { restoreCapitals } from './restore-capitals.js';

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
/** Characters that are not seen: soft hyphen, zero-width marks, byte order mark. */
const UNSEEN = [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff];
const MOST_MARKS = 40;
const MOST_UNSEEN = 4;

/** By character: 0 where nothing is to be done, one of these, or the code of the substitute. */
const MARK = 1;
const IS_UNSEEN = 2;
const REPAIR_OF = new Uint16Array(0x1_0000);
for (const [character, substitute] of Object.entries(SUBSTITUTES))
  REPAIR_OF[character.charCodeAt(0)] = substitute.charCodeAt(0);
for (let mark = 0x300; mark < 0x370; mark++) REPAIR_OF[mark] = MARK;
for (const unseen of UNSEEN) REPAIR_OF[unseen] = IS_UNSEEN;

const ALL_UNSEEN = new RegExp(`[${String.fromCharCode(...UNSEEN)}]`, 'g');
const composed = remembered((letter) => letter.replace(ALL_UNSEEN, '').normalize('NFC'));

/**
 * Repairs a text; the original is untouched, and where nothing needs the map none is made. Loops over characters, since patterns
 * of so many alternatives cost five times as much.
 */
export function repair(original: string): RepairedText {
  const { text: substituted, firstChange } = substitute(original);
  const text = isInCapitalFont(substituted) ? restoreCapitals(substituted).text : substituted;
  if (firstChange < 0) return { text, start: (offset) => offset, end: (offset) => offset };
  const pieces: string[] = [];
  const changes: Change[] = [];
  let position = 0;
  let length = 0;
  for (let at = firstChange; at < text.length; at++) {
    const kind = REPAIR_OF[text.charCodeAt(at)];
    if (kind !== MARK && kind !== IS_UNSEEN) continue;
    const change = changeAt(text, at, position);
    if (change === null) continue;
    const kept = text.slice(position, change.start);
    const repaired = composed(text.slice(change.start, change.end));
    pieces.push(kept, repaired);
    length += kept.length;
    changes.push({ at: length, length: repaired.length, start: change.start, end: change.end });
    length += repaired.length;
    position = change.end;
    at = position - 1;
  }
  if (changes.length === 0) return { text, start: (offset) => offset, end: (offset) => offset };
  pieces.push(text.slice(position));
  return {
    text: pieces.join(''),
    start: (offset) => placeOf(changes, offset).start,
    end: (offset) => (offset === 0 ? 0 : placeOf(changes, offset - 1).end),
  };
}

/** Headings set in a capital font of TCVN3: `SắC LệNH CủA CHủ TịCH`. A word or two of a brand tells nothing. */
const HALF_CAPITALS = /[A-Z](?![a-z])\p{Ll}+[A-Z]|[A-Z]{2}(?![a-z])\p{Ll}/gu;
const HEADING_LENGTH = 2_000;
const FEWEST = 4;

function isInCapitalFont(text: string): boolean {
  return (text.slice(0, HEADING_LENGTH).match(HALF_CAPITALS)?.length ?? 0) >= FEWEST;
}

/** The text with substitutes in place, and where the first character stands that may change its length, -1 where none does. */
function substitute(original: string): { readonly text: string; readonly firstChange: number } {
  const pieces: string[] = [];
  let firstChange = -1;
  let position = 0;
  for (let at = 0; at < original.length; at++) {
    const repaired = REPAIR_OF[original.charCodeAt(at)] ?? 0;
    if (repaired === 0) continue;
    if (repaired === MARK || repaired === IS_UNSEEN) {
      if (firstChange < 0) firstChange = at;
      continue;
    }
    pieces.push(original.slice(position, at), String.fromCharCode(repaired));
    position = at + 1;
  }
  if (position === 0) return { text: original, firstChange };
  pieces.push(original.slice(position));
  return { text: pieces.join(''), firstChange };
}

/**
 * What changes the length at a mark or something unseen: a letter with the marks that stand on it, also where something unseen has
 * come between, else the unseen itself. The counts bound what one place can cost.
 */
function changeAt(
  text: string,
  at: number,
  notBefore: number,
): { readonly start: number; readonly end: number } | null {
  for (const base of at > notBefore ? [at - 1, at] : [at]) {
    const end = endOfMarks(text, base + 1);
    if (end > base + 1) return { start: base, end };
  }
  return REPAIR_OF[text.charCodeAt(at)] === IS_UNSEEN ? { start: at, end: at + 1 } : null;
}

function endOfMarks(text: string, from: number): number {
  let end = from;
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    let at = end;
    while (at - end < MOST_UNSEEN && REPAIR_OF[text.charCodeAt(at)] === IS_UNSEEN) at++;
    if (REPAIR_OF[text.charCodeAt(at)] !== MARK) break;
    end = at + 1;
  }
  return end;
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
