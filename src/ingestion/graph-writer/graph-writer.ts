import type { GraphStore, Transaction } from '../../graph/port.js';
import { inBatches } from '../../graph/queries/batches.js';
import type { Clusterer } from '../../resolution/cluster.js';
import { drawConsequences } from './consequences.js';
import { changeFacts, type Exchange, type KnownDocument, knownClaims, knownDocuments, knownEntries } from './facts.js';
import type { PreparedDocument, PreparedEntry, WriteOutcome } from './rows.js';

/**
 * Writes texts and entries of registers into the graph and takes them out again. The graph is a function of their set alone: not of their
 * order, of how they were batched, or of what was there for a time. A write costs what its own citations cost and those of
 * claims that come to mean something else, however often its targets are cited.
 */
export class GraphWriter {
  readonly #store: GraphStore;
  readonly #clusterer: Clusterer;

  constructor(store: GraphStore, clusterer: Clusterer) {
    this.#store = store;
    this.#clusterer = clusterer;
  }

  /**
   * Writes texts in one transaction. One that is there in the same version is left alone, but for its source: a text found in
   * several places goes by the first of their names in code-unit order.
   *
   * @returns one outcome for each of `prepared`, in its order; a text given twice is `unchanged` the second time
   * @throws StoreError, and then nothing was written
   */
  writeDocuments(prepared: readonly PreparedDocument[]): Promise<WriteOutcome[]> {
    if (prepared.length === 0) return Promise.resolve([]);
    return this.#store.write(async (transaction) => {
      const distinct = firstSources(prepared);
      const known = await knownDocuments(transaction, distinct.keys());
      const coming: PreparedDocument[] = [];
      const renamed: { id: string; source: string }[] = [];
      for (const given of distinct.values()) {
        const before = known.get(given.document.id);
        const source = before && before.source < given.document.source ? before.source : given.document.source;
        if (before?.extractedBy !== given.document.extractedBy)
          coming.push({ ...given, document: { ...given.document, source } });
        else if (before.source !== source) renamed.push({ id: before.id, source });
      }
      await inBatches(renamed, (rows) => transaction.run('write/put-document-sources', { rows }));
      const leaving = coming.flatMap(({ document }) => known.get(document.id) ?? []);
      const instruments = await this.#change(transaction, {
        leaving: { documents: leaving, entries: [] },
        coming: { documents: coming, entries: [] },
      });
      return outcomes(prepared, known, instruments, await unchangedInstruments(transaction, known.values()));
    });
  }

  /** Takes a text out, in one transaction, with all that is known from it alone. Answers false where it was not there. */
  async removeDocument(id: string): Promise<boolean> {
    const removed = await this.#takeOut([id], () => true);
    return removed.size > 0;
  }

  /**
   * Takes out texts in whose place others stand, in one transaction, each only where the other is there: two programs that replace one
   * another's texts at the same time leave one of them. Answers which left.
   */
  replaceDocuments(
    successions: readonly { readonly document: string; readonly by: string }[],
  ): Promise<ReadonlySet<string>> {
    const successors = new Map(successions.map(({ document, by }) => [document, by]));
    return this.#takeOut([...successors.keys(), ...successors.values()], (id, known) =>
      known.has(successors.get(id) ?? ''),
    );
  }

  /** Gives texts other names of where they came from, in one transaction. */
  renameDocuments(rows: readonly { readonly id: string; readonly source: string }[]): Promise<unknown> {
    return this.#store.write((transaction) =>
      inBatches(rows, (batch) => transaction.run('write/put-document-sources', { rows: batch })),
    );
  }

  /** Of the texts `ids` that are there, takes out those that leave. */
  #takeOut(
    ids: readonly string[],
    leaves: (id: string, known: ReadonlyMap<string, KnownDocument>) => boolean,
  ): Promise<ReadonlySet<string>> {
    return this.#store.write(async (transaction) => {
      const known = await knownDocuments(transaction, new Set(ids));
      const documents = [...known.values()].filter(({ id }) => leaves(id, known));
      await this.#change(transaction, {
        leaving: { documents, entries: [] },
        coming: { documents: [], entries: [] },
      });
      return new Set(documents.map(({ id }) => id));
    });
  }

  /** Writes entries of registers in one transaction; those that are there are left alone. Answers how many were added. */
  writeEntries(prepared: readonly PreparedEntry[]): Promise<number> {
    return this.#store.write(async (transaction) => {
      const distinct = new Map(prepared.map((given) => [given.entry.id, given]));
      const known = await knownEntries(transaction, distinct.keys());
      const coming = [...distinct.values()].filter(({ entry }) => !known.has(entry.id));
      await this.#change(transaction, {
        leaving: { documents: [], entries: [] },
        coming: { documents: [], entries: coming },
      });
      return coming.length;
    });
  }

  /** Takes entries of registers out, in one transaction. Answers how many of them were there. */
  removeEntries(ids: readonly string[]): Promise<number> {
    return this.#store.write(async (transaction) => {
      const known = await knownEntries(transaction, ids);
      await this.#change(transaction, {
        leaving: { documents: [], entries: [...known.values()] },
        coming: { documents: [], entries: [] },
      });
      return known.size;
    });
  }

  async #change(transaction: Transaction, exchange: Exchange): Promise<ReadonlyMap<string, string>> {
    const { leaving, coming } = exchange;
    if ([leaving, coming].every(({ documents, entries }) => documents.length + entries.length === 0)) return new Map();
    const facts = await changeFacts(transaction, exchange);
    return drawConsequences(transaction, facts, coming.documents, this.#clusterer);
  }
}

/** One of each text, under the first of the names it was given by. */
function firstSources(prepared: readonly PreparedDocument[]): Map<string, PreparedDocument> {
  const distinct = new Map<string, PreparedDocument>();
  for (const given of prepared) {
    const other = distinct.get(given.document.id);
    if (!other || given.document.source < other.document.source) distinct.set(given.document.id, given);
  }
  return distinct;
}

async function unchangedInstruments(
  transaction: Transaction,
  known: Iterable<KnownDocument>,
): Promise<ReadonlyMap<string, string>> {
  const documents = [...known];
  const claims = await knownClaims(
    transaction,
    documents.map(({ claim }) => claim),
  );
  return new Map(documents.map(({ id, claim }) => [id, claims.get(claim)?.means ?? '']));
}

function outcomes(
  prepared: readonly PreparedDocument[],
  known: ReadonlyMap<string, KnownDocument>,
  written: ReadonlyMap<string, string>,
  unchanged: ReadonlyMap<string, string>,
): WriteOutcome[] {
  const seen = new Set<string>();
  return prepared.map(({ document: { id } }) => {
    const instrument = written.get(id);
    if (instrument === undefined || seen.has(id)) {
      return { document: id, outcome: 'unchanged', instrument: instrument ?? unchanged.get(id) ?? '' };
    }
    seen.add(id);
    return { document: id, outcome: known.has(id) ? 'replaced' : 'added', instrument };
  });
}
