import { watch } from 'chokidar';
import { collectFiles } from '../ingestion/collect-files.js';
import type { IngestOptions } from '../ingestion/ingest.js';
import type { IngestRun } from '../ingestion/replacement/ingest-run.js';
import type { Service } from '../ingestion/service.js';
import { fileSources } from './batch.js';
import type { Invocation } from './invocation.js';

/** A file that is being written is waited for until its size has stood for so long, in milliseconds. */
const SETTLED = 500;

/**
 * Takes files in as they come and change, until the user ends it; those that go stay in the graph. One is taken after the other.
 *
 * @param paths files and folders; hidden files and links to folders are left out, as by a plain ingest
 * @param following told of each document; `run` is the one that began with what was there: all that is watched is one run
 */
export async function watchFiles(
  invocation: Invocation,
  service: Service,
  paths: readonly string[],
  following: Pick<IngestOptions, 'onDocument' | 'onReplaced'> & { readonly run: IngestRun },
): Promise<void> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: SETTLED },
    ignored: (path) => /(?:^|[\\/])\.[^./\\]/.test(path),
  });
  let working = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    const release = invocation.io.onInterrupt(() => resolve());
    const take = (path: string) => {
      working = working
        .then(async () => {
          following.run.takeBack(path);
          await service.ingestSources(fileSources(await collectFiles([path])), following);
        })
        .catch((error: unknown) => {
          release();
          reject(error);
        });
    };
    watcher
      .on('add', take)
      .on('change', take)
      .on('error', reject)
      .on('ready', () => {
        void invocation.note('Đang theo dõi; Ctrl-C để dừng. Watching; Ctrl-C ends it.');
      });
  }).finally(() => watcher.close());
  await working;
}
