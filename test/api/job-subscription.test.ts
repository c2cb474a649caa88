import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { handleProtocols, makeServer } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { Service } from '../../src/api/service.js';
import { serveSocket } from '../../src/api/socket/graphql-socket.js';
import { SOCKET_LIMITS } from '../../src/api/socket/limits.js';
import { type TestApi, testApi } from './api.js';
import { client, greetedSocket, messages, opening, rawSocket, socketUrl } from './sockets.js';

const FOLLOW = `subscription($id: ID!) { job(id: $id) { state total done refused secondsLeft code
  documents(first: 100) { totalCount edges { node { name status } } } } }`;
const INGEST = 'mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { id state } }';

/** A job as the subscription tells it. */
interface Told {
  readonly state: string;
  readonly done: number;
  readonly code: string | null;
  readonly documents: { readonly totalCount: number };
}

async function submit({ ask }: TestApi, count = 1): Promise<string> {
  const documents = Array.from({ length: count }, (_, at) => ({ name: `${at}`, text: `Văn bản ${at}` }));
  const { data, errors } = await ask(INGEST, { documents });
  expect(errors).toEqual([]);
  return (data as { ingest: { id: string } }).ingest.id;
}

/** All that a subscription says, to its end. */
async function followed(url: string, id: string, query = FOLLOW) {
  const states: Told[] = [];
  const errors: { readonly message: string; readonly extensions: { readonly code: string } }[] = [];
  const following = client(url);
  for await (const answer of following.iterate<{ job: Told }>({ query, variables: { id } })) {
    if (answer.data?.job) states.push(answer.data.job);
    errors.push(...((answer.errors ?? []) as never[]));
  }
  await following.dispose();
  return { states, errors };
}

/** A service that is done with as many documents as it is told. */
function steps(): { readonly service: Partial<Service>; step(): void } {
  let allowed = 0;
  const ingestSources: Service['ingestSources'] = async (sources, { onDocument, signal } = {}) => {
    for await (const { name } of sources) {
      while (allowed === 0) {
        signal?.throwIfAborted();
        await wait(1);
      }
      allowed--;
      onDocument?.({
        status: 'ADDED',
        name,
        document: '0'.repeat(64),
        instrument: 'urn:lex:vn:x',
        citations: 2,
        reader: 'text',
        repairs: [],
        warnings: [],
        took: 1,
      } as never);
    }
    return { documents: [] } as never;
  };
  return {
    service: { ingestSources },
    step: () => {
      allowed++;
    },
  };
}

describe('the job subscription', () => {
  it('tells the state now first, then as it changes, and ends when the job has ended', async () => {
    const { service, step } = steps();
    const api = await testApi({ service });
    const url = await api.listen();
    const id = await submit(api, 3);
    await wait(20);
    const following = followed(url, id);
    for (let at = 0; at < 3; at++) {
      await wait(200);
      step();
    }
    const { states, errors } = await following;
    expect(errors).toEqual([]);
    expect([...new Set(states.map(({ done }) => done))]).toEqual([0, 1, 2, 3]);
    expect(states.map(({ state }) => state)).toEqual([...states.slice(1).map(() => 'RUNNING'), 'DONE']);
    expect(states.at(-1)?.documents.totalCount).toBe(3);
  });

  it('tells one state and ends where the job has ended already', async () => {
    const api = await testApi();
    const url = await api.listen();
    const id = await submit(api);
    while (
      ((await api.ask('query($id: ID!) { job(id: $id) { state } }', { id })).data as never as { job: Told }).job
        .state !== 'DONE'
    )
      await wait(5);
    expect((await followed(url, id)).states).toMatchObject([{ state: 'DONE', done: 1 }]);
  });

  it('says NOT_FOUND for a job that is not there, and what is wrong with a query', async () => {
    const api = await testApi();
    const url = await api.listen();
    const { states, errors } = await followed(url, 'job:none');
    expect(states).toEqual([]);
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('job:none'),
      extensions: { code: 'NOT_FOUND' },
    });

    const socket = await rawSocket(url);
    const next = messages(socket);
    socket.send('{"type":"connection_init"}');
    expect(await next()).toEqual({ type: 'connection_ack' });
    const codeOf = async (query: string) => {
      socket.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query } }));
      const { type, payload } = (await next()) as { type?: string; payload?: { extensions: { code: string } }[] };
      expect(type).toBe('error');
      return payload?.[0]?.extensions.code;
    };
    expect(await codeOf('subscription { job(id: "x") { nothing } }')).toBe('BAD_QUERY');
    expect(await codeOf('subscription { job(id: ')).toBe('BAD_QUERY');
    expect(await codeOf('{ job(id: "x") { id } }')).toBe('BAD_QUERY');
    expect(await codeOf(`mutation { cancelJob(id: "${'x'}") { id } }`)).toBe('BAD_QUERY');
    const deep = `${'citations(first: 1) { edges { node { target { '.repeat(5)}id${' } } } }'.repeat(5)}`;
    expect(
      await codeOf(`subscription { job(id: "x") { documents { edges { node { instrument { ${deep} } } } } } }`),
    ).toBe('QUERY_TOO_DEEP');
    const circle = 'fragment A on Job { ...B } fragment B on Job { ...A }';
    expect(await codeOf(`subscription { job(id: "x") { ...A } } ${circle}`)).toBe('BAD_QUERY');
    expect(await codeOf(`subscription { job(id: "x") { ${'id '.repeat(6_000)} } }`)).toBe('BAD_QUERY');
    socket.terminate();
  });

  it('is told over HTTP to take a socket', async () => {
    const api = await testApi();
    const { errors } = await api.ask(FOLLOW, { id: 'job:x' });
    expect(errors[0]?.extensions.code).toBe('BAD_QUERY');
    expect(errors[0]?.message).toContain('WebSocket');
  });

  it('gives a slow reader the latest state, and keeps no queue for it', async () => {
    const { service, step } = steps();
    const api = await testApi({ service });
    const url = await api.listen();
    const id = await submit(api, 1_000);
    await wait(20);
    const socket = await rawSocket(url);
    const came: Told[] = [];
    socket.on('message', (data) => {
      const { payload } = JSON.parse(String(data));
      if (payload) came.push(payload.data.job);
    });
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    const fields = Array.from(
      { length: 60 },
      (_, at) => `d${at}: documents(first: 100) { edges { cursor node { name status } } }`,
    );
    const query = `subscription($id: ID!) { job(id: $id) { state done documents(first: 1) { totalCount } ${fields.join(' ')} } }`;
    socket.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query, variables: { id } } }));
    while (came.length === 0) await wait(5);
    socket.pause();
    for (let at = 0; at < 200; at++) step();
    for (let at = 0; at < 700; at++) {
      step();
      await wait(10);
    }
    const read = came.length;
    for (let at = 0; at < 100; at++) step();
    await wait(500);
    socket.resume();
    while (came.at(-1)?.state !== 'DONE') await wait(5);
    // What lay in the buffers of the connection, of a megabyte each, and then at once the last: not the 70 states between.
    expect(came.length - read).toBeLessThan(25);
    expect(came.at(-1)?.done).toBe(1_000);
    socket.terminate();
  }, 60_000);

  it('ends with FAILED when the server closes, and the socket then goes away', async () => {
    const { service, step } = steps();
    const api = await testApi({ service });
    const url = await api.listen();
    const id = await submit(api, 2);
    const { socket, next } = await greetedSocket(url);
    socket.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query: FOLLOW, variables: { id } } }));
    expect(await next()).toMatchObject({ payload: { data: { job: { state: 'RUNNING' } } } });
    step();
    const closing = api.app.close();
    let last = await next();
    while (
      'payload' in last &&
      (last as never as { payload: { data: { job: Told } } }).payload.data.job.state === 'RUNNING'
    )
      last = await next();
    expect(last).toMatchObject({ payload: { data: { job: { state: 'FAILED', code: 'STOPPING' } } } });
    expect(await next()).toMatchObject({ type: 'complete' });
    expect(await next()).toEqual({ closed: 1001 });
    await closing;
  });

  it('lets go of a job when its follower leaves', async () => {
    const { service, step } = steps();
    const api = await testApi({ service });
    const url = await api.listen();
    const id = await submit(api, 2);
    const { socket, next } = await greetedSocket(url);
    for (const name of ['a', 'b']) {
      socket.send(JSON.stringify({ id: name, type: 'subscribe', payload: { query: FOLLOW, variables: { id } } }));
      await next();
    }
    socket.send('{"type":"complete","id":"a"}');
    await wait(150);
    step();
    expect(await next()).toMatchObject({ id: 'b', payload: { data: { job: { done: 1 } } } });
    socket.close();
    await once(socket, 'close');
    step();
    expect((await followed(url, id)).states.at(-1)).toMatchObject({ state: 'DONE' });
  });
});

describe('a socket', () => {
  it('is not opened for a page of another site, nor under another name, nor at another path', async () => {
    const api = await testApi();
    const url = await api.listen();
    const at = socketUrl(url);
    const { host } = new URL(url);
    expect(await opening(at, { origin: 'https://evil.example' })).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect(await opening(at, { origin: 'null' })).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect(await opening(at, { origin: 'http://localhost:3000' })).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect(await opening(at, { host: 'evil.example', origin: 'http://evil.example' })).toEqual({
      status: 403,
      code: 'FORBIDDEN',
    });
    expect(await opening(at.replace('/graphql', '/other'))).toEqual({ status: 404, code: 'NOT_FOUND' });
    const own = await opening(at, { origin: `http://${host}` });
    expect('socket' in own).toBe(true);
    if ('socket' in own) own.socket.terminate();
  });

  it('is refused over the limit, and there is room again when others leave', async () => {
    const api = await testApi();
    const url = await api.listen();
    const opened = await Promise.all(Array.from({ length: 1_000 }, () => opening(socketUrl(url))));
    const sockets = opened.flatMap((one) => ('socket' in one ? [one.socket] : []));
    expect(sockets).toHaveLength(256);
    expect(opened.filter((one) => !('socket' in one))).toEqual(
      Array.from({ length: 744 }, () => ({ status: 503, code: 'TOO_BUSY' })),
    );
    expect((await fetch(`${url}/health`)).status).toBe(200);
    for (const socket of sockets) socket.terminate();
    await wait(100);
    const again = await rawSocket(url);
    again.terminate();
  });

  it('has a limited number of subscriptions, under a thousand asked for', async () => {
    const { service, step } = steps();
    const api = await testApi({ service });
    const url = await api.listen();
    const id = await submit(api);
    const { socket, next } = await greetedSocket(url);
    for (let at = 0; at < 1_000; at++)
      socket.send(JSON.stringify({ id: `${at}`, type: 'subscribe', payload: { query: FOLLOW, variables: { id } } }));
    const answers = [];
    for (let at = 0; at < 1_000; at++) answers.push((await next()) as never as { type: string; payload: never });
    const refused = answers.filter(({ type }) => type === 'error');
    expect(refused).toHaveLength(968);
    expect(
      new Set(refused.map(({ payload }) => (payload[0] as { extensions: { code: string } }).extensions.code)),
    ).toEqual(new Set(['TOO_BUSY']));
    step();
    socket.terminate();
  });

  it('is closed for a message that is too large, is no JSON, comes too early, or speaks another protocol', async () => {
    const api = await testApi();
    const url = await api.listen();
    const closeOf = async (message: string | Buffer, protocol = 'graphql-transport-ws') => {
      const opened = await opening(socketUrl(url), {}, protocol).catch(() => null);
      if (opened === null || !('socket' in opened)) return 'no socket';
      const next = messages(opened.socket);
      opened.socket.send(message);
      return ((await next()) as { closed: number }).closed;
    };
    expect(await closeOf(' '.repeat(70_000))).toBe(1009);
    expect(await closeOf('{')).toBe(4400);
    expect(await closeOf('null')).toBe(4400);
    expect(await closeOf(Buffer.from([1, 2]))).toBe(4400);
    expect(await closeOf('{"id":"a","type":"subscribe","payload":{"query":"{ a }"}}')).toBe(4401);
    expect(await closeOf('{"type":"connection_init"}', 'graphql-ws')).toBe('no socket');
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('is not read from while it does not read', async () => {
    const api = await testApi();
    const url = await api.listen();
    const socket = await rawSocket(url);
    let pongs = 0;
    socket.on('message', () => {
      pongs++;
    });
    socket.pause();
    const ping = JSON.stringify({ type: 'ping', payload: { filler: 'x'.repeat(60_000) } });
    const before = process.memoryUsage().rss;
    for (let at = 0; at < 1_000; at++) {
      socket.send(ping);
      if (at % 20 === 0) await wait(1);
    }
    await wait(500);
    // Of the 60 MB most lie at the client, which is this process too; the server holds about one.
    expect(socket.bufferedAmount).toBeGreaterThan(20_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    socket.resume();
    while (pongs < 1_000) await wait(5);
    socket.terminate();
  });

  it('is cut off where it does not answer pings, and kept where it does', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols });
    await once(server, 'listening');
    const limits = { ...SOCKET_LIMITS, patience: 100 };
    server.on('connection', (socket) =>
      serveSocket(makeServer({ connectionInitWaitTimeout: 0 }), socket, 'id', limits, () => {}),
    );
    const { port } = server.address() as { port: number };
    const [dead, alive] = [false, true].map(
      (autoPong) => new WebSocket(`ws://127.0.0.1:${port}`, 'graphql-transport-ws', { autoPong }),
    );
    await once(dead as WebSocket, 'close');
    await wait(300);
    expect(alive?.readyState).toBe(WebSocket.OPEN);
    alive?.terminate();
    server.close();
  });

  it('is told plainly where something else than WebSocket is asked for', async () => {
    const api = await testApi();
    const { port } = new URL(await api.listen());
    const connection = connect(Number(port), '127.0.0.1');
    connection.write('GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
    const [data] = await once(connection, 'data');
    // Node 24.9 and later can be told to answer as if nothing had been asked; before, the client is told what to leave out.
    expect(String(data)).toMatch(/^HTTP\/1\.1 (?:200|400) /);
    connection.destroy();
  });
});
