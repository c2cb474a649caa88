import { provisionEnd } from '../instrument/provision.js';
import type { Mention } from './mention.js';

/** A provision named in a text: `điểm a khoản 2 Điều 9`, as printed. */
export interface ProvisionSpan {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/**
 * Where a provision may begin: a unit, with room for a label. Spelt out, for a pattern that folds case costs five times as much, and by
 * the first letter, which halves what is left.
 */
const UNIT =
  /(?:[Đđ](?:iều|iểm|oạn)|[Kk]hoản|[Mm](?:ục|ẫu)|[Cc]hương|[Pp](?:hần|hụ\s{1,4}lục)|[Tt](?:iết|iểu\s{1,4}mục)|[Gg]ạch\s{1,4}đầu\s{1,4}dòng|[Ss]ố\s{1,4}thứ\s{1,4}tự|Đ(?:IỀU|IỂM)|KHOẢN|M(?:ỤC|ẪU)|CHƯƠNG|P(?:HẦN|HỤ\s{1,4}LỤC)|T(?:IẾT|IỂU\s{1,4}MỤC))\s/g;
/** Words that end like a unit: `thời điểm 1`, `tài khoản 111`, `danh mục 2`, `thành phần 3`. */
const COMPOUND =
  /(?:^|[^\p{L}])(?:thời|quan|địa|đặc|nhược|ưu|trọng|yếu|thí|cao|tâm|tài|danh|hạng|chuyên|đề|thư|thành|cổ|học|đại|đa|biểu|bằng|số)\s+$/iu;
const LEADING = /(?:các|từ)\s{1,8}$/iu;

/** Finds provisions, in order. Which instrument each belongs to is told by what it stands beside. */
export function scanProvisions(text: string): ProvisionSpan[] {
  const found: ProvisionSpan[] = [];
  UNIT.lastIndex = 0;
  for (let match = UNIT.exec(text); match; match = UNIT.exec(text)) {
    const end = provisionEnd(text, match.index);
    if (end === null) continue;
    UNIT.lastIndex = end;
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    if (COMPOUND.test(before)) continue;
    const start = match.index - (LEADING.exec(before)?.[0].length ?? 0);
    found.push({ start, end, quote: text.slice(start, end) });
  }
  return found;
}

const JOINS_FORWARD = /^\s*,?\s*(?:của\s+)?(?:các\s+)?$/u;
/** An annex is carried by its instrument: `Phụ lục III ban hành kèm theo Thông tư số …`. */
const CARRIED = /^\s{0,4}(?:được\s{1,4})?(?:ban\s{1,4}hành\s{1,4})?kèm\s{1,4}theo\s{1,4}$/u;
const ANNEX_LAST = /(?:phụ\s+lục|mẫu)(?:\s+số)?(?:\s+[\p{L}\d]{1,7})?$/iu;

/** The provision printed right before a mention (`Khoản 3, Điều 63 của Bộ luật Lao động`), or null. */
export function provisionBefore(
  text: string,
  provisions: readonly ProvisionSpan[],
  start: number,
): ProvisionSpan | null {
  const provision = provisions[firstEndingAfter(provisions, start) - 1];
  if (!provision || start - provision.end > 40) return null;
  const between = text.slice(provision.end, start);
  if (between.length <= 12 && JOINS_FORWARD.test(between)) return provision;
  return CARRIED.test(between) && ANNEX_LAST.test(provision.quote.slice(-24)) ? provision : null;
}

/** What joins a provision to the instrument before it: `Luật Đất đai tại khoản 2 Điều 5`, `Nghị định số 01/2020/NĐ-CP (Điều 5)`. */
const JOINS_BACK = /^\s{0,4},?\s{0,4}(?:tại|ở)\s{1,4}$|^\s{0,4}\(\s{0,2}(?:tại\s{1,4})?$/u;
const AFTER_BRACKET = /^\s{0,2}\)/;

/** The provision printed right behind a mention that ends at `end`, where it is no other's, or null. */
export function provisionBehind(text: string, provisions: readonly ProvisionSpan[], end: number): ProvisionSpan | null {
  const provision = provisions[firstEndingAfter(provisions, end)];
  if (!provision || provision.start < end || provision.start - end > 14) return null;
  const between = text.slice(end, provision.start);
  if (!JOINS_BACK.test(between)) return null;
  return !between.includes('(') || AFTER_BRACKET.test(text.slice(provision.end, provision.end + 4)) ? provision : null;
}

/**
 * Gives mentions that have none the provision beside them: before it (`khoản 2 Điều 5 Nghị định này`), else behind it where it
 * stands before no other mention.
 */
export function pinpointed(
  text: string,
  mentions: readonly Mention[],
  provisions: readonly ProvisionSpan[],
): Mention[] {
  const taken = new Set<number>();
  const before = mentions.map((mention) => {
    const provision = provisionBefore(text, provisions, mention.outerStart);
    if (provision) taken.add(provision.start);
    return provision === null || mention.pinpoint !== null
      ? mention
      : { ...mention, pinpoint: provision.quote, rules: [...mention.rules, 'provision-before'] };
  });
  return before.map((mention) => {
    if (mention.pinpoint !== null) return mention;
    const provision =
      provisionBehind(text, provisions, mention.outerEnd) ?? provisionBehind(text, provisions, mention.end);
    return provision === null || taken.has(provision.start)
      ? mention
      : { ...mention, pinpoint: provision.quote, rules: [...mention.rules, 'provision-behind'] };
  });
}

/** Index of the first provision that ends after `offset`. */
function firstEndingAfter(provisions: readonly ProvisionSpan[], offset: number): number {
  let low = 0;
  let high = provisions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((provisions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
