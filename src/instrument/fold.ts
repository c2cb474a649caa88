/** D with stroke, and Eth, its look-alike in old encodings: Unicode decomposition leaves all of them as they are. */
const D_WITH_STROKE = /[đĐðÐɖƉ]/g;
const COMBINING_MARKS = /\p{M}+/gu;
const WHITESPACE_RUN = /\s+/g;

/** The Latin blocks that Vietnamese is written in: up to U+024F, and the letters with two marks. */
const LATIN_END = 0x250;
const DOUBLE_MARKED = 0x1ea0;
const DOUBLE_MARKED_END = 0x1efa;

/**
 * Text as look-ups compare it: no diacritics, `đ` → `d`, lower case, each run of white space one space, ends trimmed.
 * `Hoà Bình` and `Hòa Bình` fold alike. Offsets are not kept.
 *
 * @example fold('  Quyết  định của TỈNH Đắk Lắk ') // 'quyet dinh cua tinh dak lak'
 */
export function fold(text: string): string {
  let folded = '';
  let gap = false;
  for (let at = 0; at < text.length; at++) {
    const letter = LETTERS[text.charCodeAt(at)];
    if (letter === undefined) return foldAny(text);
    if (letter === ' ') gap = folded !== '';
    else {
      folded += gap ? ` ${letter}` : letter;
      gap = false;
    }
  }
  return folded;
}

/** The same for any text, by Unicode's own tables: decomposed letters, other scripts. */
function foldAny(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replace(D_WITH_STROKE, 'd')
    .toLowerCase()
    .replace(WHITESPACE_RUN, ' ')
    .trim();
}

/** What each character of those blocks folds to; undefined for all else. */
const LETTERS: readonly (string | undefined)[] = Array.from({ length: DOUBLE_MARKED_END }, (_, code) => {
  if (code >= LATIN_END && code < DOUBLE_MARKED) return undefined;
  const character = String.fromCharCode(code);
  return /\s/.test(character) ? ' ' : foldAny(character);
});
