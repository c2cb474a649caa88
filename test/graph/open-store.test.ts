import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/graph/open-store.js';

it('opens a folder with the embedded engine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cancu-test-'));
  const store = await openStore({ store: join(folder, 'store') });
  expect(store).toMatchObject({ engine: 'grafeo', location: join(folder, 'store') });
  await store.close();
  rmSync(folder, { recursive: true });
});

it.each(['http://localhost:7474', 'postgres://db', 'neo4j+x://db'])(
  'refuses the address %s with those it knows',
  async (store) => {
    await expect(openStore({ store })).rejects.toMatchObject({
      code: 'STORE_UNSUPPORTED',
      message: expect.stringContaining('neo4j:// or bolt://'),
    });
  },
);

it.each(['neo4j://', 'bolt://a:b:c'])('refuses %s, which is no address', async (store) => {
  const opening = openStore({ store, neo4j: { user: 'a', password: 'b' } });
  await expect(opening).rejects.toMatchObject({ code: 'STORE_UNSUPPORTED' });
});
