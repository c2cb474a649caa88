import { jurisdictionRows } from '../../src/ingestion/graph-writer/reference-rows.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { clusterer } from '../../src/resolution/cluster.js';

const reference = loadReference();

/** The clusters of the running program. */
export const cluster = clusterer(reference);

/** The whole country, and the provinces that the small world speaks of with those about them. */
export const jurisdictions = jurisdictionRows(reference.jurisdictions).filter(({ name }) =>
  ['Việt Nam', 'Cà Mau', 'Bến Tre', 'Minh Hải', 'Bạc Liêu', 'Vĩnh Long'].includes(name),
);
