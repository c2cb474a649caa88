import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, inject, it } from 'vitest';
import { openStore } from '../../src/graph/open-store.js';
import type { GraphStore } from '../../src/graph/port.js';
import { SCHEMA_VERSION } from '../../src/graph/schema.js';
import type {} from '../neo4j/server.js';
import { onEngine } from './engines.js';

/** A door to the server that can be shut under those who came through it. */
async function doorTo(uri: string) {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  const door = createServer((outside) => {
    const inside = connect(Number(port), hostname);
    for (const socket of [outside, inside]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    outside.pipe(inside).pipe(outside);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return {
    uri: `bolt://127.0.0.1:${(door.address() as AddressInfo).port}`,
    shut: () => {
      door.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

onEngine('neo4j', 'a Neo4j address', (engine) => {
  const rows = [{ id: 'VN', name: 'Việt Nam', kind: 'Quốc gia', validFrom: null, validTo: null }];
  const given = () => {
    const server = inject('neo4j');
    if ('missing' in server) throw new Error(server.missing);
    return server;
  };

  it('with a wrong password is refused in one sentence that tells neither user nor password', async () => {
    const { uri } = given();
    const opening = openStore({ store: uri, neo4j: { user: 'somebody', password: 'wrong-secret' } });
    await expect(opening).rejects.toMatchObject({
      code: 'STORE_AUTHENTICATION',
      message: `Neo4j at ${uri} does not accept the user and password. Check CANCU_NEO4J_USER and CANCU_NEO4J_PASSWORD.`,
    });
  });

  it('without user and password says which settings are missing', async () => {
    await expect(openStore({ store: given().uri })).rejects.toThrow(/Set CANCU_NEO4J_USER and CANCU_NEO4J_PASSWORD/);
  });

  it('with the password in it is refused without repeating it', async () => {
    const opening = openStore({
      store: 'neo4j://me:top-secret@127.0.0.1:1',
      neo4j: { user: 'me', password: 'top-secret' },
    });
    await expect(opening).rejects.toThrow(/Leave user and password out of CANCU_STORE/);
    await expect(opening).rejects.not.toThrow(/top-secret/);
  });

  it('of a database that is not there names it', async () => {
    const { uri, user, password } = given();
    const opening = openStore({ store: uri, neo4j: { user, password, database: 'elsewhere' } });
    await expect(opening).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining('no database called elsewhere'),
    });
  });

  it.each(['neo4j', 'bolt'])('where nothing listens is told soon (%s)', async (scheme) => {
    const door = await doorTo(given().uri);
    door.shut();
    const started = Date.now();
    const opening = openStore({ store: door.uri.replace('bolt', scheme), neo4j: { user: 'a', password: 'b' } });
    await expect(opening).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining(new URL(door.uri).host),
    });
    expect(Date.now() - started).toBeLessThan(8_000);
  });

  it('that stops answering in the middle of a write is told soon, and has kept nothing of it', async () => {
    const { user, password } = given();
    const settings = await engine.fresh();
    const door = await doorTo(settings.store);
    const store = await openStore({ store: door.uri, neo4j: { user, password } });
    await store.ensureSchema();
    const started = Date.now();
    const writing = store.write(async (transaction) => {
      await transaction.run('write/put-jurisdictions', { rows });
      door.shut();
      await transaction.run('status/counts', {});
    });
    await expect(writing).rejects.toMatchObject({
      code: 'STORE_LOST',
      message: expect.stringContaining('stopped answering'),
    });
    await expect(store.read('status/counts', {})).rejects.toMatchObject({ code: 'STORE_LOST' });
    expect(Date.now() - started).toBeLessThan(20_000);
    await store.close();
    const again = await openStore(settings);
    expect(await again.read('status/counts', {})).toEqual([]);
    await again.close();
  });

  it('is written by one process at a time, so that none counts on what another changes', async () => {
    const settings = await engine.fresh();
    const [one, other] = [await openStore(settings), await openStore(settings)];
    await one.ensureSchema();
    const countOne = (store: GraphStore) =>
      store.write(async (transaction) => {
        const [known] = await transaction.run('schema/version', {});
        await transaction.run('schema/set-version', { version: (known?.version ?? 0) + 1 });
      });
    await Promise.all(Array.from({ length: 10 }, () => [countOne(one), countOne(other)]).flat());
    expect(await one.read('schema/version', {})).toEqual([{ version: SCHEMA_VERSION + 20 }]);
    await Promise.all([one.close(), other.close()]);
  });

  it('is not backed up by cancu', async () => {
    const store = await engine.open();
    await expect(store.backup('anywhere')).rejects.toMatchObject({
      code: 'STORE_UNSUPPORTED',
      message: expect.stringContaining('neo4j-admin'),
    });
  });
});
