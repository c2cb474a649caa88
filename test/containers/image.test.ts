import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { resolved } from './ask.js';
import { docker, mustDocker } from './docker.js';
import type {} from './global-setup.js';

const NAME = `cancu-test-${randomBytes(4).toString('hex')}`;
/** As compose calls what it builds. */
const IMAGE = `${NAME}-cancu`;
const PATIENCE_MS = 60_000;

const missing = inject('noContainers');

/** The restrictions that docs/containers.md recommends. */
const RESTRICTED = [
  ...['--read-only', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
  ...['--volume', `${NAME}:/data`],
];

async function healthy(container: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const { stdout } = await mustDocker([
      'inspect',
      '--format',
      '{{.State.Status}} {{.State.Health.Status}}',
      container,
    ]);
    if (stdout.trim() === 'running healthy') return;
    if (performance.now() > until) throw new Error(`${container} is ${stdout.trim()} after ${PATIENCE_MS} ms`);
    await pause(500);
  }
}

describe.skipIf(missing !== null)(`the image on its own${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(async () => {
    // By compose, which has built it already: `docker build` may have a builder of its own and begin anew.
    await mustDocker(['compose', '-p', NAME, 'build', 'cancu'], { CANCU_NEO4J_PASSWORD: 'not used to build' });
  });

  afterAll(async () => {
    if (missing !== null) return;
    await docker(['rm', '--force', NAME]);
    await docker(['volume', 'rm', NAME]);
    await docker(['image', 'rm', IMAGE]);
  });

  test('tells its commands, without a store', async () => {
    const { stdout } = await mustDocker(['run', '--rm', IMAGE, '--help']);
    expect(stdout).toContain('ingest');
  });

  test('keeps the graph in its volume, by the embedded engine, without any network', async () => {
    const command = ['ingest', '/app/samples', '--format', 'json'];
    const ingest = ['run', '--rm', '--network', 'none', ...RESTRICTED, IMAGE, ...command];
    expect(JSON.parse((await mustDocker(ingest)).stdout)).toMatchObject({ totals: { ADDED: 5 } });
    expect(JSON.parse((await mustDocker(ingest)).stdout)).toMatchObject({ totals: { UNCHANGED: 5 } });
  });

  test('serves it, becomes healthy and ends at once when told to', async () => {
    await mustDocker(['run', '--detach', '--name', NAME, '--publish', '127.0.0.1:0:4000', ...RESTRICTED, IMAGE]);
    await healthy(NAME);
    const { stdout } = await mustDocker(['port', NAME, '4000/tcp']);
    expect(await resolved(`http://${stdout.trim()}`, '28-CTr/TU', 'Cà Mau')).toMatchObject({ status: 'RESOLVED' });

    const stopped = await mustDocker(['stop', '--time', '30', NAME]);
    expect(stopped.seconds).toBeLessThan(15);
    expect((await mustDocker(['inspect', '--format', '{{.State.ExitCode}}', NAME])).stdout.trim()).toBe('0');
  });
});
