import type { GraphStore } from '../../graph/port.js';
import { inBatches } from '../../graph/queries/batches.js';
import { compare } from '../../graph/queries/order.js';
import type { GraphWriter } from '../graph-writer/graph-writer.js';
import type { TextStore } from '../text-store.js';
import type { IngestRun } from './ingest-run.js';
import type { ReplacedText, ReplacementReason } from './replaced-text.js';
import { type DescribedText, takesThePlaceOf } from './same-instrument.js';

/** What a run is settled with. */
export interface Settling {
  readonly store: Pick<GraphStore, 'read'>;
  readonly writer: GraphWriter;
  /** Where it is noted what was replaced, or null where no texts are kept. */
  readonly texts: TextStore | null;
  readonly onReplaced?: ((replaced: ReplacedText) => void) | undefined;
  /** When aborted, the write in hand is finished and no other begun. */
  readonly signal?: AbortSignal | undefined;
}

/** Texts that leave in one transaction. */
const AT_ONCE = 100;
/** Texts and files asked about at once. */
const PAGE = 500;

/** A text in whose place another stands now. */
interface Succession {
  readonly earlier: string;
  readonly by: string;
  readonly because: ReplacementReason;
}

/**
 * Takes out of the graph what a run replaced: of each instrument that it gave a text of, the texts of earlier runs
 * ({@link takesThePlaceOf}); of each file that it read, the texts that stood in it before. A text that the run gave itself stays. Which
 * ones leave depends on what was given and on what was there, on no order, so that a run that was killed and is run again ends the same.
 *
 * Can be called several times in a run: each time it looks at what was given since.
 *
 * @returns what left, in code-unit order
 */
export async function settleRun(run: IngestRun, settling: Settling): Promise<readonly ReplacedText[]> {
  const { documents, files } = run.takeUnsettled();
  const replaced: ReplacedText[] = [];
  for (const page of pages(documents)) {
    replaced.push(...(await replace(await ofSameInstrument(page, run, settling.store), settling)));
  }
  for (const page of pages(files)) {
    replaced.push(...(await replace(await ofSameFile(page, run, settling), settling)));
  }
  return replaced;
}

async function ofSameInstrument(
  documents: readonly string[],
  run: IngestRun,
  store: Settling['store'],
): Promise<readonly Succession[]> {
  const beside = (await store.read('read/texts-beside', { documents })).filter(({ other }) => !run.gave(other));
  if (beside.length === 0) return [];
  const described = await describedTexts(
    beside.flatMap(({ document, other }) => [document, other]),
    store,
  );
  const successions = new Map<string, Succession>();
  for (const { document, other } of beside.sort((one, two) => compare(one.document, two.document))) {
    const newer = described.get(document);
    const earlier = described.get(other);
    if (successions.has(other) || !newer || !earlier || !takesThePlaceOf(newer, earlier)) continue;
    successions.set(other, { earlier: other, by: document, because: 'SAME_INSTRUMENT' });
  }
  return [...successions.values()];
}

async function ofSameFile(
  files: readonly string[],
  run: IngestRun,
  { store, writer }: Settling,
): Promise<readonly Succession[]> {
  const held = await store.read('read/documents-of-sources', { sources: [...files] });
  const successions: Succession[] = [];
  const elsewhere: { id: string; source: string }[] = [];
  for (const { id, source } of held) {
    const now = run.ofFile(source);
    const [by] = now;
    if (by === undefined || now.includes(id)) continue;
    if (!run.gave(id)) {
      successions.push({ earlier: id, by, because: 'SAME_FILE' });
      continue;
    }
    const [file] = run.filesWith(id);
    if (file !== undefined) elsewhere.push({ id, source: file });
  }
  // Another file still holds that text: it goes by that name now.
  if (elsewhere.length > 0) await writer.renameDocuments(elsewhere);
  return successions.sort((one, other) => compare(one.earlier, other.earlier));
}

async function replace(
  successions: readonly Succession[],
  { store, writer, texts, signal, onReplaced }: Settling,
): Promise<readonly ReplacedText[]> {
  const replaced: ReplacedText[] = [];
  for (let at = 0; at < successions.length; at += AT_ONCE) {
    signal?.throwIfAborted();
    const taken = successions.slice(at, at + AT_ONCE);
    const described = await describedTexts(
      taken.map(({ earlier }) => earlier),
      store,
    );
    const notes = taken.flatMap(({ earlier, by, because }) => {
      const text = described.get(earlier);
      return text ? [replacedText(text, by, because)] : [];
    });
    // Noted first: a text that leaves the graph without a note would be lost to its reader.
    texts?.history.add(notes);
    const left = await writer.replaceDocuments(notes.map(({ document, by }) => ({ document, by })));
    for (const note of notes) {
      if (!left.has(note.document)) continue;
      replaced.push(note);
      onReplaced?.(note);
    }
  }
  return replaced;
}

function replacedText(
  { id, source, type, number, date, scope, title, instruments }: DescribedText,
  by: string,
  because: ReplacementReason,
): ReplacedText {
  const instrument = { id: instruments[0] ?? null, type, number, date, scope };
  return { document: id, source, title, instrument, by, because, at: new Date().toISOString() };
}

async function describedTexts(
  documents: readonly string[],
  store: Settling['store'],
): Promise<ReadonlyMap<string, DescribedText>> {
  const rows = await inBatches(documents, (batch) => store.read('read/texts-described', { documents: batch }));
  return new Map(rows.map((row) => [row.id, row]));
}

function* pages<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += PAGE) yield all.slice(at, at + PAGE);
}
