import { expect, it } from 'vitest';
import { StoreError } from '../../src/graph/errors.js';
import { openStore } from '../../src/graph/open-store.js';
import type { GraphStore } from '../../src/graph/port.js';
import { SCHEMA_VERSION } from '../../src/graph/schema.js';
import type { StatementParameters } from '../../src/graph/statements.js';
import { fold } from '../../src/instrument/fold.js';
import { onEveryEngine } from './engines.js';

function claim(id: string, title: string | null = null) {
  return {
    id,
    bucket: 'b',
    defines: null,
    type: 'Nghị quyết',
    number: null,
    numberKey: '25-nq/tw',
    scope: 'VN',
    date: null,
    citedOn: null,
    term: null,
    subject: null,
    title,
  };
}

function instrument(id: string, type: string, number: string, title: string) {
  const numberKey = fold(number);
  return {
    id,
    type,
    number,
    numberKey,
    date: null,
    year: 2013,
    scope: 'VN',
    level: 'central',
    title,
    titleFolded: fold(title),
    ingested: false,
    body: 'body',
  };
}

async function putInstruments(
  store: GraphStore,
  rows: readonly StatementParameters<'write/put-instruments'>['rows'][number][],
): Promise<void> {
  await store.write(async (transaction) => {
    const body = { id: 'body', name: 'Ban Chấp hành Trung ương', level: 'central', branch: 'party' };
    await transaction.run('write/put-bodies', { rows: [body] });
    await transaction.run('write/put-instruments', { rows });
  });
}

async function nodes(store: GraphStore, label: string): Promise<number> {
  return (await store.read('status/counts', {})).find((row) => row.label === label)?.nodes ?? 0;
}

onEveryEngine('a store', (engine) => {
  it('gets its schema once, and remembers the version', async () => {
    const store = await openStore(await engine.fresh());
    expect(await store.ensureSchema()).toEqual({ from: 0, to: SCHEMA_VERSION });
    expect(await store.ensureSchema()).toEqual({ from: SCHEMA_VERSION, to: SCHEMA_VERSION });
    await store.close();
  });

  it('is left alone when a newer program wrote it', async () => {
    const store = await engine.open();
    await store.write((transaction) => transaction.run('schema/set-version', { version: 99 }));
    const refusal = store.ensureSchema();
    await expect(refusal).rejects.toThrow(
      /newer version of cancu \(its schema is 99, this program knows \d+\)\. Upgrade/,
    );
    await expect(refusal).rejects.toMatchObject({ code: 'STORE_TOO_NEW' });
    expect(await store.read('schema/version', {})).toEqual([{ version: 99 }]);
  });

  it('is left alone when a program too old wrote it', async () => {
    const store = await engine.open();
    await store.write((transaction) => transaction.run('schema/set-version', { version: 1 }));
    const refusal = store.ensureSchema();
    await expect(refusal).rejects.toThrow(/older version of cancu .* Set CANCU_STORE to a new store and ingest/);
    await expect(refusal).rejects.toMatchObject({ code: 'STORE_TOO_OLD' });
    expect(await store.read('schema/version', {})).toEqual([{ version: 1 }]);
  });

  it('gives back what was written: Vietnamese in both normal forms, nulls, integers, lists', async () => {
    const store = await engine.open();
    const composed = 'Nghị quyết về “đất đai” \u{1F3DB}'.normalize('NFC');
    const decomposed = 'Nghị quyết'.normalize('NFD');
    const citation = {
      id: 'd:0',
      document: 'd',
      ordinal: 0,
      start: 0,
      end: 2_147_483_648,
      quote: composed,
      kind: 'numbered',
      relation: 'CITES',
      section: 'body',
      pinpoint: null,
      confidence: 950,
      rules: [decomposed, '', 'it\'s \\ "quoted"'],
      mended: [],
      doubts: [],
      claim: null,
    };
    await store.write((transaction) =>
      transaction.run('write/put-unclaiming-citations', {
        rows: [citation, { ...citation, id: 'd:1', ordinal: 1, rules: [] }],
      }),
    );
    const [first, second] = (await store.read('export/citations', { documents: ['d'] })).sort(
      (a, b) => a.ordinal - b.ordinal,
    );
    const { kind: form, claim: none, ...same } = citation;
    expect(first).toMatchObject({ ...same, form });
    expect(second?.rules).toEqual([]);
  });

  it('keeps nothing of a write that throws, and passes the error on as it is', async () => {
    const store = await engine.open();
    const mistake = new RangeError('changed my mind');
    await expect(
      store.write(async (transaction) => {
        await transaction.run('write/put-claims', { rows: [claim('a')] });
        expect(await transaction.run('status/counts', {})).toEqual([{ label: 'Claim', nodes: 1 }]);
        throw mistake;
      }),
    ).rejects.toBe(mistake);
    expect(await store.read('status/counts', {})).toEqual([]);
  });

  it('keeps nothing of a write of which one statement fails', async () => {
    const store = await engine.open();
    const citation = {
      id: 'd:0',
      document: 'd',
      ordinal: 0,
      start: 0,
      end: 1,
      quote: 'q',
      kind: 'numbered',
      relation: 'CITES',
      section: 'body',
      pinpoint: null,
      confidence: 1,
      rules: [],
      mended: [],
      doubts: [],
      claim: null,
    };
    const twice = store.write(async (transaction) => {
      await transaction.run('write/put-claims', { rows: [claim('a')] });
      await transaction.run('write/put-unclaiming-citations', { rows: [citation] });
      await transaction.run('write/put-unclaiming-citations', { rows: [citation] });
    });
    await expect(twice).rejects.toBeInstanceOf(StoreError);
    await expect(twice).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('write/put-unclaiming-citations'),
    });
    expect(await store.read('status/counts', {})).toEqual([]);
    await store.write((transaction) => transaction.run('write/put-unclaiming-citations', { rows: [citation] }));
    expect(await nodes(store, 'Citation')).toBe(1);
  });

  it('shows a write to others when it is finished, not before', async () => {
    const store = await engine.open();
    const before = await store.write(async (transaction) => {
      await transaction.run('write/put-claims', { rows: [claim('a')] });
      return nodes(store, 'Claim');
    });
    expect(before).toBe(0);
    expect(await nodes(store, 'Claim')).toBe(1);
  });

  it('lets many writers count together without losing one', async () => {
    const store = await engine.open();
    const rows = [instrument('a', 'Nghị quyết', '25-NQ/TW', 'A'), instrument('b', 'Nghị quyết', '26-NQ/TW', 'B')];
    await putInstruments(store, rows);
    const countOne = () =>
      store.write(async (transaction) => {
        const [known] = await transaction.run('read/relations-out', { ids: ['a'], relations: ['CITES'] });
        const citations = (known?.citations ?? 0) + 1;
        await transaction.run('relate/CITES', { rows: [{ from: 'a', to: 'b', citations, confidenceSum: 0 }] });
      });
    await Promise.all(Array.from({ length: 20 }, countOne));
    expect(await store.read('read/relations-out', { ids: ['a'], relations: ['CITES'] })).toMatchObject([
      { citations: 20 },
    ]);
    expect(await store.read('status/relation-counts', {})).toContainEqual({ type: 'CITES', edges: 1 });
  });

  it('refuses to write in a read, and parameters that a statement does not declare', async () => {
    const store = await engine.open();
    await expect(store.read('write/put-claims', { rows: [] })).rejects.toThrow(
      /^write\/put-claims writes; run it inside store\.write$/,
    );
    await expect(store.read('status/counts', { limit: 1 } as never)).rejects.toThrow(
      'status/counts: $limit is not declared',
    );
    const bad = store.write((transaction) =>
      transaction.run('write/put-claims', { rows: [{ ...claim('a'), scope: null as never }] }),
    );
    await expect(bad).rejects.toThrow('write/put-claims: $rows[0].scope must be string but is null');
    expect(await nodes(store, 'Claim')).toBe(0);
  });

  it('loads thousands of rows in order and in batches', async () => {
    const store = await engine.open();
    const rows = Array.from({ length: 2_500 }, (_, i) => claim(`claim ${i}`));
    await store.bulkLoad([
      { statement: 'write/put-claims', rows },
      { statement: 'write/put-claims', rows: rows.slice(0, 10) },
      { statement: 'write/put-claims', rows: [] },
    ]);
    expect(await nodes(store, 'Claim')).toBe(2_500);
    await store.write((transaction) =>
      transaction.run('write/remove-claims', { claims: rows.slice(0, 1_000).map((row) => row.id) }),
    );
    expect(await nodes(store, 'Claim')).toBe(1_500);
  });

  it('finishes the write in hand before it closes, and can be closed again', async () => {
    const store = await openStore(await engine.fresh());
    await store.ensureSchema();
    let finished = false;
    const writing = store.write(async (transaction) => {
      await transaction.run('write/put-claims', { rows: [claim('a')] });
      finished = true;
    });
    await Promise.all([store.close(), store.close()]);
    expect(finished).toBe(true);
    await writing;
    await store.close();
    await expect(store.read('status/counts', {})).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('is closed'),
    });
    await expect((async () => store.write(async () => {}))()).rejects.toMatchObject({ code: 'STORE_FAILED' });
  });

  it('finds instruments by the words of title, number and type, best first', async () => {
    const store = await engine.open();
    const rows = [
      instrument('1', 'Nghị quyết', '25-NQ/TW', 'Về tăng cường sự lãnh đạo của Đảng đối với công tác dân vận'),
      instrument('2', 'Chỉ thị', '25-CT/TW', 'Về công tác dân vận'),
      instrument('3', 'Nghị quyết', '125-NQ/TW', 'Về đất đai (sửa đổi), bổ sung'),
      instrument('4', 'Luật', '31/2024/QH15', 'Đất đai'),
      instrument('5', 'Nghị quyết', '18-NQ/TW', 'Về công tác vận động'),
    ];
    const numberless = { ...instrument('6', 'Lệnh', '', 'Về việc khác'), number: null, numberKey: 'text:25ab' };
    await putInstruments(store, [...rows, numberless]);
    const ids = async (text: string, limit = 10) => (await store.searchText(fold(text), limit)).map((hit) => hit.id);
    expect(await ids('công tác dân vận')).toEqual(['2', '1']);
    expect(await ids('25-NQ/TW')).toEqual(['1']);
    expect(await ids('nq/tw')).toEqual(['5', '3', '1']);
    expect(await ids('nghị quyết về đất')).toEqual(['3']);
    expect(await ids('đất đai')).toEqual(['4', '3']);
    expect(await ids('đất sửa')).toEqual(['3']);
    expect(await ids('vận')).toEqual(['2', '5', '1']);
    expect(await ids('vận', 2)).toEqual(['2', '5']);
    expect(await ids('25')).toEqual(['2', '1']);
    expect(await ids('text')).toEqual([]);
    expect(await ids('ân')).toEqual([]);
    expect(await ids(" ' .* (")).toEqual([]);
    expect(await ids('dân', 0)).toEqual([]);
  });
});
