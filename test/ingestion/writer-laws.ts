import fc from 'fast-check';
import { expect } from 'vitest';
import { exportGraph } from '../../src/graph/export.js';
import type { GraphStore } from '../../src/graph/port.js';
import { GraphWriter } from '../../src/ingestion/graph-writer/graph-writer.js';
import { loadReference } from '../../src/ingestion/graph-writer/reference-rows.js';
import type { PreparedDocument, PreparedEntry } from '../../src/ingestion/graph-writer/rows.js';
import { expectedExport } from './expected-graph.js';
import { cluster, jurisdictions } from './reference.js';
import { listed, rereading, smallWorld } from './small-world.js';

/** Opens an empty store with its schema. */
export type OpenStore = () => Promise<GraphStore>;

/** The whole graph, line by line. */
export async function exported(store: GraphStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportGraph(store)) lines.push(line);
  return lines;
}

/** An empty store with the reference rows, and a writer on it. */
export async function emptyGraph(open: OpenStore): Promise<{ store: GraphStore; writer: GraphWriter }> {
  const store = await open();
  await loadReference(store, jurisdictions);
  return { store, writer: new GraphWriter(store, cluster) };
}

/** A law that must hold for any small world, checked `numRuns` times. */
export interface WriterLaw {
  readonly name: string;
  check(open: OpenStore, numRuns: number): Promise<void>;
}

const ordered = smallWorld.chain((world) =>
  fc.record({
    world: fc.constant(world),
    order: fc.shuffledSubarray([...world], { minLength: world.length }),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 }),
  }),
);

const anyOrder: WriterLaw = {
  name: 'the graph is that of the set, whatever the order of its texts and their batches',
  check: (open, numRuns) =>
    fc.assert(
      fc.asyncProperty(ordered, async ({ world, order, sizes }) => {
        const { store, writer } = await emptyGraph(open);
        for (let at = 0, batch = 0; at < order.length; batch++) {
          const size = sizes[batch] ?? 1;
          await writer.writeDocuments(order.slice(at, at + size));
          at += size;
        }
        expect(await exported(store)).toEqual(expectedExport(world, cluster, jurisdictions));
        await store.close();
      }),
      { numRuns },
    ),
};

type Change =
  | { readonly put: readonly PreparedDocument[] }
  | { readonly remove: number }
  | { readonly list: readonly PreparedEntry[] }
  | { readonly unlist: readonly PreparedEntry[] };

const history = smallWorld.chain((world) => {
  const change: fc.Arbitrary<Change> = fc.oneof(
    { weight: 3, arbitrary: fc.subarray([...world], { minLength: 1 }).map((put) => ({ put })) },
    { weight: 1, arbitrary: fc.array(rereading, { minLength: 1, maxLength: 2 }).map((put) => ({ put })) },
    { weight: 2, arbitrary: fc.nat(world.length - 1).map((remove) => ({ remove })) },
    { weight: 2, arbitrary: fc.array(listed, { minLength: 1, maxLength: 4 }).map((list) => ({ list })) },
    { weight: 1, arbitrary: fc.array(listed, { minLength: 1, maxLength: 4 }).map((unlist) => ({ unlist })) },
  );
  return fc.record({ world: fc.constant(world), changes: fc.array(change, { minLength: 1, maxLength: 10 }) });
});

const anyHistory: WriterLaw = {
  name: 'the graph is that of the texts and entries that are there, whatever was added, replaced and removed before',
  check: (open, numRuns) =>
    fc.assert(
      fc.asyncProperty(history, async ({ world, changes }) => {
        const { store, writer } = await emptyGraph(open);
        const there = new Map<string, PreparedDocument>();
        const entries = new Map<string, PreparedEntry>();
        for (const change of changes) {
          if ('put' in change) {
            const put = [...new Map(change.put.map((text) => [text.document.id, text])).values()];
            await writer.writeDocuments(put);
            for (const text of put) there.set(text.document.id, text);
          } else if ('list' in change) {
            const added = new Set(change.list.map(({ entry }) => entry.id).filter((id) => !entries.has(id)));
            expect(await writer.writeEntries(change.list)).toBe(added.size);
            for (const given of change.list) entries.set(given.entry.id, given);
          } else if ('unlist' in change) {
            const ids = [...new Set(change.unlist.map(({ entry }) => entry.id))];
            expect(await writer.removeEntries(ids)).toBe(ids.filter((id) => entries.delete(id)).length);
          } else {
            const id = world[change.remove]?.document.id ?? '';
            expect(await writer.removeDocument(id)).toBe(there.delete(id));
          }
        }
        expect(await exported(store)).toEqual(
          expectedExport([...there.values()], cluster, jurisdictions, [...entries.values()]),
        );
        await store.close();
      }),
      { numRuns },
    ),
};

const nothingLeft: WriterLaw = {
  name: 'writing a second time changes nothing, and removing all that was added leaves nothing',
  check: (open, numRuns) =>
    fc.assert(
      fc.asyncProperty(ordered, async ({ world, order }) => {
        const { store, writer } = await emptyGraph(open);
        const before = await exported(store);
        await writer.writeDocuments(world);
        const written = await exported(store);
        const again = await writer.writeDocuments(order);
        expect(again.map(({ outcome }) => outcome)).toEqual(order.map(() => 'unchanged'));
        expect(await exported(store)).toEqual(written);
        for (const { document } of order) await writer.removeDocument(document.id);
        expect(await exported(store)).toEqual(before);
        await store.close();
      }),
      { numRuns },
    ),
};

/** Every law of the writer. */
export const writerLaws: readonly WriterLaw[] = [anyOrder, anyHistory, nothingLeft];
