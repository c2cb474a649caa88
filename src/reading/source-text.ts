/** Where a stretch of text stands in what it was read from. What a format has no such thing of is null. */
export interface SourcePlace {
  /** Page of a PDF or scan, from 1. */
  readonly page: number | null;
  /** File within a container or package: `word/document.xml`, `thu/van-ban.doc`; `>` between nested ones. */
  readonly part: string | null;
  /** Offset of the first character: bytes of the file or part for plain text, UTF-16 units of its mark-up else. */
  readonly offset: number | null;
}

/** A stretch of the text, from `at` to the next one's, with its place. */
export interface TextSpan {
  /** UTF-16 offset in the text. */
  readonly at: number;
  readonly place: SourcePlace;
  /** Whether its characters stand in the source one for one, so that the place of each is that of the first plus its distance. */
  readonly exact: boolean;
}

/** Something that was set right before extraction; the original is kept where the document is. */
export interface ReadingRepair {
  /** Stable id: `encoding-tcvn3`, `line-joined`, `running-head`, `hyphenation`. */
  readonly kind: string;
  /** How often. */
  readonly count: number;
}

/** Something a reader should know: `declared-charset-wrong`, `macros-ignored`, `pages-without-text`. */
export interface ReadingWarning {
  readonly code: string;
  readonly message: string;
}

/** What a reader makes of a document. */
export interface SourceText {
  readonly text: string;
  /** Stable name of the reader: `plain`, `html`, `markdown`, `docx`, `doc`, `rtf`, `odt`, `pdf`, `ocr`, `xml`. */
  readonly reader: string;
  /** In order of `at`, the first at 0; together they cover the text. */
  readonly spans: readonly TextSpan[];
  readonly repairs: readonly ReadingRepair[];
  readonly warnings: readonly ReadingWarning[];
}

/** The place of one character of a text. */
export function placeAt({ spans }: Pick<SourceText, 'spans'>, offset: number): SourcePlace {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[Math.max(0, low - 1)];
  if (!span) return { page: null, part: null, offset: null };
  const { place, exact, at } = span;
  return exact && place.offset !== null ? { ...place, offset: place.offset + offset - at } : place;
}
