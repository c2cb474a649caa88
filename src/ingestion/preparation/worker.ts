import { workerData } from 'node:worker_threads';
import { StoreError, type StoreErrorCode } from '../../graph/errors.js';
import { loadReference } from '../../instrument/reference/index.js';
import { documentReader } from '../../resolution/read-document.js';
import { TextStore } from '../text-store.js';
import type { DocumentSource, Preparation } from './material.js';
import { prepareSource } from './prepare-source.js';

/** What a worker is told when it starts. */
export interface WorkerSettings {
  readonly maxDocumentBytes: number;
  readonly texts: string | null;
}

/** An error of the store, which loses its class on the way between threads. */
export interface FailedStore {
  readonly store: StoreErrorCode;
  readonly message: string;
}

const { maxDocumentBytes, texts } = workerData as WorkerSettings;
const context = {
  reader: documentReader(loadReference()),
  maxDocumentBytes,
  texts: texts === null ? null : new TextStore(texts),
};

/** What the pool calls for each batch. */
export default async function prepare(
  batch: readonly DocumentSource[],
): Promise<readonly (readonly Preparation[])[] | FailedStore> {
  try {
    const prepared: (readonly Preparation[])[] = [];
    for (const source of batch) prepared.push(await prepareSource(source, context));
    return prepared;
  } catch (error) {
    if (error instanceof StoreError) return { store: error.code, message: error.message };
    throw error;
  }
}
