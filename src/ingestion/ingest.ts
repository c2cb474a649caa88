import { StoreError } from '../graph/errors.js';
import type { DocumentErrorCode } from '../reading/document-error.js';
import type { ReadingRepair } from '../reading/source-text.js';
import type { GraphWriter } from './graph-writer/graph-writer.js';
import type { PreparedDocument, WriteOutcome } from './graph-writer/rows.js';
import type { DocumentSource, DocumentWarning, MissingSource, Preparation, Preparer } from './preparation/material.js';
import { prepareAhead } from './preparation/prepare-ahead.js';
import { faultOf } from './preparation/prepare-source.js';
import type { IngestRun } from './replacement/ingest-run.js';
import type { ReplacedText } from './replacement/replaced-text.js';

/** What became of one document. */
export type IngestedDocument =
  | {
      readonly status: 'ADDED' | 'UPDATED' | 'UNCHANGED';
      readonly name: string | null;
      /** Id of the document: SHA-256 of its text. */
      readonly document: string;
      /** Id of the instrument it is a text of. */
      readonly instrument: string;
      /** How many citations were read from it. */
      readonly citations: number;
      /** What read it, and what was set right before. */
      readonly reader: string;
      readonly repairs: readonly ReadingRepair[];
      readonly warnings: readonly DocumentWarning[];
      /** Milliseconds that reading and extraction took. */
      readonly took: number;
    }
  | {
      readonly status: 'REFUSED';
      readonly name: string | null;
      readonly code: DocumentErrorCode;
      /** What is wrong and what to do. */
      readonly message: string;
      readonly took: number;
    };

/** How a batch is followed and stopped. */
export interface IngestOptions {
  /** Called as each document is done with, in the order they were handed in. */
  readonly onDocument?: (outcome: IngestedDocument) => void;
  /** When aborted, the write in hand is finished and no other begun; `ingest` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** The run it is part of, where that goes on; left out, it is a run of its own. */
  readonly run?: IngestRun;
  /** Called as each text leaves the graph since one of this run stands in its place: at the end, after all documents. */
  readonly onReplaced?: (replaced: ReplacedText) => void;
  /** False where outcomes need not be kept for the answer: a long batch then takes no more memory than a short one. */
  readonly keepOutcomes?: boolean;
}

/**
 * What is written in one transaction: so many documents, or the citations that so many have, unless one document has more. Larger ones are
 * faster, and more is done again after a crash; so they grow with the run, to half of what it has taken.
 */
const DOCUMENTS = { least: 100, most: 800 } as const;
/** Citations of a document of usual length. */
const USUAL_CITATIONS = 50;

/** How many documents the next transaction of a run holds that has taken so many. */
function documentsAtOnce(taken: number): number {
  return Math.min(DOCUMENTS.most, Math.max(DOCUMENTS.least, taken / 2));
}

const STATUS = { added: 'ADDED', replaced: 'UPDATED', unchanged: 'UNCHANGED' } as const;

/**
 * Prepares documents, several at once, and writes them, in batches and in order, while the next are prepared. What is in hand is
 * bounded, so that memory does not grow with the number of sources. A bad document is refused and the rest go on; a document is in
 * the graph wholly or not at all.
 *
 * @param run told of every text that is in the graph now
 * @throws StoreError when the store fails: documents reported before it are kept, those of the write in hand are not
 */
export async function ingest(
  sources: Iterable<DocumentSource | MissingSource> | AsyncIterable<DocumentSource | MissingSource>,
  preparer: Preparer,
  writer: GraphWriter,
  run: IngestRun,
  { onDocument, signal, keepOutcomes = true }: IngestOptions = {},
): Promise<IngestedDocument[]> {
  const outcomes: IngestedDocument[] = [];
  let batch: Preparation[] = [];
  let citations = 0;
  /** Documents handed to the writer. */
  let handed = 0;
  let writing: Promise<void> = Promise.resolve();
  const write = async (taken: readonly Preparation[]) => {
    for (const outcome of await written(taken, writer, run)) {
      if (keepOutcomes) outcomes.push(outcome);
      onDocument?.(outcome);
    }
  };
  const flush = async () => {
    const taken = batch;
    handed += taken.length;
    batch = [];
    citations = 0;
    await writing;
    signal?.throwIfAborted();
    writing = write(taken);
    writing.catch(() => {});
  };
  try {
    for await (const preparation of prepareAhead(sources, preparer)) {
      signal?.throwIfAborted();
      batch.push(preparation);
      citations += 'prepared' in preparation ? preparation.prepared.citations.length : 0;
      const atOnce = documentsAtOnce(handed);
      if (batch.length >= atOnce || citations >= atOnce * USUAL_CITATIONS) await flush();
    }
    await flush();
  } finally {
    await writing;
  }
  return outcomes;
}

async function written(
  batch: readonly Preparation[],
  writer: GraphWriter,
  run: IngestRun,
): Promise<IngestedDocument[]> {
  const answers = await writeBatch(
    batch.flatMap((item) => ('prepared' in item ? [item.prepared] : [])),
    writer,
  );
  let next = 0;
  return batch.map((item): IngestedDocument => {
    if (!('prepared' in item)) return { status: 'REFUSED', ...item };
    const { name, prepared, reader, repairs, warnings, took } = item;
    const answer = answers[next++];
    if (!answer) throw new Error('the writer answers for every document');
    if (answer instanceof Error) return { status: 'REFUSED', name, ...faultOf(name, answer), took };
    const { document, instrument, outcome } = answer;
    run.give(document, item.file ? prepared.document.source : null);
    return {
      status: STATUS[outcome],
      name,
      document,
      instrument,
      citations: prepared.citations.length,
      reader,
      repairs,
      warnings,
      took,
    };
  });
}

/** Writes a batch in one transaction; where a text fails it, each on its own, so that one text's fault stays its own. */
async function writeBatch(
  prepared: readonly PreparedDocument[],
  writer: GraphWriter,
): Promise<(WriteOutcome | Error)[]> {
  try {
    return await writer.writeDocuments(prepared);
  } catch (error) {
    if (error instanceof StoreError || prepared.length === 0) throw error;
    if (prepared.length === 1) return [error instanceof Error ? error : new Error(String(error))];
    const outcomes: (WriteOutcome | Error)[] = [];
    for (const one of prepared) outcomes.push(...(await writeBatch([one], writer)));
    return outcomes;
  }
}
