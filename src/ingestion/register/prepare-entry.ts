import { createHash } from 'node:crypto';
import type { InstrumentClaim } from '../../instrument/claim.js';
import { numberKey } from '../../instrument/number.js';
import { nameKey } from '../../resolution/buckets/bucket-claim.js';
import type { PreparedEntry } from '../graph-writer/rows.js';
import { claimRow } from '../prepare-document.js';

/** What a register says of one instrument. */
export interface ListedInstrument {
  readonly instrument: InstrumentClaim;
  /** ISO days, or null. */
  readonly effectiveOn: string | null;
  readonly expiredOn: string | null;
}

/**
 * Makes graph rows of one entry. Its id is a hash of the register's name and all that the entry says, so that the same entry is
 * known again and a corrected one is another.
 */
export function prepareEntry(
  register: string,
  { instrument, effectiveOn, expiredOn }: ListedInstrument,
): PreparedEntry {
  const { type, number, date, issuer, title } = instrument;
  const says = { register, type, number, date, issuer, scope: instrument.scope ?? '', title, effectiveOn, expiredOn };
  const id = createHash('sha256').update(JSON.stringify(says)).digest('hex').slice(0, 32);
  const key = number === null ? nameKey(title ?? '') : numberKey(number);
  // As for a document: the title belongs to the entry, and its claim is the one that citations of the same day make.
  const claim = claimRow({ ...instrument, title: null }, key, { entry: id });
  return { entry: { id, ...says, claim: claim.id }, claim };
}
