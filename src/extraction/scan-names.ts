import { fold } from '../instrument/fold.js';
import { yearAfter } from './attach.js';
import type { Lexicon } from './lexicon.js';

/** A law, code, ordinance or constitution cited by name. */
export interface NameSpan {
  readonly start: number;
  /** After the name, and after the year where one is printed. */
  readonly end: number;
  /** Folded name without the year; the key into the reference data. */
  readonly name: string;
  readonly year: number | null;
  /** For `Luật sửa đổi, bổ sung … của X`: how many of the spans that follow are the laws it amends. */
  readonly amends: number;
  readonly rule: 'name-known' | 'name-amending' | 'name-capitalised' | 'name-small' | 'name-abbreviated';
}

const HEAD =
  /(?:B[ộỘ][ \n]{1,2}[lL][uU][ậẬ][tT]|L[uU][ậẬ][tT]|P[hH][áÁ][pP][ \n]{1,2}[lL][ệỆ][nN][hH]|H[iI][ếẾ][nN][ \n]{1,2}[pP][hH][áÁ][pP])(?![A-Za-zÀ-ỹ])/g;
const AMENDING = /^(?:Luật|LUẬT|Pháp\s+lệnh)\s+(?:sửa\s+đổi|SỬA\s+ĐỔI|Sửa\s+đổi)/;
const AMENDED_PART =
  /^[^\s]+\s+(?:sửa\s+đổi)(?:\s*,\s*bổ\s+sung)?(?:\s+(?:một\s+số\s+điều|một\s+số\s+nội\s+dung|các\s+điều[\d,\s]*|điều\s+[\da-z,\s]{1,30}?))?(?:\s+(?:và\s+)?phụ\s+lục[^;.]{0,60}?)?(?:\s+của)?\s+(?:các\s+)?(?=(?:Bộ\s+)?Luật|Pháp\s+lệnh)/iu;
/** A law that is yet to be made is no instrument: `dự thảo Luật Bảo hiểm tiền gửi`. */
const DRAFT_BEFORE = /(?:dự\s+thảo|dự\s+án|dự\s+kiến)\s+$/iu;
const NEXT_IN_LIST =
  /(?:\s*,\s*|\s*;\s*|\s+và\s+|\s+VÀ\s+)(?:của\s+)?(?=(?:Bộ\s+luật|BỘ\s+LUẬT|Luật|LUẬT|Pháp\s+lệnh|PHÁP\s+LỆNH))/y;
/** A name the lexicon lacks: capital after the head word, then words up to what cannot belong to a name. */
const CAPITALISED =
  /(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+(?=[A-ZĐÀ-Ỹ])(?!Sửa)[A-ZĐÀ-Ỹ][a-zà-ỹđ]*(?:(?:,\s+|\s+(?:và\s+)?)(?!(?:và|số|năm|ngày|của|theo|được|đã|quy|về|này|thì|có|tại|trong|khi|do|cho|hoặc|các|những|để|đến|từ|hết|bị|sẽ|Nghị|Luật|Bộ|Thông|Quyết|Chỉ)(?!\p{L}))[a-zà-ỹđ]+){1,9}/uy;

/** Words with which no name begins, or that end one. */
const NO_NAME =
  'và|số|năm|ngày|của|theo|được|đã|quy|này|thì|có|tại|trong|khi|do|cho|hoặc|các|những|để|đến|từ|hiện|khác|liên|mới|cũ|nào|đó|trên|trước|sau|như|là|bởi|sửa|nêu|nói|bao|đối|với|mà|nhưng|còn|phải|không|chưa|vào|ra|gia|định|nhà';
/**
 * A name all in small letters: an ordinance's, or a law's on taxes, organisation and elections, as they were printed until the
 * 2000s. "Luật sư" and "Luật gia" are people.
 */
const SMALL = new RegExp(
  `(?:Pháp\\s+lệnh\\s+(?:về\\s+)?|Luật\\s+(?=thuế\\s|tổ\\s+chức\\s|bầu\\s+cử\\s))(?!(?:${NO_NAME})(?!\\p{L}))[a-zà-ỹđ]+(?:(?:\\s*,\\s*|\\s+(?:và\\s+)?)(?!(?:${NO_NAME})(?!\\p{L}))[a-zà-ỹđ]+){1,15}`,
  'uy',
);

const UNKNOWN = [
  [CAPITALISED, 'name-capitalised'],
  [SMALL, 'name-small'],
] as const;

/** Finds instruments cited by name, in order. A span may hold those that follow it: an amending law holds what it amends. */
export function scanNames(text: string, lexicon: Lexicon): NameSpan[] {
  const found: NameSpan[] = [];
  HEAD.lastIndex = 0;
  for (let match = HEAD.exec(text); match; match = HEAD.exec(text)) {
    if (DRAFT_BEFORE.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    const spans = AMENDING.test(text.slice(match.index, match.index + 30))
      ? (amendingName(text, match.index, lexicon) ?? knownName(text, match.index, lexicon))
      : knownName(text, match.index, lexicon);
    if (!spans) continue;
    found.push(...spans);
    HEAD.lastIndex = Math.max(HEAD.lastIndex, ...spans.map((span) => span.end));
  }
  if (lexicon.abbreviations.size === 0) return found;
  return [...found, ...scanAbbreviations(text, lexicon)].sort((one, other) => one.start - other.start);
}

function knownName(text: string, start: number, lexicon: Lexicon): NameSpan[] | null {
  const known = lexicon.longestAt(text, start);
  if (known) return [withYear(text, start, known.end, known.name, 'name-known')];
  for (const [pattern, rule] of UNKNOWN) {
    pattern.lastIndex = start;
    const printed = pattern.exec(text)?.[0];
    if (printed !== undefined) return [withYear(text, start, start + printed.length, fold(printed), rule)];
  }
  return null;
}

function withYear(text: string, start: number, end: number, name: string, rule: NameSpan['rule']): NameSpan {
  const year = yearAfter(text, end);
  return { start, end: year?.end ?? end, name, year: year?.year ?? null, amends: 0, rule };
}

/** `Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C`: one span for the amending law, then one for each amended. */
function amendingName(text: string, start: number, lexicon: Lexicon): NameSpan[] | null {
  const part = AMENDED_PART.exec(text.slice(start, start + 260))?.[0];
  if (part === undefined) return null;
  const amended: NameSpan[] = [];
  let position = start + part.length;
  for (let count = 0; count < 30; count++) {
    const span = knownName(text, position, lexicon)?.[0];
    if (!span) break;
    amended.push(span);
    NEXT_IN_LIST.lastIndex = span.end;
    const separator = NEXT_IN_LIST.exec(text)?.[0];
    if (separator === undefined || separator.includes(';')) break;
    position = span.end + separator.length;
    if (AMENDING.test(text.slice(position, position + 30))) break;
  }
  const last = amended.at(-1);
  if (!last) return null;
  const name = fold(text.slice(start, last.end));
  return [{ start, end: last.end, name, year: null, amends: amended.length, rule: 'name-amending' }, ...amended];
}

function scanAbbreviations(text: string, lexicon: Lexicon): NameSpan[] {
  const found: NameSpan[] = [];
  for (const [abbreviation, name] of lexicon.abbreviations) {
    for (let at = text.indexOf(abbreviation); at >= 0; at = text.indexOf(abbreviation, at + 1)) {
      const end = at + abbreviation.length;
      if (/[A-Za-zÀ-ỹ\d/-]/.test(text[at - 1] ?? ' ') || /[A-Za-zÀ-ỹ\d/-]/.test(text[end] ?? ' ')) continue;
      const year = /^\s+(?:năm\s+)?((?:19|20)\d\d)(?!\d)/.exec(text.slice(end, end + 14));
      if (!year?.[1]) continue;
      found.push({
        start: at,
        end: end + year[0].length,
        name,
        year: Number(year[1]),
        amends: 0,
        rule: 'name-abbreviated',
      });
    }
  }
  return found;
}
