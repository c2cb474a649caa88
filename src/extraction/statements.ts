/** Abbreviations whose full stop ends no sentence: `TP. Hồ Chí Minh`. */
const ABBREVIATION = /(?:^|[^\p{L}])(?:TP|Tp|tp|TX|Tx|TT|P|Q|Đ\/c|đ\/c|GS|PGS|TS|ThS|BS|KS|St|No|v\.v)$/u;
/** The number of a line: `1.` */
const LINE_NUMBER = /\n\s*\d{1,2}$|^\d{1,2}$/;
/** The last characters of both: nothing else needs to be asked for them. */
const ENDS_LIKE_ABBREVIATION = new Set('PpXxTQcStov0123456789');
const SENTENCE_END = /(?<![.!?])[.!?]+[”"»)]*(?:\/\.)?(?=\s+[“"(]*[\p{Lu}\d•+-])/gu;
/** A line of the preamble that names who acts: `Bộ trưởng Bộ Tài chính ban hành Thông tư …`. */
const ACTOR_LINE =
  /[;.][^\S\n]*\n\s*(?=(?:Bộ trưởng|Thủ tướng|Ủy ban|Uỷ ban|Hội đồng|Chủ tịch|Chính phủ|Quốc hội|Thống đốc|Chánh án|Viện trưởng|Tổng|Ban)\s)/gu;
/** Also each row of a table: no verb reaches over its edge. */
const BLOCK_END =
  /\n[ \t]*(?=\|[^|\n]{0,200}\|)|\n[\s|*]*(?=\n)|\n[ \t|*]*(?=(?:[-+•*](?!\*)|\d{1,2}(?:\.\d{1,2})*[.)](?!\d)|[a-zđ]\)|[IVX]{1,5}[.)]|\[\d+\]|(?:Điều|ĐIỀU)\s+\d|(?:Căn\s{1,3}cứ|CĂN\s{1,3}CỨ|Theo\s{1,3}đề\s{1,3}nghị|Xét|Nơi nhận|QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|PHỤ LỤC|Phụ lục|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)(?![\p{L}]))\s*)/gu;

/**
 * Offsets at which a statement begins: a sentence, an item of a list, a line of the preamble. A verb governs no further. A
 * line end alone begins nothing, since many sources wrap lines inside phrases.
 */
export function statementStarts(text: string): number[] {
  const starts = [0];
  SENTENCE_END.lastIndex = 0;
  for (let match = SENTENCE_END.exec(text); match; match = SENTENCE_END.exec(text)) {
    if (!ENDS_LIKE_ABBREVIATION.has(text[match.index - 1] ?? '')) starts.push(SENTENCE_END.lastIndex);
    else {
      const before = text.slice(Math.max(0, match.index - 6), match.index);
      if (!ABBREVIATION.test(before) && !LINE_NUMBER.test(before)) starts.push(SENTENCE_END.lastIndex);
    }
  }
  return merged(merged(starts, endsOf(ACTOR_LINE, text)), endsOf(BLOCK_END, text));
}

function endsOf(pattern: RegExp, text: string): number[] {
  const ends: number[] = [];
  pattern.lastIndex = 0;
  while (pattern.test(text)) ends.push(pattern.lastIndex);
  return ends;
}

/** Two ascending lists as one, each number once. */
function merged(one: readonly number[], other: readonly number[]): number[] {
  const all: number[] = [];
  let left = 0;
  let right = 0;
  while (left < one.length || right < other.length) {
    const [first = Number.POSITIVE_INFINITY, second = Number.POSITIVE_INFINITY] = [one[left], other[right]];
    all.push(Math.min(first, second));
    if (first <= second) left++;
    if (second <= first) right++;
  }
  return all;
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
