import { notAfter, yearOf } from '../instrument/date.js';
import { fold } from '../instrument/fold.js';
import { numberKey, parseNumber } from '../instrument/number.js';
import type { Reference } from '../instrument/reference/index.js';
import { instrumentUrn, numberWords, words } from '../instrument/urn.js';
import { type IssuingBody, issuingBody } from './issuing-body.js';

/** A claim as its bucket holds it: all claims of one bucket share type, number and scope but for spelling ({@link bucketOf}). */
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
  /** Date of the citing document; set only where `date` is null. */
  readonly citedOn: string | null;
  /** Title from reference data, or null. */
  readonly title: string | null;
  /** The documents whose header makes this claim. */
  readonly statedBy: readonly { readonly document: string; readonly title: string | null }[];
}

const TEXT = 'text:';
const NAME = 'name:';

/** Number key of a document without a number: nothing but its text identifies it. */
export function textKey(document: string): string {
  return TEXT + document;
}

/** Number key of an instrument cited by a name that has no number: the Constitution, a congress's resolution. */
export function nameKey(name: string): string {
  return NAME + words(name);
}

/**
 * The bucket of a claim. It folds just what the id folds, so that claims of two buckets never mean instruments of one id:
 * `12-HD/BTL` and `12/HD-BTL`, `Hoà An` and `Hòa An` are one.
 */
export function bucketOf(type: string, key: string, number: string | null, scope: string): string {
  return [words(type), number === null ? key : numberWords(number), scope.split('/').map(words).join('/')].join('|');
}

/** An instrument as the graph keeps it, with the body that issued it. */
export interface ClusteredInstrument {
  readonly id: string;
  readonly type: string;
  readonly number: string | null;
  readonly numberKey: string;
  /** Full date, or null. */
  readonly date: string | null;
  readonly year: number | null;
  readonly scope: string;
  readonly level: 'central' | 'provincial' | 'district' | 'commune';
  readonly title: string | null;
  readonly titleFolded: string;
  /** True when its text was ingested; a stub otherwise. */
  readonly ingested: boolean;
  readonly body: IssuingBody;
}

/** What one claim means: one instrument, or several that it may mean. */
export interface Meaning {
  readonly claim: string;
  readonly means: string | null;
  readonly mayMean: readonly string[];
}

export interface Clustering {
  readonly instruments: readonly ClusteredInstrument[];
  readonly meanings: readonly Meaning[];
}

/** Claims taken to speak of one instrument. */
interface Cluster {
  readonly claims: BucketClaim[];
  /** The date that tells it from the others in its bucket: a year, a full date, or null. */
  readonly date: string | null;
  /** Set for an instrument that only its text identifies. */
  readonly text: string | null;
}

/**
 * Clusters one bucket's claims into instruments. The result depends on the set of claims alone, never on their order.
 *
 * - Dated claims of one year are one instrument: State serials restart each January, Party serials each term
 *   (`number_grammar` §1.1). Two headers of one year with different dates are two instruments, told apart by the full date.
 * - A number that holds its year dates every claim of the bucket.
 * - An undated claim means the one instrument of its bucket that existed when it was made; several stay ambiguous; with
 *   none, all undated claims share one instrument of unknown year.
 * - A header always means exactly one instrument.
 */
export function clusterer(reference: Reference): (claims: readonly BucketClaim[]) => Clustering {
  return (unordered) => {
    const claims = [...unordered].sort((one, other) => (one.id < other.id ? -1 : 1));
    const clusters = datedClusters(claims);
    const meanings: { claim: string; clusters: Cluster[] }[] = [];
    for (const claim of claims) {
      if (claimYear(claim) !== null) meanings.push({ claim: claim.id, clusters: clustersOfDate(claim, clusters) });
    }
    for (const claim of claims) {
      if (claimYear(claim) === null) meanings.push({ claim: claim.id, clusters: undated(claim, clusters) });
    }
    const rows = new Map(clusters.map((cluster) => [cluster, instrument(cluster, reference)]));
    const id = (cluster: Cluster) => rows.get(cluster)?.id ?? '';
    return {
      instruments: [...rows.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
      meanings: meanings.map(({ claim, clusters: meant }) => {
        const [only] = meant;
        return only && meant.length === 1
          ? { claim, means: id(only), mayMean: [] }
          : { claim, means: null, mayMean: meant.map(id).sort() };
      }),
    };
  };
}

function claimYear(claim: BucketClaim): number | null {
  const numbered = claim.number === null ? null : parseNumber(claim.number);
  return numbered?.year ?? yearOf(claim.date);
}

function datedClusters(claims: readonly BucketClaim[]): Cluster[] {
  const byYear = new Map<number, BucketClaim[]>();
  for (const claim of claims) {
    const year = claimYear(claim);
    if (year === null) continue;
    const known = byYear.get(year);
    if (known) known.push(claim);
    else byYear.set(year, [claim]);
  }
  const clusters: Cluster[] = [];
  for (const [year, ofYear] of [...byYear].sort(([one], [other]) => one - other)) {
    const statedDates = [
      ...new Set(
        ofYear.filter((claim) => claim.statedBy.length > 0 && claim.date?.length === 10).map((claim) => claim.date),
      ),
    ].sort();
    if (statedDates.length < 2) {
      clusters.push({ claims: ofYear, date: String(year), text: textOf(ofYear[0]) });
      continue;
    }
    for (const date of statedDates)
      clusters.push({ claims: ofYear.filter((claim) => claim.date === date), date, text: textOf(ofYear[0]) });
    // A header that gives less than the day joins the only one it fits, or stands for itself.
    for (const claim of ofYear) {
      const [statement] = claim.statedBy;
      if (!statement || claim.date?.length === 10) continue;
      const fitting = clusters.filter(
        (cluster) => cluster.date?.length === 10 && cluster.date.startsWith(claim.date ?? String(year)),
      );
      const [only] = fitting;
      if (only && fitting.length === 1) only.claims.push(claim);
      else clusters.push({ claims: [claim], date: String(year), text: statement.document });
    }
  }
  return clusters;
}

/** The document a numberless bucket is about, or null. */
function textOf(claim: BucketClaim | undefined): string | null {
  return claim?.numberKey.startsWith(TEXT) ? claim.numberKey.slice(TEXT.length) : null;
}

function clustersOfDate(claim: BucketClaim, clusters: readonly Cluster[]): Cluster[] {
  const own = clusters.find((cluster) => cluster.claims.includes(claim));
  if (own) return [own];
  const year = String(claimYear(claim));
  const inMonth = clusters.filter((cluster) => cluster.text === null && cluster.date?.startsWith(claim.date ?? year));
  return inMonth.length > 0 ? inMonth : clusters.filter((cluster) => cluster.date?.startsWith(year));
}

function undated(claim: BucketClaim, clusters: Cluster[]): Cluster[] {
  const [statement] = claim.statedBy;
  if (statement) {
    const open = clusters.filter((cluster) => !cluster.claims.some((other) => other.statedBy.length > 0));
    const [only] = open;
    if (claim.number !== null && only && open.length === 1 && clusters.length === 1) {
      only.claims.push(claim);
      return [only];
    }
    const own = { claims: [claim], date: null, text: statement.document };
    clusters.push(own);
    return [own];
  }
  const earlier = clusters.filter(
    (cluster) => cluster.text === null && cluster.date !== null && notAfter(cluster.date, claim.citedOn),
  );
  if (earlier.length > 0) return earlier;
  const known = clusters.find((cluster) => cluster.date === null && cluster.text === null);
  if (known) {
    known.claims.push(claim);
    return [known];
  }
  const unknown = { claims: [claim], date: null, text: null };
  clusters.push(unknown);
  return [unknown];
}

function instrument(cluster: Cluster, reference: Reference): ClusteredInstrument {
  const stated = cluster.claims.filter((claim) => claim.statedBy.length > 0);
  const sources = stated.length > 0 ? stated : cluster.claims;
  const [any] = cluster.claims;
  if (!any) throw new Error('a cluster holds at least one claim');
  const type = best(sources.map((claim) => claim.type)) ?? any.type;
  const scope = best(sources.map((claim) => claim.scope)) ?? any.scope;
  const number = best(sources.map((claim) => claim.number));
  const date =
    [...new Set(sources.map((claim) => claim.date).filter((value) => value?.length === 10))].sort()[0] ?? null;
  const title =
    best(stated.flatMap((claim) => claim.statedBy.map((statement) => statement.title))) ??
    best(cluster.claims.map((claim) => claim.title));
  const body = issuingBody(number, type, scope, date ?? cluster.date, reference);
  const year = yearOf(date ?? cluster.date) ?? null;
  return {
    id: instrumentUrn({
      type,
      number,
      date: cluster.date,
      scope,
      authority: body.authority,
      text: cluster.text,
      name: nameOf(any),
    }),
    type,
    number,
    numberKey: number === null ? any.numberKey : numberKey(number),
    date,
    year,
    scope,
    level: body.level,
    title,
    titleFolded: fold([type, number ?? '', title ?? ''].join(' ')),
    ingested: stated.length > 0,
    body,
  };
}

/** The name of an instrument that a name identifies, as URN words, or null. */
function nameOf(claim: BucketClaim): string | null {
  return claim.numberKey.startsWith(NAME) ? claim.numberKey.slice(NAME.length) : null;
}

/** The longest wording, the first in code-unit order among equals: a choice that no order of arrival can change. */
function best(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null);
  return known.sort((one, other) => other.length - one.length || (one < other ? -1 : 1))[0] ?? null;
}
