import { parseNumber } from '../../instrument/number.js';
import { numberWords, words } from '../../instrument/urn.js';

/** A text whose header makes a claim. */
export interface Statement {
  readonly document: string;
  readonly title: string | null;
}

/** An entry of a register (`cancu import`) that makes a claim. */
export interface RegisterEntry {
  readonly entry: string;
  readonly title: string | null;
}

/** A claim as its bucket holds it: all claims of one bucket share type, serial, letters and scope ({@link bucketOf}). */
export interface BucketClaim {
  readonly id: string;
  readonly type: string;
  /** Canonical number, or null for what has none: a document's own (bucket of its text), or an instrument known by name. */
  readonly number: string | null;
  /** Number key; {@link textKey} or {@link nameKey} where there is no number. */
  readonly numberKey: string;
  readonly scope: string;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or null. */
  readonly date: string | null;
  /** Date of the citing document; like `term` and `subject` set only where `date` is null. */
  readonly citedOn: string | null;
  /** Term of the Central Committee printed with it (`XI`), or null. */
  readonly term: string | null;
  /** What it is said to be about, folded; null where nothing is said. */
  readonly subject: string | null;
  /** Title from reference data, or null. */
  readonly title: string | null;
  /** How many texts use it in a citation. */
  readonly documents: number;
  /** The documents whose header makes this claim. */
  readonly statedBy: readonly Statement[];
  /** The register entries that make this claim. */
  readonly listedBy: readonly RegisterEntry[];
}

/** What is asked of a claim to tell whether it defines instruments. */
type Definer = Pick<BucketClaim, 'date' | 'number'>;

const TEXT = 'text:';
const NAME = 'name:';

/** Number key of a document without a number: nothing but its text identifies it. */
export function textKey(document: string): string {
  return TEXT + document;
}

/** The document a numberless bucket is about, or null. */
export function textOf(claim: Pick<BucketClaim, 'numberKey'> | undefined): string | null {
  return claim?.numberKey.startsWith(TEXT) ? claim.numberKey.slice(TEXT.length) : null;
}

/** Number key of an instrument cited by a name that has no number: the Constitution, a congress's resolution. */
export function nameKey(name: string): string {
  return NAME + words(name);
}

/** The name of an instrument that a name identifies, as URN words, or null. */
export function nameOf(claim: Pick<BucketClaim, 'numberKey'>): string | null {
  return claim.numberKey.startsWith(NAME) ? claim.numberKey.slice(NAME.length) : null;
}

/**
 * The bucket of a claim: all that may speak of one instrument, misprints included. It folds what the id folds (`12-HD/BTL` and
 * `12/HD-BTL`, `Hoà An` and `Hòa An`), and leaves out the year and the legislature in a number, which are often misprinted or
 * left out (`118/NĐ-CP` for `118/2025/NĐ-CP`, `89/2015/QH15` for `89/2015/QH13`). Claims of two buckets never mean instruments of
 * one id.
 */
export function bucketOf(type: string, key: string, number: string | null, scope: string): string {
  return [words(type), number === null ? key : serialAndLetters(number), scope.split('/').map(words).join('/')].join(
    '|',
  );
}

function serialAndLetters(number: string): string {
  const written = writtenWithoutYear(number) ?? '';
  return parseNumber(number)?.family === 'assembly' ? written.replace(/(qh)k?(?:\d+|[ivx]+)$/, '$1') : written;
}

/** A number as URN words, but for its year: `118-nd-cp`. */
export function writtenWithoutYear(number: string | null): string | null {
  if (number === null) return null;
  const year = parseNumber(number)?.year;
  const parts = numberWords(number).split('-');
  return (year == null ? parts : parts.filter((part, at) => at !== 1 || part !== String(year))).join('-');
}

/** The year a claim gives its instrument: that in the number, else that of the date. */
export function claimYear(claim: Definer): number | null {
  const numbered = claim.number === null ? null : (parseNumber(claim.number)?.year ?? null);
  return numbered ?? (claim.date === null ? null : Number(claim.date.slice(0, 4)));
}

/**
 * True where the claim has a say in which instruments its bucket holds: one with a year, or one that a header or a register makes.
 * All others only choose among them, so that any number of these can be added without a look at each other.
 */
export function defines(claim: Definer, madeByHeaderOrRegister: boolean): boolean {
  return madeByHeaderOrRegister || claimYear(claim) !== null;
}

/** How far texts agree on a claim: 0, 1, 2, or 3 for three texts and more. Misprints are rarely made three times. */
export function support({ documents }: Pick<BucketClaim, 'documents'>): number {
  return Math.min(3, documents);
}

/** The key under which claims of one number are kept: as printed, its year with it. */
export function keyOfNumber(claim: Pick<BucketClaim, 'number' | 'numberKey'>): string {
  return claim.number === null ? claim.numberKey : numberWords(claim.number);
}
