import { DATE_PATTERN, dateFromGroups } from '../instrument/date.js';
import type { CitationRelation } from '../instrument/relation.js';
import type { Mention } from './mention.js';
import type { Related } from './relate.js';
import { type ProvisionSpan, provisionBefore } from './scan-provisions.js';
import { insideQuotes } from './scan-self.js';
import { statementOf } from './statements.js';
import { typeWordEndingAt } from './type-words.js';

/** The document whose text is read: what `ngày ký` and `ngày Thông tư này có hiệu lực` stand for. */
export interface Host {
  readonly type: string | null;
  readonly date: string | null;
}

const EFFECT =
  /(?:([Cc]ó|CÓ)|[Hh]ết|HẾT|[Cc]hấm\s{1,4}dứt)\s{1,4}(?:hiệu\s{1,4}lực(?:\s{1,4}(?:thi\s{1,4}hành|áp\s{1,4}dụng))?|HIỆU\s{1,4}LỰC(?:\s{1,4}THI\s{1,4}HÀNH)?)/g;
const FROM =
  '\\s{0,4}[,:]?\\s{0,4}(?:chính\\s+thức\\s+)?(?:(?:bắt\\s+đầu\\s+)?(?:kể\\s*từ|từ|kể)\\s{1,4}|vào\\s{1,4})?';
/** `kể từ ngày 01 tháng 01 năm 2026`, `từ 0 giờ ngày 12/11/2025`. */
const ON_DAY = new RegExp(
  `${FROM}(?:\\d{1,2}\\s*(?:giờ|h)\\s*(?:\\d{1,2}\\s*(?:phút)?)?,?\\s*)?ngày\\s*${DATE_PATTERN}`,
  'iuy',
);
/** `kể từ ngày ký`, `sau 45 ngày, kể từ ngày ký ban hành`, `sau mười lăm (15) ngày kể từ ngày thông qua`. */
const OF_SIGNING =
  /\s{0,4},?\s{0,4}(?:sau\s{1,4}(?:(\d{1,3})|([a-zà-ỹ]+(?:\s[a-zà-ỹ]+){0,2}?))\s{0,4}(?:\(\s{0,2}(\d{1,3})\s{0,2}(?:ngày\s{0,2})?\)\s{0,4})?ngày\s{0,4},?\s{0,4})?(?:kể\s{0,4})?từ\s{1,4}ngày\s{1,4}(?:được\s{1,4})?(?:ký|kí|ban\s{1,4}hành|thông\s{1,4}qua)(?!\p{L})/iuy;
const OF_HOST =
  /\s{0,4}(?:kể\s{0,4})?từ\s{1,4}ngày\s{1,4}(\p{L}+(?:\s{1,4}\p{L}+){0,3}?)\s{1,4}này\s{1,4}có\s{1,4}hiệu\s{1,4}lực/iuy;
const DAYS: Readonly<Record<string, number>> = {
  năm: 5,
  bảy: 7,
  mười: 10,
  'mười lăm': 15,
  'hai mươi': 20,
  'ba mươi': 30,
  'bốn mươi lăm': 45,
  'sáu mươi': 60,
  'chín mươi': 90,
};
/** How far before its verb the subject of a clause of effect may stand: `Nghị quyết này đã được … thông qua ngày … và có hiệu lực`. */
const SUBJECT_REACH = 260;
/** How far behind a mention its effect may be stated: the title of what amends stands between. */
const EFFECT_REACH = 1200;
const DEEPEST = 16;

/** Relations that change what the cited instrument says or whether it holds: they begin on a day. */
const EFFECTIVE = new Set<CitationRelation>([
  'AMENDED_BY',
  'AMENDS',
  'REPEALS',
  'REPLACES',
  'SUSPENDS',
  'EXTENDS',
  'CORRECTS',
]);

/**
 * The day a document says it takes effect, ISO; null where it says none that can be reckoned.
 *
 * @example 'Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2026' is 2026-01-01
 * @example 'Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký' is ten days after the document's date
 * @example 'Khoản 2 Điều 5 Nghị định này có hiệu lực từ ngày …' is none: it speaks of a part
 */
export function documentEffect(text: string, host: Host, provisions: readonly ProvisionSpan[]): string | null {
  // A consolidated text repeats the clauses of those it holds, and has no effect of its own.
  if (host.type === 'Văn bản hợp nhất') return null;
  let other: string | null = null;
  EFFECT.lastIndex = 0;
  for (let match = EFFECT.exec(text); match; match = EFFECT.exec(text)) {
    if (match[1] === undefined) continue;
    const day = statedDay(text, match.index + match[0].length, host, null);
    if (day === null) continue;
    const subject = subjectOf(text, match.index);
    if (subject === null || provisionBefore(text, provisions, subject.start) || insideQuotes(text, match.index))
      continue;
    if (subject.type === host.type) return day;
    other ??= subject.pointed ? day : null;
  }
  return other;
}

/** The type word of the clause's subject: of `Luật này … có hiệu lực`, or of `Quyết định có hiệu lực`. */
function subjectOf(text: string, verb: number): { start: number; type: string; pointed: boolean } | null {
  const from = Math.max(0, verb - SUBJECT_REACH);
  const before = text.slice(from, verb);
  const pointer = /^.*\s(này)(?!\p{L})([^.;:]*)$/isu.exec(before);
  if (pointer?.[2] !== undefined) {
    const word = typeWordEndingAt(text, from + before.length - pointer[2].length - 4);
    return word && { ...word, pointed: true };
  }
  const word = typeWordEndingAt(text, from + before.trimEnd().length);
  return word && { ...word, pointed: false };
}

/**
 * The day stated at `position`, behind the words of effect. `hostEffect` is what `kể từ ngày Thông tư này có hiệu lực` stands
 * for.
 */
function statedDay(text: string, position: number, host: Host, hostEffect: string | null): string | null {
  ON_DAY.lastIndex = position;
  const on = ON_DAY.exec(text);
  if (on) return dateFromGroups(on, 1);
  OF_SIGNING.lastIndex = position;
  const signing = OF_SIGNING.exec(text);
  if (signing) {
    const [, figure, words, bracketed] = signing;
    const printed = bracketed ?? figure;
    const days =
      printed !== undefined
        ? Number(printed)
        : words === undefined
          ? 0
          : DAYS[words.toLowerCase().replace(/\s+/g, ' ')];
    return days === undefined ? null : daysAfter(host.date, days);
  }
  OF_HOST.lastIndex = position;
  return OF_HOST.test(text) ? hostEffect : null;
}

/** A full date some days on, or null where the date is not full. */
function daysAfter(date: string | null, days: number): string | null {
  if (date?.length !== 10) return null;
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What `citationEffects` needs to know of the text. */
export interface EffectContext {
  readonly text: string;
  readonly statements: readonly number[];
  readonly host: Host;
  /** What {@link documentEffect} gave. */
  readonly hostEffect: string | null;
}

/**
 * Of each mention that changes another instrument, the day from which: stated behind it in the same statement, before the next
 * mention that is not of its own title (`được sửa đổi bởi Nghị định số … có hiệu lực kể từ ngày 31/07/2023`).
 *
 * @returns ISO days or nulls, one for each mention
 */
export function citationEffects(
  mentions: readonly Mention[],
  related: readonly Related[],
  { text, statements, host, hostEffect }: EffectContext,
): (string | null)[] {
  const teller = new Map<number, number>();
  return mentions.map((mention, index) => {
    const relation = related[index];
    if (!relation || !EFFECTIVE.has(relation.relation)) return null;
    const statement = statementOf(statements, mention.outerStart);
    let end = Math.min(statements[statement + 1] ?? text.length, mention.end + EFFECT_REACH);
    for (let next = index + 1; next < mentions.length; next++) {
      const start = mentions[next]?.outerStart ?? end;
      if (start >= end) break;
      if (start >= mention.end && !holds(related, index, next) && !listed(relation, related[next])) {
        end = start;
        break;
      }
    }
    const stretch = text.slice(mention.end, end);
    EFFECT.lastIndex = 0;
    const match = EFFECT.exec(stretch);
    if (!match) return null;
    const position = mention.end + match.index + match[0].length;
    const ofHost = relation.from === null;
    if (!ofHost && /(?:^|\s)này\s/iu.test(stretch.slice(0, match.index))) return null;
    // What stands in the title of an amender has not the amender's day.
    const outer = teller.get(position);
    if (outer !== undefined && holds(related, outer, index)) return null;
    if (outer === undefined) teller.set(position, index);
    return statedDay(text, position, ofHost ? host : NO_HOST, hostEffect);
  });
}

/** What another instrument does is not dated by this document. */
const NO_HOST: Host = { type: null, date: null };

/** True for items of one list, which a day behind it dates together; each amender has its own. */
function listed(one: Related, other: Related | undefined): boolean {
  return one.relation !== 'AMENDED_BY' && other?.relation === one.relation && other.from === one.from;
}

/** True where the mention at `inner` stands in the title of the one at `outer`. */
function holds(related: readonly Related[], outer: number, inner: number): boolean {
  let at: number | null = inner;
  for (let depth = 0; at !== null && at > outer && depth < DEEPEST; depth++) at = related[at]?.from ?? null;
  return at === outer;
}
