import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GRAPH_FILE } from '../../graph/grafeo/store-folder.js';
import { openStore } from '../../graph/open-store.js';
import type { GraphStore } from '../../graph/port.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import type { Invocation } from '../invocation.js';
import { heldWithTexts, refill, tellRefill } from '../refill.js';

/** How the folder of a graph begins that is not made wholly yet. */
const HALF = '.rebuild-';

/** Makes the graph again from the kept texts. */
export const rebuild: CliCommand = {
  usage: 'rebuild',
  vietnamese: 'Dựng lại đồ thị từ các toàn văn đã giữ, như khi bộ trích xuất đổi hoặc đồ thị hỏng.',
  english:
    'Make the graph again from the kept texts, as when the extraction has changed. The embedded graph is replaced in one step at the end; one on Neo4j is emptied first.',
  options: [],
  examples: [['cancu rebuild', 'dựng lại kho đang dùng (the store in use)']],
  async run(invocation) {
    const settings = invocation.settings();
    if (settings.store.neo4j !== undefined) return onServer(invocation);
    const folder = settings.store.store;
    const made = await invocation.withExistingStore(async (open) => {
      const held = await heldWithTexts(open.store, settings.texts);
      // The store is ours alone: what an earlier rebuild left that was killed is nobody's.
      for (const name of readdirSync(folder))
        if (name.startsWith(HALF)) rmSync(join(folder, name), { recursive: true, force: true });
      const half = mkdtempSync(join(folder, HALF));
      let target: GraphStore | undefined;
      try {
        target = await openStore({ store: half });
        const outcome = await refill(invocation, held, { to: target, texts: settings.texts });
        await target.close();
        return { half, outcome };
      } catch (error) {
        await target?.close().catch(() => {});
        rmSync(half, { recursive: true, force: true });
        throw error;
      }
    });
    renameSync(join(made.half, GRAPH_FILE), join(folder, GRAPH_FILE));
    rmSync(made.half, { recursive: true, force: true });
    return tellRefill(invocation, folder, made.outcome);
  },
};

/** Nodes taken out in one transaction. */
const BATCH = 1_000;

async function onServer(invocation: Invocation): Promise<ExitCode> {
  return invocation.withExistingStore(async ({ store, settings }) => {
    const held = await heldWithTexts(store, settings.texts, { remember: true });
    for (let removed = BATCH; removed > 0; ) {
      const [row] = await store.write((transaction) => transaction.run('write/remove-some', { most: BATCH }));
      removed = row?.removed ?? 0;
    }
    const outcome = await refill(invocation, held, { to: store, texts: settings.texts });
    return tellRefill(invocation, store.location, outcome);
  });
}
