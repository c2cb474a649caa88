import type { GraphStore } from './port.js';
import { compare, compareCitations } from './queries/order.js';

/** Ids of one page: rows enough to keep the engine busy, few enough to keep memory flat. */
const PAGE = 500;

/** Texts of one page of citations; a text has some twenty of them, and may have thousands. */
const TEXTS_A_PAGE = 50;

/**
 * The whole graph as JSON, one object a line, without line ends. Kinds come in the order in which each names only what
 * came before (`jurisdiction`, `body`, `instrument`, `claim`, `entry`, `document`, `citation`, `relation`), rows in code-unit order of
 * their ids, keys sorted: the same graph gives the same bytes, whatever the engine. Confidences are 0 to 1, in
 * thousandths; a jurisdiction's own kind is its `unit`, a citation's its `form`.
 *
 * Holds the ids of one kind and one page of rows in memory. It is a snapshot only while nothing writes to the store.
 */
export async function* exportGraph(store: GraphStore): AsyncGenerator<string, void, undefined> {
  for await (const row of pages(store, 'export/jurisdiction-ids', 'export/jurisdictions')) {
    const mergedInto = row.mergedInto.toSorted((one, other) => compare(one.id, other.id));
    yield line('jurisdiction', { ...row, mergedInto });
  }
  for await (const row of pages(store, 'export/body-ids', 'export/bodies')) yield line('body', row);
  for await (const row of pages(store, 'export/instrument-ids', 'export/instruments')) yield line('instrument', row);
  for await (const row of pages(store, 'export/claim-ids', 'export/claims')) {
    yield line('claim', { ...row, mayMean: row.mayMean.toSorted(compare) });
  }
  for await (const row of pages(store, 'export/entry-ids', 'export/entries')) yield line('entry', row);
  for await (const row of pages(store, 'export/document-ids', 'export/documents')) yield line('document', row);
  yield* citations(store);
  yield* relations(store);
}

type Ids =
  | 'export/jurisdiction-ids'
  | 'export/body-ids'
  | 'export/instrument-ids'
  | 'export/claim-ids'
  | 'export/entry-ids'
  | 'export/document-ids';
type Rows =
  | 'export/jurisdictions'
  | 'export/bodies'
  | 'export/instruments'
  | 'export/claims'
  | 'export/entries'
  | 'export/documents';

async function sortedIds(store: GraphStore, question: Ids): Promise<string[]> {
  const rows = await store.read(question, {});
  return rows.map(({ id }) => id).sort(compare);
}

async function* pages<N extends Rows>(store: GraphStore, idsQuestion: Ids, rowsQuestion: N) {
  const all = await sortedIds(store, idsQuestion);
  for (let at = 0; at < all.length; at += PAGE) {
    const rows = await store.read(rowsQuestion, { ids: all.slice(at, at + PAGE) });
    yield* rows.sort((one, other) => compare(one.id, other.id));
  }
}

async function* citations(store: GraphStore): AsyncGenerator<string> {
  const documents = await sortedIds(store, 'export/document-ids');
  for (let at = 0; at < documents.length; at += TEXTS_A_PAGE) {
    const rows = await store.read('export/citations', { documents: documents.slice(at, at + TEXTS_A_PAGE) });
    rows.sort((one, other) => compareCitations(one.id, other.id));
    for (const row of rows)
      yield line('citation', { ...row, mayClaim: row.mayClaim.toSorted(compare), confidence: row.confidence / 1000 });
  }
}

async function* relations(store: GraphStore): AsyncGenerator<string> {
  const instruments = await sortedIds(store, 'export/instrument-ids');
  for (let at = 0; at < instruments.length; at += PAGE) {
    const rows = await store.read('write/relations-known', { sources: instruments.slice(at, at + PAGE) });
    rows.sort(
      (one, other) =>
        compare(one.from, other.from) || compare(one.relation, other.relation) || compare(one.to, other.to),
    );
    for (const { confidenceSum, ...row } of rows) {
      yield line('relation', { ...row, confidence: Math.round(confidenceSum / row.citations) / 1000 });
    }
  }
}

function line(kind: string, row: object): string {
  return JSON.stringify({ kind, ...row }, sortedKeys);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => compare(one, other)));
}
