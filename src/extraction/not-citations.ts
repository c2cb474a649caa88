/** Something shaped like the number of an instrument that is none. */
export interface NotCitation {
  readonly id: string;
  /**
   * Matched against the words with the candidate between `⟦` and `⟧`, 60 characters before it and 30 behind, white space as
   * single spaces and every dash a hyphen.
   */
  readonly pattern: RegExp;
  /** The first test of the pattern; the candidate is marked. */
  readonly example: string;
}

const BEFORE = 60;
const AFTER = 30;

/**
 * What looks like a number of an instrument and is none, by kind. A kind is told by its own shape or by the words round it;
 * there is none that takes what is left. The narrower kind
 * stands first.
 */
export const NOT_CITATIONS: readonly NotCitation[] = [
  {
    id: 'standard', // Law 68/2006 on standards: QCVN, TCVN, TCCS; numbers of their own
    pattern:
      /(?:QCVN|TCVN|TCXDVN|TCN|QCĐP|QCKT|TCCS|[Tt]iêu\s+chuẩn(?:\s+(?:cơ\s+sở|số|ngành))?|ISO|IEC)[\s:/-]*(?:[A-ZĐ]{1,5}\s)?(?:\d{1,6}(?:-\d+)?\s?[:-]\s?)?⟦/,
    example: 'QCVN 06:⟦2022/BXD⟧ và Sửa đổi',
  },
  {
    id: 'form-code', // forms annexed to circulars
    pattern: /(?:[Mm]ẫu|MẪU|[Bb]iểu|BIỂU|[Pp]hiếu|[Tt]ờ khai)(?:\s+(?:điện tử|biểu|số|in|sổ|đơn)){0,3}[\s:]*⟦/,
    example: 'soạn công văn theo Mẫu ⟦04-HĐ-BTC⟧ (Mẫu',
  },
  {
    id: 'blank-serial', // a draft leaves the serial open
    pattern: /(?:[.…_/\s:]|số|\d)\s*\/\s*⟦(?:19|20)\d\d\s?\/\s?[A-ZĐ]/,
    example: 'Căn cứ Quyết định số …/⟦2025/QĐ-UBND⟧ ngày … tháng',
  },
  {
    id: 'blank-serial-lost', // the dots of a draft that the text lost with their slash
    pattern: /số\s*[.…_]*\s*⟦(?:19|20)\d\d\/[A-ZĐ][^⟧]*⟧,? ngày [.…_/ ]*tháng/,
    example: 'Nghị định số ⟦2016/NĐ-CP⟧ ngày tháng năm 2016',
  },
  {
    id: 'licence', // newspapers, water, publishing
    pattern: /⟦[^⟧]*\/\s?(?:GP|GPXB|GCN|GPKT|QĐXB)\b/,
    example: 'GPKT số ⟦1710/GP-BTNMT⟧ ngày 21/9/2010',
  },
  {
    id: 'case-number', // judgments: number, year, kind of case, stage
    pattern: /⟦\d+\/(?:19|20)\d\d\/(?:DS|HS|KDTM|HC|LĐ|HNGĐ|QĐST|DSST|HSST|HSPT|DSPT)\b/,
    example: 'bản án số ⟦12/2020/DS-ST⟧ ngày',
  },
  {
    id: 'place-on-dike', // kilometre and metres, from and to
    pattern: /K\d*\+?⟦\d+ ?- ?K⟧\d/,
    example: 'Tả Thao K0+⟦000 - K⟧16+500',
  },
  {
    id: 'disease-code', // ICD-10: letter, two figures, point
    pattern: /[A-Z](?:\d{2}\.)?⟦\d{1,2}-[A-Z]⟧\d{2}/,
    example: '|D⟦61-D⟧61.9 |',
  },
  {
    id: 'range-of-years', // the dash behind a period opens a line
    pattern: /⟦(?:(?:19|20)\d\d ?- ?)?(?:19|20)\d\d ?- ?\p{Lu}\p{L}{0,6}⟧/u,
    example: 'giai đoạn ⟦2026 - 2030 - X⟧ây dựng nền tảng',
  },
  {
    id: 'item-of-annex', // `tiểu mục 1.1/I, phụ lục 3`
    pattern: /mục \d+\.(?:\d+\/)?⟦\d+\/[IVX]+⟧/,
    example: 'tiểu mục 1.⟦1/I⟧, phụ lục 3',
  },
  {
    id: 'article-or-article', // a slash for "or"
    pattern: /Điều ⟦\d+\/ ?Đi⟧ều/,
    example: 'Điều ⟦13/Đi⟧ều 14',
  },
  {
    id: 'variable', // terms of a formula
    pattern: /[=(+×*]\s?[A-Z]⟦\d ?- ?[A-Z]⟧\d/,
    example: 'Tbt = (G⟦1 - G⟧2) x S',
  },
  {
    id: 'laboratory', // T3/F, CD4/T, Beta2-Microglobulin
    pattern: /[A-Za-z]⟦\d(?:\/[A-Z]|-[A-Z][a-z]{4,})/,
    example: 'Beta⟦2-Microglobulin⟧',
  },
  {
    id: 'technology', // 3D/VR, 5G/IoT
    pattern: /⟦[2-6][DG]\/[A-Z][A-Za-z]+\.?⟧/,
    example: 'mô hình ⟦3D/VR⟧360',
  },
  {
    id: 'steering-committee', // bodies named by the day or decision that made them
    pattern: /Ban(?: Chỉ đạo)? ⟦\d+\/TW⟧/,
    example: 'theo chỉ đạo của Ban ⟦127/TW⟧ và Công văn',
  },
  {
    id: 'unit-of-police', // C07 of the Ministry of Public Security
    pattern: /[A-Z]⟦\d{2} ?- ?BCA⟧/,
    example: 'Các Cục: C⟦07 - BCA⟧',
  },
  {
    id: 'procedure-code', // administrative procedures are listed under 1.012508 and the like, with a province's H61
    pattern: /\d\.(?:\d{6}\.H⟦\d{2}|⟦\d{6}) ?- ?\p{Lu}/u,
    example: 'Mã số 3.000527.H⟦61 - Th⟧ời gian',
  },
  {
    id: 'item-in-table', // `1.2- M|ức hỗ trợ`: the number of a line
    pattern: /\d\.⟦\d{1,2}[-/ ]{1,3}\p{Lu}/u,
    example: '| |1.⟦2- M⟧ức hỗ trợ',
  },
  {
    id: 'amount', // a figure with its thousands, and the line behind it
    pattern: /\d[.,]⟦\d{1,3} ?- ?\p{Lu}/u,
    example: '736.000 825.000 865.⟦000 - Thu⟧ế giá trị',
  },
  {
    id: 'dash-before-word', // a serial, a step or a figure, then a line that a dash opens
    pattern: /⟦\d{1,6}[A-Za-z]? ?-[\s]{0,3}\p{Lu}(?:⟧\p{Ll}|(?!Tr⟧|Tg⟧)\p{Ll}{1,5}⟧)/u,
    example: 'Bước ⟦12 - S⟧ố hoá kết quả',
  },
];

/** The id of the kind that `text.slice(start, end)` is of, or null where it may be a citation. */
export function notCitation(text: string, start: number, end: number): string | null {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const marked = `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + AFTER)}`
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ');
  return NOT_CITATIONS.find(({ pattern }) => pattern.test(marked))?.id ?? null;
}

/** Kinds whose shape could pass for a number; the others parse as none. */
const FORM_OR_STANDARD =
  /(?:[Mm]ẫu|MẪU|[Bb]iểu|BIỂU|[QT]CVN|TCCS)(?:\s+(?:điện tử|biểu|số|in|sổ|đơn)){0,3}[\s:]*(?:\d{1,6}:)?$/;

/** True where the words before `start` make what stands there a form or a standard. */
export function isFormOrStandard(text: string, start: number): boolean {
  return FORM_OR_STANDARD.test(text.slice(Math.max(0, start - 24), start));
}
