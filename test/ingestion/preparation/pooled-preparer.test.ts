import { afterAll, describe, expect, it } from 'vitest';
import { PooledPreparer } from '../../../src/ingestion/preparation/pooled-preparer.js';

const worker = new URL('hostile-worker.mjs', import.meta.url);
const pool = new PooledPreparer({ threads: 2, deadline: 4_000, memory: 64, maxDocumentBytes: 1, texts: null, worker });
afterAll(() => pool.close());
const prepare = (text: string) => pool.prepare({ name: text, material: { kind: 'text', text } });

describe('a pool of workers', { timeout: 60_000 }, () => {
  it.each([
    ['loop', 'DOCUMENT_TIMEOUT', /not read within 4 s/],
    ['crash', 'DOCUMENT_FAILED', /could not be taken in/],
    ['throw', 'DOCUMENT_FAILED', /a fault/],
    ['hunger', 'DOCUMENT_TOO_HUNGRY', /Split it/],
  ])('refuses a text that makes a worker %s, and reads the next', async (text, code, message) => {
    const [[refused], [other]] = await Promise.all([prepare(text), prepare('good')]);
    expect(refused).toMatchObject({ name: text, code, message: expect.stringMatching(message) });
    expect(other).toMatchObject({ name: 'good', message: 'read' });
    expect(await prepare('after')).toMatchObject([{ name: 'after', message: 'read' }]);
  });

  it('tells of a store that fails as of that, not as of the document', async () => {
    await expect(prepare('disk')).rejects.toMatchObject({ code: 'STORE_FAILED', message: 'the disk is full' });
  });
});
