import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphStore } from '../graph/port.js';
import type { PreparedEntry } from '../ingestion/graph-writer/rows.js';
import type { IngestedDocument } from '../ingestion/ingest.js';
import { entriesOfGraph, type HeldDocument, heldDocuments, refillDocuments, withoutText } from '../ingestion/refill.js';
import { openService } from '../ingestion/service.js';
import { TextStore } from '../ingestion/text-store.js';
import { loadReference } from '../instrument/reference/index.js';
import { exitOfBatch, tellRefusals } from './batch.js';
import type { ExitCode } from './exit-codes.js';
import { CommandError, Interrupted } from './failure.js';
import type { Invocation } from './invocation.js';
import { Progress } from './progress.js';

/** All that a graph holds which cannot be worked out from the rest. */
export interface Held {
  readonly documents: readonly HeldDocument[];
  readonly entries: readonly PreparedEntry[];
  /** File that remembers this until it is done, or null. */
  readonly remembered: string | null;
}

/** What a graph holds, where each of its texts is kept. With `remember`, an earlier run that was stopped is gone on with. */
export async function heldWithTexts(store: GraphStore, texts: string, { remember = false } = {}): Promise<Held> {
  const file = remember ? join(texts, 'rebuilding.json') : null;
  if (file !== null && existsSync(file)) return { ...JSON.parse(readFileSync(file, 'utf8')), remembered: file };
  const documents = await heldDocuments(store);
  const missing = await withoutText(documents, new TextStore(texts));
  const [first] = missing;
  if (first) {
    throw new CommandError(
      'TEXT_MISSING',
      `${missing.length} of ${documents.length} documents have no text in ${texts}, such as ${first.source} (${first.id}). Set CANCU_TEXTS to where they are, or ingest these documents again. Nothing was changed.`,
    );
  }
  const held = { documents, entries: await entriesOfGraph(store) };
  if (file !== null) {
    writeFileSync(`${file}.half`, JSON.stringify(held));
    renameSync(`${file}.half`, file);
  }
  return { ...held, remembered: file };
}

/** What filling a graph came to. */
export interface Refilled {
  readonly documents: number;
  readonly entries: number;
  readonly refusals: readonly Extract<IngestedDocument, { status: 'REFUSED' }>[];
}

/** Takes all that was held into another graph, or into the same one emptied; `keepIn` is the folder of texts beside that. */
export async function refill(
  invocation: Invocation,
  { documents, entries, remembered }: Held,
  { to, texts, keepIn = null }: { readonly to: GraphStore; readonly texts: string; readonly keepIn?: string | null },
): Promise<Refilled> {
  const { maxDocumentBytes, workers, deadline } = invocation.settings();
  const service = await openService(to, loadReference(), Math.max(maxDocumentBytes, 200_000_000), {
    texts: keepIn === null ? null : new TextStore(keepIn),
    ...(workers === 0 ? {} : { workers: { deadline, ...(workers === null ? {} : { threads: workers }) } }),
  });
  const stop = new AbortController();
  const release = invocation.io.onInterrupt((signal) => stop.abort(new Interrupted(signal)));
  const progress = new Progress(invocation, documents.length);
  const refusals: Extract<IngestedDocument, { status: 'REFUSED' }>[] = [];
  let done = 0;
  try {
    await refillDocuments(service, documents, new TextStore(texts), {
      signal: stop.signal,
      keepOutcomes: false,
      onDocument: (outcome) => {
        done += 1;
        if (outcome.status === 'REFUSED') refusals.push(outcome);
        progress.report(done, refusals.length, outcome.name ?? '');
      },
    });
    await service.writeEntries(entries);
    if (remembered !== null) rmSync(remembered, { force: true });
    return { documents: done - refusals.length, entries: entries.length, refusals };
  } finally {
    await progress.clear();
    release();
    await service.close();
  }
}

/** Tells what came of it, and how the command ends. */
export async function tellRefill(
  invocation: Invocation,
  location: string,
  { documents, entries, refusals }: Refilled,
): Promise<ExitCode> {
  const counts = { location, documents, entries, refused: refusals.length };
  if (invocation.format === 'table')
    await invocation.out.line(
      `${location}: ${documents} văn bản (documents), ${entries} dòng danh mục (register entries), ${refusals.length} không nhận (refused)`,
    );
  else await invocation.out.line(JSON.stringify(counts));
  await tellRefusals(invocation, documents + refusals.length, refusals);
  return exitOfBatch(documents + refusals.length, refusals);
}
