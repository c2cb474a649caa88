import { hasEnded, type Job } from './job.js';

/** Milliseconds between two states of a running job, so that a quick job does not flood who follows it. */
const PAUSE_MS = 100;

/**
 * The states of one job as an iterator that never holds more than one: who is slow gets the latest and not those between. The first
 * is the state now, the last is that in which the job ended.
 */
export class JobChanges implements AsyncIterableIterator<Job> {
  readonly #onClose: () => void;
  /** The latest state, while it was not handed over. */
  #latest: Job | null;
  #waiting: ((result: IteratorResult<Job>) => void) | null = null;
  #timer: NodeJS.Timeout | undefined;
  #notBefore = 0;
  #closed = false;

  /** @param onClose called once, when nobody follows any more or the job has ended */
  constructor(now: Job, onClose: () => void) {
    this.#latest = now;
    this.#onClose = onClose;
  }

  /** Takes note of a new state. */
  push(job: Job): void {
    if (this.#closed) return;
    this.#latest = job;
    this.#deliver();
  }

  next(): Promise<IteratorResult<Job>> {
    if (this.#closed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#deliver();
    });
  }

  async return(): Promise<IteratorResult<Job>> {
    this.#close();
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<Job>> {
    this.#close();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #deliver(): void {
    const job = this.#latest;
    if (job === null || this.#waiting === null) return;
    const now = Date.now();
    if (!hasEnded(job) && now < this.#notBefore) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#deliver();
      }, this.#notBefore - now);
      return;
    }
    const resolve = this.#waiting;
    this.#waiting = null;
    this.#latest = null;
    this.#notBefore = now + PAUSE_MS;
    resolve({ value: job, done: false });
    if (hasEnded(job)) this.#close();
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#waiting?.({ value: undefined, done: true });
    this.#waiting = null;
    this.#onClose();
  }
}
