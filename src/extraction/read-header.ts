import { DATE_PATTERN, dateFromGroups } from '../instrument/date.js';
import { fold } from '../instrument/fold.js';
import type { InstrumentNumber } from '../instrument/number.js';
import { reconcileType } from './attach.js';
import type { NumberSpan } from './scan-numbers.js';
import { HEADING_PATTERN, typeOfWord } from './type-words.js';

/** What a document says of itself before its preamble. Places are as printed; resolution makes scopes of them. */
export interface Header {
  readonly type: string | null;
  readonly number: InstrumentNumber | null;
  /** Where the number stands, so that it is not taken for a citation. */
  readonly numberAt: { readonly start: number; readonly end: number } | null;
  readonly date: string | null;
  /** The place of the date line: `Gia Lai`. */
  readonly place: string | null;
  /** The issuing body's lines, joined: `ỦY BAN NHÂN DÂN TỈNH CÀ MAU`. */
  readonly issuer: string | null;
  readonly title: string | null;
  readonly titleStart: number;
  readonly titleEnd: number;
}

/** A header stands at the top: what lies further down is body, annex or page furniture. */
const HEAD_LENGTH = 4000;
/**
 * The label stands by itself, at the head of a line or cell; behind a type word only as assemblies write it, with a colon (`Luật
 * số: 91/2015/QH13`, not `Nghị định số 1`). Tables of data write `Số hiệu | 58/2026/NĐ-CP`.
 */
const NUMBER_LABEL =
  /(?:^|[\n|*_)]|[-–]{2,})[ \t]*(?:(?:Số|SỐ)(?:\s+(?:ký\s+)?hiệu)?\s*[:.]?|số\s*:|(?:(?:Bộ )?[Ll]uật|(?:BỘ )?LUẬT|Pháp lệnh|PHÁP LỆNH|Nghị quyết|NGHỊ QUYẾT|Lệnh|LỆNH)\s+(?:số|SỐ|Số)\s*:)\s*(?:[|*]\s*)?$/;
const LABEL_REACH = 32;
const DATE_LINE = new RegExp(
  `(?:^|[\\n|*])[ \\t|*_]*(\\p{Lu}[\\p{L}.]*(?:[ \\n-]+\\p{Lu}[\\p{L}.]*){0,6}[ \\n-]*),?\\s*(?:ngày|Ngày)\\s*(?:\\*\\s*)*${DATE_PATTERN}`,
  'u',
);
/** A date line that lost its place, as the heads of Party documents do; in running text a date is another's. */
const PARTY_DATE = new RegExp(`(?:ngày|Ngày)\\s*${DATE_PATTERN}`, 'u');
/** Headings of chapters that look like a type: `QUY ĐỊNH CHUNG`. */
const CHAPTER = /^\s*(?:CHUNG|CỤ THỂ|CHI TIẾT|KHÁC|VỀ XỬ PHẠT|CHUYỂN TIẾP)(?![\p{L}])/u;
const HEADING = new RegExp(`(?:^|\\n)[ \\t|*#_]*(${HEADING_PATTERN})(?![\\p{L}])[ \\t]*([^\\n]*)`, 'gu');
const TITLE_END =
  /\n[ \t|*_-]*(?=\n[ \t|*_-]*\S)|\n(?=[ \t|*]*(?:[-*+•]\s*)?(?:Căn\s+cứ|CĂN\s+CỨ|Thực\s+hiện|Triển\s+khai|Xét|Theo\s+đề\s+nghị|(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|BAN CHẤP HÀNH|BỘ CHÍNH TRỊ|BAN BÍ THƯ|Kính gửi)(?![\p{Ll}])))|\n(?=[^\n]*\p{Ll}{2}[^\n]*\p{Ll}{2}[^\n]*\p{Ll}{2})/gu;
const ISSUER_LINE =
  /^[\s|*_]*((?:ỦY|UỶ|UBND|HĐND|HỘI ĐỒNG|CHÍNH PHỦ|THỦ TƯỚNG|BỘ |BAN |QUỐC HỘI|TỈNH|THÀNH|VĂN PHÒNG|NGÂN HÀNG|TÒA|VIỆN|ĐẢNG|SỞ|CHỦ TỊCH|THANH TRA|TỔNG|CỤC|KIỂM TOÁN|HUYỆN|QUẬN|XÃ|PHƯỜNG|MẶT TRẬN)[^\n|]*)/u;
const NEWSPAPER = /Tòa\s+soạn|Toà\s+soạn|Tổng\s+biên\s+tập|Giấy\s+phép\s+số/;

/** Reads the header. Each field stands alone: a text that lost its number still has its type, place and date. */
export function readHeader(text: string, numbers: readonly NumberSpan[]): Header {
  // Emphasis marks of converted pages stand inside dates: `ngày 28 tháng 11* *năm 2025`.
  const head = text.slice(0, HEAD_LENGTH).replace(/\*/g, ' ');
  const heading = findHeading(head);
  const top = heading ? heading.start : Math.min(head.length, 1500);
  const own = numbers.find(
    (span) =>
      span.start < top + 200 &&
      NUMBER_LABEL.test(head.slice(Math.max(0, span.start - LABEL_REACH), span.start)) &&
      !insideTitle(span, heading),
  );
  const gazette = own || !heading ? null : gazetteTitle(head, heading, numbers);
  if (gazette && heading) return { ...gazette, type: reconcileType(gazette.number, typeOfWord(heading.word)) };
  const dateLine = DATE_LINE.exec(head.slice(0, top + 200));
  const partyDate = dateLine || !heading ? null : PARTY_DATE.exec(head.slice(0, top));
  const word = heading ? typeOfWord(heading.word) : null;
  const type = own ? reconcileType(own.number, word) : (word ?? (NEWSPAPER.test(text.slice(-2500)) ? 'Bài báo' : null));
  return {
    type,
    number: own?.number ?? null,
    numberAt: own ? { start: own.start, end: own.end } : null,
    date: dateLine ? dateFromGroups(dateLine, 2) : partyDate ? dateFromGroups(partyDate, 1) : closingDate(text),
    place: dateLine?.[1]?.replace(/\s+/g, ' ').trim() ?? null,
    issuer: issuerLines(head.slice(0, Math.min(top, own?.start ?? top))),
    title: heading?.title ?? null,
    titleStart: heading?.start ?? 0,
    titleEnd: heading?.end ?? 0,
  };
}

/** How the Official Gazette heads a text: `CỦA CHÍNH PHỦ SỐ 03/2010/NĐ-CP NGÀY 13 THÁNG 01 NĂM 2010`, behind the type. */
const GAZETTE_ISSUER = /^\s*CỦA\s+(\p{Lu}[\p{Lu}\s,-]{2,120}?)\s+SỐ\s*:?\s*$/u;
const GAZETTE_DATE = new RegExp(`^\\s*NGÀY\\s+${DATE_PATTERN}`, 'u');

/** Number, day, issuer and title of a heading as the Gazette prints it, or null. */
function gazetteTitle(
  head: string,
  heading: Heading,
  numbers: readonly NumberSpan[],
): (Omit<Header, 'type' | 'number'> & { readonly number: InstrumentNumber }) | null {
  const from = heading.start + heading.word.length;
  const own = numbers.find((span) => span.start >= from);
  const issuer = own ? GAZETTE_ISSUER.exec(head.slice(from, own.start))?.[1] : undefined;
  if (!own || issuer === undefined) return null;
  const date = GAZETTE_DATE.exec(head.slice(own.end, own.end + 60));
  const titleStart = own.end + (date?.[0].length ?? 0);
  const title = head.slice(titleStart, Math.max(titleStart, heading.end)).replace(/\s+/g, ' ').trim();
  return {
    number: own.number,
    numberAt: { start: own.start, end: own.end },
    date: date ? dateFromGroups(date, 1) : null,
    place: null,
    issuer: issuer.replace(/\s+/g, ' '),
    title: title === '' ? null : title,
    titleStart: heading.start,
    titleEnd: heading.end,
  };
}

const ADOPTED = new RegExp(`thông\\s+qua\\s+(?:tại\\s[^.;]{0,80}?)?ngày\\s*${DATE_PATTERN}`, 'u');

/** Laws and resolutions of assemblies are dated at their end: by the adoption they state, or by the place and day of signing. */
function closingDate(text: string): string | null {
  const end = text.slice(-3000).replace(/\*/g, ' ');
  const adopted = ADOPTED.exec(end);
  if (adopted) return dateFromGroups(adopted, 1);
  const signed = DATE_LINE.exec(end);
  return signed ? dateFromGroups(signed, 2) : null;
}

interface Heading {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
}

function findHeading(head: string): Heading | null {
  HEADING.lastIndex = 0;
  for (const match of head.matchAll(HEADING)) {
    const word = match[1] ?? '';
    const rest = match[2] ?? '';
    // "QUYẾT ĐỊNH:" opens the operative part, and a line that goes on in small letters is a sentence.
    if (/^\s*:/.test(rest) || /\p{Ll}{2}/u.test(rest) || CHAPTER.test(rest)) continue;
    const start = match.index + match[0].indexOf(word);
    const afterWord = start + word.length;
    const from =
      rest.replace(/[\s|*]/g, '') === ''
        ? afterWord + (head.slice(afterWord).match(/^[^\n]*\n?(?:[\s|*_-]*\n)?/)?.[0].length ?? 0)
        : afterWord;
    TITLE_END.lastIndex = 0;
    const close = TITLE_END.exec(head.slice(from));
    const end = close ? from + close.index : Math.min(head.length, from + 600);
    const title = head.slice(from, end).replace(/[|*]/g, ' ').replace(/\s+/g, ' ').trim();
    return { word, start, end, title: title === '' ? null : title };
  }
  return null;
}

function insideTitle(span: NumberSpan, heading: Heading | null): boolean {
  return heading !== null && span.start >= heading.start && span.end <= heading.end;
}

function issuerLines(block: string): string | null {
  const lines = block.split('\n');
  const first = lines.findIndex((line) => ISSUER_LINE.test(line));
  if (first < 0) return null;
  const taken: string[] = [];
  for (const line of lines.slice(first)) {
    const words = line.replace(/[|*_]/g, ' ').trim();
    if (words === '' || /^[-–—\s]+$/.test(words) || fold(words).startsWith('cong hoa')) break;
    taken.push(words);
  }
  const joined = taken
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\s?(?:Số|SỐ|số)\s?[:.]?\s?$/, '')
    .trim();
  return joined === '' ? null : joined;
}
