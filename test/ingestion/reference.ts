import type { JurisdictionRow } from '../../src/ingestion/graph-writer/reference-rows.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { clusterer } from '/tmp/g2/cluster.ts';

const reference = loadReference();

/** The clusters of the running program. */
export const cluster = clusterer(reference);

/** The whole country, and the provinces that the small world speaks of. */
export const jurisdictions: readonly JurisdictionRow[] = [
  { id: 'VN', name: 'Việt Nam', kind: 'Quốc gia', validFrom: null, validTo: null, mergedInto: [] },
  ...reference.jurisdictions.all
    .filter(({ name }) => ['Cà Mau', 'Bến Tre', 'Minh Hải', 'Bạc Liêu', 'Vĩnh Long'].includes(name))
    .map(({ id, name, kind, validFrom, validTo, mergedInto, mergedOn }) => ({
      id,
      name,
      kind,
      validFrom,
      validTo,
      mergedInto: mergedInto.map((heir) => ({ id: heir, on: mergedOn })),
    })),
];
