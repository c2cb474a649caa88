import { expect, it } from 'vitest';
import { GrafeoStore } from '../../src/graph/grafeo/grafeo-store.js';
import { GraphWriter } from '../../src/ingestion/graph-writer/graph-writer.js';
import { jurisdictionRows, loadReference as loadRows } from '../../src/ingestion/graph-writer/reference-rows.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { clusterer } from '../../src/resolution/cluster.js';
import { DAYS, dayAt, HubDocuments, type WayOfCiting } from './hub-documents.js';
import { type RunStatement, watchedStore } from './watched-store.js';

const reference = loadReference();
const cluster = clusterer(reference);
const made = new HubDocuments(reference.jurisdictions);
/** The day of the second document, which cites the hub without date. */
const DAY_SEEN = dayAt(389 % DAYS);

/** How many rows each statement gives back for one more document, where `cited` documents cite the hub; then for taking it out. */
async function rowsFor(cited: number, way: WayOfCiting, day: string) {
  const store = GrafeoStore.inMemory();
  try {
    await store.ensureSchema();
    await loadRows(store, jurisdictionRows(reference.jurisdictions));
    await new GraphWriter(store, cluster).writeDocuments(Array.from({ length: cited }, (_, at) => made.before(at)));
    const statements: RunStatement[] = [];
    const writer = new GraphWriter(
      watchedStore(store, (run) => statements.push(...run)),
      cluster,
    );
    const rows = () => statements.splice(0).map(({ statement, rows }) => [statement, rows] as const);
    const text = made.document('one more', 1_000_001, day, way);
    await writer.writeDocuments([text]);
    const put = rows();
    await writer.removeDocument(text.document.id);
    return { put, removed: rows() };
  } finally {
    await store.close();
  }
}

it.each([
  ['by its full date', 'full date'],
  ['without date on a day seen before', 'undated'],
] as const)('one more document that cites %s what many cite takes no more than where few do', async (_, way) => {
  expect(await rowsFor(600, way, DAY_SEEN)).toEqual(await rowsFor(12, way, DAY_SEEN));
});

it('one more document that cites without date on a new day what many cite takes no more than where few do', async () => {
  const day = dayAt(DAYS + 1);
  expect(await rowsFor(600, 'undated', day)).toEqual(await rowsFor(12, 'undated', day));
});
