/** Abbreviations whose full stop ends no sentence: `TP. Hồ Chí Minh`. */
const ABBREVIATION = /(?:^|[^\p{L}])(?:TP|Tp|tp|TX|Tx|TT|P|Q|Đ\/c|đ\/c|GS|PGS|TS|ThS|BS|KS|St|No|v\.v)$/u;
const SENTENCE_END = /(?<![.!?])[.!?]+[”"»)]*(?:\/\.)?(?=\s+[“"(]*[\p{Lu}\d•+-])/gu;
/** A line of the preamble that names who acts: `Bộ trưởng Bộ Tài chính ban hành Thông tư …`. */
const ACTOR_LINE =
  /[;.][^\S\n]*\n\s*(?=(?:Bộ trưởng|Thủ tướng|Ủy ban|Uỷ ban|Hội đồng|Chủ tịch|Chính phủ|Quốc hội|Thống đốc|Chánh án|Viện trưởng|Tổng|Ban)\s)/gu;
const BLOCK_END =
  /\n[\s|*]*(?=\n)|\n[ \t|*]*(?=(?:[-+•*](?!\*)|\d{1,2}(?:\.\d{1,2})*[.)](?!\d)|[a-zđ]\)|[IVX]{1,5}[.)]|\[\d+\]|(?:Điều|ĐIỀU)\s+\d|(?:Căn cứ|CĂN CỨ|Theo đề nghị|Xét|Nơi nhận|QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|PHỤ LỤC|Phụ lục|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)(?![\p{L}]))\s*)/gu;

/**
 * Offsets at which a statement begins: a sentence, an item of a list, a line of the preamble. A verb governs no further. A
 * line end alone begins nothing, since many sources wrap lines inside phrases.
 */
export function statementStarts(text: string): number[] {
  const starts = new Set<number>([0]);
  for (const match of text.matchAll(SENTENCE_END)) {
    if (ABBREVIATION.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    if (/\n\s*\d{1,2}$|^\d{1,2}$/.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    starts.add(match.index + match[0].length);
  }
  for (const match of text.matchAll(ACTOR_LINE)) starts.add(match.index + match[0].length);
  for (const match of text.matchAll(BLOCK_END)) starts.add(match.index + match[0].length);
  return [...starts].sort((one, other) => one - other);
}

/** Index in `starts` of the statement that holds `offset`. */
export function statementOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
