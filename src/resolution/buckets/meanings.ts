import type { Doubt } from '../../instrument/citation.js';
import { yearOf } from '../../instrument/date.js';
import { parseNumber } from '../../instrument/number.js';
import type { Reference } from '../../instrument/reference/index.js';
import { type BucketClaim, claimYear, keyOfNumber, support, textOf, writtenWithoutYear } from './bucket-claim.js';
import { type Cluster, type Clusters, existedBy, placesOf, titlesOf } from './clusters.js';
import { type MisprintRule, termOf } from './misprints.js';
import { ofSubject } from './subject.js';

/**
 * What decided that a claim means an instrument, or left it open:
 * - `header`, `year`, `date`: the claim makes the instrument, or agrees with it in year or day
 * - `only`, `term`, `subject`: without a date, the only one there was by then; the one of the term; the one of that subject
 * - {@link MisprintRule}: what is printed is a misprint of it
 * - `unknown`: none is known that it could mean
 * - `open`: several fit
 */
export type MeaningRule = 'header' | 'year' | 'date' | 'only' | 'term' | 'subject' | 'unknown' | 'open' | MisprintRule;

/**
 * What is wrong with a claim as printed. `number-mended`, `date-mended`: it is not that of the instrument meant, which is known
 * otherwise. The rest could not be mended.
 */
export type Remark = 'number-mended' | 'date-mended' | Doubt;

/** Which of a bucket's clusters a claim means, and how sure. */
export interface Choice {
  /** One: it is meant. Several: any of them may be. None: an instrument of unknown year. */
  readonly clusters: readonly Cluster[];
  readonly rule: MeaningRule;
  readonly doubts: readonly Remark[];
}

/** What one claim means among the clusters of its bucket; depends on the claim and the clusters alone, not on other claims. */
export function choose(claim: BucketClaim, clusters: Clusters, reference: Reference): Choice {
  const placed = clusters.of.get(claim.id);
  if (placed || claimYear(claim) !== null) {
    const places = placed ? [placed] : placesOf(claim, clusters);
    const rule = clusters.mended.get(claim.id) ?? (places.length === 1 ? ruleOfPlaced(claim, places[0]) : 'open');
    return { clusters: places, rule, doubts: doubtsOf(claim, places.length === 1 ? places[0] : undefined) };
  }
  return { ...chooseUndated(claim, clusters, reference), doubts: [] };
}

function ruleOfPlaced(claim: BucketClaim, cluster: Cluster | undefined): MeaningRule {
  if (claim.statedBy.length > 0) return 'header';
  return claim.date?.length === 10 && claim.date === cluster?.date ? 'date' : 'year';
}

/** A claim without a year means what there was by the day of citing, as far as term and subject tell them apart. */
function chooseUndated(
  claim: BucketClaim,
  { clusters }: Clusters,
  reference: Reference,
): Pick<Choice, 'clusters' | 'rule'> {
  const there = clusters.filter(
    (cluster) => cluster.text === null && cluster.year !== null && existedBy(cluster, claim.citedOn),
  );
  const ofNumber = there.filter((cluster) => cluster.key === keyOfNumber(claim));
  // "Nghị định số 118/NĐ-CP": a number printed without its year means one with it where none is written like that.
  const letters = writtenWithoutYear(claim.number);
  const written = ofNumber.length > 0 ? ofNumber : there.filter(({ number }) => writtenWithoutYear(number) === letters);
  const ofTerm =
    claim.term === null
      ? written
      : written.filter((cluster) => cluster.date === null || termOf(cluster.date, reference) === claim.term);
  const fitting = ofSubject(claim.subject, ofTerm, titlesOf);
  if (fitting.length === 0) return { clusters: [], rule: 'unknown' };
  if (fitting.length > 1) return { clusters: fitting, rule: 'open' };
  return {
    clusters: fitting,
    rule: written.length === 1 ? 'only' : ofTerm.length === 1 ? 'term' : 'subject',
  };
}

function doubtsOf(claim: BucketClaim, cluster: Cluster | undefined): Remark[] {
  const doubts: Remark[] = [];
  const number = claim.number === null || textOf(claim) !== null ? null : parseNumber(claim.number);
  const otherNumber = cluster !== undefined && number !== null && cluster.key !== keyOfNumber(claim);
  if (otherNumber) doubts.push('number-mended');
  else if (number?.impossible) doubts.push('impossible-number');
  if (claim.date === null) return doubts;
  const known = cluster?.date ?? null;
  // Three texts against a register, or against reference data: either may be wrong.
  const disputed = support(claim) === 3 && cluster?.voucher !== 'header';
  if (known !== null && !agree(claim.date, known)) doubts.push(disputed ? 'date-mismatch' : 'date-mended');
  else if (!otherNumber && contradicts(claim, number?.year ?? null, cluster)) doubts.push('date-mismatch');
  return doubts;
}

function agree(date: string, other: string): boolean {
  return other.startsWith(date) || date.startsWith(other);
}

/** A day that nothing confirms, beside a number of another year or beside other days printed of the same instrument. */
function contradicts(claim: BucketClaim, year: number | null, cluster: Cluster | undefined): boolean {
  if (claim.date === null || (cluster?.date === claim.date && cluster.voucher !== 'documents')) return false;
  if (year !== null && yearOf(claim.date) !== year) return true;
  return cluster?.date === null && cluster.claims.some(({ date }) => date !== null && !agree(date, claim.date ?? ''));
}
