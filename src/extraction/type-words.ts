/**
 * The words by which a text names the type of an instrument, longest first, with the canonical type. White space between
 * syllables may be lost or broken over lines (`Chươngtrình hành động`).
 */
const TYPE_WORDS: readonly (readonly [words: string, type: string])[] = [
  ['Nghị quyết liên tịch', 'Nghị quyết liên tịch'],
  ['Nghị quyết', 'Nghị quyết'],
  ['Nghị định thư', 'Nghị định thư'],
  ['Nghị định', 'Nghị định'],
  ['Quyết định', 'Quyết định'],
  ['Chỉ thị', 'Chỉ thị'],
  ['Thông tư liên tịch', 'Thông tư liên tịch'],
  ['Thông tư liên bộ', 'Thông tư liên tịch'],
  ['Thông tư', 'Thông tư'],
  ['Thông tri', 'Thông tri'],
  ['Thông báo kết luận', 'Thông báo'],
  ['Thông báo', 'Thông báo'],
  ['Thông cáo', 'Thông cáo'],
  ['Kết luận', 'Kết luận'],
  ['Quy chế phối hợp', 'Quy chế'],
  ['Quy chế', 'Quy chế'],
  ['Quy định', 'Quy định'],
  ['Chương trình hành động', 'Chương trình'],
  ['Chương trình phối hợp', 'Chương trình'],
  ['Chương trình', 'Chương trình'],
  ['Kế hoạch liên tịch', 'Kế hoạch liên tịch'],
  ['Kế hoạch', 'Kế hoạch'],
  ['Hướng dẫn liên ngành', 'Hướng dẫn liên ngành'],
  ['Hướng dẫn', 'Hướng dẫn'],
  ['Công văn', 'Công văn'],
  ['Công điện', 'Công điện'],
  ['Tờ trình', 'Tờ trình'],
  ['Báo cáo', 'Báo cáo'],
  ['Văn bản hợp nhất', 'Văn bản hợp nhất'],
  ['Văn bản', 'Công văn'],
  ['Bộ luật', 'Bộ luật'],
  ['Luật', 'Luật'],
  ['Pháp lệnh', 'Pháp lệnh'],
  ['Hiến pháp', 'Hiến pháp'],
  ['Sắc lệnh', 'Sắc lệnh'],
  ['Lệnh', 'Lệnh'],
  ['Đề án', 'Đề án'],
  ['Phương án', 'Phương án'],
  ['Dự án', 'Dự án'],
  ['Điều lệ', 'Điều lệ'],
  ['Biên bản', 'Biên bản'],
  ['Giấy mời', 'Giấy mời'],
  ['CT', 'Chỉ thị'],
  ['NQ', 'Nghị quyết'],
  ['NĐ', 'Nghị định'],
  ['QĐ', 'Quyết định'],
  ['KL', 'Kết luận'],
  ['KH', 'Kế hoạch'],
  ['TT', 'Thông tư'],
];

const TYPE_OF = new Map(TYPE_WORDS.map(([words, type]) => [squeezed(words), type]));

/** A pattern source that matches any of the type words, glued or broken; no groups of its own. */
export const TYPE_WORD_PATTERN = TYPE_WORDS.map(([words]) => words.replace(/ /g, '\\s*')).join('|');

/** Types that head a document: used to recognise its title line. */
export const HEADING_PATTERN = TYPE_WORDS.filter(([words]) => words.length > 2 && words !== 'Văn bản')
  .map(([words]) => words.toUpperCase().replace(/ /g, '\\s*'))
  .join('|');

/** The canonical type of a type word as printed; null when it is none. */
export function typeOfWord(printed: string): string | null {
  return TYPE_OF.get(squeezed(printed)) ?? null;
}

const MOST_WORDS = 4;
/** The last two letters of every type word: most words that are asked about end in none of them. */
const LAST_LETTERS = new Set(TYPE_WORDS.map(([words]) => words.slice(-2).toLowerCase()));
const AT_END = new RegExp(`(${TYPE_WORD_PATTERN})$`, 'iu');

/** The longest type word that ends at `end`, with its start; also one glued to the word before it (`hiệnChỉ thị`). */
export function typeWordEndingAt(text: string, end: number): { readonly start: number; readonly type: string } | null {
  if (end <= 0) return null;
  const last = text.slice(Math.max(0, end - 2), end).toLowerCase();
  if (!LAST_LETTERS.has(last) && !/\s/.test(last)) return null;
  let found: { start: number; type: string } | null = null;
  let start = end;
  for (let words = 0; words < MOST_WORDS && start > 0; words++) {
    while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
    const wordEnd = start;
    while (start > 0 && wordEnd - start < 14 && !isSpace(text.charCodeAt(start - 1))) start--;
    if (start === wordEnd) break;
    const type = TYPE_OF.get(squeezed(text.slice(start, end)));
    if (type !== undefined) found = { start, type };
  }
  if (found) return found;
  const slice = text.slice(Math.max(0, end - 24), end);
  if (!/\p{Ll}\p{Lu}/u.test(slice)) return null;
  const glued = AT_END.exec(slice);
  const type = glued?.[1] === undefined ? null : typeOfWord(glued[1]);
  return glued && type !== null ? { start: end - glued[0].length, type } : null;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}

function squeezed(words: string): string {
  return words.normalize('NFC').toLowerCase().replace(/\s+/g, '');
}
