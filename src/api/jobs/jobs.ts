import { randomUUID } from 'node:crypto';
import { StoreError } from '../../graph/errors.js';
import { ApiError, INTERNAL_SENTENCE, STORE_SENTENCES } from '../errors.js';
import type { IngestedDocument, Service } from '../service.js';
import { hasEnded, type Job, type JobSource, MOST_OUTCOMES } from './job.js';
import { JobChanges } from './job-changes.js';
import { BatchSources } from './sources.js';

/** Finished jobs that can still be asked for, and the outcomes that these may hold together. */
const KEPT = 200;
const KEPT_OUTCOMES = 50_000;
/** Jobs that may wait; one more is refused rather than held in memory. */
const MOST_WAITING = 16;

/** What a job needs while it has not ended. */
interface Unfinished {
  readonly sources: readonly JobSource[];
  readonly stop: AbortController;
}

/** Ingests batches one after another, since the graph has one writer. Jobs live as long as the process does. */
export class Jobs {
  readonly #service: Pick<Service, 'ingestSources'>;
  readonly #onFailure: (error: unknown, job: string) => void;
  readonly #jobs = new Map<string, Job>();
  readonly #unfinished = new Map<string, Unfinished>();
  readonly #followers = new Map<string, Set<JobChanges>>();
  #closing = false;
  #last: Promise<void> = Promise.resolve();

  /** @param onFailure told of every failure with its cause, which no answer shows */
  constructor(service: Pick<Service, 'ingestSources'>, onFailure: (error: unknown, job: string) => void) {
    this.#service = service;
    this.#onFailure = onFailure;
  }

  /**
   * Queues a batch, and holds its uploaded files until it has ended. Throws `ApiError`: TOO_BUSY where too many wait, STOPPING once
   * {@link close} was called.
   */
  submit(sources: readonly JobSource[]): Job {
    if (this.#closing) throw stopping();
    const waiting = [...this.#unfinished.keys()].filter((id) => this.get(id)?.state === 'QUEUED').length;
    if (waiting >= MOST_WAITING) {
      throw new ApiError(
        'TOO_BUSY',
        `Đang có ${waiting} đợt nạp chờ; hãy gửi lại sau.`,
        `${waiting} batches are waiting; send this one again later.`,
      );
    }
    const job: Job = {
      id: `job:${randomUUID()}`,
      state: 'QUEUED',
      total: sources.length,
      sourcesDone: 0,
      done: 0,
      refused: 0,
      citations: 0,
      createdAt: Date.now(),
      startedAt: null,
      endedAt: null,
      documents: [],
      replaced: [],
      failure: null,
    };
    for (const source of sources) if ('file' in source) source.file.hold();
    this.#jobs.set(job.id, job);
    this.#unfinished.set(job.id, { sources, stop: new AbortController() });
    this.#last = this.#last.then(() => this.#run(job.id));
    return job;
  }

  /** The job as it stands now, or null. */
  get(id: string): Job | null {
    return this.#jobs.get(id) ?? null;
  }

  /** The states of a job from now to its end, or null where there is no such job. */
  follow(id: string): JobChanges | null {
    const job = this.get(id);
    if (job === null) return null;
    const followers = this.#followers.get(id) ?? new Set();
    this.#followers.set(id, followers);
    const changes = new JobChanges(job, () => {
      followers.delete(changes);
      if (followers.size === 0) this.#followers.delete(id);
    });
    followers.add(changes);
    return changes;
  }

  /** Stops a job: one that waits at once, one that runs when the write in hand is finished. One that has ended stays as it is. */
  async cancel(id: string): Promise<Job | null> {
    const unfinished = this.#unfinished.get(id);
    if (unfinished) {
      unfinished.stop.abort(cancelled());
      if (this.get(id)?.state === 'QUEUED') await this.#end(id, { state: 'CANCELLED', failure: cancelled() });
    }
    return this.get(id);
  }

  /** Takes no more batches, finishes the write in hand, and fails what has not begun. */
  async close(): Promise<void> {
    this.#closing = true;
    for (const { stop } of this.#unfinished.values()) stop.abort(stopping());
    await this.#last;
  }

  async #run(id: string): Promise<void> {
    const unfinished = this.#unfinished.get(id);
    if (!unfinished) return;
    const { signal } = unfinished.stop;
    try {
      signal.throwIfAborted();
      this.#change(id, { state: 'RUNNING', startedAt: Date.now() });
      const sources = new BatchSources(unfinished.sources);
      const documents: IngestedDocument[] = [];
      const onDocument = (outcome: IngestedDocument) => {
        const told = sources.told(outcome);
        if (documents.length < MOST_OUTCOMES) documents.push(told);
        this.#count(id, told, { documents, sourcesDone: sources.done });
      };
      const { replaced } = await this.#service.ingestSources(sources, { onDocument, signal, keepOutcomes: false });
      await this.#end(id, { state: 'DONE', sourcesDone: unfinished.sources.length, replaced });
    } catch (error) {
      if (!(error instanceof ApiError)) this.#onFailure(error, id);
      const failure = failureOf(error);
      await this.#end(id, { state: failure.code === 'CANCELLED' ? 'CANCELLED' : 'FAILED', failure });
    }
  }

  #count(id: string, outcome: IngestedDocument, progress: Pick<Job, 'documents' | 'sourcesDone'>): void {
    const { done, refused, citations } = this.#jobs.get(id) as Job;
    this.#change(id, {
      ...progress,
      done: done + 1,
      refused: refused + (outcome.status === 'REFUSED' ? 1 : 0),
      citations: citations + (outcome.status === 'REFUSED' ? 0 : outcome.citations),
    });
  }

  async #end(id: string, change: Pick<Job, 'state'> & Partial<Job>): Promise<void> {
    const sources = this.#unfinished.get(id)?.sources ?? [];
    this.#unfinished.delete(id);
    await Promise.all(sources.map(async (source) => 'file' in source && (await source.file.release())));
    this.#change(id, { ...change, endedAt: Date.now() });
    this.#forget(id);
  }

  #change(id: string, change: Partial<Job>): void {
    const was = this.#jobs.get(id);
    if (!was) return;
    const job = { ...was, ...change };
    this.#jobs.set(id, job);
    for (const follower of [...(this.#followers.get(id) ?? [])]) follower.push(job);
  }

  /** @param latest the job that has just ended, which stays */
  #forget(latest: string): void {
    const ended = [...this.#jobs.values()].filter(hasEnded);
    let outcomes = ended.reduce((sum, { documents }) => sum + documents.length, 0);
    for (const { id, documents } of ended) {
      if (this.#jobs.size <= KEPT && outcomes <= KEPT_OUTCOMES) return;
      if (id === latest) continue;
      this.#jobs.delete(id);
      outcomes -= documents.length;
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

function cancelled(): ApiError {
  return new ApiError(
    'CANCELLED',
    'Đợt nạp đã được hủy; những văn bản đã ghi được giữ.',
    'The job was cancelled; documents that were written are kept.',
  );
}

function failureOf(error: unknown): NonNullable<Job['failure']> {
  if (error instanceof ApiError) return { code: error.code, message: error.message };
  if (error instanceof StoreError) return { code: error.code, message: STORE_SENTENCES[error.code] };
  return { code: 'INTERNAL', message: INTERNAL_SENTENCE };
}
