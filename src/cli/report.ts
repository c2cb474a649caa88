import { closeSync, openSync, writeSync } from 'node:fs';
import type { IngestedDocument } from '../ingestion/ingest.js';
import type { ReplacedText } from '../ingestion/replacement/replaced-text.js';
import { CommandError } from './failure.js';

/** A text of an earlier run that left the graph, as programs are told of it among the outcomes. */
export type ReplacedOutcome = { readonly status: 'REPLACED' } & ReplacedText;

/** What became of each document of a batch, and of those it replaced, a JSON object a line, written as it comes. */
export class Report {
  readonly #path: string;
  readonly #file: number;

  /** @throws CommandError OUTPUT_FAILED where the file cannot be written */
  constructor(path: string) {
    this.#path = path;
    this.#file = this.#tried(() => openSync(path, 'w'));
  }

  /** @throws CommandError OUTPUT_FAILED as on a full disk */
  write(outcome: IngestedDocument | ReplacedOutcome): void {
    this.#tried(() => writeSync(this.#file, `${JSON.stringify(outcome)}\n`));
  }

  close(): void {
    closeSync(this.#file);
  }

  #tried<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
      throw new CommandError('OUTPUT_FAILED', `The report ${this.#path} could not be written (${why}).`, error);
    }
  }
}
