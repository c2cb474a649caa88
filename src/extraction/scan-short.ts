import { typeOfWord } from './type-words.js';

/** A number without its tail: `Nghị định số 123`, `Quyết định 23`. */
export interface ShortSpan {
  /** The serial alone. */
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly type: string;
  readonly serial: string;
  /** Printed with "số": a number for certain; without it only where the document has the full number. */
  readonly labelled: boolean;
}

const SHORT =
  /(Nghị\s+định|NGHỊ\s+ĐỊNH|Thông\s+tư(?:\s+liên\s+tịch)?|THÔNG\s+TƯ|Quyết\s+định|QUYẾT\s+ĐỊNH|Nghị\s+quyết|NGHỊ\s+QUYẾT|Chỉ\s+thị|CHỈ\s+THỊ|Kết\s+luận|Pháp\s+lệnh|Luật|Sắc\s+lệnh(?:\s+SL)?|NĐ|NQ|QĐ|CT|KL)\s*((?:số|SỐ)\s*)?(\d{1,4}[a-zđ]?)(?![\p{L}\d]|\s{0,2}[-/–]\s{0,2}[\p{L}\d]|[.,]\d|\s*(?:năm|tháng|ngày|%|lần|người|điều|khoản|điểm|văn|thủ|danh|dự|nội|[A-ZĐ]{2,}\s*[/-])(?![\p{L}]))/gu;
/** `Phụ lục`, `Biểu`, `Mẫu` before a type word make the figure theirs: `Mẫu Quyết định 01`. */
const FORM_BEFORE = /(?:mẫu|biểu|phụ\s*lục)\s*$/iu;

/**
 * Finds numbers printed without tail or type code.
 *
 * @example 'quy định tại khoản 4 Điều 21 Nghị định số 59' has one, 59
 * @example 'Nghị định số 59/2015/NĐ-CP', 'Mẫu Quyết định 01', 'Quyết định 2 lần' have none
 */
export function scanShort(text: string): ShortSpan[] {
  const found: ShortSpan[] = [];
  for (const match of text.matchAll(SHORT)) {
    const [whole, word = '', label, serial = ''] = match;
    const type = typeOfWord(word.replace(/\s+SL$/, ''));
    if (type === null || FORM_BEFORE.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    const end = match.index + whole.length;
    found.push({
      start: end - serial.length,
      end,
      outerStart: match.index,
      type,
      serial,
      labelled: label !== undefined,
    });
  }
  return found;
}
