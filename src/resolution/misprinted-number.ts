import type { ExtractedMention } from '../extraction/extract.js';
import type { ResolvingRule } from '../extraction/rules-of-resolving.js';
import type { Doubt, Mending } from '../instrument/citation.js';
import type { InstrumentClaim } from '../instrument/claim.js';
import { notAfter, yearOf } from '../instrument/date.js';
import { numberKey, parseNumber } from '../instrument/number.js';
import type { NamedInstrument } from '../instrument/reference/index.js';
import { writtenWithoutYear } from './buckets/bucket-claim.js';
import { isSlipOf } from './buckets/misprints.js';
import { noting } from './helping-rules.js';
import type { NamedVersions } from './named-versions.js';

/** Rules that mend a number. */
type MendingRule = Extract<ResolvingRule, `number-${string}`>;

/** A claim with its number as it must have been meant. */
interface MendedClaim {
  readonly claim: InstrumentClaim;
  readonly rule: MendingRule;
}

/** Decrees carry their year since 1998 (Law on the promulgation of legal documents of 1996), circulars since 2005 (TTLT 55/2005). */
const YEAR_SINCE: readonly (readonly [RegExp, number])[] = [
  [/\/NĐ-CP$/, 1998],
  [/\/TT-(?!LT|LB)[A-ZĐ]+$/, 2005],
];

/** Claims of a document's mentions with misprinted numbers mended, and for each mention what was printed. */
export function mendNumbers(
  mentions: readonly ExtractedMention[],
  printed: readonly (InstrumentClaim | null)[],
  host: InstrumentClaim,
  names: NamedVersions,
  helped: readonly ResolvingRule[][],
): { readonly claims: (InstrumentClaim | null)[]; readonly mended: Mending[][]; readonly doubts: Doubt[][] } {
  const known = printed.map((claim, index) => {
    const mention = mentions[index];
    return claim && mention?.designation.by === 'number'
      ? (mendLaw(claim, mention, { from: amendedOn(mention, printed), to: host.date }, names) ?? mendYear(claim))
      : null;
  });
  const repeated = mendByDocument(
    printed.map((claim, index) => {
      const odd = mentions[index]?.oddDate;
      return known[index]?.claim ?? (claim && odd !== undefined ? { ...claim, date: odd } : claim);
    }),
  );
  const mends = printed.map((_, index) => repeated[index] ?? known[index] ?? null);
  mends.forEach((mend, index) => {
    if (mend) noting(helped, index)(mend.rule);
  });
  return {
    claims: printed.map((claim, index) => mends[index]?.claim ?? claim),
    mended: printed.map((claim, index) => mendingOf(claim, mends[index] ?? null)),
    doubts: printed.map((claim, index) => (mends[index] ? [] : doubtsOf(claim, mentions[index]?.oddDate ?? null))),
  };
}

/** What is wrong with a claim as it stands. Numbers are given out ahead of the day: a year's difference is none. */
function doubtsOf(claim: InstrumentClaim | null, oddDate: string | null): Doubt[] {
  const number = claim?.number == null ? null : parseNumber(claim.number);
  return [
    ...(number?.impossible ? (['impossible-number'] as const) : []),
    ...(oddDate !== null ? (['date-mismatch'] as const) : []),
  ];
}

/**
 * Mends the number of a law, where name and number disagree, or the legislature did not sit in the year printed, and reference data
 * knows just one law that may have been meant. What a printed date contradicts is never taken. Null where nothing is to be mended,
 * or nothing tells how.
 */
function mendLaw(
  claim: InstrumentClaim,
  { designation, date }: Pick<ExtractedMention, 'designation' | 'date'>,
  interval: { readonly from: string | null; readonly to: string | null },
  names: NamedVersions,
): MendedClaim | null {
  const number = claim.number === null ? null : parseNumber(claim.number);
  if (number?.family !== 'assembly' || claim.number === null) return null;
  const agrees = (row: NamedInstrument) =>
    row.number !== null &&
    row.adopted !== null &&
    notAfter(interval.from, row.adopted) &&
    notAfter(row.adopted, interval.to) &&
    (date?.length !== 10 || row.adopted === date);
  const name = designation.by === 'number' ? designation.name : null;
  const known = names.byNumber(claim.number);
  if (name !== null && !(known && names.isNamed(known, name))) {
    const versions = names.versions(name).filter(agrees);
    const found =
      only(versions.filter((row) => parseNumber(row.number ?? '')?.serial === number.serial)) ??
      (known ? only(versions.filter((row) => yearOf(row.adopted) === number.year && row.kind === 'base')) : null);
    return found && mended(claim, found, 'number-by-name');
  }
  if (number.impossible !== 'legislature' || known) return null;
  const near = names.withSerial(number.serial).filter((row) => {
    const other = row.number === null ? null : parseNumber(row.number);
    return agrees(row) && other !== null && isSlipOf(number, other);
  });
  const found = only(near);
  return found && mended(claim, found, 'number-by-legislature');
}

/** Completes the number of a decree or circular that lost its year, by its date. */
function mendYear(claim: InstrumentClaim): MendedClaim | null {
  if (claim.number === null || claim.date?.length !== 10 || parseNumber(claim.number)?.year !== null) return null;
  const year = yearOf(claim.date) ?? 0;
  const since = YEAR_SINCE.find(([pattern]) => pattern.test(claim.number ?? ''))?.[1];
  if (since === undefined || year < since) return null;
  return { claim: { ...claim, number: claim.number.replace('/', `/${year}/`) }, rule: 'number-with-year' };
}

/**
 * Mends numbers whose year is not that of their day, by another mention of the same document: the day is that of an instrument of the
 * same serial and letters.
 */
function mendByDocument(claims: readonly (InstrumentClaim | null)[]): (MendedClaim | null)[] {
  const sound = new Map<string, Set<string>>();
  for (const claim of claims) {
    const key = claim && dayKey(claim);
    if (!key || claim.number === null || parseNumber(claim.number)?.year !== yearOf(claim.date)) continue;
    sound.set(key, (sound.get(key) ?? new Set()).add(claim.number));
  }
  return claims.map((claim): MendedClaim | null => {
    const key = claim && dayKey(claim);
    if (!key || claim.number === null || parseNumber(claim.number)?.year === yearOf(claim.date)) return null;
    const number = only([...(sound.get(key) ?? [])]);
    return number === null ? null : { claim: { ...claim, number }, rule: 'number-in-document' };
  });
}

/** The day of what a mention amends, or null: an amending law is not the older one. */
function amendedOn({ relation, from }: ExtractedMention, claims: readonly (InstrumentClaim | null)[]): string | null {
  return relation === 'AMENDED_BY' && from !== null ? (claims[from]?.date ?? null) : null;
}

/** What was printed where a number was mended. */
function mendingOf(printed: InstrumentClaim | null, mend: MendedClaim | null): Mending[] {
  const before = printed?.number ?? null;
  if (!mend || before === null || numberKey(before) === numberKey(mend.claim.number ?? '')) return [];
  return [{ field: 'number', printed: before, rule: mend.rule }];
}

function dayKey(claim: InstrumentClaim): string | null {
  if (claim.number === null || claim.date?.length !== 10) return null;
  return [claim.type, writtenWithoutYear(claim.number), claim.scope ?? '', claim.date].join('|');
}

function mended(claim: InstrumentClaim, row: NamedInstrument, rule: MendingRule): MendedClaim {
  return {
    claim: { ...claim, type: row.type, number: row.number, date: row.adopted, issuer: row.issuer, title: row.title },
    rule,
  };
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
