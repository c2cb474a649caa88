import { resolve } from 'node:path';
import type { GraphStore } from '../graph/port.js';
import type { PreparedEntry } from './graph-writer/rows.js';
import type { IngestedDocument, IngestOptions } from './ingest.js';
import type { DocumentSource } from './preparation/material.js';
import { prepareEntry } from './register/prepare-entry.js';
import type { Service } from './service.js';
import type { TextStore } from './text-store.js';

/** A document of a graph, as far as it is needed to make it again. */
export interface HeldDocument {
  readonly id: string;
  /** What the graph calls it. */
  readonly source: string;
}

/** Rows read at a time. */
const PAGE = 500;

/** The documents that a graph holds, in code-unit order of their ids. */
export async function heldDocuments(store: GraphStore): Promise<HeldDocument[]> {
  const ids = (await store.read('export/document-ids', {})).map(({ id }) => id).sort();
  const held: HeldDocument[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const rows = await store.read('export/documents', { ids: ids.slice(at, at + PAGE) });
    held.push(...rows.map(({ id, source }) => ({ id, source })));
  }
  return held.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Those of `documents` whose texts are not kept. */
export async function withoutText(documents: readonly HeldDocument[], texts: TextStore): Promise<HeldDocument[]> {
  const kept = new Set(texts.ids());
  return documents.filter(({ id }) => !kept.has(id));
}

/** Takes documents in from their kept texts, under the names they went by. Throws `StoreError` for a text that is damaged. */
export async function refillDocuments(
  target: Service,
  documents: readonly HeldDocument[],
  texts: TextStore,
  options: IngestOptions,
): Promise<readonly IngestedDocument[]> {
  async function* sources(): AsyncGenerator<DocumentSource> {
    for (const { id, source } of documents) {
      const kept = await texts.get(id);
      if (kept === null) continue;
      const { text, metadata } = kept;
      yield { name: source, material: { kind: 'text', text }, ...(metadata ? { metadata } : {}) };
    }
  }
  return (await target.ingestSources(sources(), options)).documents;
}

/** The entries of registers that a graph holds, ready for another. */
export async function entriesOfGraph(store: GraphStore): Promise<PreparedEntry[]> {
  const ids = (await store.read('export/entry-ids', {})).map(({ id }) => id).sort();
  const entries: PreparedEntry[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const rows = await store.read('export/entries', { ids: ids.slice(at, at + PAGE) });
    for (const { id, claim, register, effectiveOn, expiredOn, ...instrument } of rows)
      entries.push(prepareEntry(register, { instrument, effectiveOn, expiredOn }));
  }
  return entries;
}

/** Takes the texts that gave way to others along to another folder of texts, with the notes on them. Nothing where it is the same folder. */
export async function carryHistory(from: TextStore, to: TextStore): Promise<void> {
  if (resolve(from.folder) === resolve(to.folder)) return;
  const there = await to.history.all();
  const notes = [...(await from.history.all()).values()].filter(({ document }) => !there.has(document));
  for (const { document } of notes) {
    const text = await from.get(document);
    if (text !== null) to.put(document, text);
  }
  to.history.add(notes);
}
