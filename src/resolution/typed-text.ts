import { fold } from '../instrument/fold.js';

/** Letters of other scripts that keyboards and OCR put into numbers, by what they look like (`number_grammar` §6.4). */
const LOOK_ALIKES = new Map(
  [
    ['АΑ', 'A'],
    ['ВΒ', 'B'],
    ['С', 'C'],
    ['ЕΕ', 'E'],
    ['НΗ', 'H'],
    ['ІΙ', 'I'],
    ['Ј', 'J'],
    ['КΚ', 'K'],
    ['МΜ', 'M'],
    ['Ν', 'N'],
    ['ОΟ', 'O'],
    ['РΡ', 'P'],
    ['Ѕ', 'S'],
    ['ТΤ', 'T'],
    ['ХΧ', 'X'],
    ['УΥ', 'Y'],
    ['Ζ', 'Z'],
    ['а', 'a'],
    ['с', 'c'],
    ['е', 'e'],
    ['і', 'i'],
    ['оο', 'o'],
    ['р', 'p'],
    ['ѕ', 's'],
    ['х', 'x'],
    ['у', 'y'],
  ].flatMap(([alike = '', letter = '']) => [...alike].map((other) => [other, letter] as const)),
);
/** Letters that OCR sees for figures in a serial: `3O/2020`, `l6/CT-TTg`. */
const ZERO_MISREAD = /(?<=\d)[oO](?=\d|\s?[/-])/g;
const ONE_MISREAD = /(?<![\p{L}\d])[Il](?=\d+\s?[/-])/gu;
const FOREIGN = /[\u0370-\u04ff]/g;
const DASHES = /[\u2010-\u2015\u2212_]/g;
const SLASHES = /[\u2044\u2215\\|]/g;
const URL_START = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org)\//i;
const PAGE_ENDING = /\.(?:aspx?|html?|php|jsp|vnp|vgp|chn|epi|pdf|docx?)$/i;
/** Keys that portals end their addresses with: `-436532`, `-296638-d1`. */
const PAGE_KEY = /(?:-\d{5,})(?:-d\d+)?$/i;
/** One word of hyphens, with four parts at least: `nghi-dinh-30-2020-nd-cp`. */
const SLUG = /^[\p{L}\d]+(?:-[\p{L}\d.]+){3,}$/u;
const WORDS_OF_TYPES =
  /^(?:toan-van-)?(?:nghi|quyet|thong|chi|luat|bo|phap|hien|ke|cong|chuong|ket|huong|quy|to|bao|lenh)-/i;

/**
 * The writings to be read in what was typed, likeliest first: folded, look-alike letters set right, what is not seen taken out. Of
 * an address these are its parts, the last first; hyphens of a slug are spaces.
 *
 * @example typedTexts('https://example.vn/van-thu/Nghi-dinh-30-2020-ND-CP-436532.aspx')[0] // 'nghi dinh 30 2020 nd cp'
 */
export function typedTexts(written: string): readonly string[] {
  const text = unescaped(written)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(FOREIGN, (letter) => LOOK_ALIKES.get(letter) ?? letter)
    .replace(ZERO_MISREAD, '0')
    .replace(ONE_MISREAD, '1')
    .replace(DASHES, '-')
    .replace(SLASHES, '/')
    .trim();
  if (!URL_START.test(text)) return [fold(slugWords(text) ?? text)];
  const path = text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[?#].*$/s, '');
  return path
    .split('/')
    .slice(1)
    .reverse()
    .filter((part) => part !== '')
    .map((part) => fold(slugWords(part) ?? part.replace(PAGE_ENDING, '')));
}

function slugWords(part: string): string | null {
  const bare = part.replace(PAGE_ENDING, '').replace(PAGE_KEY, '');
  if (/\s|\//.test(bare) || !SLUG.test(bare) || !(WORDS_OF_TYPES.test(fold(bare)) || bare !== part)) return null;
  return bare.replaceAll('-', ' ').replace(/^toan van /i, '');
}

/** Percent signs are taken as they stand where they escape nothing. */
function unescaped(written: string): string {
  if (!/%[0-9a-f]{2}/i.test(written)) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
