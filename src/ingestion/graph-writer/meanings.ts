import { isDeepStrictEqual } from 'node:util';
import { compare } from '../../graph/queries/order.js';
import type { StatementRow } from '../../graph/statements.js';
import type { BucketClaim } from '../../resolution/buckets/bucket-claim.js';
import { type Clusters, titlesOf } from '../../resolution/buckets/clusters.js';
import type { ClusteredInstrument, Clusterer, Clustering, Meaning, StoredWordings } from '../../resolution/cluster.js';
import type { ClaimRow } from './rows.js';

/** A claim with what it means as the graph stands. */
export type StoredClaim = StatementRow<'write/claims-of-buckets'>;

/** What a claim means, before or after a change. */
type MeaningOf = Pick<Meaning, 'means' | 'mayMean'>;

/** A claim that comes to mean something else, or the same for another reason. */
export interface MeaningChange {
  readonly claim: string;
  readonly before: MeaningOf;
  readonly after: Meaning;
}

/** What clustering buckets afresh comes to. */
export interface Reclustering {
  /** Instruments of these buckets as they are now, as far as they may have changed. */
  readonly instruments: readonly ClusteredInstrument[];
  readonly changes: readonly MeaningChange[];
}

/** The claims of one bucket, as far as a change concerns them. */
export interface BucketChange {
  readonly bucket: string;
  /** Those with a say in which instruments there are, as they were and as they are. */
  readonly definingBefore: readonly StoredClaim[];
  readonly defining: readonly StoredClaim[];
  /** Those without that have come. */
  readonly fresh: readonly StoredClaim[];
}

/** Clusters the claims, all of their bucket, and tells what differs from the meanings they are stored with. */
export function recluster(bucket: string, claims: readonly StoredClaim[], clusterer: Clusterer): Reclustering {
  return compared(claims, clusterer.all(bucket, claims.map(bucketClaim)));
}

/** What clustering some claims of a bucket comes to. */
export interface PartReclustering extends Reclustering {
  /** Whether claims without a say that are not among them may come to mean another. */
  readonly movesOthers: boolean;
}

/**
 * The same for the claims that say which instruments there are and those that came: the cost is that of the change, however many
 * claims without a say the bucket has.
 */
export function reclusterSome(
  { bucket, definingBefore, defining, fresh }: BucketChange,
  clusterer: Clusterer,
  stored: StoredWordings,
): PartReclustering {
  const now = defining.map(bucketClaim);
  const clusters = clusterer.clusters(bucket, now);
  const found = clusterer.some([...now, ...fresh.map(bucketClaim)], clusters, stored);
  const part = compared([...defining, ...fresh], found);
  if (definingBefore === defining) return { ...part, movesOthers: false };
  const before = definingBefore.map(bucketClaim);
  const clustersBefore = clusterer.clusters(bucket, before);
  const offeredBefore = offered(before, clustersBefore, clusterer.some(before, clustersBefore, new Map()));
  return { ...part, movesOthers: !isDeepStrictEqual(offeredBefore, offered(now, clusters, found)) };
}

/** All that claims without a year may go by. */
function offered(defining: readonly BucketClaim[], { clusters }: Clusters, { meanings }: Clustering): unknown {
  const meaningOf = new Map(meanings.map((meaning) => [meaning.claim, meaning]));
  const own = defining.flatMap(({ id }) => meaningOf.get(id) ?? []);
  const ids = new Map(own.map(({ claim, means, mayMean }) => [claim, means ?? mayMean.join(' ')]));
  return [
    [...new Set(own.flatMap(meant))].sort(),
    clusters.map((cluster) => {
      const id = cluster.claims.map((claim) => ids.get(claim.id)).find((known) => known !== undefined);
      return [
        id,
        cluster.key,
        cluster.number,
        cluster.text,
        cluster.year,
        cluster.day,
        cluster.date,
        titlesOf(cluster).toSorted(),
      ];
    }),
  ];
}

function compared(claims: readonly StoredClaim[], { instruments, meanings }: Clustering): Reclustering {
  const before = new Map(claims.map((claim) => [claim.id, claim]));
  const changes: MeaningChange[] = [];
  for (const after of meanings) {
    const was = before.get(after.claim);
    if (!was || !sameMeaning(was, after) || was.rule !== after.rule || !isDeepStrictEqual(was.doubts, after.doubts))
      changes.push({ claim: after.claim, before: was ?? { means: null, mayMean: [] }, after });
  }
  return { instruments, changes };
}

/** Every instrument that is meant or may be meant. */
export function meant(meaning: MeaningOf): readonly string[] {
  return meaning.means === null ? meaning.mayMean : [meaning.means];
}

/** True where both mean the same one, or may mean the same ones. */
export function sameMeaning(one: MeaningOf, other: MeaningOf): boolean {
  if (one.means !== other.means || one.mayMean.length !== other.mayMean.length) return false;
  const candidates = new Set(one.mayMean);
  return other.mayMean.every((candidate) => candidates.has(candidate));
}

/** A claim that has just come, as the graph holds it. */
export function freshClaim({ defines, ...claim }: ClaimRow): StoredClaim {
  return { ...claim, documents: 0, statedBy: [], listedBy: [], means: null, mayMean: [], rule: null, doubts: [] };
}

function bucketClaim(claim: StoredClaim): BucketClaim {
  return {
    id: claim.id,
    type: claim.type,
    number: claim.number,
    numberKey: claim.numberKey,
    scope: claim.scope,
    date: claim.date,
    citedOn: claim.citedOn,
    term: claim.term,
    subject: claim.subject,
    title: claim.title,
    documents: claim.documents,
    // No engine promises an order, and two headers may make one claim.
    statedBy: claim.statedBy.toSorted((one, other) => compare(one.document, other.document)),
    listedBy: claim.listedBy.toSorted((one, other) => compare(one.entry, other.entry)),
  };
}
