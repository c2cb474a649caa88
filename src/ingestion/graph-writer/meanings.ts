import { compare } from '../../graph/queries/order.js';
import type { StatementRow } from '../../graph/statements.js';
import type { BucketClaim, ClusteredInstrument, Clustering, Meaning } from '../../resolution/cluster.js';

/** Clusters one bucket's claims; must depend on the set alone. */
export type ClusterClaims = (claims: readonly BucketClaim[]) => Clustering;

/** A claim with what it means as the graph stands. */
export type StoredClaim = StatementRow<'write/claims-of-buckets'>;

/** A claim that comes to mean something else. */
export interface MeaningChange {
  readonly claim: string;
  readonly before: Pick<Meaning, 'means' | 'mayMean'>;
  readonly after: Pick<Meaning, 'means' | 'mayMean'>;
}

/** What clustering buckets afresh comes to. */
export interface Reclustering {
  /** Instruments of these buckets as they are now. */
  readonly instruments: readonly ClusteredInstrument[];
  readonly changes: readonly MeaningChange[];
}

/** Clusters the claims, all of their buckets, bucket by bucket and tells what differs from the meanings they are stored with. */
export function recluster(stored: readonly StoredClaim[], cluster: ClusterClaims): Reclustering {
  const instruments: ClusteredInstrument[] = [];
  const changes: MeaningChange[] = [];
  for (const claims of byBucket(stored)) {
    const before = new Map(claims.map((claim) => [claim.id, claim]));
    const clustering = cluster(claims.map(bucketClaim).sort((one, other) => compare(one.id, other.id)));
    instruments.push(...clustering.instruments);
    for (const after of clustering.meanings) {
      const was = before.get(after.claim) ?? { means: null, mayMean: [] };
      if (!sameMeaning(was, after)) changes.push({ claim: after.claim, before: was, after });
    }
  }
  return { instruments, changes };
}

/** Every instrument that is meant or may be meant. */
export function meant(meaning: Pick<Meaning, 'means' | 'mayMean'>): readonly string[] {
  return meaning.means === null ? meaning.mayMean : [meaning.means];
}

/** True where both mean the same one, or may mean the same ones. */
export function sameMeaning(
  one: Pick<Meaning, 'means' | 'mayMean'>,
  other: Pick<Meaning, 'means' | 'mayMean'>,
): boolean {
  if (one.means !== other.means || one.mayMean.length !== other.mayMean.length) return false;
  const candidates = new Set(one.mayMean);
  return other.mayMean.every((candidate) => candidates.has(candidate));
}

function byBucket(stored: readonly StoredClaim[]): Iterable<readonly StoredClaim[]> {
  const buckets = new Map<string, StoredClaim[]>();
  for (const claim of stored) {
    const bucket = buckets.get(claim.bucket);
    if (bucket) bucket.push(claim);
    else buckets.set(claim.bucket, [claim]);
  }
  return buckets.values();
}

function bucketClaim({ bucket, means, mayMean, ...claim }: StoredClaim): BucketClaim {
  // No engine promises an order, and two headers may make one claim.
  return { ...claim, statedBy: claim.statedBy.toSorted((one, other) => compare(one.document, other.document)) };
}
