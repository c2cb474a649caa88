import { CENTRAL } from '../../instrument/claim.js';
import type { Reference } from '../../instrument/reference/index.js';
import { numberWords } from '../../instrument/urn.js';
import { bucketOf } from './bucket-claim.js';
import { sameTitle } from './subject.js';

/** An instrument that reference data knows by number and day, whether or not any text of it, or citation, was read. */
export interface KnownInstrument {
  readonly type: string;
  readonly number: string;
  /** {@link numberWords} of it. */
  readonly key: string;
  readonly date: string;
  /** Null where several texts of that number and day are known. */
  readonly title: string | null;
}

const byReference = new WeakMap<Reference, ReadonlyMap<string, readonly KnownInstrument[]>>();

/** Instruments that reference data knows (laws, Party texts), by the bucket in which their claims stand; in order of their dates. */
export function knownInstruments(reference: Reference): ReadonlyMap<string, readonly KnownInstrument[]> {
  const known = byReference.get(reference);
  if (known) return known;
  const buckets = new Map<string, KnownInstrument[]>();
  const rows = [
    ...reference.names.map(({ adopted, ...row }) => ({ ...row, date: adopted })),
    ...reference.plenums,
    ...reference.partyInstruments,
  ];
  for (const { type, number, date, title } of rows) {
    if (number === null || date?.length !== 10) continue;
    const bucket = bucketOf(type, '', number, CENTRAL);
    const ofBucket = buckets.get(bucket) ?? [];
    const row = { type, number, key: numberWords(number), date, title };
    const same = ofBucket.findIndex((other) => other.key === row.key && other.date === row.date);
    const before = ofBucket[same];
    if (!before) ofBucket.push(row);
    else if (before.title !== null && !sameTitle(before.title, title)) ofBucket[same] = { ...row, title: null };
    buckets.set(bucket, ofBucket);
  }
  for (const rows of buckets.values()) rows.sort((one, other) => (one.date < other.date ? -1 : 1));
  byReference.set(reference, buckets);
  return buckets;
}
