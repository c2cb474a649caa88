import { remembered } from '../instrument/remembered.js';
import { applyEdits, type Edit, UNMOVED, type WayBack } from './edits.js';
import { restoreCapitals } from './restore-capitals.js';

/** What was done to the characters of a text, and the way back. */
export interface RepairedCharacters {
  readonly text: string;
  readonly way: WayBack;
  /** Letters of other alphabets, or Eth, where a Vietnamese letter was meant. */
  readonly lookAlikes: number;
  /** Letters put together with the marks that stood apart from them. */
  readonly composed: number;
  readonly unseen: number;
  /** Words that a capital font had left in small letters. */
  readonly capitals: number;
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
/** Other substitutes are spaces, hyphens and slashes, which are no repair to speak of. */
const FIRST_LETTER = 'A'.charCodeAt(0);
const REPAIR_OF = new Uint16Array(0x1_0000);
for (const [character, substitute] of Object.entries(SUBSTITUTES))
  REPAIR_OF[character.charCodeAt(0)] = substitute.charCodeAt(0);
for (let mark = 0x300; mark < 0x370; mark++) REPAIR_OF[mark] = MARK;
for (const unseen of UNSEEN) REPAIR_OF[unseen] = IS_UNSEEN;

const ALL_UNSEEN = new RegExp(`[${String.fromCharCode(...UNSEEN)}]`, 'g');
const composed = remembered((letter) => letter.replace(ALL_UNSEEN, '').normalize('NFC'));

/**
 * Repairs characters; the original is untouched, and where nothing needs the map none is made. Loops over characters, since patterns
 * of so many alternatives cost five times as much.
 */
export function repairCharacters(original: string): RepairedCharacters {
  const { text: substituted, firstChange, lookAlikes } = substitute(original);
  const { text, count: capitals } = isInCapitalFont(substituted)
    ? restoreCapitals(substituted)
    : { text: substituted, count: 0 };
  if (firstChange < 0) return { text, way: UNMOVED, lookAlikes, composed: 0, unseen: 0, capitals };
  const edits: Edit[] = [];
  let position = 0;
  let together = 0;
  for (let at = firstChange; at < text.length; at++) {
    const kind = REPAIR_OF[text.charCodeAt(at)];
    if (kind !== MARK && kind !== IS_UNSEEN) continue;
    const change = changeAt(text, at, position);
    if (change === null) continue;
    if (change.end > change.start + 1) together++;
    edits.push({ ...change, text: composed(text.slice(change.start, change.end)) });
    position = change.end;
    at = position - 1;
  }
  return {
    ...applyEdits(text, edits),
    lookAlikes,
    composed: together,
    unseen: edits.length - together,
    capitals,
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
function substitute(original: string): {
  readonly text: string;
  readonly firstChange: number;
  readonly lookAlikes: number;
} {
  const pieces: string[] = [];
  let firstChange = -1;
  let lookAlikes = 0;
  let position = 0;
  for (let at = 0; at < original.length; at++) {
    const repaired = REPAIR_OF[original.charCodeAt(at)] ?? 0;
    if (repaired === 0) continue;
    if (repaired === MARK || repaired === IS_UNSEEN) {
      if (firstChange < 0) firstChange = at;
      continue;
    }
    if (repaired >= FIRST_LETTER) lookAlikes++;
    pieces.push(original.slice(position, at), String.fromCharCode(repaired));
    position = at + 1;
  }
  if (position === 0) return { text: original, firstChange, lookAlikes };
  pieces.push(original.slice(position));
  return { text: pieces.join(''), firstChange, lookAlikes };
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
