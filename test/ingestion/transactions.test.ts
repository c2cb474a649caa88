import { expect, it } from 'vitest';
import { GrafeoStore } from '../../src/graph/grafeo/grafeo-store.js';
import { openService } from '../../src/ingestion/service.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { watchedStore } from './watched-store.js';

it('a run writes few documents at a time at first, and half of what it has taken later', async () => {
  const documentsOfWrites: number[] = [];
  const store = watchedStore(GrafeoStore.inMemory(), () => documentsOfWrites.push(0));
  const service = await openService(store, loadReference(), 1_000);
  const texts = Array.from({ length: 1_200 }, (_, at) => ({ name: `${at}`, text: `Số: ${at}/QĐ-UBND` }));
  await service.ingest(texts, {
    onDocument: () => {
      documentsOfWrites[documentsOfWrites.length - 1] = (documentsOfWrites.at(-1) ?? 0) + 1;
    },
  });
  expect(documentsOfWrites.filter((documents) => documents > 0)).toEqual([100, 100, 100, 150, 225, 338, 187]);
  await service.close();
  await store.close();
});
