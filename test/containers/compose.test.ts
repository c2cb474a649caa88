import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Act, ask, resolved } from './ask.js';
import { docker, mustDocker } from './docker.js';
import type {} from './global-setup.js';

const PROJECT = `cancu-test-${randomBytes(4).toString('hex')}`;
/** Port 0: the engine picks a free one. */
const ENVIRONMENT = {
  CANCU_NEO4J_PASSWORD: randomBytes(16).toString('hex'),
  CANCU_PORT: '0',
  CANCU_DOCUMENTS: './samples',
  CANCU_LOG_LEVEL: 'info',
};

/** All that implements 25-NQ/TW of 2013 over the samples. */
const IMPLEMENTATIONS = [
  '07/CT-UBND Cà Mau',
  '14/CT-UBND Gia Lai',
  '193-KH/TU Gia Lai',
  '28-CTr/TU Bến Tre',
  '28-CTr/TU Cà Mau',
  '43-KL/TW Việt Nam',
  '5793/KH-UBND Bến Tre',
  'null Cà Mau',
];

const missing = inject('noContainers');
const compose = (...words: readonly string[]) => mustDocker(['compose', '-p', PROJECT, ...words], ENVIRONMENT);

async function urlOf(): Promise<string> {
  return `http://${(await compose('port', 'cancu', '4000')).stdout.trim()}`;
}

/** One field of a service's container as the engine tells it, by a Go template. */
async function inspect(service: string, template: string): Promise<string> {
  const { stdout } = await compose('ps', '--all', '--quiet', service);
  return (await mustDocker(['inspect', '--format', template, stdout.trim()])).stdout.trim();
}

async function implementations(url: string): Promise<string[]> {
  const { instrument } = await resolved(url, 'Nghị quyết 25-NQ/TW năm 2013');
  const { implementations: found } = await ask<{
    implementations: { edges: readonly { node: { instrument: Act } }[] };
  }>(
    url,
    'query ($id: ID!) { implementations(id: $id, first: 100) { edges { node { instrument { id number scope { name } } } } } }',
    { id: instrument?.id },
  );
  return found.edges.map(({ node }) => `${node.instrument.number} ${node.instrument.scope?.name}`).sort();
}

describe.skipIf(missing !== null)(`docker-compose.yml${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let url = '';

  beforeAll(async () => {
    const built = await compose('build');
    const up = await compose('up', '--wait');
    url = await urlOf();
    console.info(
      `${PROJECT}: image built in ${built.seconds.toFixed(1)} s, up and healthy in ${up.seconds.toFixed(1)} s.`,
    );
  });

  afterAll(async () => {
    if (missing !== null) return;
    await docker(['compose', '-p', PROJECT, 'down', '--volumes', '--rmi', 'local', '--remove-orphans'], ENVIRONMENT);
  });

  test('no password, no start: it says which setting is missing', async () => {
    const refused = await docker(['compose', '-p', PROJECT, 'config'], { ...ENVIRONMENT, CANCU_NEO4J_PASSWORD: '' });
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('Set CANCU_NEO4J_PASSWORD');
  });

  test('the server answers on the store of the other container, and on loopback only', async () => {
    expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ready', engine: 'neo4j' });
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(await inspect('neo4j', '{{json .HostConfig.PortBindings}}')).toBe('{}');
  });

  test('it runs as a user without any privilege', async () => {
    const { stdout } = await compose('exec', '-T', 'cancu', 'cat', '/proc/1/status');
    const status = new Map(stdout.split('\n').map((line) => line.split(/:\s*/, 2) as [string, string]));
    expect(status.get('Uid')?.split('\t')).toEqual(['1000', '1000', '1000', '1000']);
    expect(status.get('CapBnd')).toMatch(/^0+$/);
    expect(status.get('NoNewPrivs')).toBe('1');
  });

  test('the server of Neo4j does not run as root either', async () => {
    const { stdout } = await compose(
      'exec',
      '-T',
      'neo4j',
      'sh',
      '-c',
      'grep -H Uid: /proc/[0-9]*/status; pgrep -o java',
    );
    const java = stdout.trim().split('\n').at(-1);
    expect(stdout).toMatch(new RegExp(`/proc/${java}/status:Uid:\\s+7474`));
  });

  test('its files cannot be changed, only /data and /tmp written', async () => {
    const tried = await compose(
      ...['exec', '-T', 'cancu', 'sh', '-c'],
      'for folder in / /app /app/dist /usr/local/bin /home/node /in /tmp /data; do (: > $folder/x) 2>/dev/null && echo $folder && rm $folder/x; done; true',
    );
    expect(tried.stdout.trim().split('\n')).toEqual(['/tmp', '/data']);
  });

  test('over the network it takes no documents', async () => {
    await expect(ask(url, 'mutation { ingest(documents: [{ text: "Chỉ thị" }]) { id } }')).rejects.toThrow(
      'cancu ingest',
    );
  });

  test('documents are ingested from the folder that is bound to /in', async () => {
    const { stdout } = await compose('run', '--rm', '-T', 'cancu', 'ingest', '/in', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ totals: { ADDED: 5, REFUSED: 0 } });
    const again = await compose('exec', '-T', 'cancu', 'cancu', 'ingest', '/in', '--format', 'json');
    expect(JSON.parse(again.stdout)).toMatchObject({ totals: { ADDED: 0, UNCHANGED: 5 } });
  });

  test('GraphQL resolves references', async () => {
    const ambiguous = await resolved(url, '28-CTr/TU');
    expect(ambiguous.status).toBe('AMBIGUOUS');
    expect(ambiguous.candidates.map(({ scope }) => scope?.name).sort()).toEqual(['Bến Tre', 'Cà Mau']);
    expect(await resolved(url, '28-CTr/TU', 'Bến Tre')).toMatchObject({
      status: 'RESOLVED',
      instrument: { number: '28-CTr/TU', scope: { name: 'Bến Tre' } },
    });
  });

  test('GraphQL tells what implements a resolution', async () => {
    expect(await implementations(url)).toEqual(IMPLEMENTATIONS);
  });

  test('it stops in order and soon, and what it held is there after the next start', async () => {
    const stopped = await compose('stop', 'cancu');
    expect(stopped.seconds).toBeLessThan(15);
    expect(await inspect('cancu', '{{.State.ExitCode}}')).toBe('0');
    await compose('stop', 'neo4j');
    // 137 would mean that it had to be killed.
    expect(['0', '143']).toContain(await inspect('neo4j', '{{.State.ExitCode}}'));

    const down = await compose('down');
    const up = await compose('up', '--wait');
    url = await urlOf();
    expect(await implementations(url)).toEqual(IMPLEMENTATIONS);

    const running = await compose('down');
    console.info(
      `${PROJECT}: cancu stopped in ${stopped.seconds.toFixed(1)} s, up again in ${up.seconds.toFixed(1)} s, down in ${running.seconds.toFixed(1)} s (${down.seconds.toFixed(1)} s when stopped).`,
    );
  }, 600_000);
});
