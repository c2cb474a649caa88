import { fold } from '../instrument/fold.js';
import type { District, Reference } from '../instrument/reference/index.js';

/** The day from which communes stand right below provinces (Law 72/2025/QH15). */
export const WITHOUT_DISTRICTS = '2025-07-01';

const byReference = new WeakMap<Reference, ReadonlyMap<string, readonly District[]>>();

/** The districts whose name begins some capitalised words, the longest such name: "Năm Căn Về" is Năm Căn. */
export function districtsNamed(words: string, reference: Reference): readonly District[] {
  const names = index(reference);
  const parts = words.split(/\s+/);
  for (let length = Math.min(parts.length, 6); length > 0; length--) {
    const rows = names.get(key(parts.slice(0, length).join(' ')));
    if (rows) return rows;
  }
  return [];
}

function index(reference: Reference): ReadonlyMap<string, readonly District[]> {
  const known = byReference.get(reference);
  if (known) return known;
  const names = new Map<string, District[]>();
  for (const row of reference.districts) {
    const rows = names.get(key(row.name));
    if (rows) rows.push(row);
    else names.set(key(row.name), [row]);
  }
  byReference.set(reference, names);
  return names;
}

function key(name: string): string {
  return fold(name).replace(/[\s.\-–'’]+/g, '');
}
