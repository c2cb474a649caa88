import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Service } from '../../src/api/service.js';
import type { Settings } from '../../src/api/settings.js';
import { nodes } from './answers.js';
import { type AskedError, testApi } from './api.js';

/** Milliseconds that a machine with much else to do may take to clear away. */
const PATIENCE = 10_000;

vi.mock('tesseract.js', () => {
  throw new Error('not installed');
});

const fixture = (name: string) => readFileSync(fileURLToPath(new URL(`../reading/fixtures/${name}`, import.meta.url)));
const INGEST = 'mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { id total } }';
const JOB = `query($id: ID!) { job(id: $id) { state done refused citations endedAt documents(first: 100) { edges { node {
  name status reader code message citations document { source } instrument { number } warnings { message } } } } } }`;
const HEADERS = { 'graphql-require-preflight': '1' };

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A server that keeps uploads in a folder of its own. */
async function uploadApi(change: { settings?: Partial<Settings>; service?: Partial<Service> } = {}) {
  const uploads = mkdtempSync(join(tmpdir(), 'cancu-uploads-'));
  folders.push(uploads);
  const api = await testApi({ ...change, settings: { uploads, ...change.settings } });
  const url = `${await api.listen()}/graphql`;
  const post = async (body: FormData | string, headers: Record<string, string> = HEADERS) => {
    const response = await fetch(url, { method: 'POST', headers, body });
    const { data = null, errors = [] } = (await response.json()) as { data?: never; errors?: AskedError[] };
    return { status: response.status, data: data as { ingest: { id: string; total: number } } | null, errors };
  };
  return { ...api, url, uploads, post, left: () => filesIn(uploads) };
}

/** All files below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

/** A request with files, each in the place of its document. */
function form(files: readonly [string, Uint8Array][], { names = [] as (string | null)[] } = {}): FormData {
  const body = new FormData();
  const documents = files.map((_, at) => ({ file: null, ...(names[at] ? { name: names[at] } : {}) }));
  body.set('operations', JSON.stringify({ query: INGEST, variables: { documents } }));
  body.set('map', JSON.stringify(Object.fromEntries(files.map((_, at) => [at, [`variables.documents.${at}.file`]]))));
  files.forEach(([name, bytes], at) => {
    body.set(String(at), new Blob([new Uint8Array(bytes)]), name);
  });
  return body;
}

type Api = Awaited<ReturnType<typeof uploadApi>>;

async function finished({ ask }: Api, id: string) {
  for (;;) {
    // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
    const { job } = (await ask(JOB, { id })).data as any;
    if (job.endedAt !== null) return { ...job, documents: nodes(job.documents) };
    await wait(5);
  }
}

/** Waits until no file of an upload is left. */
const cleared = (api: Api) => vi.waitFor(() => expect(api.left()).toHaveLength(0), { timeout: PATIENCE });

async function taken(api: Api, body: FormData) {
  const { data, errors } = await api.post(body);
  expect(errors).toEqual([]);
  return finished(api, data?.ingest.id ?? '');
}

describe('an upload', () => {
  it('takes Word, PDF, zip and text as ingest does, and leaves no file behind', async () => {
    const api = await uploadApi();
    const zip = zipSync({
      'trong/thong-tu.doc': fixture('thong-tu-2010.doc'),
      'hong.docx': fixture('chi-thi.docx').subarray(0, 900),
    });
    const job = await taken(
      api,
      form([
        ['chỉ thị.docx', fixture('chi-thi.docx')],
        ['van-ban.pdf', fixture('small.pdf')],
        ['nhieu.zip', zip],
        ['quyet-dinh.rtf', fixture('quyet-dinh.rtf')],
      ]),
    );
    expect(job).toMatchObject({ state: 'DONE', done: 5, refused: 1 });
    expect(job.documents.map(({ name, reader, status }: Record<string, string>) => [name, reader, status])).toEqual([
      ['chỉ thị.docx', 'docx', 'ADDED'],
      ['van-ban.pdf', 'pdf', 'ADDED'],
      ['nhieu.zip > trong/thong-tu.doc', 'doc', 'ADDED'],
      ['nhieu.zip > hong.docx', null, 'REFUSED'],
      ['quyet-dinh.rtf', 'rtf', 'ADDED'],
    ]);
    expect(job.documents[3].code).toBe('DOCUMENT_DAMAGED');
    expect(job.documents[3].message).toMatch(/^Tệp bị hỏng.*nhieu\.zip > hong\.docx/);
    expect(job.documents[0].document.source).toMatch(/^upload:[0-9a-f]{16}\/chỉ thị\.docx$/);
    expect(job.citations).toBeGreaterThan(0);
    await cleared(api);
  });

  it('refuses a picture where text recognition is not installed, and tells what to install', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const api = await uploadApi();
    const job = await taken(api, form([['scan.png', png]]));
    expect(job.documents[0]).toMatchObject({ status: 'REFUSED', code: 'DOCUMENT_UNSUPPORTED' });
    expect(job.documents[0].message).toContain('scan.png');
    expect(job.documents[0].message).toContain('npm install tesseract.js');
    expect(job.documents[0].message).not.toContain(api.uploads);
  });

  it('takes texts and files together, under the names that were given', async () => {
    const api = await uploadApi();
    const body = new FormData();
    const documents = [{ text: 'Chỉ thị số 5/CT-TTg', name: 'một' }, { file: null, name: 'hai' }, { file: null }];
    body.set('operations', JSON.stringify({ query: INGEST, variables: { documents } }));
    body.set('map', '{"f":["variables.documents.1.file","variables.documents.2.file"]}');
    body.set('f', new Blob(['Kế hoạch số 6/KH-UBND']), 'ba.txt');
    const job = await taken(api, body);
    expect(job.documents.map(({ name, status }: Record<string, string>) => [name, status])).toEqual([
      ['một', 'ADDED'],
      ['hai', 'ADDED'],
      ['ba.txt', 'UNCHANGED'],
    ]);
    await cleared(api);
  });

  it('does not let a file of one name take the place of another of that name', async () => {
    const api = await uploadApi();
    await taken(api, form([['van ban.txt', Buffer.from('Chỉ thị số 5/CT-TTg')]]));
    await taken(api, form([['van ban.txt', Buffer.from('Chỉ thị số 6/CT-TTg')]]));
    const rows = await api.store.read('export/documents', { ids: await documentIds(api) });
    expect(rows).toHaveLength(2);
  });

  it('takes a name for a name, whatever stands in it', async () => {
    const api = await uploadApi();
    const outside = join(api.uploads, '..', 'cancu-outside.txt');
    const body = form([['x', Buffer.from('a')]]);
    const raw = await multipartText(body);
    for (const name of [
      '../../cancu-outside.txt',
      '..\\..\\cancu-outside.txt',
      '/etc/cancu-outside.txt',
      `${'x'.repeat(500)}.txt`,
      '..',
      '',
    ]) {
      const { data, errors } = await api.post(raw.text.replace('filename="x"', `filename="${name}"`), {
        ...HEADERS,
        'content-type': raw.type,
      });
      expect([name, errors]).toEqual([name, []]);
      const job = await finished(api, data?.ingest.id ?? '');
      expect(job.documents[0].name).not.toMatch(/[/\\]/);
      expect(job.documents[0].name.length).toBeLessThanOrEqual(200);
    }
    expect(statSync(outside, { throwIfNoEntry: false })).toBeUndefined();
    await cleared(api);
  });

  it('is refused to a page of another site: a form has no header of its own, and its origin is told', async () => {
    const api = await uploadApi();
    const file = form([['a.txt', Buffer.from('a')]]);
    const refused = { status: 403, data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] };
    expect(await api.post(file, {})).toMatchObject(refused);
    expect(await api.post(file, { ...HEADERS, origin: 'https://evil.example' })).toMatchObject(refused);
    expect(await api.post(file, { ...HEADERS, origin: new URL(api.url).origin })).toMatchObject({
      status: 200,
      errors: [],
    });
    const json = JSON.stringify({ query: INGEST, variables: { documents: [{ text: 'a' }] } });
    const evil = { 'content-type': 'application/json', origin: 'https://evil.example' };
    expect((await api.post(json, evil)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.post(json, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await api.post('query=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });

  it('is refused before it is read where the server may be reached by others', async () => {
    const api = await uploadApi({ settings: { host: '0.0.0.0' } });
    expect((await api.post(form([['a.txt', Buffer.alloc(5_000_000)]]))).errors[0]?.extensions.code).toBe('FORBIDDEN');
    await cleared(api);
  });

  it(
    'is refused over its size, by file and together, with the limit told',
    async () => {
      const api = await uploadApi({ settings: { maxDocumentBytes: 10_000, maxUploadBytes: 25_000 } });
      const large = await api.post(form([['lớn.txt', Buffer.alloc(10_001, 'a')]]));
      expect(large).toMatchObject({ status: 413, errors: [{ extensions: { code: 'DOCUMENT_TOO_LARGE' } }] });
      expect(large.errors[0]?.message).toMatch(/lớn\.txt.*10000.*CANCU_MAX_DOCUMENT_BYTES/);
      const three = form(['a', 'b', 'c'].map((name) => [name, Buffer.alloc(10_000, name)]));
      expect((await api.post(three)).errors[0]?.extensions.code).toMatch(/TOO_BUSY|TOO_LARGE/);
      await cleared(api);
      const far = await api.post(form([['a', Buffer.alloc(30_000_000, 'a')]]));
      expect(far.errors[0]?.extensions.code).toBe('DOCUMENT_TOO_LARGE');
      await taken(api, form(['a', 'b'].map((name) => [name, Buffer.alloc(10_000, name)])));
    },
    3 * PATIENCE,
  );

  it('says what is wrong with a request that does not keep to the specification', async () => {
    const api = await uploadApi();
    const file = () => new Blob(['a']);
    const operations = (documents: object[] = [{ file: null }]) =>
      JSON.stringify({ query: INGEST, variables: { documents } });
    const map = '{"0":["variables.documents.0.file"]}';
    const codeOf = async (parts: readonly [string, string | Blob][]) => {
      const body = new FormData();
      for (const [name, value] of parts)
        typeof value === 'string' ? body.append(name, value) : body.append(name, value, 'a.txt');
      const { status, errors } = await api.post(body);
      return [status, errors[0]?.extensions.code, errors[0]?.message.split(/[:.]/)[0]];
    };
    for (const parts of [
      [['operations', operations()]],
      [
        ['operations', operations()],
        ['0', file()],
      ],
      [
        ['map', map],
        ['operations', operations()],
      ],
      [
        ['0', file()],
        ['operations', operations()],
        ['map', map],
      ],
      [
        ['operations', operations()],
        ['map', map],
      ],
      [
        ['operations', '{'],
        ['map', map],
        ['0', file()],
      ],
      [
        ['operations', `[${operations()}]`],
        ['map', map],
        ['0', file()],
      ],
      [
        ['operations', operations()],
        ['map', '[]'],
        ['0', file()],
      ],
      [
        ['operations', operations()],
        ['map', '{"0":"variables.documents.0.file"}'],
        ['0', file()],
      ],
      [
        ['operations', operations()],
        ['map', '{"0":["variables.documents.7.file"]}'],
        ['0', file()],
      ],
      [
        ['operations', operations()],
        ['map', '{"0":["query"]}'],
        ['0', file()],
      ],
      [
        ['operations', operations()],
        ['map', '{"0":["variables.__proto__.x"]}'],
        ['0', file()],
      ],
      [
        ['operations', operations([{ text: 'a', file: null }])],
        ['map', map],
        ['0', file()],
      ],
      [
        ['operations', operations([{ text: 'a' }])],
        ['map', map],
        ['0', file()],
      ],
      [
        ['operations', operations([{}])],
        ['map', '{}'],
      ],
      [
        ['operations', operations([{ file: 'a.txt' }])],
        ['map', '{}'],
      ],
      [
        ['operations', operations([{ file: { path: '/etc/passwd', hash: 'x' } }])],
        ['map', '{}'],
      ],
    ] as [string, string | Blob][][]) {
      const [status, code] = await codeOf(parts);
      expect([
        parts.map(([name, value]) => `${name}=${typeof value === 'string' ? value.slice(-60) : 'file'}`),
        code,
      ]).toEqual([expect.anything(), 'BAD_INPUT']);
      expect(status).toBeLessThan(500);
    }
    expect(({} as { x?: unknown }).x).toBeUndefined();
    const literal = await api.ask('mutation { ingest(documents: [{ file: "a.txt" }]) { id } }');
    expect(literal.errors[0]?.extensions.code).toBe('BAD_INPUT');
    await cleared(api);
  });

  it(
    'has a limited number of files',
    async () => {
      const api = await uploadApi();
      const many = form(Array.from({ length: 1_001 }, (_, at) => [`${at}`, Buffer.from('a')]));
      expect((await api.post(many)).errors[0]?.extensions.code).toBe('BAD_INPUT');
      await cleared(api);
    },
    3 * PATIENCE,
  );

  it('leaves nothing where the sender goes away in the middle', async () => {
    const api = await uploadApi();
    const { text, type } = await multipartText(form([['a.txt', Buffer.alloc(200_000, 'a')]]));
    const { host, port } = new URL(api.url);
    const connection = connect(Number(port), '127.0.0.1');
    connection.write(
      `POST /graphql HTTP/1.1\r\nHost: ${host}\r\ngraphql-require-preflight: 1\r\nContent-Type: ${type}\r\nContent-Length: 900000\r\n\r\n${text.slice(0, 150_000)}`,
    );
    while (api.left().length === 0) await wait(5);
    connection.destroy();
    while (api.left().length > 0) await wait(5);
    expect((await api.post(form([['a.txt', Buffer.from('a')]]))).errors).toEqual([]);
    expect(api.log.join('')).not.toContain('"level":50');
  });

  it('is refused where it is no multipart at all, or breaks off', async () => {
    const api = await uploadApi();
    const { text, type } = await multipartText(form([['a.txt', Buffer.alloc(2_000, 'a')]]));
    const cut = await api.post(text.slice(0, -900), { ...HEADERS, 'content-type': type });
    expect(cut).toMatchObject({ status: 400, errors: [{ extensions: { code: 'UPLOAD_BROKEN' } }] });
    for (const content of ['multipart/form-data', 'multipart/form-data; boundary=']) {
      expect((await api.post('x', { ...HEADERS, 'content-type': content })).status).toBe(400);
    }
    expect((await api.post('garbage', { ...HEADERS, 'content-type': type })).errors[0]?.extensions.code).toMatch(
      /UPLOAD_BROKEN|BAD_INPUT/,
    );
    await cleared(api);
  });

  it('keeps its file while the job waits, and lets go of it when the job is cancelled', async () => {
    let release = () => {};
    const ingestSources: Service['ingestSources'] = async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { documents: [] } as never;
    };
    const api = await uploadApi({ service: { ingestSources } });
    const [running, waiting] = [
      await api.post(form([['a', Buffer.from('a')]])),
      await api.post(form([['b', Buffer.from('b')]])),
    ];
    await wait(20);
    expect(api.left()).toHaveLength(2);
    const { data } = await api.ask('mutation($id: ID!) { cancelJob(id: $id) { state code } }', {
      id: waiting.data?.ingest.id,
    });
    expect(data).toEqual({ cancelJob: { state: 'CANCELLED', code: 'CANCELLED' } });
    expect(api.left()).toHaveLength(1);
    release();
    expect(await finished(api, running.data?.ingest.id ?? '')).toMatchObject({ state: 'DONE' });
    await cleared(api);
  });

  it('finds away what a crash left, and leaves alone what is another process’s', async () => {
    const uploads = mkdtempSync(join(tmpdir(), 'cancu-uploads-'));
    folders.push(uploads);
    const folder = (name: string) => {
      mkdirSync(join(uploads, name));
      writeFileSync(join(uploads, name, 'x'), 'x');
    };
    folder(`${hostname()}-4194304999-0123abcd`);
    folder(`${hostname()}-${process.pid}-0123abcd`);
    folder(`${hostname()}-${process.ppid}-0123abcd`);
    folder('another-machine-7-0123abcd');
    folder('somebody');
    await testApi({ settings: { uploads } });
    expect(readdirSync(uploads).sort()).toEqual(
      [`${hostname()}-${process.ppid}-0123abcd`, 'another-machine-7-0123abcd', 'somebody'].sort(),
    );
  });
});

async function documentIds({ store }: Api): Promise<string[]> {
  const rows = await store.read('export/document-ids', {});
  const found = await Promise.all(rows.map(({ id }) => store.read('read/documents', { ids: [id] })));
  return found
    .flat()
    .filter(({ source }) => source.startsWith('upload:'))
    .map(({ id }) => id);
}

/** A form as it goes over the wire. */
async function multipartText(body: FormData): Promise<{ readonly text: string; readonly type: string }> {
  const response = new Response(body);
  return { text: await response.text(), type: response.headers.get('content-type') ?? '' };
}
