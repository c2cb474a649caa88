import { inject, it } from 'vitest';
import { GrafeoStore } from '../../src/graph/grafeo/grafeo-store.js';
import { loadReference } from '../../src/ingestion/graph-writer/reference-rows.js';
import { checkHistories, jurisdictions, type OnEmptyStore } from './histories.js';
import type {} from './runs.js';

const onEmptyStore: OnEmptyStore = async (work) => {
  const store = GrafeoStore.inMemory();
  try {
    await store.ensureSchema();
    await loadReference(store, jurisdictions);
    return await work(store);
  } finally {
    await store.close();
  }
};

it('any history of real documents comes to the graph of those that are there, on grafeo', async () => {
  await checkHistories(onEmptyStore, inject('runs').grafeo);
});
