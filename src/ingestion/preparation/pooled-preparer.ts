import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { StoreError } from '../../graph/errors.js';
import type { DocumentSource, Preparation, Preparer } from './material.js';
import { faultOf } from './prepare-source.js';
import type { FailedStore, WorkerSettings } from './worker.js';

/** How a pool of workers is made. */
export interface PoolSettings extends WorkerSettings {
  /** Threads beside this one; as many as there are processors unless given, since this one mostly waits for the engine. */
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
 * Beside it, what is for new objects: nearly all that reading makes is gone with its document, and with less room it is moved about first.
 */
const YOUNG_MEMORY = 96;

/** Milliseconds after which the documents of a batch are read one by one, each with its own deadline. */
const BATCH_DEADLINE = 10_000;

/** Batches in hand beside those that threads work on, so that these go on while the graph is written. */
const BATCHES_WAITING = 12;

/**
 * Prepares in worker threads: one document's crash, endless loop or hunger for memory ends with its own worker, at the latest by the
 * deadline, and the others go on.
 */
export class PooledPreparer implements Preparer {
  readonly ahead: number;
  readonly #pool: Piscina<readonly DocumentSource[], readonly (readonly Preparation[])[] | FailedStore>;
  readonly #deadline: number;
  readonly #memory: number;
  readonly #waiting: (() => void)[] = [];
  #idle: number;
  #closed = false;

  constructor({
    threads = availableParallelism(),
    deadline,
    memory = WORKER_MEMORY,
    worker = new URL(`./worker.${OWN_KIND}`, import.meta.url),
    ...settings
  }: PoolSettings) {
    this.ahead = threads + BATCHES_WAITING;
    this.#idle = threads;
    this.#deadline = deadline;
    this.#memory = memory;
    this.#pool = new Piscina({
      filename: fileURLToPath(worker),
      minThreads: threads,
      maxThreads: threads,
      idleTimeout: 30_000,
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MEMORY },
      ...(worker.pathname.endsWith('.ts') ? { execArgv: ['--import', 'tsx'] } : {}),
    });
    this.#pool.on('error', (error: unknown) => {
      // What a thread still answers while the pool is closed, as after a failure of the store, has nobody to hear it.
      if (!this.#closed) throw error;
    });
  }

  async prepare(batch: readonly DocumentSource[]): Promise<readonly (readonly Preparation[])[]> {
    await this.#thread();
    try {
      return (await this.#together(batch)) ?? (await this.#oneByOne(batch));
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#idle += 1;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#pool.destroy();
  }

  /** Waits for a thread that has nothing to do: the deadline is for the work, not for waiting. */
  async #thread(): Promise<void> {
    if (this.#idle > 0) this.#idle -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Null where one of them takes too long or breaks its thread: which it was is not known. */
  async #together(batch: readonly DocumentSource[]): Promise<readonly (readonly Preparation[])[] | null> {
    if (batch.length === 1) return null;
    try {
      return await this.#run(batch, Math.min(this.#deadline, BATCH_DEADLINE));
    } catch (error) {
      if (error instanceof StoreError) throw error;
      return null;
    }
  }

  async #oneByOne(batch: readonly DocumentSource[]): Promise<readonly (readonly Preparation[])[]> {
    const prepared: (readonly Preparation[])[] = [];
    for (const source of batch) prepared.push(await this.#alone(source));
    return prepared;
  }

  async #run(batch: readonly DocumentSource[], deadline: number): Promise<readonly (readonly Preparation[])[]> {
    const answer = await this.#pool.run(batch, { signal: AbortSignal.timeout(deadline) });
    if ('store' in answer) throw new StoreError(answer.store, answer.message);
    return answer;
  }

  async #alone(source: DocumentSource): Promise<readonly Preparation[]> {
    const began = performance.now();
    const refused = (code: Extract<Preparation, { code: unknown }>['code'], message: string): Preparation[] => [
      { name: source.name, code, message, took: Math.round(performance.now() - began) },
    ];
    try {
      return (await this.#run([source], this.#deadline))[0] ?? [];
    } catch (error) {
      if (error instanceof StoreError) throw error;
      const name = source.name ?? 'The text';
      if ((error as Error).name === 'AbortError' || (error as Error).name === 'TimeoutError')
        return refused('DOCUMENT_TIMEOUT', `${name} was not read within ${this.#deadline / 1000} s and was given up.`);
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
        return refused('DOCUMENT_TOO_HUNGRY', `${name} takes more than ${this.#memory} MB to read. Split it.`);
      const fault = faultOf(source.name, error);
      return refused(fault.code, fault.message);
    }
  }
}
