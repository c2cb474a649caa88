import { remembered } from '../instrument/remembered.js';
import { RANK_OF_SYLLABLE } from './frequent-syllables.js';

/**
 * Tones that stand on a vowel on which no spelling puts them, two letters each way: `khỏan` for khoản, `cuả` for của, `qúy` for quý.
 * Where both placements are spellings (`hoà`, `hòa`) nothing is to be done: the rules read either.
 */
const MISPLACED = new RegExp(
  [
    // oa, oă, oe, ua, uâ, uê, uy and what closes them: the tone is the second vowel's.
    '[òóỏõọ][aăe](?=[cimnoptuy])',
    '[ùúủũụ](?:[âê](?=[cimnptuy])|y(?=[aâêchnptu])|ô(?=[cimnt]))',
    '(?<=q)[ùúủũụ][âêiyơ]',
    '[ừứửữự]ơ(?=[cimnptu])',
    // ua, ưa, ia with nothing behind: the first vowel's.
    '(?<![qQ])[uư][àáảãạ](?![\\p{L}])',
    '(?<![gG])i[àáảãạ](?![\\p{L}])',
  ].join('|'),
  'iuy',
);

/**
 * Vowels of which the first or the second may have the other's tone: such pairs share a bit. To ask the pattern at each vowel would
 * cost more than all else that is repaired.
 */
const PAIRS: readonly (readonly [first: string, second: string])[] = [
  ['òóỏõọ', 'aăe'],
  ['ùúủũụ', 'âêôy'],
  // Behind q, where the u is no vowel of its own: `qúy`.
  ['ùúủũụ', 'iơ'],
  ['ừứửữự', 'ơ'],
  ['uưi', 'àáảãạ'],
];

/** The bits that a character has as the first and as the second of such a pair. */
export const PAIR_BITS: ReadonlyMap<number, readonly [first: number, second: number]> = pairBits();

function pairBits(): Map<number, [number, number]> {
  const bits = new Map<number, [number, number]>();
  PAIRS.forEach((pair, index) => {
    pair.forEach((letters, place) => {
      for (const letter of letters + letters.toUpperCase()) {
        const known = bits.get(letter.charCodeAt(0)) ?? [0, 0];
        known[place === 0 ? 0 : 1] |= 1 << index;
        bits.set(letter.charCodeAt(0), known);
      }
    });
  });
  return bits;
}

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const TONE = new RegExp(`[${TONES.join('')}]`);

/**
 * The two vowels at `at` with the tone moved; null where it stands well. Only a word that is no syllable as printed and a usual one
 * with its tone moved is changed: OCR makes `biá` of giá.
 *
 * @example movedTone('cuả', 1) // 'ủa'
 */
export function movedTone(text: string, at: number): string | null {
  if (!isMisplaced(at === 0 ? ` ${text.slice(0, 3)}` : text.slice(at - 1, at + 3))) return null;
  const vowels = text.slice(at, at + 2);
  const moved = swapped(vowels);
  const before = ONSET.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? '';
  const behind = ENDING.exec(text.slice(at + vowels.length, at + vowels.length + 4))?.[0] ?? '';
  if (moved.length !== vowels.length || !isUsual(before + moved + behind) || isUsual(before + vowels + behind))
    return null;
  return moved;
}

/** Whether the pattern finds something amiss with the two vowels within a letter on either side: the same few windows come again. */
const isMisplaced = remembered((window: string): boolean => {
  MISPLACED.lastIndex = 1;
  return MISPLACED.test(window);
});

const isUsual = (word: string): boolean => RANK_OF_SYLLABLE.has(word.toLowerCase());
const ONSET = /\p{L}*$/u;
const ENDING = /^\p{L}*/u;

function swapped(vowels: string): string {
  const [first = '', second = ''] = vowels;
  const [one, other] = [first.normalize('NFD'), second.normalize('NFD')];
  const tone = TONE.exec(one)?.[0] ?? TONE.exec(other)?.[0] ?? '';
  const to = TONE.test(one) ? [one.replace(TONE, ''), other + tone] : [one + tone, other.replace(TONE, '')];
  return to.map((letter) => letter.normalize('NFC')).join('');
}
