import { DATE_PATTERN, dateFromGroups } from '../instrument/date.js';
import type { InstrumentNumber } from '../instrument/number.js';
import { TYPE_WORD_PATTERN, typeOfWord } from './type-words.js';

/** How far a type word may stand before its number: `Báo cáo giải trình, tiếp thu số 490/BC-UBND`. */
const LOOK_BACK = 90;
const TYPE_WORD = new RegExp(TYPE_WORD_PATTERN, 'giu');
/** What may stand between type word and number: `thẩm tra số`, `hành động số:`, or nothing. */
const TYPE_TO_NUMBER =
  /^(?:[\s,]+(?!số)(?:[a-zà-ỹđ&]+|[A-ZĐÀ-Ỹ&]+)){0,6}?\s*(?:(?:số|SỐ|Số|sô)\s*){0,2}[:.]?\s*[["'“]?\s*$/u;
const SO_BEFORE = /(?:số|SỐ|Số)\s*[:.]?\s*[["'“]?$/;

/** The type word before a number, with the offset at which it begins. */
export interface TypeBefore {
  readonly start: number;
  readonly type: string | null;
}

/**
 * The type word that stands before `position`, with or without "số".
 *
 * @example 'Chương trìnhhành động số |28-CTr/TU' gives Chương trình
 * @example 'Luật Đất đai số |31/2024/QH15' gives Luật: a few words of the name may stand between
 */
export function typeBefore(text: string, position: number, notBefore: number): TypeBefore {
  const from = Math.max(notBefore, position - LOOK_BACK);
  const slice = text.slice(from, position);
  let last: RegExpExecArray | null = null;
  TYPE_WORD.lastIndex = 0;
  for (let match = TYPE_WORD.exec(slice); match; match = TYPE_WORD.exec(slice)) last = match;
  if (last && TYPE_TO_NUMBER.test(slice.slice(last.index + last[0].length))) {
    return { start: from + last.index, type: typeOfWord(last[0]) };
  }
  const so = SO_BEFORE.exec(slice);
  return { start: so ? from + so.index : position, type: null };
}

/**
 * The type that word and letters tell together (`number_grammar` §7): letters win, but a Party QĐ may be a Quy định, a CT a
 * programme or a letter of the tax office (Cục Thuế), a TC may stand for the Ministry of Finance (Tài chính), and a number of the
 * National Assembly has no letters. A letter has no year.
 */
export function reconcileType(number: InstrumentNumber, word: string | null): string {
  const letters = number.type;
  if (letters === null) return word ?? (number.family === 'assembly' ? 'Luật' : 'Văn bản');
  if (word === null || word === letters || (word === 'Công văn' && number.year !== null)) return letters;
  const wordWins: Readonly<Record<string, readonly string[]>> = {
    QĐ: ['Quy định', 'Quy chế'],
    CT: ['Chương trình', 'Công văn'],
    TT: ['Thông tri', 'Tờ trình', 'Thông tư liên tịch'],
    TC: ['Thông tư', 'Quyết định', 'Chỉ thị', 'Công văn', 'Thông tư liên tịch'],
    L: ['Luật', 'Bộ luật', 'Pháp lệnh'],
    LCT: ['Bộ luật', 'Pháp lệnh'],
    NQ: ['Luật'],
  };
  if (number.typeCode !== null && wordWins[number.typeCode]?.includes(word)) return word;
  if (number.family === 'letter' && /^(Thông báo|Báo cáo|Tờ trình|Hướng dẫn|Kết luận)$/.test(word)) return word;
  return letters;
}

const DATE_AFTER = new RegExp(`^\\s*[,(]?\\s*(?:ban\\s*hành\\s*)?(?:ngày|NGÀY|Ngày|ngà)\\s*${DATE_PATTERN}`);
const ISSUER_THEN_DATE = new RegExp(`^\\s*(?:của|CỦA)\\s+[^;.,()“"\\d]{2,90}?[\\s,(]+(?:ngày|NGÀY)\\s*${DATE_PATTERN}`);
/** `Luật Đất đai năm 2024`, `Luật Đường bộ 2024`; not the year of a number (`Luật 2024/…`) or of a range (`2024 - 2025`). */
const YEAR_AFTER = /^\s{0,3}(?:(?:năm|NĂM)\s{1,3})?((?:19|20)\d\d)(?!\d|\s?[-–/.]\s?\d)/;

/** A date that stands after a mention, with the offset just after it. */
export interface DateAfter {
  readonly date: string | null;
  readonly end: number;
}

/** The date of issue printed after `position`: `ngày 19/8/2013`, `của Ban Bí thư ngày 21/12/2012`. */
export function dateAfter(text: string, position: number): DateAfter {
  const slice = text.slice(position, position + 160);
  const match = DATE_AFTER.exec(slice) ?? ISSUER_THEN_DATE.exec(slice);
  if (!match) return { date: null, end: position };
  return { date: dateFromGroups(match, 1), end: position + match[0].length };
}

/** A year printed right after a name: `Luật Đất đai năm 2024`. */
export function yearAfter(text: string, position: number): { year: number; end: number } | null {
  const match = YEAR_AFTER.exec(text.slice(position, position + 20));
  return match?.[1] ? { year: Number(match[1]), end: position + match[0].length } : null;
}

const ISSUER_AFTER =
  /^\s*,?\s*(?:của|CỦA)\s*((?:(?!\s(?:về|quy\s*định|ban\s*hành|sửa|phê|hướng|thực|triển|tiếp|và|tại|để|cho|đã|ngày|công\s*bố|thông\s*qua|được|bị|hết|kể|thay\s*thế|có\s*hiệu\s*lực)(?!\p{L}))[^;.:\n"“(]){2,110})/iu;

/** How it must begin: asked first, for most mentions have none. */
const OF = /\s{0,200}(?:,\s{0,200})?[cC]/y;

/** The issuer printed after `position` ("của Thủ tướng Chính phủ"), as it stands, with the offset just after it. */
export function issuerAfter(text: string, position: number): { issuer: string | null; end: number } {
  OF.lastIndex = position;
  if (!OF.test(text)) return { issuer: null, end: position };
  const slice = text.slice(position, position + 200).replace(/\n(?=\S)/g, ' ');
  const match = ISSUER_AFTER.exec(slice);
  if (!match?.[1]) return { issuer: null, end: position };
  // A comma ends an issuer unless a ministry's own name holds it.
  const comma = match[1].search(/,(?!\s*(?:Thể thao|Thương binh|Gia đình|Trẻ em|Giải|Môi trường))/);
  const issuer = (comma < 0 ? match[1] : match[1].slice(0, comma)).replace(/\s+/g, ' ').trim();
  return { issuer, end: position + match[0].length - (comma < 0 ? 0 : match[1].length - comma) };
}
