import { statSync } from 'node:fs';
import type { GrafeoDB } from '@grafeo-db/js';

/** Grafeo writes its graph anew and empties its log this often, in milliseconds, where the log does not grow so far sooner. */
const INTERVAL = 60_000;
/** Bytes that the log may hold however small the graph is. */
const LEAST = 32 * 1024 * 1024;
/** Growth of the graph after which the log is allowed more. */
const STEP = 1.25;

/**
 * When the engine writes its graph anew: once the log is as large as the graph. Were the log allowed the same at every size, each writing
 * anew would take longer than the one before, and a long run would spend a tenth of its work on them; so their work is in
 * proportion to what was written, and a log that is read after a crash is little larger than the graph (or 32 MB).
 */
export class CheckpointTriggers {
  readonly #db: Pick<GrafeoDB, 'setCheckpointTriggers'>;
  readonly #file: string;
  #bytes = 0;

  constructor(db: Pick<GrafeoDB, 'setCheckpointTriggers'>, file: string) {
    this.#db = db;
    this.#file = file;
    this.follow();
  }

  /** Lets the log grow as far as the graph has grown. Cheap enough to be called before every write. */
  follow(): void {
    const bytes = Math.max(LEAST, statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0);
    if (bytes < this.#bytes * STEP) return;
    this.#bytes = bytes;
    this.#db.setCheckpointTriggers({ intervalMs: INTERVAL, walBytes: bytes });
  }
}
