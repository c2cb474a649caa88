/** Text in one place of a page: a run of a PDF, or a word that was recognised. */
export interface PlacedText {
  readonly text: string;
  /** Left edge, in points or pixels from the left of the page. */
  readonly x: number;
  /** Baseline, from the top of the page. */
  readonly y: number;
  readonly width: number;
  /** Size of the letters. */
  readonly height: number;
}

/** A rule of a table, as drawn; horizontal where it is wider than high. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What stands on a page. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly rules: readonly Rule[];
}

/** Texts of one line that stand close together. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** What stands on one baseline, from left to right. */
export interface Line {
  readonly page: number;
  readonly y: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** A line as it is read: `flows` where the next one may continue its sentence. */
export interface Strip {
  readonly text: string;
  readonly page: number;
  readonly y: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly flows: boolean;
}
