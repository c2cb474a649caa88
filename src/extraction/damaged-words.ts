import type { RepairEdit } from './edits.js';
import { wordStarts } from './segment-syllables.js';
import { movedTone, PAIR_BITS } from './tone-placement.js';

/** Classes of characters; what is none of them ends a word. */
const SMALL_CONSONANT = 1;
const SMALL_VOWEL = 2;
const CAPITAL_CONSONANT = 3;
const CAPITAL_VOWEL = 4;
const DIGIT = 5;
const CLASSES = 6;
const CLASS_OF = new Uint8Array(0x1_0000);
for (let code = 0; code < 0x1f00; code++) {
  const letter = String.fromCharCode(code);
  if (/\d/.test(letter)) CLASS_OF[code] = DIGIT;
  // Latin alone: the alphabets behind it have no Vietnamese words.
  if ((code >= 0x250 && code < 0x1e00) || !/\p{L}/u.test(letter)) continue;
  const vowel = /^[aeiouy]/i.test(letter.normalize('NFD'));
  const small = letter === letter.toLowerCase();
  CLASS_OF[code] = small ? (vowel ? SMALL_VOWEL : SMALL_CONSONANT) : vowel ? CAPITAL_VOWEL : CAPITAL_CONSONANT;
}

/** The class of each character, and beside it the bits of {@link PAIR_BITS}: one look-up tells all that one pass asks. */
const CLASS = 7;
const FIRST = 3;
const SECOND = 8;
const KIND_OF = new Uint16Array(CLASS_OF);
for (const [code, [first, second]] of PAIR_BITS)
  KIND_OF[code] = (KIND_OF[code] ?? 0) | (first << FIRST) | (second << SECOND);
const FIRST_BITS = 31 << FIRST;

/**
 * How far a word is read. A syllable has one group of vowels, a capital stands only before small letters or among capitals, and
 * figures stand by themselves or behind capitals: what breaks this is two words in one, or a word of no Vietnamese.
 */
enum State {
  Outside,
  Figures,
  SmallOnset,
  Capital,
  Capitals,
  SmallVowel,
  CapitalVowel,
  SmallEnding,
  CapitalEnding,
  Glued,
}
const SIGN = 16;
const NEXT = new Uint8Array(10 * CLASSES);
const on = (
  state: State,
  to: readonly [small: number, vowel: number, capital: number, capitalVowel: number, digit: number],
) => {
  to.forEach((next, index) => {
    NEXT[state * CLASSES + index + 1] = next;
  });
};
const { Figures, SmallOnset, Capital, Capitals, SmallVowel, CapitalVowel, SmallEnding, CapitalEnding, Glued } = State;
on(State.Outside, [SmallOnset, SmallVowel, Capital, CapitalVowel, Figures]);
on(Figures, [SmallOnset | SIGN, SmallVowel | SIGN, Capital | SIGN, CapitalVowel, Figures]);
on(SmallOnset, [SmallOnset, SmallVowel, Glued | SIGN, Glued | SIGN, Figures]);
on(Capital, [SmallOnset, SmallVowel, Capitals, CapitalVowel, Figures]);
on(Capitals, [SmallOnset | SIGN, SmallVowel, Capitals, CapitalVowel, Figures]);
on(SmallVowel, [SmallEnding, SmallVowel, Glued | SIGN, Glued | SIGN, Figures | SIGN]);
on(CapitalVowel, [SmallEnding, SmallVowel, CapitalEnding, CapitalVowel, Figures]);
on(SmallEnding, [SmallEnding, Glued | SIGN, Glued | SIGN, Glued | SIGN, Figures | SIGN]);
on(CapitalEnding, [SmallOnset | SIGN, SmallVowel | SIGN, CapitalEnding, Glued | SIGN, Figures]);
on(Glued, [Glued, Glued, Glued, Glued, Figures | SIGN]);

/** Words that a figure follows: `Điều5`, `năm2020`. */
const BEFORE_FIGURES = /(?:điều|khoản|điểm|chương|mục|phần|số|ngày|tháng|năm)$/i;
/** Words that follow a figure or a code at once: `QH14của`, `01tháng`, `NĐ-CPngày`. */
const BEHIND =
  /(?:của|ngày|tháng|năm|và|về|tại|được|quy|sửa|ban|theo|đến|hoặc|Điều|Khoản|khoản|điểm|Luật|Nghị|Thông|Quyết)(?!\p{Ll})/uy;

/** Finds where words that lost the space between them are to be parted, and tones to be moved, in one pass over the text. */
export function findDamagedWords(text: string): RepairEdit[] {
  const edits: RepairEdit[] = [];
  let state = 0;
  let until = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = KIND_OF[text.charCodeAt(at)] ?? 0;
    const next = NEXT[state * CLASSES + (kind & CLASS)] ?? 0;
    state = next & (SIGN - 1);
    if ((before & kind) !== 0 && at > until) {
      const moved = movedTone(text, at - 1);
      if (moved !== null) {
        edits.push({ kind: 'tone-placement', start: at - 1, end: at + 1, text: moved });
        until = at + 1;
      }
    }
    before = (kind & FIRST_BITS) << (SECOND - FIRST);
    if (next < SIGN || at < until) continue;
    const starts = state === Glued ? startsInRun(text, at) : startsAt(text, at, state);
    for (const start of starts) {
      if (start < until) continue;
      edits.push({ kind: 'glued-words', start, end: start + 1, text: ` ${text[start]}` });
      until = start + 1;
    }
  }
  return edits;
}

/** Where the words of the run of letters round `at` begin. */
function startsInRun(text: string, at: number): readonly number[] {
  let start = at;
  while (isLetter(text, start - 1)) start--;
  let end = at;
  while (isLetter(text, end)) end++;
  // A code in front keeps its letters together: `TTgcủa`.
  const code = /^(?:TTg|CTr|TTr|ThU)(?=\p{Ll})/u.exec(text.slice(start, start + 4))?.[0].length ?? 0;
  if (code > 0 && /[-/]/.test(text[start - 1] ?? '')) {
    const rest = text.slice(start + code, end);
    return [start + code, ...wordStarts(rest).map((inner) => start + code + inner)];
  }
  return wordStarts(text.slice(start, end)).map((inner) => start + inner);
}

/** Where a word begins that stands at once behind a figure or a code, or a figure behind a word. */
function startsAt(text: string, at: number, state: number): readonly number[] {
  if (state === Figures) {
    const word = /\p{L}{2,8}$/u.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
    return BEFORE_FIGURES.test(word) ? [at] : [];
  }
  BEHIND.lastIndex = at;
  if (BEHIND.test(text)) return isAfterFigureOrCode(text, at) ? [at] : [];
  BEHIND.lastIndex = at + 1;
  return /^(?:TTg|CTr|TTr)$/.test(text.slice(at - 2, at + 1)) && BEHIND.test(text) ? [at + 1] : [];
}

/** True behind figures, and behind capitals that end a number: `30/2020/NĐ-CP`. */
function isAfterFigureOrCode(text: string, at: number): boolean {
  return /(?:\d|[-/][A-ZĐ]{1,8})$/.test(text.slice(Math.max(0, at - 9), at));
}

function isLetter(text: string, at: number): boolean {
  const kind = CLASS_OF[text.charCodeAt(at)] ?? 0;
  return kind !== 0 && kind !== DIGIT;
}
