import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { serve } from '../../src/api/serve.js';
import { dependencies } from './api.js';

describe('serve', () => {
  it('listens, answers, and on closing closes its store and lets go of signals', async () => {
    const signals = process.listenerCount('SIGTERM');
    const given = await dependencies({ port: 0, logLevel: 'silent' });
    const running = await serve(given);
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${running.url}/ready`)).json()).toMatchObject({ status: 'ready' });
    await Promise.all([running.close(), running.close()]);
    await running.closed;
    await expect(fetch(running.url)).rejects.toThrow();
    await expect(given.store.read('read/store-answers', {})).rejects.toThrow();
    expect(process.listenerCount('SIGTERM')).toBe(signals);
  });

  it('closes in order on SIGTERM', async () => {
    const given = await dependencies({ port: 0, logLevel: 'silent' });
    const { url, closed } = await serve(given);
    process.emit('SIGTERM');
    await closed;
    await expect(fetch(url)).rejects.toThrow();
    await expect(given.store.read('read/store-answers', {})).rejects.toThrow();
  });

  it('says PORT_IN_USE where the port is taken, and leaves the store to its caller', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const given = await dependencies({ port, logLevel: 'silent' });
    await expect(serve(given)).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining('CANCU_PORT'),
    });
    expect(await given.store.read('read/store-answers', {})).toEqual([{ one: 1 }]);
    await given.store.close();
    other.close();
  });

  it('says ADDRESS_UNKNOWN where this machine has no such address', async () => {
    const given = await dependencies({ host: '192.0.2.1', logLevel: 'silent' });
    await expect(serve(given)).rejects.toMatchObject({ code: 'ADDRESS_UNKNOWN' });
    await given.store.close();
  });
});
