import type { GraphStore } from '../../graph/port.js';
import { inBatches } from '../../graph/queries/batches.js';
import { CENTRAL } from '../../instrument/claim.js';
import type { Jurisdictions } from '../../instrument/reference/index.js';

/** A jurisdiction with the ones its land passed to; dates are ISO strings, `on` the first day of the heir. */
export interface JurisdictionRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly mergedInto: readonly { readonly id: string; readonly on: string | null }[];
}

/** The whole country and its provinces, past and present, as rows of the graph. */
export function jurisdictionRows(jurisdictions: Jurisdictions): JurisdictionRow[] {
  const country = { id: CENTRAL, name: 'Việt Nam', kind: 'Quốc gia', validFrom: null, validTo: null, mergedInto: [] };
  const provinces = jurisdictions.all.map(({ id, name, kind, validFrom, validTo, mergedInto, mergedOn }) => ({
    id,
    name,
    kind,
    validFrom,
    validTo,
    mergedInto: mergedInto.map((heir) => ({ id: heir, on: mergedOn })),
  }));
  return [country, ...provinces];
}

/**
 * Loads the jurisdictions that bodies stand in, in one transaction; to be run before documents are written, and as often as
 * one likes. Throws `StoreError`, and an `Error` for a merger into a jurisdiction that is not among the rows.
 */
export async function loadReference(store: GraphStore, jurisdictions: readonly JurisdictionRow[]): Promise<void> {
  const ids = new Set(jurisdictions.map(({ id }) => id));
  const mergers = jurisdictions.flatMap(({ id, mergedInto }) =>
    mergedInto.map((heir) => ({ from: id, to: heir.id, on: heir.on })),
  );
  const lost = mergers.find(({ to }) => !ids.has(to));
  if (lost) throw new Error(`${lost.from} was merged into ${lost.to}, which is not among the jurisdictions`);
  const rows = jurisdictions.map(({ mergedInto, ...row }) => row);
  await store.write(async (transaction) => {
    await inBatches(rows, (batch) => transaction.run('write/put-jurisdictions', { rows: batch }));
    await inBatches([...ids], (batch) => transaction.run('write/remove-mergers', { jurisdictions: batch }));
    await inBatches(mergers, (batch) => transaction.run('write/put-mergers', { rows: batch }));
  });
}
