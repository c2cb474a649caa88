import type { FoundFile } from '../ingestion/collect-files.js';
import type { DocumentSource, IngestedDocument } from '../ingestion/ingest.js';
import type { Service } from '../ingestion/service.js';
import { readTextFile } from '../reading/read-file.js';
import { type ExitCode, exitMeaning } from './exit-codes.js';
import { Interrupted } from './failure.js';
import type { Invocation } from './invocation.js';
import { Progress } from './progress.js';

/** A document that a batch went past. */
export type Refusal = Extract<IngestedDocument, { status: 'REFUSED' }>;

/** Files as sources of text, each read when its turn comes. `name` tells what the graph calls them. */
export function fileSources(
  files: readonly FoundFile[],
  maxDocumentBytes: number,
  name: (path: string) => string = (path) => path,
): DocumentSource[] {
  return files.map(({ path, problem }) => ({
    name: name(path),
    text: () => {
      if (problem !== null) throw problem;
      return readTextFile(path, maxDocumentBytes);
    },
  }));
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
  sources: readonly DocumentSource[],
  onDocument: (outcome: IngestedDocument) => void = () => {},
): Promise<readonly IngestedDocument[]> {
  const stop = new AbortController();
  const progress = new Progress(invocation, sources.length);
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
      signal: stop.signal,
      onDocument: (outcome) => {
        outcomes.push(outcome);
        if (outcome.status === 'REFUSED') refused++;
        progress.report(outcomes.length, refused, outcome.name ?? '');
        onDocument(outcome);
      },
    });
    await progress.clear();
    return outcomes;
  } catch (error) {
    await progress.clear();
    const kept = outcomes.length - refused;
    await invocation.err.line(
      `Đã dừng: ${kept}/${sources.length} văn bản đã vào kho; chạy lại lệnh này để tiếp tục. Stopped: ${kept} of ${sources.length} documents are in the store; run the same command again to go on.`,
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

/** Tells at the end what was refused, on standard error, so that it is seen whatever becomes of the answer. */
export async function tellRefusals(
  { err }: Invocation,
  total: number,
  refusals: readonly Omit<Refusal, 'status'>[],
): Promise<void> {
  if (refusals.length === 0) return;
  if (total > 1) {
    await err.line(
      `Không nhận ${refusals.length}/${total} văn bản. ${refusals.length} of ${total} documents were refused:`,
    );
  }
  for (const { code, message } of refusals) {
    await err.line(`${total > 1 ? '  ' : 'cancu: '}${exitMeaning(code).vietnamese} ${message} [${code}]`);
  }
}
