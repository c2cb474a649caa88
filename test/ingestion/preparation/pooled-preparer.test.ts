import { afterAll, describe, expect, it } from 'vitest';
import { PooledPreparer } from '../../../src/ingestion/preparation/pooled-preparer.js';

const worker = new URL('hostile-worker.mjs', import.meta.url);
const pool = new PooledPreparer({ threads: 2, deadline: 4_000, memory: 64, maxDocumentBytes: 1, texts: null, worker });
afterAll(() => pool.close());
const prepareAll = async (...texts: string[]) =>
  (await pool.prepare(texts.map((text) => ({ name: text, material: { kind: 'text', text } })))).flat();

describe('a pool of workers', { timeout: 60_000 }, () => {
  it.each([
    ['loop', 'DOCUMENT_TIMEOUT', /not read within 4 s/],
    ['crash', 'DOCUMENT_FAILED', /could not be taken in/],
    ['throw', 'DOCUMENT_FAILED', /a fault/],
    ['hunger', 'DOCUMENT_TOO_HUNGRY', /Split it/],
  ])('refuses a text that makes a worker %s, and reads the next', async (text, code, message) => {
    const read = (name: string) => ({ name, message: 'read' });
    const refused = { name: text, code, message: expect.stringMatching(message) };
    const [one, other, batch] = await Promise.all([
      prepareAll(text),
      prepareAll('good'),
      prepareAll('before', text, 'behind'),
    ]);
    expect(one).toMatchObject([refused]);
    expect(other).toMatchObject([read('good')]);
    expect(batch).toMatchObject([read('before'), refused, read('behind')]);
    expect(await prepareAll('after')).toMatchObject([read('after')]);
  });

  it('does not count the time a text waits for a thread against it', async () => {
    const waiting = await Promise.all([prepareAll('loop'), prepareAll('loop'), prepareAll('loop'), prepareAll('good')]);
    expect(waiting.flat()).toMatchObject([...Array(3).fill({ code: 'DOCUMENT_TIMEOUT' }), { message: 'read' }]);
  });

  it('tells of a store that fails as of that, not as of the document', async () => {
    await expect(prepareAll('good', 'disk')).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: 'the disk is full',
    });
  });
});
