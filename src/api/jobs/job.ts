import type { IngestedDocument, ReplacedText } from '../service.js';
import type { UploadedFile } from '../uploads/spool.js';

/** What a batch is made of: a text as it is, or a file that was uploaded. */
export type JobSource =
  | { readonly name: string | null; readonly text: string }
  | { readonly name: string; readonly file: UploadedFile };

/** How far a batch is. */
export type JobState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** One batch of documents as it stood at one moment. */
export interface Job {
  readonly id: string;
  readonly state: JobState;
  /** How many sources were handed in; one that is a container holds several documents. */
  readonly total: number;
  /** How many of the sources are done with. */
  readonly sourcesDone: number;
  /** How many documents are done with, and of these how many were refused. */
  readonly done: number;
  readonly refused: number;
  /** Citations read from the documents that were taken. */
  readonly citations: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** What became of each document, in order, up to {@link MOST_OUTCOMES}. It grows while the job runs. */
  readonly documents: readonly IngestedDocument[];
  /** Texts of earlier batches that gave way; known once the job is DONE. */
  readonly replaced: readonly ReplacedText[];
  /** Set where FAILED or CANCELLED. */
  readonly failure: { readonly code: string; readonly message: string } | null;
}

/** Outcomes that one job keeps; those of further documents are counted only, so that memory stays bounded. */
export const MOST_OUTCOMES = 10_000;

/** Whether nothing more will happen to it. */
export function hasEnded({ state }: Pick<Job, 'state'>): boolean {
  return state !== 'QUEUED' && state !== 'RUNNING';
}

/** Documents a second since it was begun; null before the first. */
export function rateOf({ done, startedAt, endedAt }: Job, now = Date.now()): number | null {
  if (startedAt === null || done === 0) return null;
  const seconds = ((endedAt ?? now) - startedAt) / 1_000;
  return seconds <= 0 ? null : done / seconds;
}

/** Seconds that the rest takes at the pace so far, rounded up; null where that is not known. */
export function secondsLeft(job: Job, now = Date.now()): number | null {
  const { state, startedAt, sourcesDone, total } = job;
  if (hasEnded(job)) return 0;
  if (state !== 'RUNNING' || startedAt === null || sourcesDone === 0) return null;
  return Math.ceil((((now - startedAt) / sourcesDone) * (total - sourcesDone)) / 1_000);
}
