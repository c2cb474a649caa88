import type { DocumentSource, Preparation, Preparer } from './material.js';
import { type PreparationContext, prepareSource } from './prepare-source.js';

/** Prepares in this thread: no start-up, and no protection against a text that takes for ever. */
export class InlinePreparer implements Preparer {
  readonly concurrency = 1;
  readonly #context: PreparationContext;

  constructor(context: PreparationContext) {
    this.#context = context;
  }

  prepare(source: DocumentSource): Promise<readonly Preparation[]> {
    return prepareSource(source, this.#context);
  }

  async close(): Promise<void> {}
}
