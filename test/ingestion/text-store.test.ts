import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { documentId } from '../../src/ingestion/prepare-document.js';
import { TextStore } from '../../src/ingestion/text-store.js';

const folder = mkdtempSync(join(tmpdir(), 'cancu-texts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const texts = new TextStore(join(folder, 'texts'));

describe('kept texts', () => {
  const kept = { name: 'a.txt', text: 'Chỉ thị\u0000 🙂 \ud800', metadata: null };
  const id = documentId(kept.text);

  it('are given back as they were, under their ids', async () => {
    expect(texts.ids()).toEqual([]);
    texts.put(id, kept);
    texts.put(id, { ...kept, name: 'b.txt' });
    expect(await texts.get(id)).toEqual(kept);
    expect(texts.ids()).toEqual([id]);
    expect(await texts.get('0'.repeat(64))).toBeNull();
  });

  it.each([
    ['', null],
    ['\n{"name": "x"}\n', { type: 'Chỉ thị', number: null, date: '2013-09-11', title: 'một\ndòng' }],
    ['\ufffd', null],
    ['Nghị quyết 🙂\r\n'.repeat(9_000), null],
  ])('come back whatever they hold: %j', async (text, metadata) => {
    const id = documentId(text);
    texts.put(id, { name: 'c\n.txt', text, metadata });
    expect(await texts.get(id)).toEqual({ name: 'c\n.txt', text, metadata });
    texts.remove(id);
  });

  it('leave nothing half-written that is taken for a text', () => {
    writeFileSync(join(texts.folder, `${id}.1.x.half`), 'half');
    expect(texts.ids()).toEqual([id]);
  });

  it('are written again where a loss of power left an empty file', async () => {
    const other = 'ee'.repeat(32);
    texts.put(other, kept);
    writeFileSync(join(texts.folder, 'ee', `${other}.br`), '');
    texts.put(other, kept);
    expect(await texts.get(other)).toEqual(kept);
    expect([texts.has(other), texts.remove(other), texts.has(other)]).toEqual([true, true, false]);
  });

  it('that are damaged are told by file', async () => {
    const other = 'ff'.repeat(32);
    texts.put(other, kept);
    writeFileSync(join(texts.folder, 'ff', `${other}.br`), 'not packed');
    await expect(texts.get(other)).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
      message: expect.stringContaining(other),
    });
    texts.remove(other);
    texts.remove(other);
    expect(readdirSync(join(texts.folder, 'ff'))).toEqual([]);
  });

  it('that cannot be written are a failure of the store', () => {
    writeFileSync(join(folder, 'file'), '');
    const blocked = new TextStore(join(folder, 'file'));
    expect(() => blocked.put(id, kept)).toThrowError(expect.objectContaining({ code: 'STORE_FAILED' }));
  });
});
