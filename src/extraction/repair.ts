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
/** Soft hyphens, zero-width marks and combining marks change the length: they need the map. */
const LENGTH_CHANGING = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\u0300-\u036f]/;
const INVISIBLE = /^[\u00ad\u200b-\u200f\u2060\ufeff]$/;

/** Repairs a text; the original is untouched, and where nothing needs the map none is made. */
export function repair(original: string): RepairedText {
  const substituted = original.replace(SUBSTITUTED, (character) => SUBSTITUTES[character] ?? character);
  if (!LENGTH_CHANGING.test(substituted)) {
    return { text: substituted, start: (offset) => offset, end: (offset) => offset };
  }
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  while (position < substituted.length) {
    const next = endOfCluster(substituted, position);
    const composed = next - position > 1 ? compose(substituted.slice(position, next)) : substituted.charAt(position);
    if (!INVISIBLE.test(composed)) {
      pieces.push(composed);
      for (let index = 0; index < composed.length; index++) {
        starts.push(position);
        ends.push(next);
      }
    }
    position = next;
  }
  return {
    text: pieces.join(''),
    start: (offset) => starts[offset] ?? original.length,
    end: (offset) => (offset === 0 ? 0 : (ends[offset - 1] ?? original.length)),
  };
}

/** More unseen characters than this part a letter from its mark: a run of them must not be walked again from each. */
const UNSEEN_RUN = 4;

/** Just after the character at `position` and the marks that stand on it, also where something unseen has come between. */
function endOfCluster(text: string, position: number): number {
  let end = position + 1;
  for (let at = end; at < text.length; at++) {
    if (isCombining(text.charCodeAt(at))) end = at + 1;
    else if (at - end > UNSEEN_RUN || !INVISIBLE.test(text.charAt(at))) break;
  }
  return end;
}

function compose(cluster: string): string {
  return [...cluster]
    .filter((character) => !INVISIBLE.test(character))
    .join('')
    .normalize('NFC');
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}
