import { CENTRAL } from '../instrument/claim.js';
import { yearOf } from '../instrument/date.js';
import { fold } from '../instrument/fold.js';
import { numberKey } from '../instrument/number.js';
import type { Reference } from '../instrument/reference/index.js';
import { instrumentUrn } from '../instrument/urn.js';
import { type BucketClaim, type bucketOf, claimYear, keyOfNumber, nameOf } from './buckets/bucket-claim.js';
import { type Cluster, type Clusters, clustersOf } from './buckets/clusters.js';
import { knownInstruments } from './buckets/known-instruments.js';
import { choose, type MeaningRule, type Remark } from './buckets/meanings.js';
import { type IssuingBody, issuingBody } from './issuing-body.js';

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
  /** What decided. */
  readonly rule: MeaningRule;
  readonly doubts: readonly Remark[];
}

export interface Clustering {
  readonly instruments: readonly ClusteredInstrument[];
  readonly meanings: readonly Meaning[];
}

/** How a bucket's instrument of unknown year is written: what its claims share but for spelling. */
export type Wording = Pick<BucketClaim, 'type' | 'number' | 'numberKey' | 'scope' | 'title'>;

/** Clusters claims, bucket by bucket. */
export interface Clusterer {
  /** Every instrument and meaning of one bucket ({@link bucketOf}), from all of its claims. Depends on their set alone. */
  all(bucket: string, claims: readonly BucketClaim[]): Clustering;
  /** The instruments that its defining claims make ({@link clustersOf}). */
  clusters(bucket: string, defining: readonly BucketClaim[]): Clusters;
  /**
   * Meanings of claims that define nothing, and the instruments these mean, among `clusters`; what {@link all} would say of them.
   *
   * @param stored how an instrument of unknown year is written so far, by its id
   */
  some(claims: readonly BucketClaim[], clusters: Clusters, stored: StoredWordings): Clustering;
  /** Id of the instrument of unknown year that a claim means where no other is known. */
  unknownId(claim: Wording): string;
}

/** Wordings that the graph holds, by the id of the instrument. */
export type StoredWordings = Pick<ReadonlyMap<string, Wording>, 'get'>;

/** Clusters by `reference`: issuers, terms, and what it knows by number. */
export function clusterer(reference: Reference): Clusterer {
  const known = knownInstruments(reference);
  const clusters = (bucket: string, defining: readonly BucketClaim[]) =>
    clustersOf(defining, known.get(bucket) ?? [], reference);
  const some = (claims: readonly BucketClaim[], found: Clusters, stored: StoredWordings) =>
    clustering(claims, found, stored, reference);
  return {
    clusters,
    some,
    all: (bucket, unordered) => {
      const claims = [...unordered].sort((one, other) => (one.id < other.id ? -1 : 1));
      return some(claims, clusters(bucket, claims.filter(isDefining)), new Map());
    },
    unknownId: (claim) => instrument({ kind: 'unknown', wordings: [claim] }, reference).id,
  };
}

/** See {@link defines}: here headers and registers are told by who makes the claim. */
export function isDefining(claim: BucketClaim): boolean {
  return claim.statedBy.length > 0 || claim.listedBy.length > 0 || claimYear(claim) !== null;
}

/** An instrument told by its cluster, or the one of unknown year that undated claims share. */
type Meant =
  | { readonly kind: 'cluster'; readonly cluster: Cluster; readonly wordings: readonly Wording[] }
  | { readonly kind: 'unknown'; readonly wordings: readonly Wording[] };

function clustering(
  claims: readonly BucketClaim[],
  clusters: Clusters,
  stored: StoredWordings,
  reference: Reference,
): Clustering {
  const choices = claims.map((claim) => ({ claim, choice: choose(claim, clusters, reference) }));
  const meant = new Set(choices.flatMap(({ choice }) => choice.clusters));
  const instruments = new Map<Cluster | string, ClusteredInstrument>();
  for (const cluster of meant) {
    const wordings = cluster.claims.length > 0 ? cluster.claims : latent(cluster);
    instruments.set(cluster, instrument({ kind: 'cluster', cluster, wordings }, reference));
  }
  const lost = choices.filter(({ choice }) => choice.clusters.length === 0).map(({ claim }) => claim);
  for (const [key, wordings] of grouped(lost)) {
    const known = stored.get(instrument({ kind: 'unknown', wordings }, reference).id);
    instruments.set(key, instrument({ kind: 'unknown', wordings: known ? [known, ...wordings] : wordings }, reference));
  }
  const id = (what: Cluster | string) => instruments.get(what)?.id ?? '';
  return {
    instruments: [...instruments.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
    meanings: choices.map(({ claim, choice: { clusters: places, rule, doubts } }) => {
      const [only = keyOfNumber(claim)] = places;
      return places.length < 2
        ? { claim: claim.id, means: id(only), mayMean: [], rule, doubts }
        : { claim: claim.id, means: null, mayMean: places.map(id).sort(), rule, doubts };
    }),
  };
}

/** Claims by how their number is written. */
function grouped(claims: readonly BucketClaim[]): Map<string, BucketClaim[]> {
  const groups = new Map<string, BucketClaim[]>();
  for (const claim of claims) groups.set(keyOfNumber(claim), [claim, ...(groups.get(keyOfNumber(claim)) ?? [])]);
  return groups;
}

/** How an instrument is written that only reference data knows. */
function latent({ known }: Cluster): Wording[] {
  if (!known) return [];
  const { type, number, title } = known;
  return [{ type, number, numberKey: numberKey(number), scope: CENTRAL, title }];
}

function instrument(meant: Meant, reference: Reference): ClusteredInstrument {
  const cluster = meant.kind === 'cluster' ? meant.cluster : null;
  const stated = (cluster?.claims ?? []).filter((claim) => claim.statedBy.length > 0);
  const ofKey = cluster?.claims.filter((claim) => keyed(claim, cluster)) ?? [];
  const statedOfKey = stated.filter((claim) => ofKey.includes(claim));
  const sources: readonly Wording[] = [statedOfKey, ofKey].find((claims) => claims.length > 0) ?? meant.wordings;
  const [any] = meant.wordings;
  if (!any) throw new Error('an instrument is meant by at least one claim');
  const type = best(sources.map((claim) => claim.type)) ?? any.type;
  const scope = best(sources.map((claim) => claim.scope)) ?? any.scope;
  const number =
    stated.length === 0 && cluster?.known ? cluster.known.number : best(sources.map((claim) => claim.number));
  const told = cluster?.day ?? (cluster?.year == null ? null : String(cluster.year));
  const date = cluster?.date ?? null;
  const body = issuingBody(number, type, scope, date ?? told, reference);
  const title =
    best(stated.flatMap(({ statedBy }) => statedBy.map((statement) => statement.title))) ??
    best((cluster?.claims ?? []).flatMap(({ listedBy }) => listedBy.map((entry) => entry.title))) ??
    cluster?.known?.title ??
    best(meant.wordings.map((claim) => claim.title));
  return {
    id: instrumentUrn({
      type,
      number,
      date: told,
      scope,
      authority: body.authority,
      text: cluster?.text ?? null,
      name: nameOf(any),
    }),
    type,
    number,
    numberKey: number === null ? any.numberKey : numberKey(number),
    date,
    year: yearOf(told ?? date),
    scope,
    level: body.level,
    title,
    titleFolded: fold([type, number ?? '', title ?? ''].join(' ')),
    ingested: stated.length > 0,
    body,
  };
}

/** A misprint that stands with its instrument lends it no writing. */
function keyed(claim: BucketClaim, cluster: Cluster): boolean {
  return claim.number === null || keyOfNumber(claim) === cluster.key;
}

/** The longest wording, the first in code-unit order among equals: a choice that no order of arrival can change. */
function best(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null);
  return known.sort((one, other) => other.length - one.length || (one < other ? -1 : 1))[0] ?? null;
}
