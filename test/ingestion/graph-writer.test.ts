import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportGraph } from '../../src/graph/export.js';
import { GrafeoStore } from '../../src/graph/grafeo/grafeo-store.js';
import type { GraphStore } from '../../src/graph/port.js';
import { GraphWriter } from '../../src/ingestion/graph-writer/graph-writer.js';
import { loadReference } from '../../src/ingestion/graph-writer/reference-rows.js';
import { expectedExport } from './expected-graph.js';
import { cluster, jurisdictions } from './reference.js';
import { preparedDocument, smallWorld } from './small-world.js';

async function emptyGraph(): Promise<{ store: GraphStore; writer: GraphWriter }> {
  const store = GrafeoStore.inMemory();
  await store.ensureSchema();
  await loadReference(store, jurisdictions);
  return { store, writer: new GraphWriter(store, cluster) };
}

async function lines(store: GraphStore): Promise<string[]> {
  const all: string[] = [];
  for await (const line of exportGraph(store)) all.push(line);
  return all;
}

describe('the graph is a function of the set of its texts', () => {
  it('whatever the order and the batches they come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallWorld.chain((world) =>
          fc.tuple(
            fc.constant(world),
            fc.shuffledSubarray([...world], { minLength: world.length }),
            fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 }),
          ),
        ),
        async ([world, order, sizes]) => {
          const { store, writer } = await emptyGraph();
          for (let at = 0, batch = 0; at < order.length; batch++) {
            const size = sizes[batch] ?? 1;
            await writer.writeDocuments(order.slice(at, at + size));
            at += size;
          }
          expect(await lines(store)).toEqual(expectedExport(world, cluster, jurisdictions));
          await store.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});
