import type { DocumentSource, Preparation, Preparer } from './material.js';
import { type PreparationContext, prepareSource } from './prepare-source.js';

/** Prepares in this thread: no start-up, and no protection against a text that takes for ever. */
export class InlinePreparer implements Preparer {
  readonly ahead = 1;
  readonly #context: PreparationContext;

  constructor(context: PreparationContext) {
    this.#context = context;
  }

  async prepare(batch: readonly DocumentSource[]): Promise<readonly (readonly Preparation[])[]> {
    const prepared: (readonly Preparation[])[] = [];
    for (const source of batch) prepared.push(await prepareSource(source, this.#context));
    return prepared;
  }

  async close(): Promise<void> {}
}
