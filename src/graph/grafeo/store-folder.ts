import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../errors.js';

/** The graph inside a store folder; the engine puts its log (`….wal`) beside it. */
export const GRAPH_FILE = 'graph.grafeo';

/** What else of ours may stand in a store folder: the texts, by content hash, and uploads that wait to be read. */
const COMPANIONS: ReadonlySet<string> = new Set(['texts', 'uploads']);

/**
 * The path of the graph in `folder`, which is made where it is missing. Throws `StoreError` `STORE_UNREADABLE` for a
 * file and for a folder of something else, so that no one's documents get a database dropped among them.
 */
export function graphFileIn(folder: string): string {
  const file = join(folder, GRAPH_FILE);
  const kind = statSync(folder, { throwIfNoEntry: false });
  if (kind === undefined) {
    mkdirSync(folder, { recursive: true });
    return file;
  }
  if (!kind.isDirectory()) {
    throw new StoreError(
      'STORE_UNREADABLE',
      `${folder} is a file, and a store is a folder. Set CANCU_STORE to a folder.`,
    );
  }
  const entries = readdirSync(folder);
  if (!entries.includes(GRAPH_FILE)) {
    const stranger = entries.find((name) => !name.startsWith('.') && !COMPANIONS.has(name));
    if (stranger !== undefined) {
      throw new StoreError(
        'STORE_UNREADABLE',
        `${folder} is not a store: it has no ${GRAPH_FILE} but holds other things, such as ${stranger}. Set CANCU_STORE to a store or to an empty or new folder.`,
      );
    }
  }
  return file;
}
