import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { carryHistory } from '../../../src/ingestion/refill.js';
import type { ReplacedText } from '../../../src/ingestion/replacement/replaced-text.js';
import { TextHistory } from '../../../src/ingestion/replacement/text-history.js';
import { TextStore } from '../../../src/ingestion/text-store.js';

const root = mkdtempSync(join(tmpdir(), 'cancu-history-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
const folder = () => join(root, String(folders++));

const note = (document: string, change: Partial<ReplacedText> = {}): ReplacedText => ({
  document: document.repeat(64),
  source: `${document}.txt`,
  title: null,
  instrument: { id: 'urn:lex:vn:1', type: 'Nghị định', number: '30/2020/NĐ-CP', date: '2020-03-05', scope: 'VN' },
  by: 'f'.repeat(64),
  because: 'SAME_INSTRUMENT',
  at: '2026-11-25T07:00:00.000Z',
  ...change,
});

describe('notes on replaced texts', () => {
  it('are there for the next reader, the last of each text', async () => {
    const place = folder();
    const history = new TextHistory(place);
    expect(await history.all()).toEqual(new Map());
    history.add([note('a'), note('b')]);
    expect((await history.all()).size).toBe(2);
    history.add([note('a', { because: 'SAME_FILE' })]);
    for (const reader of [history, new TextHistory(place)])
      expect([...(await reader.all()).values()]).toEqual([note('a', { because: 'SAME_FILE' }), note('b')]);
  });

  it('are found by the id of their instrument, and by what it is where its id has changed', async () => {
    const history = new TextHistory(folder());
    const late = note('b', { at: '2026-11-26T07:00:00.000Z' });
    history.add([note('a'), late, note('c', { instrument: { ...note('c').instrument, id: 'urn:2', number: null } })]);
    const decree = { id: 'urn:new', type: 'Nghị định', number: '30/2020/ND-CP', date: '2020-03-05', scope: 'VN' };
    expect(await history.of(decree)).toEqual([late, note('a')]);
    expect(await history.of({ ...decree, date: '2020-03-06' })).toEqual([]);
    expect(await history.of({ ...decree, id: 'urn:2', number: null, date: null })).toMatchObject([{ source: 'c.txt' }]);
    expect(await history.of({ ...decree, number: null, date: null })).toEqual([]);
  });

  it('outlive a line that was cut off, and one that is damaged', async () => {
    const place = folder();
    const history = new TextHistory(place);
    history.add([note('a')]);
    const file = join(place, 'replaced.jsonl');
    appendFileSync(file, '{"document":"x"}\n\u0000\n{"document":"bbbb');
    history.add([note('c')]);
    expect([...(await history.all()).values()]).toEqual([note('a'), note('c')]);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(6);
  });

  it('that cannot be written fail as the store', () => {
    const place = folder();
    mkdirSync(join(place, 'replaced.jsonl'), { recursive: true });
    expect(() => new TextHistory(place).add([note('a')])).toThrow(expect.objectContaining({ code: 'STORE_FAILED' }));
  });

  it('go along to another folder, with their texts, once', async () => {
    const [from, to] = [new TextStore(folder()), new TextStore(folder())];
    const kept = { name: 'a.txt', text: 'Nghị định', metadata: null };
    from.put(note('a').document, kept);
    from.history.add([note('a'), note('b')]);
    for (let round = 0; round < 2; round++) await carryHistory(from, to);
    await carryHistory(from, from);
    expect([...(await to.history.all()).values()]).toEqual([note('a'), note('b')]);
    expect(await to.get(note('a').document)).toEqual(kept);
    expect(to.ids()).toEqual([note('a').document]);
    expect(readFileSync(join(to.folder, 'replaced.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
  });
});
