import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { StoreError } from '../../graph/errors.js';
import type { DocumentSource, Preparation, Preparer } from './material.js';
import { faultOf } from './prepare-source.js';
import type { FailedStore, WorkerSettings } from './worker.js';

/** How a pool of workers is made. */
export interface PoolSettings extends WorkerSettings {
  /** Threads beside this one; one less than the processors unless given. */
  readonly threads?: number;
  /** Milliseconds after which a document is given up. */
  readonly deadline: number;
  /** Megabytes that one thread may hold. */
  readonly memory?: number;
  /** What a thread runs; the module beside this one unless given. */
  readonly worker?: URL;
}

/** Whether this runs from its sources or as it was built. */
const OWN_KIND = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** Memory of one worker, in megabytes: a document of the largest size fits, one that grows without end does not. */
const WORKER_MEMORY = 1_024;

/**
 * Prepares in worker threads: one document's crash, endless loop or hunger for memory ends with its own worker, at the latest by the
 * deadline, and the others go on.
 */
export class PooledPreparer implements Preparer {
  readonly concurrency: number;
  readonly #pool: Piscina<DocumentSource, readonly Preparation[] | FailedStore>;
  readonly #deadline: number;
  readonly #memory: number;

  constructor({
    threads = Math.max(1, availableParallelism() - 1),
    deadline,
    memory = WORKER_MEMORY,
    worker = new URL(`./worker.${OWN_KIND}`, import.meta.url),
    ...settings
  }: PoolSettings) {
    this.concurrency = threads;
    this.#deadline = deadline;
    this.#memory = memory;
    this.#pool = new Piscina({
      filename: fileURLToPath(worker),
      minThreads: threads,
      maxThreads: threads,
      idleTimeout: 30_000,
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      ...(worker.pathname.endsWith('.ts') ? { execArgv: ['--import', 'tsx'] } : {}),
    });
  }

  async prepare(source: DocumentSource): Promise<readonly Preparation[]> {
    const began = performance.now();
    const refused = (code: Extract<Preparation, { code: unknown }>['code'], message: string): Preparation[] => [
      { name: source.name, code, message, took: Math.round(performance.now() - began) },
    ];
    let answer: readonly Preparation[] | FailedStore;
    try {
      answer = await this.#pool.run(source, { signal: AbortSignal.timeout(this.#deadline) });
    } catch (error) {
      const name = source.name ?? 'The text';
      if ((error as Error).name === 'AbortError' || (error as Error).name === 'TimeoutError')
        return refused('DOCUMENT_TIMEOUT', `${name} was not read within ${this.#deadline / 1000} s and was given up.`);
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
        return refused('DOCUMENT_TOO_HUNGRY', `${name} takes more than ${this.#memory} MB to read. Split it.`);
      const fault = faultOf(source.name, error);
      return refused(fault.code, fault.message);
    }
    if ('store' in answer) throw new StoreError(answer.store, answer.message);
    return answer;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
