import type { TextReading } from '../extraction/extract.js';
import type { Reference } from '../instrument/reference/index.js';
import { type LocalUnit, unitsIn } from './local-units.js';

/** A place goes on behind the comma that ends an issuer: `UBND xã Hàm Rồng, huyện Năm Căn`. */
const GOES_ON = /^[\s,]+(?:(?:huyện|quận|thị xã|thành phố|TP\.?|tỉnh)\s+\p{Lu}[^;.()“"]{1,60})/u;
/** Emphasis marks of converted pages part a mention from its issuer: `2024* *của Ủy ban nhân dân tỉnh Tiền Giang`. */
const OF = /^[\s*_,]*(?:của|CỦA|do|DO)\s+([^;.()“"*\d]{3,110})/u;
const WINDOW = 200;
/** What joins two mentions that share the issuer behind the second. */
const JOINED = /^[\s,*_]*(?:và|VÀ)?\s*(?:(?:các|CÁC)\s)?$/u;

/** The words of the issuer that stand behind a mention, or behind one joined to it; null where none do. */
export function issuerWords({ text, mentions }: TextReading, index: number): string | null {
  const mention = mentions[index];
  if (!mention) return null;
  if (mention.issuer !== null) {
    const after = text.slice(mention.outerEnd, mention.outerEnd + WINDOW);
    return `${mention.issuer}${GOES_ON.exec(after)?.[0] ?? ''}`.replace(/\s+/g, ' ');
  }
  const printed = OF.exec(text.slice(mention.outerEnd, mention.outerEnd + WINDOW));
  if (printed?.[1]) return printed[1].replace(/\s+/g, ' ');
  const next = mentions[index + 1];
  const joined =
    next !== undefined &&
    next.designation.by === 'number' &&
    JOINED.test(text.slice(mention.outerEnd, next.outerStart));
  return joined ? issuerWords({ text, mentions } as TextReading, index + 1) : null;
}

const ACTS = /^\s*(?:đã\s+)?(?:ban hành|có|phê duyệt|thông qua|trình|tại|nêu tại)\s*(?:các\s*)?$/u;
const BODY =
  /(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|Đảng (?:bộ|ủy|uỷ)|Sở\s[^,.;]{2,50}|Công an|Thanh tra|Ban\s[^,.;]{2,40})\s*$/u;

/** The units of a body that the words before a mention say made it: `UBND tỉnh Cà Mau ban hành Kế hoạch số`. */
export function wordsBefore(text: string, start: number): string | null {
  const before = (
    text
      .slice(Math.max(0, start - WINDOW), start)
      .split(/\n\s*\n|[;.:]\s/)
      .at(-1) ?? ''
  ).replace(/\s+/g, ' ');
  const units = unitsIn(before);
  const last = units.at(-1);
  if (last === undefined || !ACTS.test(before.slice(last.end))) return null;
  const first = units.findIndex((unit) => BODY.test(before.slice(0, unit.start)) || isCommittee(unit));
  return first < 0 ? null : before.slice(units[first]?.start ?? 0, last.end);
}

function isCommittee(unit: LocalUnit): boolean {
  return /(?:ủy|uỷ)$/u.test(unit.word);
}

const LOCAL_BODY =
  /^(?:(?:Giám đốc|Chủ tịch|Chánh Văn phòng)\s)?(?:Sở|UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|Công an)\s/u;

/** The province that ends the name of a local body without a word for its kind: `Sở Y tế Cần Thơ`, `UBND Hà Nội`. */
export function bareProvince(words: string, date: string | null, reference: Reference): string | null {
  if (!LOCAL_BODY.test(words)) return null;
  const parts = words.trim().split(' ');
  for (let from = Math.max(1, parts.length - 5); from < parts.length; from++) {
    const tail = parts.slice(from).join(' ');
    const unit = /^\p{Lu}/u.test(tail) ? reference.jurisdictions.named(tail, date) : null;
    if (unit) return unit.name;
  }
  return null;
}

/** A line, cell or list entry: what stands alone between line ends, bars and colons. */
const CELL =
  /(?:^|[\n|])[\s*#–-]*(?:(?:\d{1,3}|[IVX]{1,5}|[a-zđ])[.)]\s*)?(\p{Lu}[^\n|:;,.\d]{2,40}?)\s*(?=[\n|:]|$)/gu;
const HEADING_REACH = 3000;

/** The province that heads the part of a list or table where a mention stands: `Tỉnh Cà Mau: …`, a row that begins `Cà Mau`. */
export function provinceOfHeading(
  text: string,
  start: number,
  date: string | null,
  reference: Reference,
): string | null {
  const before = text.slice(Math.max(0, start - HEADING_REACH), start);
  const cells = [...before.matchAll(CELL)].reverse();
  for (const [, cell = ''] of cells) {
    const unit = reference.jurisdictions.named(cell.replace(/\s+/g, ' '), date);
    if (unit) return unit.name;
  }
  return null;
}
