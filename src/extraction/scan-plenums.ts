/** A Party text cited by the event that adopted it. */
export interface PlenumSpan {
  readonly start: number;
  readonly end: number;
  /** Roman number of the congress or term: `XI`. */
  readonly term: string;
  /** Ordinal of the plenum, or `congress`. */
  readonly plenum: number | 'congress';
  /** Set for the congress of a province's Party organisation, with the name where one is printed. */
  readonly provincial: { readonly name: string | null } | null;
  readonly rule: 'plenum-ordinal' | 'plenum-short' | 'congress' | 'congress-provincial';
}

const ORDINALS: Readonly<Record<string, number>> = {
  nhất: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  mườimột: 11,
  mườihai: 12,
  mườiba: 13,
  mườibốn: 14,
  mườilăm: 15,
};
const ORDINAL = '(nhất|hai|nhì|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?:\\s*(?:một|hai|ba|bốn|lăm))?|\\d{1,2})';
const TERM = '(?:\\s*\\(?\\s*(?:lần|phần)\\s*\\d\\)?)?\\s*[,(]?\\s*(?:kho[áa]|khóa|khoá)\\s*([IVX]+)\\)?';
const RESOLUTION = '(?:Nghị\\s*quyết|NQ)\\s*';

/**
 * Each with an example: `Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XI`;
 * `Nghị quyết Trung ương 7 (khoá XI)`; `Nghị quyết Đại hội XIII của Đảng`; `Nghị quyết Đại hội Đảng bộ tỉnh Cà Mau lần thứ XV`.
 */
const PLENUM_ORDINAL = new RegExp(
  `${RESOLUTION}(?:của\\s*)?Hội\\s*nghị\\s*(?:lần\\s*thứ\\s*)?${ORDINAL}\\s*,?\\s*(?:của\\s*)?(?:Ban\\s*Chấp\\s*hành|BCH)\\s*(?:Trung\\s*ương|TW|TƯ)\\s*(?:Đảng)?${TERM}`,
  'giu',
);
const PLENUM_SHORT = new RegExp(`${RESOLUTION}(?:Hội\\s*nghị\\s*)?(?:Trung\\s*ương|TW|TƯ)\\s*${ORDINAL}${TERM}`, 'giu');
const CONGRESS =
  /(?:Nghị\s*quyết|NQ)\s*(?:số\s*)?Đại\s*hội\s*(?:(?:đại\s*biểu\s*)?toàn\s*quốc\s*)?(?:Đảng\s*)?(?:toàn\s*quốc\s*)?(?:lần\s*thứ\s*)?([IVX]+)(?:\s*(?:của\s*)?Đảng(?!\s*bộ)(?:\s*Cộng\s*sản\s*Việt\s*Nam)?)?/giu;
const CONGRESS_PROVINCIAL =
  /(?:Nghị\s*quyết|NQ)\s*Đại\s*hội\s*(?:đại\s*biểu\s*)?(?:Đảng\s*bộ|Đảng)\s*(?:tỉnh|thành\s*phố|Thành\s*phố|Tỉnh)\s*((?:\p{Lu}[\p{L}]*\s*(?:-\s*)?){0,4}?)\s*(?:,\s*)?(?:lần\s*thứ|khóa|khoá|nhiệm\s*kỳ)\s*([IVX]+)/gu;

/** Finds Party texts cited by their event, in order. */
export function scanPlenums(text: string): PlenumSpan[] {
  const found: PlenumSpan[] = [];
  for (const [pattern, rule] of [
    [PLENUM_ORDINAL, 'plenum-ordinal'],
    [PLENUM_SHORT, 'plenum-short'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const plenum = ordinal(match[1] ?? '');
      if (plenum === null) continue;
      const term = (match[2] ?? '').toUpperCase();
      found.push({ start: match.index, end: match.index + match[0].length, term, plenum, provincial: null, rule });
    }
  }
  for (const match of text.matchAll(CONGRESS_PROVINCIAL)) {
    const name = (match[1] ?? '').replace(/\s+/g, ' ').trim();
    const provincial = { name: name === '' ? null : name };
    const end = match.index + match[0].length;
    found.push({
      start: match.index,
      end,
      term: match[2] ?? '',
      plenum: 'congress',
      provincial,
      rule: 'congress-provincial',
    });
  }
  for (const match of text.matchAll(CONGRESS)) {
    const end = match.index + match[0].length;
    const term = (match[1] ?? '').toUpperCase();
    found.push({ start: match.index, end, term, plenum: 'congress', provincial: null, rule: 'congress' });
  }
  return found.sort((one, other) => one.start - other.start || other.end - one.end).filter(notInside);
}

function notInside(span: PlenumSpan, index: number, all: readonly PlenumSpan[]): boolean {
  const before = all[index - 1];
  return before === undefined || before.end <= span.start;
}

function ordinal(printed: string): number | null {
  return /^\d+$/.test(printed) ? Number(printed) : (ORDINALS[printed.toLowerCase().replace(/\s+/g, '')] ?? null);
}
