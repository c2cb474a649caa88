import { randomUUID } from 'node:crypto';
import { StoreError } from '../graph/errors.js';
import { ApiError, INTERNAL_SENTENCE, STORE_SENTENCES } from './errors.js';
import type { IncomingDocument, IngestedDocument, ReplacedText, Service } from './service.js';

/** Finished jobs that can still be asked for. */
const KEPT = 200;
/** Jobs that may wait; one more is refused rather than held in memory. */
const MOST_WAITING = 16;

/** One batch of documents, as far as it has come. */
export interface Job {
  readonly id: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  readonly total: number;
  readonly documents: readonly IngestedDocument[];
  /** Texts of earlier batches that left the graph for texts of this one; told once all its documents are done with. */
  readonly replaced: readonly ReplacedText[];
  /** Set where FAILED. */
  readonly failure: { readonly code: string; readonly message: string } | null;
}

/** Ingests batches one after another, since the graph has one writer. Jobs live as long as the process does. */
export class Jobs {
  readonly #service: Service;
  readonly #onFailure: (error: unknown, job: string) => void;
  readonly #jobs = new Map<string, Job>();
  readonly #stopping = new AbortController();
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();

  /** @param onFailure told of every failure with its cause, which no answer shows */
  constructor(service: Service, onFailure: (error: unknown, job: string) => void) {
    this.#service = service;
    this.#onFailure = onFailure;
  }

  /** Queues a batch. Throws `ApiError`: TOO_BUSY where too many wait, STOPPING once {@link close} was called. */
  submit(documents: readonly IncomingDocument[]): Job {
    if (this.#stopping.signal.aborted) throw stopping();
    if (this.#waiting >= MOST_WAITING) {
      throw new ApiError(
        'TOO_BUSY',
        `Đang có ${this.#waiting} đợt nạp chờ; hãy gửi lại sau.`,
        `${this.#waiting} batches are waiting; send this one again later.`,
      );
    }
    const job: Job = {
      id: `job:${randomUUID()}`,
      state: 'QUEUED',
      total: documents.length,
      documents: [],
      replaced: [],
      failure: null,
    };
    this.#jobs.set(job.id, job);
    this.#waiting++;
    this.#last = this.#last.then(() => this.#run(job.id, documents));
    return job;
  }

  /** The job as it stands now, or null. */
  get(id: string): Job | null {
    return this.#jobs.get(id) ?? null;
  }

  /** Takes no more batches, finishes the write in hand, and fails what has not begun. */
  async close(): Promise<void> {
    if (!this.#stopping.signal.aborted) this.#stopping.abort(stopping());
    await this.#last;
  }

  async #run(id: string, documents: readonly IncomingDocument[]): Promise<void> {
    this.#waiting--;
    const { signal } = this.#stopping;
    const done: IngestedDocument[] = [];
    try {
      signal.throwIfAborted();
      this.#change(id, { state: 'RUNNING' });
      const onDocument = (outcome: IngestedDocument) => {
        done.push(outcome);
        this.#change(id, { documents: [...done] });
      };
      const report = await this.#service.ingest(documents, { onDocument, signal });
      this.#change(id, { state: 'DONE', ...report });
    } catch (error) {
      if (!(error instanceof ApiError)) this.#onFailure(error, id);
      this.#change(id, { state: 'FAILED', failure: failureOf(error) });
    }
    this.#forget();
  }

  #change(id: string, change: Partial<Job>): void {
    const job = this.#jobs.get(id);
    if (job) this.#jobs.set(id, { ...job, ...change });
  }

  #forget(): void {
    for (const [id, job] of this.#jobs) {
      if (this.#jobs.size <= KEPT) return;
      if (job.state === 'DONE' || job.state === 'FAILED') this.#jobs.delete(id);
    }
  }
}

function stopping(): ApiError {
  return new ApiError(
    'STOPPING',
    'Máy chủ đang dừng; hãy gửi lại sau.',
    'The server is stopping; send this again later.',
  );
}

function failureOf(error: unknown): NonNullable<Job['failure']> {
  if (error instanceof ApiError) return { code: error.code, message: error.message };
  if (error instanceof StoreError) return { code: error.code, message: STORE_SENTENCES[error.code] };
  return { code: 'INTERNAL', message: INTERNAL_SENTENCE };
}
