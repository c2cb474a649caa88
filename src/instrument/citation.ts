import type { InstrumentClaim } from './claim.js';
import type { Provision } from './provision.js';
import type { CitationRelation } from './relation.js';

/** What a mention looks like; `gold/GUIDELINE.md` §1 has the definitions. */
export type CitationKind = 'numbered' | 'short' | 'named' | 'plenum' | 'self' | 'back';

/** Where in the citing document a mention stands. */
export type Section = 'title' | 'preamble' | 'body' | 'annex';

/** One reference in a text, with the instrument it speaks of as far as the document and reference data tell. */
export interface Citation {
  /** UTF-16 offsets into the original text: `text.slice(start, end) === quote`. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly kind: CitationKind;
  /** What the mention says of its target; null only for a back reference that points at nothing found. */
  readonly target: InstrumentClaim | null;
  /** Several that it may mean, where reference data knows them and the words do not choose; else empty. */
  readonly candidates: readonly InstrumentClaim[];
  /** What was found to be misprinted in it, mended in {@link target}. */
  readonly mended: readonly Mending[];
  /** What is wrong with it as printed and could not be mended. */
  readonly doubts: readonly Doubt[];
  /** Term of the Central Committee printed with it (`XI`), or null. */
  readonly term: string | null;
  /** What it is said to be about, as printed behind `về`, or null. */
  readonly subject: string | null;
  readonly relation: CitationRelation;
  /** Index (in the document's list of citations) of the citation whose title holds this one; null for the document itself. */
  readonly from: number | null;
  readonly section: Section;
  /** The provision cited, as printed (`Khoản 3, Điều 63`), or null. */
  readonly pinpoint: string | null;
  /** What {@link pinpoint} names, taken apart, in the order printed; empty without one. */
  readonly provisions: readonly Provision[];
  /** ISO day from which the cited instrument is changed, as stated beside the mention (`… hết hiệu lực từ ngày …`), or null. */
  readonly effectiveOn: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Ids of the rules that made it, in the order they were applied. */
  readonly rules: readonly string[];
}

/**
 * `impossible-number`: the legislature did not sit in the year printed. `date-mismatch`: the day printed is not of the year in the
 * number, or not what others print of the instrument.
 */
export type Doubt = 'impossible-number' | 'date-mismatch';

/** One thing misprinted in a citation. */
export interface Mending {
  readonly field: 'number' | 'date';
  readonly printed: string;
  /** Id of the rule that tells it: see the resolving rules. */
  readonly rule: string;
}

/** Something that was set right in a text before it was read; the text itself stays as it is. */
export interface TextRepair {
  /** Stable id: `unicode-form`, `glued-words`, `misread-number`; docs/ingestion.md lists them. */
  readonly kind: string;
  /** How often. */
  readonly count: number;
}

/** What one document says of itself and of others. */
export interface Extraction {
  readonly instrument: InstrumentClaim;
  /** ISO day from which the document says that it has effect; null where it says none that can be reckoned. */
  readonly effectiveOn: string | null;
  /** What was set right before it was read. */
  readonly repairs: readonly TextRepair[];
  readonly citations: readonly Citation[];
}
