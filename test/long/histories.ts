import fc from 'fast-check';
import { expect } from 'vitest';
import type { GraphStore } from '../../src/graph/port.js';
import { GraphWriter } from '../../src/ingestion/graph-writer/graph-writer.js';
import { jurisdictionRows } from '../../src/ingestion/graph-writer/reference-rows.js';
import type { PreparedEntry } from '../../src/ingestion/graph-writer/rows.js';
import { prepareEntry } from '../../src/ingestion/register/prepare-entry.js';
import { clusterer } from '../../src/resolution/cluster.js';
import { expectedExport } from '../ingestion/expected-graph.js';
import { exported } from '../ingestion/writer-laws.js';
import { COLLIDING, preparedAs, REREADINGS, type Reading, reference, type Text } from './real-documents.js';

export const jurisdictions = jurisdictionRows(reference.jurisdictions);
const cluster = clusterer(reference);

/** What is done to a graph in one transaction. */
type Change =
  | { readonly put: readonly Text[] }
  | { readonly remove: number }
  | { readonly list: readonly Entry[] }
  | { readonly unlist: readonly Entry[] };

/** A register's entry about what one of the documents cites: the ordinal of its claim, counted round, and whether it is as cited. */
interface Entry {
  readonly document: number;
  readonly claim: number;
  readonly misprint: boolean;
}

/** A way for a graph to come to hold just the texts `there` and the entries `listed`. */
interface History {
  readonly there: readonly Text[];
  readonly listed: readonly Entry[];
  readonly changes: readonly Change[];
}

/** For each colliding document those that share a bucket with it in which not all claims are one. */
const neighbours: readonly (readonly number[])[] = (() => {
  const buckets = new Map<string, { readonly claims: Set<string>; readonly documents: Set<number> }>();
  const all = Array.from({ length: COLLIDING }, (_, document) => document);
  for (const document of all) {
    for (const { id, bucket } of preparedAs({ document, reading: 'now' }).claims) {
      const known = buckets.get(bucket) ?? { claims: new Set(), documents: new Set() };
      buckets.set(bucket, known);
      known.claims.add(id);
      known.documents.add(document);
    }
  }
  const shared = [...buckets.values()].filter(({ claims }) => claims.size > 1);
  return all.map((document) => [
    ...new Set(shared.flatMap(({ documents }) => (documents.has(document) ? [...documents] : []))).add(document),
  ]);
})();

const someDocument = fc.nat(COLLIDING - 1);

/** Three to ten documents, most of them such as collide with the first. */
const world = someDocument.chain((first) => {
  const near = neighbours[first] ?? [];
  return fc
    .tuple(
      fc.subarray([...near], { maxLength: Math.min(7, near.length) }),
      fc.array(someDocument, { minLength: 2, maxLength: 3 }),
    )
    .map(([near, far]) => [...new Set([first, ...near, ...far])].slice(0, 10));
});

const reading = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Reading>('now') },
  { weight: 3, arbitrary: fc.constantFrom(...REREADINGS) },
);

function changeIn(documents: readonly number[]): fc.Arbitrary<Change> {
  const document = fc.constantFrom(...documents);
  const put = fc
    .uniqueArray(fc.record({ document, reading }), { minLength: 1, maxLength: 5, selector: (one) => one.document })
    .map((put) => ({ put }));
  const remove = document.map((remove) => ({ remove }));
  const entries = fc.array(entryOf(documents), { minLength: 1, maxLength: 4 });
  return fc.oneof(
    { weight: 4, arbitrary: put },
    { weight: 1, arbitrary: remove },
    { weight: 1, arbitrary: entries.map((list) => ({ list })) },
    { weight: 1, arbitrary: entries.map((unlist) => ({ unlist })) },
  );
}

function entryOf(documents: readonly number[]): fc.Arbitrary<Entry> {
  return fc.record({
    document: fc.constantFrom(...documents),
    claim: fc.nat(5),
    misprint: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  });
}

/** The entry as a register would have it; null where the document cites nothing that has a number and a day. */
function prepared({ document, claim, misprint }: Entry): PreparedEntry | null {
  const { claims } = preparedAs({ document, reading: 'now' });
  const dated = claims.filter(({ number, date }) => number !== null && date?.length === 10);
  const cited = dated[claim % Math.max(1, dated.length)];
  if (!cited?.date) return null;
  const date = misprint ? `${cited.date.slice(0, 8)}01` : cited.date;
  const { type, number, scope } = cited;
  const instrument = { type, number, scope, date, issuer: null, title: `Về việc mà văn bản ${number} quy định` };
  return prepareEntry('danh mục', { instrument, effectiveOn: date, expiredOn: null });
}

function preparedAll(entries: readonly Entry[]): PreparedEntry[] {
  return entries.flatMap((entry) => prepared(entry) ?? []);
}

/** What is left to do once anything may have been done: the texts `there` in, the others of `documents` out, in any order. */
function closing(documents: readonly number[], there: readonly Text[]): fc.Arbitrary<readonly Change[]> {
  return fc
    .record({
      order: fc.shuffledSubarray([...documents], { minLength: documents.length }),
      sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: documents.length, maxLength: documents.length }),
    })
    .map(({ order, sizes }) => {
      const changes: Change[] = [];
      for (let at = 0, batch = 0; at < order.length; batch++) {
        const part = order.slice(at, at + (sizes[batch] ?? 1));
        const put = part.flatMap((document) => there.find((text) => text.document === document) ?? []);
        if (put.length > 0) changes.push({ put });
        const gone = part.filter((document) => put.every((text) => text.document !== document));
        changes.push(...gone.map((remove) => ({ remove })));
        at += part.length;
      }
      return changes;
    });
}

function readings(documents: readonly number[]): fc.Arbitrary<readonly Text[]> {
  return fc.tuple(...documents.map((document) => reading.map((reading) => ({ document, reading }))));
}

const history: fc.Arbitrary<History> = world.chain((documents) =>
  fc
    .subarray([...documents], { minLength: 1 })
    .chain(readings)
    .chain((there) =>
      fc
        .tuple(
          fc.array(changeIn(documents), { maxLength: 6 }),
          closing(documents, there),
          fc.array(entryOf(documents), { maxLength: 3 }),
          fc.nat(6),
        )
        .map(([before, after, listed, at]) => {
          const met = before.flatMap((change) => ('list' in change ? change.list : []));
          const keeping = after.toSpliced(at, 0, { unlist: met }, { list: listed });
          return { there, listed, changes: [...before, ...keeping] };
        }),
    ),
);

async function apply(change: Change, writer: GraphWriter): Promise<void> {
  if ('put' in change) await writer.writeDocuments(change.put.map(preparedAs));
  else if ('list' in change) await writer.writeEntries(preparedAll(change.list));
  else if ('unlist' in change) await writer.removeEntries(preparedAll(change.unlist).map(({ entry }) => entry.id));
  else await writer.removeDocument(preparedAs({ document: change.remove, reading: 'now' }).document.id);
}

/** Runs `work` on a store that holds the {@link jurisdictions} and nothing else. */
export type OnEmptyStore = <T>(work: (store: GraphStore) => Promise<T>) => Promise<T>;

/**
 * Checks on `numRuns` random histories of real documents that the export is, byte for byte, the one of the last set of texts
 * written at once, and the one that the set alone decides.
 */
export async function checkHistories(onEmptyStore: OnEmptyStore, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(history, async ({ there, listed, changes }) => {
    const texts = there.map(preparedAs);
    const entries = [...new Map(preparedAll(listed).map((one) => [one.entry.id, one])).values()];
    const after = await onEmptyStore(async (store) => {
      const writer = new GraphWriter(store, cluster);
      for (const change of changes) await apply(change, writer);
      return exported(store);
    });
    const atOnce = await onEmptyStore(async (store) => {
      const writer = new GraphWriter(store, cluster);
      await writer.writeDocuments(texts);
      await writer.writeEntries(entries);
      return exported(store);
    });
    expect(after).toEqual(atOnce);
    expect(after).toEqual(expectedExport(texts, cluster, jurisdictions, entries));
  });
  await fc.assert(property, { numRuns });
}
