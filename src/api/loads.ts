import { StoreError } from '../graph/errors.js';
import type { GraphStore } from '../graph/port.js';
import { type StandingRecord, standingOf } from '../graph/queries/changes.js';
import {
  type CitationRecord,
  type CitationSelection,
  citationsById,
  citationsMadeBy,
} from '../graph/queries/citations.js';
import { type Citing, type CitingSelection, citationsOf } from '../graph/queries/citing.js';
import { type DocumentRecord, documentsById, documentsOf } from '../graph/queries/documents.js';
import type { Edge } from '../graph/queries/edges.js';
import { type EntryRecord, entriesOf } from '../graph/queries/entries.js';
import { edgeKey, evidenceOf } from '../graph/queries/evidence.js';
import { type InstrumentRecord, instrumentsById } from '../graph/queries/instruments.js';
import { Batch, Budget } from './batch.js';

/** The look-ups of one request: each kind of thing in one statement a level, whatever the number of rows. */
export class Loads {
  readonly #store: GraphStore;
  readonly #budget = new Budget();
  readonly #batches = new Map<string, unknown>();

  constructor(store: GraphStore) {
    this.#store = store;
  }

  instrument(id: string): Promise<InstrumentRecord | null> {
    return this.#batch('instrument', itself, (ids) => instrumentsById(this.#store, ids)).get(id);
  }

  document(id: string): Promise<DocumentRecord | null> {
    return this.#batch('document', itself, (ids) => documentsById(this.#store, ids)).get(id);
  }

  citation(id: string): Promise<CitationRecord | null> {
    return this.#batch('citation', itself, (ids) => citationsById(this.#store, ids)).get(id);
  }

  async documentsOf(instrument: string): Promise<readonly string[]> {
    const load = (ids: string[]) => documentsOf(this.#store, ids);
    return (await this.#batch('documentsOf', itself, load).get(instrument)) ?? [];
  }

  async entriesOf(instrument: string): Promise<readonly EntryRecord[]> {
    const load = (ids: string[]) => entriesOf(this.#store, ids);
    return (await this.#batch('entriesOf', itself, load).get(instrument)) ?? [];
  }

  async citationsMadeBy(instrument: string, selection: CitationSelection): Promise<readonly string[]> {
    const load = (ids: string[]) => citationsMadeBy(this.#store, ids, selection);
    return (await this.#batch(`madeBy ${JSON.stringify(selection)}`, itself, load).get(instrument)) ?? [];
  }

  async citationsOf(instrument: string, selection: CitingSelection): Promise<readonly Citing[]> {
    const load = (ids: string[]) => citationsOf(this.#store, ids, selection);
    return (await this.#batch(`of ${JSON.stringify(selection)}`, itself, load).get(instrument)) ?? [];
  }

  async evidence(edge: Edge, limit: number): Promise<readonly CitationRecord[]> {
    const load = (edges: Edge[]) => evidenceOf(this.#store, edges, limit);
    const ids = (await this.#batch(`evidence ${limit}`, edgeKey, load).get(edge)) ?? [];
    return Promise.all(ids.map((id) => held(this.citation(id))));
  }

  standing(instrument: string, asOf: string | null): Promise<StandingRecord> {
    const load = (ids: string[]) => standingOf(this.#store, ids, asOf);
    return held(this.#batch(`standing ${asOf}`, itself, load).get(instrument));
  }

  #batch<K, V>(
    kind: string,
    nameOf: (key: K) => string,
    load: (keys: K[]) => Promise<ReadonlyMap<string, V>>,
  ): Batch<K, V> {
    const known = this.#batches.get(kind) as Batch<K, V> | undefined;
    if (known) return known;
    const batch = new Batch(this.#budget, nameOf, load);
    this.#batches.set(kind, batch);
    return batch;
  }
}

/**
 * What another statement of the same request has named. It can be gone only where a write came between.
 *
 * @throws `StoreError` STORE_CONFLICT
 */
export async function held<T>(value: Promise<T | null>): Promise<T> {
  const found = await value;
  if (found === null) throw new StoreError('STORE_CONFLICT', 'The graph changed while it was read.');
  return found;
}

function itself(id: string): string {
  return id;
}
