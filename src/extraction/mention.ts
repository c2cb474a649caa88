import type { CitationKind } from '../instrument/citation.js';
import type { InstrumentNumber } from '../instrument/number.js';
import type { PlenumSpan } from './scan-plenums.js';

/** What the words of a mention say of the instrument meant. */
export type Designation =
  | { readonly by: 'number'; readonly number: InstrumentNumber; readonly type: string; readonly name: string | null }
  | {
      readonly by: 'name';
      readonly name: string;
      readonly printed: string;
      readonly type: string;
      readonly year: number | null;
    }
  | { readonly by: 'plenum'; readonly plenum: PlenumSpan; readonly titleWords: string }
  | { readonly by: 'serial'; readonly serial: string; readonly type: string }
  /** A name that the text itself gave to the mention whose outer start is `definedAt`. */
  | { readonly by: 'defined'; readonly type: string; readonly definedAt: number }
  | { readonly by: 'host' }
  | { readonly by: 'back'; readonly type: string | null };

/** A reference found, before anything is known of how it relates. Offsets are those of the repaired text. */
export interface Mention {
  readonly kind: CitationKind;
  /** The words that are quoted as the citation. */
  readonly start: number;
  readonly end: number;
  /** With the type word before, and date and issuer behind. */
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly designation: Designation;
  readonly date: string | null;
  /** A day printed behind it that is more than a year from the year in its number: one of the two is misprinted. */
  readonly oddDate?: string;
  readonly issuer: string | null;
  readonly pinpoint: string | null;
  readonly rules: readonly string[];
}
