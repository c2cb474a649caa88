import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { IngestOptions } from '../../src/api/service.js';
import { StoreError } from '../../src/graph/errors.js';
import { GrafeoStore } from '../../src/graph/grafeo/grafeo-store.js';
import { openService } from '../../src/ingestion/service.js';
import { TextStore } from '../../src/ingestion/text-store.js';
import { nodes } from './answers.js';
import { type TestApi, testApi } from './api.js';
import { reference } from './graph-of-resolution-25.js';

const SAMPLE = readFileSync(fileURLToPath(new URL('../../samples/000_09d8a89f30b60e9b.txt', import.meta.url)), 'utf8');
const INGEST = 'mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { id state total done } }';
const JOB = `query($id: ID!) { job(id: $id) { id state total done code message
  refused citations createdAt startedAt endedAt documentsPerSecond secondsLeft
  documents(first: 100) { totalCount pageInfo { hasNextPage endCursor } edges { node {
    name status document { id source } instrument { id ingested } code message citations reader took
    repairs { kind count } warnings { code message } } } } } }`;

interface AskedJob {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly code: string | null;
  readonly refused: number;
  readonly citations: number;
  readonly secondsLeft: number | null;
  readonly documents: readonly Record<string, unknown>[];
}

async function submit({ ask }: TestApi, documents: readonly object[]): Promise<AskedJob> {
  const { data, errors } = await ask(INGEST, { documents });
  expect(errors).toEqual([]);
  return (data as { ingest: AskedJob }).ingest;
}

async function finished({ ask }: TestApi, id: string): Promise<AskedJob> {
  for (;;) {
    // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
    const { job } = (await ask(JOB, { id })).data as any;
    if (job.endedAt !== null) return { ...job, documents: nodes(job.documents) };
    await wait(5);
  }
}

describe('ingest', () => {
  it('takes a batch, and tells what became of each document', async () => {
    const api = await testApi();
    const { id, total } = await submit(api, [{ name: 'mau.txt', text: SAMPLE }, { text: '' }, { text: SAMPLE }]);
    expect(total).toBe(3);
    const job = await finished(api, id);
    expect(job).toMatchObject({ state: 'DONE', done: 3, code: null });
    expect(job.documents[0]).toMatchObject({
      name: 'mau.txt',
      status: 'ADDED',
      instrument: { ingested: true },
      code: null,
    });
    expect(job.documents[1]).toMatchObject({
      status: 'REFUSED',
      document: null,
      code: expect.stringMatching(/^[A-Z_]+$/),
      message: expect.any(String),
    });
    const again = await finished(api, (await submit(api, [{ text: SAMPLE }])).id);
    expect(again.documents[0]).toMatchObject({ status: 'UNCHANGED' });
  });

  it('keeps the day of effect and the provisions cited', async () => {
    const api = await testApi();
    const text = `CHÍNH PHỦ
Số: 60/2025/NĐ-CP
Hà Nội, ngày 15 tháng 11 năm 2025

NGHỊ ĐỊNH
Quy định chi tiết khoản 2 Điều 9 Luật số 31/2024/QH15

Điều 1. Nghị định này có hiệu lực sau 45 ngày kể từ ngày ký.`;
    const job = await finished(api, (await submit(api, [{ text }])).id);
    const instrument = job.documents[0]?.instrument as { readonly id: string } | undefined;
    const { data } = await api.ask(
      `query($id: ID!) { instrument(id: $id) { effectiveOn documents { effectiveOn }
        citations(relations: [DETAILS], first: 1) { edges { node { pinpoint provisions { article clause } } } } } }`,
      { id: instrument?.id },
    );
    expect(data).toEqual({
      instrument: {
        effectiveOn: '2025-12-30',
        documents: [{ effectiveOn: '2025-12-30' }],
        citations: {
          edges: [{ node: { pinpoint: 'khoản 2 Điều 9', provisions: [{ article: '9', clause: '2' }] } }],
        },
      },
    });
  });

  it('puts a new text of an instrument in the place of the old one, which its instrument still tells of', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cancu-texts-'));
    const store = GrafeoStore.inMemory();
    const service = await openService(store, reference, 1_000_000, { texts: new TextStore(folder) });
    const api = await testApi({ service, store });
    const plan = (content: string) =>
      `BỘ NỘI VỤ\nSố: 7/KH-BNV\nHà Nội, ngày 05 tháng 5 năm 2022\nKẾ HOẠCH\nCông tác năm\n\n${content}`;
    const old = await finished(api, (await submit(api, [{ name: 'cũ', text: plan('Một.') }])).id);
    const { id } = await submit(api, [{ text: plan('Hai.') }]);
    await finished(api, id);
    const { data } = await api.ask(
      `query($id: ID!) { job(id: $id) { replaced { document source because } documents { edges { node { document { id } instrument {
        documents { id } earlierTexts { document source title replacedBy replacedAt because } } } } } } }`,
      { id },
    );
    const [before] = old.documents as readonly { readonly document: { readonly id: string } }[];
    const { job } = data as {
      job: { replaced: object[]; documents: { edges: { node: { document: { id: string }; instrument: object } }[] } };
    };
    const now = job.documents.edges[0]?.node;
    const gone = { document: before?.document.id, source: 'cũ', because: 'SAME_INSTRUMENT' };
    expect(job.replaced).toEqual([gone]);
    expect(now?.instrument).toEqual({
      documents: [now?.document],
      earlierTexts: [
        { ...gone, title: 'Công tác năm', replacedBy: now?.document.id, replacedAt: expect.stringMatching(/^20.*Z$/) },
      ],
    });
    rmSync(folder, { recursive: true });
  });

  it('is refused where others than this machine can reach the server, or called it by another name', async () => {
    const open = await testApi({ settings: { host: '0.0.0.0' } });
    const { errors } = await open.ask(INGEST, { documents: [{ text: SAMPLE }] });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(errors[0]?.message).toContain('cancu ingest');
    const local = await testApi();
    const answer = await local.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'evil.example:4000' },
      payload: { query: INGEST, variables: { documents: [{ text: SAMPLE }] } },
    });
    expect(answer.json().errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('is refused over GET', async () => {
    const { app } = await testApi();
    const answer = await app.inject(
      `/graphql?query=${encodeURIComponent('mutation { ingest(documents: [{ text: "x" }]) { id } }')}`,
    );
    expect(answer.statusCode).toBe(405);
    expect(answer.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_QUERY' } }] });
  });

  it('refuses an empty batch, one too long, and a text over the limit', async () => {
    const { ask } = await testApi({ settings: { maxDocumentBytes: 1_000 } });
    const code = async (documents: readonly object[]) => (await ask(INGEST, { documents })).errors[0]?.extensions.code;
    expect(await code([])).toBe('BAD_INPUT');
    expect(await code(Array.from({ length: 1_001 }, () => ({ text: 'x' })))).toBe('BAD_INPUT');
    expect(await code([{ text: 'x'.repeat(1_001) }])).toBe('DOCUMENT_TOO_LARGE');
  });

  it('fails with the code of the store where the store fails, and takes the next batch', async () => {
    let calls = 0;
    const api = await testApi({
      service: {
        ingestSources: async () => {
          calls++;
          if (calls === 1) throw new StoreError('STORE_LOST', 'bolt://secret-host went away');
          return { documents: [], replaced: [] };
        },
      },
    });
    const failed = await finished(api, (await submit(api, [{ text: 'x' }])).id);
    expect(failed).toMatchObject({ state: 'FAILED', code: 'STORE_LOST' });
    expect(JSON.stringify(failed)).not.toContain('secret-host');
    expect(api.log.join('')).toContain('secret-host');
    expect(await finished(api, (await submit(api, [{ text: 'x' }])).id)).toMatchObject({ state: 'DONE' });
  });

  it('takes one batch at a time, and no more than it can hold', async () => {
    let running = 0;
    let most = 0;
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const api = await testApi({
      service: {
        ingestSources: async () => {
          most = Math.max(most, ++running);
          await gate;
          running--;
          return { documents: [], replaced: [] };
        },
      },
    });
    const jobs = [await submit(api, [{ text: 'x' }])];
    for (let at = 0; at < 16; at++) jobs.push(await submit(api, [{ text: 'x' }]));
    expect((await api.ask(INGEST, { documents: [{ text: 'x' }] })).errors[0]?.extensions.code).toBe('TOO_BUSY');
    release();
    for (const { id } of jobs) expect((await finished(api, id)).state).toBe('DONE');
    expect(most).toBe(1);
  });

  it('tells of each document its reader, repairs, time and citations, page by page', async () => {
    const api = await testApi();
    const texts = Array.from({ length: 5 }, (_, at) => ({ name: `${at}`, text: `${SAMPLE}\n${at}` }));
    const { id } = await submit(api, texts);
    const all = await finished(api, id);
    expect(all.documents[0]).toMatchObject({
      reader: 'text',
      // This sample has lost spaces throughout.
      repairs: [{ kind: 'glued-words', count: expect.any(Number) }],
      warnings: [],
      took: expect.any(Number),
    });
    expect(all.citations).toBe(all.documents.reduce((sum, one) => sum + Number(one.citations), 0));
    expect(all.citations).toBeGreaterThan(0);
    expect(all.secondsLeft).toBe(0);
    const page = async (first: number, after: string | null, job = id) => {
      const { data, errors } = await api.ask(
        `query($id: ID!, $first: Int!, $after: String) { job(id: $id) { documents(first: $first, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } } }`,
        { id: job, first, after },
      );
      // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
      return { errors, documents: (data as any)?.job?.documents };
    };
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { documents } = await page(2, after);
      expect(documents.totalCount).toBe(5);
      // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
      names.push(...nodes(documents).map((node: any) => node.name));
      after = documents.pageInfo.hasNextPage ? documents.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toEqual(['0', '1', '2', '3', '4']);
    const { documents } = await page(1, null);
    const other = await submit(api, [{ text: 'x' }]);
    await finished(api, other.id);
    expect((await page(1, documents.pageInfo.endCursor, other.id)).errors[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await page(101, null)).errors[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it('is cancelled after the write in hand, and goes on with the next batch', async () => {
    const wrote: string[] = [];
    const api = await testApi({
      service: {
        ingestSources: async (sources, { signal, onDocument }: IngestOptions = {}) => {
          for await (const { name } of sources) {
            signal?.throwIfAborted();
            await wait(30);
            wrote.push(name ?? '');
            onDocument?.({ status: 'REFUSED', name, code: 'DOCUMENT_EMPTY', message: 'Empty.', took: 0 });
          }
          return { documents: [] } as never;
        },
      },
    });
    const { id } = await submit(api, [
      { name: 'one', text: 'x' },
      { name: 'two', text: 'x' },
    ]);
    const next = await submit(api, [{ name: 'three', text: 'x' }]);
    await wait(10);
    const cancel = 'mutation($id: ID!) { cancelJob(id: $id) { state } }';
    expect((await api.ask(cancel, { id })).data).toEqual({ cancelJob: { state: 'RUNNING' } });
    expect(await finished(api, id)).toMatchObject({ state: 'CANCELLED', code: 'CANCELLED', done: 1, refused: 1 });
    expect(await finished(api, next.id)).toMatchObject({ state: 'DONE' });
    expect(wrote).toEqual(['one', 'three']);
    expect((await api.ask(cancel, { id: next.id })).data).toEqual({ cancelJob: { state: 'DONE' } });
    expect((await api.ask(cancel, { id: 'job:none' })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const open = await testApi({ settings: { host: '0.0.0.0' } });
    expect((await open.ask(cancel, { id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('finishes the write in hand before the server closes, and begins no other', async () => {
    const wrote: string[] = [];
    const api = await testApi({
      service: {
        ingestSources: async (sources, { signal }: IngestOptions = {}) => {
          for await (const { name } of sources) {
            signal?.throwIfAborted();
            await wait(50);
            wrote.push(name ?? '');
          }
          return { documents: [], replaced: [] };
        },
      },
    });
    await submit(api, [
      { name: 'one', text: 'x' },
      { name: 'two', text: 'x' },
    ]);
    await submit(api, [{ name: 'three', text: 'x' }]);
    await wait(10);
    await api.app.close();
    expect(wrote).toEqual(['one']);
  });
});
