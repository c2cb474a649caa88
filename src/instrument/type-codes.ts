/** Letters of a number that stand for an instrument's type, in canonical spelling, by system. */
export interface TypeCode {
  /** Canonical spelling inside a number: `CTr`, `NĐ`. */
  readonly code: string;
  /** Type in a State number (`07/CT-UBND`), or null where the code is not used there. */
  readonly state: string | null;
  /** Type in a Party number (`28-CTr/TU`), or null. */
  readonly party: string | null;
}

/**
 * Decree 30/2020 Appendix III (State), Guidance 36-HD/VPTW and Decision 399-QĐ/TW (Party), Law 64/2025 Article 4; older codes
 * from the registers of their time.
 */
export const TYPE_CODES: readonly TypeCode[] = [
  { code: 'NQ', state: 'Nghị quyết', party: 'Nghị quyết' },
  { code: 'NĐ', state: 'Nghị định', party: null },
  { code: 'QĐ', state: 'Quyết định', party: 'Quyết định' },
  { code: 'QyĐ', state: 'Quy định', party: 'Quy định' },
  { code: 'QĐi', state: 'Quy định', party: 'Quy định' },
  { code: 'CT', state: 'Chỉ thị', party: 'Chỉ thị' },
  { code: 'TT', state: 'Thông tư', party: 'Thông tri' },
  { code: 'TTLT', state: 'Thông tư liên tịch', party: null },
  { code: 'TTLB', state: 'Thông tư liên tịch', party: null },
  { code: 'NQLT', state: 'Nghị quyết liên tịch', party: 'Nghị quyết liên tịch' },
  { code: 'KL', state: 'Kết luận', party: 'Kết luận' },
  { code: 'QC', state: 'Quy chế', party: 'Quy chế' },
  { code: 'KH', state: 'Kế hoạch', party: 'Kế hoạch' },
  { code: 'KHHĐ', state: 'Kế hoạch', party: 'Kế hoạch' },
  { code: 'KHLT', state: 'Kế hoạch liên tịch', party: 'Kế hoạch liên tịch' },
  { code: 'HD', state: 'Hướng dẫn', party: 'Hướng dẫn' },
  { code: 'HDLT', state: 'Hướng dẫn liên tịch', party: 'Hướng dẫn liên tịch' },
  { code: 'HDLN', state: 'Hướng dẫn liên ngành', party: 'Hướng dẫn liên ngành' },
  { code: 'CTr', state: 'Chương trình', party: 'Chương trình' },
  { code: 'CTHĐ', state: 'Chương trình', party: 'Chương trình' },
  { code: 'CTrHĐ', state: 'Chương trình', party: 'Chương trình' },
  { code: 'CTPH', state: 'Chương trình', party: 'Chương trình' },
  { code: 'CTrPH', state: 'Chương trình', party: 'Chương trình' },
  { code: 'QCPH', state: 'Quy chế', party: 'Quy chế' },
  { code: 'TB', state: 'Thông báo', party: 'Thông báo' },
  { code: 'TBKL', state: 'Thông báo', party: 'Thông báo' },
  { code: 'BC', state: 'Báo cáo', party: 'Báo cáo' },
  { code: 'TTr', state: 'Tờ trình', party: 'Tờ trình' },
  { code: 'CĐ', state: 'Công điện', party: 'Công điện' },
  { code: 'CV', state: 'Công văn', party: 'Công văn' },
  { code: 'ĐA', state: 'Đề án', party: 'Đề án' },
  { code: 'PA', state: 'Phương án', party: 'Phương án' },
  { code: 'DA', state: 'Dự án', party: 'Dự án' },
  { code: 'TC', state: 'Thông cáo', party: 'Thông cáo' },
  { code: 'BB', state: 'Biên bản', party: 'Biên bản' },
  { code: 'GM', state: 'Giấy mời', party: 'Giấy mời' },
  { code: 'VBHN', state: 'Văn bản hợp nhất', party: null },
  { code: 'PL', state: 'Pháp lệnh', party: null },
  { code: 'L', state: 'Lệnh', party: null },
  { code: 'LCT', state: 'Luật', party: null },
  { code: 'SL', state: 'Sắc lệnh', party: null },
  { code: 'ĐL', state: null, party: 'Điều lệ' },
];

/** Spellings that stand for another code: misprints and unaccented forms (`number_grammar` variants 2, 3, 10, 32). */
const SPELLINGS: Readonly<Record<string, string>> = {
  ND: 'NĐ',
  QD: 'QĐ',
  QUYĐ: 'QyĐ',
  CTRR: 'CTr',
  VBHB: 'VBHN',
  TTTL: 'TTLT',
  TTTLT: 'TTLT',
  DA: 'DA',
};

const BY_FOLDED = new Map(TYPE_CODES.map((entry) => [foldCode(entry.code), entry]));
for (const [printed, code] of Object.entries(SPELLINGS)) {
  const entry = TYPE_CODES.find((candidate) => candidate.code === code);
  if (entry) BY_FOLDED.set(foldCode(printed), entry);
}

/** Upper case, which is how misprints of codes differ least: `CTR`, `Ctr` and `CTr` are one code. */
function foldCode(code: string): string {
  return code.toUpperCase();
}

/** The type code a part of a number is, whatever its case; null when it is none. */
export function typeCode(part: string): TypeCode | null {
  return BY_FOLDED.get(foldCode(part)) ?? null;
}

/** True when a code may head the number of an instrument that its type word calls `type`. */
export function codeFits({ code, state, party }: TypeCode, type: string): boolean {
  return state === type || party === type || (code === 'TT' && type === 'Thông tư liên tịch');
}

/** The longest code of `type` with which glued letters begin: `NĐCP` behind "Nghị định" begins with `NĐ`. */
export function codeBeginning(letters: string, type: string): TypeCode | null {
  for (let length = Math.min(5, letters.length - 2); length >= 2; length--) {
    const entry = typeCode(letters.slice(0, length));
    if (entry && codeFits(entry, type)) return entry;
  }
  return null;
}
