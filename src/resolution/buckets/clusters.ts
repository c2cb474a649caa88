import { notAfter, yearOf } from '../../instrument/date.js';
import type { Reference } from '../../instrument/reference/index.js';
import { type BucketClaim, claimYear, keyOfNumber, support, textOf } from './bucket-claim.js';
import type { KnownInstrument } from './known-instruments.js';
import { homeOf, isWeak, type MisprintRule } from './misprints.js';
import { sameTitle } from './subject.js';

/** Who vouches for a date or a number, the weightiest last. */
export type Voucher = 'documents' | 'reference' | 'register' | 'header';

/** Claims of one written number and year, before headers part them. */
export interface Cell {
  /** Number as URN words, its year with it; the number key where there is none. */
  readonly key: string;
  readonly number: string | null;
  readonly year: number;
  readonly claims: BucketClaim[];
  readonly known: KnownInstrument[];
  /** Full date that is believed, and who vouches for it. */
  readonly date: string | null;
  readonly voucher: Voucher | null;
}

/** Claims that speak of one instrument, as far as claims with a year tell. */
export interface Cluster {
  readonly key: string;
  readonly number: string | null;
  readonly year: number | null;
  /** The day, where the bucket holds two instruments of one number and year that headers date differently. */
  readonly day: string | null;
  /** The document that alone identifies it, or null. */
  readonly text: string | null;
  readonly claims: readonly BucketClaim[];
  readonly known: KnownInstrument | null;
  readonly date: string | null;
  readonly voucher: Voucher | null;
}

/** Instruments of a bucket. */
export interface Clusters {
  readonly clusters: readonly Cluster[];
  /** Where each claim stands, by its id; those whose date fits several stand nowhere. */
  readonly of: ReadonlyMap<string, Cluster>;
  /** Where a claim has its place by a rule of misprints. */
  readonly mended: ReadonlyMap<string, MisprintRule>;
}

/**
 * The instruments that claims with a year, headers and registers make, by rules that depend on the set of claims alone:
 *
 * - Claims of one written number and one year speak of one instrument: State serials restart each January, and a number that
 *   holds its year dates every claim (`number_grammar` §1.1).
 * - A claim that nothing vouches for stands with the one instrument of which it is a misprint, where there is just one
 *   ({@link homeOf}).
 * - Two headers of one number and year with different days are two instruments, told apart by the day, unless they have one title.
 * - What reference data knows is there to be meant, even if no claim with a year speaks of it.
 *
 * @param claims all that define ({@link defines}) in one bucket, in any order
 */
export function clustersOf(
  claims: readonly BucketClaim[],
  known: readonly KnownInstrument[],
  reference: Reference,
): Clusters {
  const sorted = [...claims].sort((one, other) => (one.id < other.id ? -1 : 1));
  const printed = cellsOf(sorted, known);
  const mended = new Map<string, MisprintRule>();
  const strong = new Set(printed.filter((cell) => !isWeak(cell)));
  const moved = new Map<Cell, BucketClaim[]>();
  for (const cell of printed) {
    for (const claim of cell.claims) {
      const home = homeOf(claim, cell, strong, reference);
      if (home) mended.set(claim.id, home.rule);
      const claims = moved.get(home?.cell ?? cell);
      if (claims) claims.push(claim);
      else moved.set(home?.cell ?? cell, [claim]);
    }
  }
  const placed = mended.size === 0 ? printed : printed.map((cell) => withClaims(cell, moved.get(cell) ?? []));
  const clusters = placed.flatMap((cell) =>
    cell.claims.length + cell.known.length === 0 ? [] : partedByHeaders(cell),
  );
  for (const claim of sorted) if (claimYear(claim) === null) placeUndatedHeader(claim, clusters);
  const of = new Map(clusters.flatMap((cluster) => cluster.claims.map(({ id }) => [id, cluster] as const)));
  return { clusters, of, mended };
}

/** Where a claim with a year stands: the cluster that holds it, or those that its date leaves open. */
export function placesOf(claim: BucketClaim, { clusters, of }: Clusters): readonly Cluster[] {
  const own = of.get(claim.id);
  if (own) return [own];
  const ofNumber = clusters.filter((cluster) => cluster.text === null && cluster.key === keyOfNumber(claim));
  const year = claimYear(claim);
  const inMonth = ofNumber.filter(({ day }) => day?.startsWith(claim.date ?? String(year)));
  return inMonth.length > 0 ? inMonth : ofNumber.filter((cluster) => cluster.year === year);
}

function cellsOf(claims: readonly BucketClaim[], known: readonly KnownInstrument[]): Cell[] {
  const cells = new Map<
    string,
    { key: string; number: string | null; year: number; claims: BucketClaim[]; known: KnownInstrument[] }
  >();
  const cell = (key: string, number: string | null, year: number) => {
    const found = cells.get(`${year} ${key}`) ?? { key, number, year, claims: [], known: [] };
    cells.set(`${year} ${key}`, found);
    return found;
  };
  for (const claim of claims) {
    const year = claimYear(claim);
    if (year !== null) cell(keyOfNumber(claim), claim.number, year).claims.push(claim);
  }
  for (const row of known) cell(row.key, row.number, yearOf(row.date) ?? 0).known.push(row);
  return [...cells.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, found]) => ({ ...found, ...believedDate(found.claims, found.known, found.year) }));
}

/**
 * The full date of an instrument: that of its header, else a register's, else reference data's, else the one that three texts
 * print, or that all do.
 */
export function believedDate(
  claims: readonly BucketClaim[],
  known: readonly KnownInstrument[],
  year: number,
): { readonly date: string | null; readonly voucher: Voucher | null } {
  const full = claims.filter((claim) => claim.date?.length === 10);
  const stated = days(full.filter(({ statedBy }) => statedBy.length > 0));
  const listed = days(full.filter(({ listedBy }) => listedBy.length > 0));
  const [onlyStated] = stated;
  if (onlyStated !== undefined && stated.length === 1) return { date: onlyStated, voucher: 'header' };
  const [onlyListed] = listed;
  // A header and a register that agree outweigh another header.
  const agreed = stated.filter((day) => listed.includes(day) || known.some(({ date }) => date === day));
  if (agreed.length === 1) return { date: agreed[0] ?? null, voucher: 'header' };
  if (stated.length > 1) return { date: null, voucher: null };
  if (onlyListed !== undefined && listed.length === 1) return { date: onlyListed, voucher: 'register' };
  const [row] = known;
  if (row && known.length === 1) return { date: row.date, voucher: 'reference' };
  // A date of another year than the number prints is in doubt until something else vouches for it.
  const plausible = full.filter(({ date }) => yearOf(date) === year);
  const most = Math.max(0, ...plausible.map(support));
  const best = days(plausible.filter((claim) => support(claim) === most));
  const settled = best.length === 1 && (most === 3 || days(plausible).length === 1);
  return settled ? { date: best[0] ?? null, voucher: 'documents' } : { date: null, voucher: null };
}

function days(claims: readonly BucketClaim[]): string[] {
  return [...new Set(claims.flatMap(({ date }) => date ?? []))].sort();
}

function withClaims(cell: Cell, claims: BucketClaim[]): Cell {
  return { ...cell, claims, ...believedDate(claims, cell.known, cell.year) };
}

/** The instruments of one cell: one, or one for each day on which headers of different titles say it was made. */
function partedByHeaders(cell: Cell): Cluster[] {
  const base = { key: cell.key, number: cell.number, year: cell.year, text: null };
  const dated = cell.claims.filter(({ statedBy, date }) => statedBy.length > 0 && date?.length === 10);
  const groups = groupedByTitle(dated);
  if (groups.length < 2) {
    const { claims, known, date, voucher } = cell;
    return [{ ...base, day: null, text: textOf(claims[0]), claims, known: known[0] ?? null, date, voucher }];
  }
  const clusters = groups.map((group) => {
    const own = days(group);
    const claims = cell.claims.filter(({ date }) => own.includes(date ?? ''));
    const known = cell.known.filter(({ date }) => own.includes(date));
    return { ...base, day: own[0] ?? null, text: textOf(group[0]), ...dressed(claims, { known, year: cell.year }) };
  });
  // A header that gives less than the day joins the only one it fits, or stands for itself.
  for (const claim of cell.claims) {
    const [statement] = claim.statedBy;
    if (!statement || claim.date?.length === 10) continue;
    const fitting = clusters.filter(({ day }) => day?.startsWith(claim.date ?? String(cell.year)));
    const [only] = fitting;
    if (only && fitting.length === 1) clusters[clusters.indexOf(only)] = { ...only, claims: [...only.claims, claim] };
    else
      clusters.push({
        ...base,
        day: null,
        text: statement.document,
        ...dressed([claim], { known: [], year: cell.year }),
      });
  }
  return clusters;
}

function dressed(claims: readonly BucketClaim[], { known, year }: Pick<Cell, 'known' | 'year'>) {
  return { claims, known: known[0] ?? null, ...believedDate(claims, known, year) };
}

/** Headers by day; days whose headers have one title are one group, for one of them is misprinted. */
function groupedByTitle(stated: readonly BucketClaim[]): BucketClaim[][] {
  const groups: BucketClaim[][] = [];
  for (const day of days(stated)) {
    const ofDay = stated.filter(({ date }) => date === day);
    const same = groups.filter((group) => group.some((one) => ofDay.some((other) => haveOneTitle(one, other))));
    const joined = [...same.flat(), ...ofDay];
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.sort((one, other) => ((days(one)[0] ?? '') < (days(other)[0] ?? '') ? -1 : 1));
}

function haveOneTitle(one: BucketClaim, other: BucketClaim): boolean {
  return one.statedBy.some(({ title }) => other.statedBy.some((statement) => sameTitle(title, statement.title)));
}

/**
 * A header without a date is the one instrument whose title it has; or the only one of its bucket, where no other header speaks
 * of that; else an instrument of its own.
 */
function placeUndatedHeader(claim: BucketClaim, clusters: Cluster[]): void {
  const [statement] = claim.statedBy;
  if (!statement) return;
  const titled = clusters.filter((cluster) => titlesOf(cluster).some((title) => sameTitle(title, statement.title)));
  const met = clusters.filter((cluster) => cluster.claims.length > 0);
  const open = met.filter((cluster) => !cluster.claims.some(({ statedBy }) => statedBy.length > 0));
  const only = titled.length === 1 ? titled[0] : open.length === 1 && met.length === 1 ? open[0] : undefined;
  if (claim.number !== null && only?.text === null) {
    clusters[clusters.indexOf(only)] = { ...only, claims: [...only.claims, claim] };
    return;
  }
  clusters.push({
    key: keyOfNumber(claim),
    number: claim.number,
    year: null,
    day: null,
    text: statement.document,
    claims: [claim],
    known: null,
    date: null,
    voucher: null,
  });
}

/** What an instrument is called by headers, registers and reference data. */
export function titlesOf(cluster: Cluster): readonly string[] {
  const said = cluster.claims.flatMap(({ statedBy, listedBy, title }) => [
    ...statedBy.map((statement) => statement.title),
    ...listedBy.map((entry) => entry.title),
    title,
  ]);
  return [...said, cluster.known?.title ?? null].filter((title) => title !== null);
}

/** True where an instrument was there on the day a text cites it. */
export function existedBy(cluster: Cluster, citedOn: string | null): boolean {
  return cluster.year === null ? true : notAfter(cluster.date ?? cluster.day ?? String(cluster.year), citedOn);
}
