import type { Transaction } from '../../graph/port.js';
import { inBatches } from '../../graph/queries/batches.js';
import type { Clusterer, Wording } from '../../resolution/cluster.js';
import { definingClaims, type FactChange } from './facts.js';
import { grouped } from './grouped.js';
import { knownInstruments } from './instruments.js';
import { freshClaim, meant, type Reclustering, recluster, reclusterSome, type StoredClaim } from './meanings.js';

/** What clustering the buckets of a change comes to, with every instrument that these meant before. */
export interface BucketsReclustered extends Reclustering {
  readonly meantBefore: readonly StoredClaim[];
}

/** Clusters afresh the buckets that a change of facts concerns, each only as far as it must be looked at, while citations are put in. */
export async function reclusterBuckets(
  transaction: Transaction,
  facts: FactChange,
  clusterer: Clusterer,
): Promise<BucketsReclustered> {
  const fresh = grouped([...facts.fresh.values()].filter(({ defines }) => defines === null).map(freshClaim), bucketOf);
  const forgotten = new Map<string, string[]>();
  for (const claim of facts.forgotten)
    if (!claim.defining) forgotten.set(claim.bucket, [...(forgotten.get(claim.bucket) ?? []), ...meant(claim)]);
  const concerned = [...new Set([...facts.buckets, ...fresh.keys(), ...forgotten.keys()])];
  const others = concerned.filter((bucket) => !facts.buckets.has(bucket) && !fresh.has(bucket));
  const unchanged = await definingClaims(transaction, others);
  const defining = grouped([...facts.defining.after, ...unchanged], bucketOf);
  const definingBefore = grouped(facts.defining.before, bucketOf);
  const stored = await storedWordings(transaction, [...fresh.values()].flat(), clusterer);
  const citationsPut = facts.putCitations();
  // It is waited for below; until then its failure must not count as one that nobody sees to.
  citationsPut.catch(() => {});

  const parts: Reclustering[] = [];
  const whole: string[] = [];
  /** Buckets that no claim with a say was in: where no other was either, what came is all they hold. */
  const perhapsNew = new Map<string, Reclustering>();
  for (const bucket of concerned) {
    const now = defining.get(bucket) ?? [];
    const change = {
      bucket,
      defining: now,
      definingBefore: facts.buckets.has(bucket) ? (definingBefore.get(bucket) ?? []) : now,
      fresh: fresh.get(bucket) ?? [],
    };
    const { movesOthers, ...part } = reclusterSome(change, clusterer, stored);
    const made = new Set(part.instruments.map(({ id }) => id));
    // How an instrument is written that no claim with a year makes depends on all that mean it: when one of these goes, all are asked.
    if (!(forgotten.get(bucket) ?? []).every((instrument) => made.has(instrument))) whole.push(bucket);
    else if (!movesOthers) parts.push(part);
    else if (change.definingBefore.length === 0) perhapsNew.set(bucket, part);
    else whole.push(bucket);
  }
  await citationsPut;
  const older = await bucketsOfOlder(transaction, [...perhapsNew.keys()], facts);
  for (const [bucket, part] of perhapsNew) {
    if (older.has(bucket)) whole.push(bucket);
    else parts.push(part);
  }
  const all = await inBatches(whole, (buckets) => transaction.run('write/claims-of-buckets', { buckets }));
  for (const [bucket, claims] of grouped(all, bucketOf)) parts.push(recluster(bucket, claims, clusterer));
  return {
    instruments: parts.flatMap(({ instruments }) => instruments),
    changes: parts.flatMap(({ changes }) => changes),
    meantBefore: [...all, ...unchanged, ...facts.defining.before],
  };
}

/** Those of `buckets` that hold a claim without a say that was there before. */
async function bucketsOfOlder(
  transaction: Transaction,
  buckets: readonly string[],
  { fresh }: FactChange,
): Promise<ReadonlySet<string>> {
  const rows = await inBatches(buckets, (batch) => transaction.run('write/claims-without-say', { buckets: batch }));
  return new Set(rows.flatMap(({ id, bucket }) => (fresh.has(id) ? [] : [bucket])));
}

/** How the instruments of unknown year are written that `claims` may mean. */
async function storedWordings(
  transaction: Transaction,
  claims: readonly StoredClaim[],
  clusterer: Clusterer,
): Promise<ReadonlyMap<string, Wording>> {
  const ids = new Set(claims.map((claim) => clusterer.unknownId(claim)));
  return new Map((await knownInstruments(transaction, ids)).map((row) => [row.id, row]));
}

const bucketOf = ({ bucket }: StoredClaim): string => bucket;
