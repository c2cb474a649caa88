import { statSync } from 'node:fs';
import type { DocumentSource, MissingSource, Preparation, Preparer } from './material.js';

/** What may be handed to a worker at once: enough that the handing over costs little, little enough that all workers have some. */
const MOST_SOURCES = 32;
/** Bytes or characters of what is handed over at once, unless one source has more. */
const MOST_SIZE = 2_000_000;

/**
 * Prepares sources, as many at once as keep the preparer busy, and hands them over in the order in which they came. What is in hand is
 * bounded, so that memory does not grow with the number of sources.
 */
export async function* prepareAhead(
  sources: Iterable<DocumentSource | MissingSource> | AsyncIterable<DocumentSource | MissingSource>,
  preparer: Preparer,
): AsyncGenerator<Preparation> {
  const inHand: Promise<readonly Preparation[]>[] = [];
  for await (const batch of batchesOf(sources)) {
    const preparing = prepareBatch(batch, preparer);
    // Where an earlier one rejects, nobody waits for this one.
    preparing.catch(() => {});
    inHand.push(preparing);
    if (inHand.length >= preparer.ahead) yield* (await inHand.shift()) ?? [];
  }
  for (const preparing of inHand) yield* await preparing;
}

async function* batchesOf<T extends DocumentSource | MissingSource>(
  sources: Iterable<T> | AsyncIterable<T>,
): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let size = 0;
  for await (const source of sources) {
    const more = sizeOf(source);
    if (batch.length > 0 && (batch.length >= MOST_SOURCES || size + more > MOST_SIZE)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(source);
    size += more;
  }
  if (batch.length > 0) yield batch;
}

function sizeOf(source: DocumentSource | MissingSource): number {
  if ('problem' in source) return 0;
  const { material } = source;
  if (material.kind === 'text') return material.text.length;
  if (material.kind === 'record') return material.line.length;
  try {
    return statSync(material.path).size;
  } catch {
    // What is wrong with it is told when it is read.
    return 0;
  }
}

async function prepareBatch(
  batch: readonly (DocumentSource | MissingSource)[],
  preparer: Preparer,
): Promise<readonly Preparation[]> {
  const there = batch.flatMap((source) => ('problem' in source ? [] : [source]));
  const prepared = there.length === 0 ? [] : await preparer.prepare(there);
  let next = 0;
  return batch.flatMap((source): readonly Preparation[] => {
    if (!('problem' in source)) return prepared[next++] ?? [];
    const { code, message } = source.problem;
    return [{ name: source.name, code, message, took: 0 }];
  });
}
