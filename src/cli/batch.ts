import type { FoundFile } from '../ingestion/collect-files.js';
import type { IngestedDocument, IngestOptions } from '../ingestion/ingest.js';
import type { DocumentSource, MissingSource } from '../ingestion/preparation/material.js';
import type { Service, Sources } from '../ingestion/service.js';
import { type ExitCode, exitMeaning } from './exit-codes.js';
import { Interrupted } from './failure.js';
import type { Invocation } from './invocation.js';
import { Progress } from './progress.js';

/** A document that a batch went past. */
export type Refusal = Extract<IngestedDocument, { status: 'REFUSED' }>;

/** Files as sources, each read when its turn comes. `name` tells what the graph calls them. */
export function fileSources(
  files: readonly FoundFile[],
  name: (path: string) => string = (path) => path,
): (DocumentSource | MissingSource)[] {
  return files.map(({ path, problem }) =>
    problem === null ? { name: name(path), material: { kind: 'file', path } } : { name: name(path), problem },
  );
}

/** How a batch is followed. */
export interface BatchOptions extends Pick<IngestOptions, 'run' | 'onReplaced'> {
  /** How many documents there are; null where that is not known beforehand. */
  readonly total: number | null;
  /** How much of the whole is done once one more document is; for where `total` is not known. */
  readonly share?: () => number;
  readonly onDocument?: (outcome: IngestedDocument) => void;
}

/**
 * Ingests with progress. At the first Ctrl-C the write in hand is finished, and the user is told how far it came; the same when
 * the store fails in the middle.
 *
 * @throws Interrupted, StoreError
 */
export async function ingestBatch(
  invocation: Invocation,
  service: Service,
  sources: Sources,
  { total, share, onDocument = () => {}, ...options }: BatchOptions,
): Promise<readonly IngestedDocument[]> {
  const stop = new AbortController();
  const progress = new Progress(invocation, total);
  const outcomes: IngestedDocument[] = [];
  let refused = 0;
  const release = invocation.io.onInterrupt((signal) => {
    stop.abort(new Interrupted(signal));
    void invocation.note(
      '\nĐang ghi nốt phần dở; Ctrl-C lần nữa để dừng ngay. Finishing the write in hand; Ctrl-C again ends at once.',
    );
  });
  try {
    await service.ingestSources(sources, {
      ...options,
      signal: stop.signal,
      keepOutcomes: false,
      onDocument: (outcome) => {
        outcomes.push(outcome);
        if (outcome.status === 'REFUSED') refused++;
        progress.report(outcomes.length, refused, outcome.name ?? '', share?.() ?? null);
        onDocument(outcome);
      },
    });
    await progress.clear();
    return outcomes;
  } catch (error) {
    await progress.clear();
    const kept = outcomes.length - refused;
    await invocation.err.line(
      `Đã dừng: ${kept}${total === null ? '' : `/${total}`} văn bản đã vào kho; chạy lại lệnh này để tiếp tục. Stopped: ${kept}${total === null ? '' : ` of ${total}`} documents are in the store; run the same command again to go on.`,
    );
    throw error;
  } finally {
    release();
  }
}

/** How a batch ends: 0 when all was taken, 1 when some was refused, the code of the first refusal when nothing was taken. */
export function exitOfBatch(total: number, refusals: readonly { readonly code: string }[]): ExitCode {
  const [first] = refusals;
  if (first === undefined) return 0;
  return refusals.length < total ? 1 : exitMeaning(first.code).code;
}

/** Refusals that are told one by one. */
const MOST_TOLD = 50;

/** Tells at the end what was refused, on standard error, so that it is seen whatever becomes of the answer. */
export async function tellRefusals(
  { err }: Invocation,
  total: number,
  refusals: readonly Pick<Refusal, 'name' | 'code' | 'message'>[],
): Promise<void> {
  if (refusals.length === 0) return;
  if (total > 1) {
    await err.line(
      `Không nhận ${refusals.length}/${total} văn bản. ${refusals.length} of ${total} documents were refused:`,
    );
  }
  for (const { code, message } of refusals.slice(0, MOST_TOLD)) {
    await err.line(`${total > 1 ? '  ' : 'cancu: '}${exitMeaning(code).vietnamese} ${message} [${code}]`);
  }
  if (refusals.length > MOST_TOLD) {
    const more = refusals.length - MOST_TOLD;
    await err.line(
      `  … và ${more} nữa; xem --report hoặc --format jsonl. And ${more} more; see --report or --format jsonl.`,
    );
  }
}
