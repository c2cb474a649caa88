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
const RESOLUTION = '^(?:Nghị\\s*quyết|NQ)\\s*';
/** Every such mention begins with one of these words; what follows is read in a stretch, so that no run of spaces costs more. */
const HEAD = /[nN][gG][hH][ịỊ]\s{0,9}[qQ][uU][yY][ếẾ][tT]|[nN][qQ]/g;
const REACH = 260;

/**
 * Each with an example: `Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XI`;
 * `Nghị quyết Trung ương 7 (khoá XI)`; `Nghị quyết Đại hội XIII của Đảng`; `Nghị quyết Đại hội Đảng bộ tỉnh Cà Mau lần thứ XV`.
 */
const PLENUM_ORDINAL = new RegExp(
  `${RESOLUTION}(?:của\\s*)?Hội\\s*nghị\\s*(?:lần\\s*thứ\\s*)?${ORDINAL}\\s*,?\\s*(?:của\\s*)?(?:Ban\\s*Chấp\\s*hành|BCH)\\s*(?:Trung\\s*ương|TW|TƯ)\\s*(?:Đảng)?${TERM}`,
  'iu',
);
const PLENUM_SHORT = new RegExp(`${RESOLUTION}(?:Hội\\s*nghị\\s*)?(?:Trung\\s*ương|TW|TƯ)\\s*${ORDINAL}${TERM}`, 'iu');
const CONGRESS =
  /^(?:Nghị\s*quyết|NQ)\s*(?:số\s*)?Đại\s*hội\s*(?:(?:đại\s*biểu\s*)?toàn\s*quốc\s*)?(?:Đảng\s*)?(?:toàn\s*quốc\s*)?(?:lần\s*thứ\s*)?([IVX]+)(?:\s*(?:của\s*)?Đảng(?!\s*bộ)(?:\s*Cộng\s*sản\s*Việt\s*Nam)?)?/iu;
const CONGRESS_PROVINCIAL =
  /^(?:Nghị\s*quyết|NQ)\s*Đại\s*hội\s*(?:đại\s*biểu\s*)?(?:Đảng\s*bộ|Đảng)\s*(?:tỉnh|thành\s*phố|Thành\s*phố|Tỉnh)\s*((?:\p{Lu}\p{L}*(?:[\s-]+\p{Lu}\p{L}*){0,3})?)\s*(?:,\s*)?(?:lần\s*thứ|khóa|khoá|nhiệm\s*kỳ)\s*([IVX]+)/u;

/** Finds Party texts cited by their event, in order. */
export function scanPlenums(text: string): PlenumSpan[] {
  const found: PlenumSpan[] = [];
  for (const { index } of text.matchAll(HEAD)) {
    const span = (found.at(-1)?.end ?? 0) > index ? null : plenumAt(text.slice(index, index + REACH), index);
    if (span) found.push(span);
  }
  return found;
}

/** What `words`, which begin at `start`, cite; a province's congress before the Party's own. */
function plenumAt(words: string, start: number): PlenumSpan | null {
  for (const [pattern, rule] of [
    [PLENUM_ORDINAL, 'plenum-ordinal'],
    [PLENUM_SHORT, 'plenum-short'],
  ] as const) {
    const match = pattern.exec(words);
    const plenum = ordinal(match?.[1] ?? '');
    if (!match || plenum === null) continue;
    const term = (match[2] ?? '').toUpperCase();
    return { start, end: start + match[0].length, term, plenum, provincial: null, rule };
  }
  const provincial = CONGRESS_PROVINCIAL.exec(words);
  if (provincial) {
    const name = (provincial[1] ?? '').replace(/\s+/g, ' ').trim();
    return {
      start,
      end: start + provincial[0].length,
      term: provincial[2] ?? '',
      plenum: 'congress',
      provincial: { name: name === '' ? null : name },
      rule: 'congress-provincial',
    };
  }
  const congress = CONGRESS.exec(words);
  if (!congress) return null;
  const term = (congress[1] ?? '').toUpperCase();
  return { start, end: start + congress[0].length, term, plenum: 'congress', provincial: null, rule: 'congress' };
}

function ordinal(printed: string): number | null {
  return /^\d+$/.test(printed) ? Number(printed) : (ORDINALS[printed.toLowerCase().replace(/\s+/g, '')] ?? null);
}
