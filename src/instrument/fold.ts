/** D with stroke, and Eth, its look-alike in old encodings: Unicode decomposition leaves all of them as they are. */
const D_WITH_STROKE = /[đĐðÐɖƉ]/g;
const COMBINING_MARKS = /\p{M}+/gu;
const WHITESPACE_RUN = /\s+/g;

/**
 * Text as look-ups compare it: no diacritics, `đ` → `d`, lower case, each run of white space one space, ends trimmed.
 * `Hoà Bình` and `Hòa Bình` fold alike. Offsets are not kept; the reader of citations has a fold of its own for that.
 *
 * @example fold('  Quyết  định của TỈNH Đắk Lắk ') // 'quyet dinh cua tinh dak lak'
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replace(D_WITH_STROKE, 'd')
    .toLowerCase()
    .replace(WHITESPACE_RUN, ' ')
    .trim();
}
