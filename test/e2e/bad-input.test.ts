import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, cancu, type Ended, start, takenPort, temporaryFolder } from './built-cli.js';

const folder = temporaryFolder();
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

beforeAll(build);

/** One sentence with its code, and no trace of the inside. */
function tells({ code, stderr }: Ended, exit: number, error: string, where: string): void {
  expect([code, stderr]).toEqual([exit, expect.stringContaining(`[${error}]`)]);
  expect(stderr).toContain(where);
  expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  expect(stderr.trim().split('\n')).toHaveLength(1);
}

describe('a document that cannot be taken', () => {
  const store = { CANCU_STORE: join(folder, 'store') };

  it.each([
    ['is missing', () => join(folder, 'nowhere.txt'), 3, 'DOCUMENT_MISSING'],
    ['is empty', () => file('empty.txt', ' \n'), 12, 'DOCUMENT_EMPTY'],
    ['is binary', () => file('program', new Uint8Array([127, 69, 76, 70, 2, 1, 1, 0, 0, 0])), 13, 'DOCUMENT_BINARY'],
    ['is a damaged PDF', () => file('cut.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 19, 'DOCUMENT_DAMAGED'],
    ['is over the limit', () => file('long.txt', 'dài '.repeat(2_000)), 14, 'DOCUMENT_TOO_LARGE'],
  ] as const)('is refused where it %s', async (_, make, exit, code) => {
    const path = make();
    const limited = { ...store, CANCU_MAX_DOCUMENT_BYTES: '5000' };
    tells(await cancu(['ingest', path, '--format', 'jsonl'], limited), exit, code, path);
    tells(await cancu(['extract', path], limited), exit, code, path);
  });

  it('does not stop the others, and is told at the end', async () => {
    const batch = [file('empty.txt', ''), 'samples', join(folder, 'nowhere.txt')];
    const { code, stdout, stderr } = await cancu(['ingest', ...batch, '--format', 'json'], {
      CANCU_STORE: join(folder, 'batch'),
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ totals: { ADDED: 5, REFUSED: 2 } });
    expect(stderr).toMatch(/2 of 7 documents were refused/);
    expect(stderr).toMatch(/DOCUMENT_EMPTY[\s\S]*DOCUMENT_MISSING/);
  });
});

describe('a store that cannot be used', () => {
  it('is told apart: somebody else’s folder, a damaged one, one in use', async () => {
    mkdirSync(join(folder, 'photos'));
    file('photos/tet.jpg', 'x');
    tells(await cancu(['status', '--store', join(folder, 'photos')]), 6, 'STORE_UNREADABLE', 'photos');
    mkdirSync(join(folder, 'damaged'));
    file('damaged/graph.grafeo', 'x');
    tells(await cancu(['status', '--store', join(folder, 'damaged')]), 6, 'STORE_UNREADABLE', 'damaged');
    const store = join(folder, 'busy');
    const server = start(['serve', '--port', '0', '--store', store]);
    await server.until(/graphql/);
    tells(await cancu(['ingest', 'samples', '--store', store]), 9, 'STORE_IN_USE', 'busy');
    server.process.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  });

  it('is a Neo4j that is down', async () => {
    const environment = { CANCU_STORE: 'neo4j://127.0.0.1:1', CANCU_NEO4J_USER: 'neo4j', CANCU_NEO4J_PASSWORD: 'x' };
    tells(await cancu(['serve'], environment), 7, 'STORE_UNREACHABLE', 'neo4j://127.0.0.1:1');
  });
});

describe('the rest that can be wrong', () => {
  it('is a port that is taken', async () => {
    const { port, close } = await takenPort();
    const store = join(folder, 'port');
    tells(await cancu(['serve', '--port', String(port), '--store', store]), 8, 'PORT_IN_USE', String(port));
    close();
  });

  it('is a setting, a command, an option', async () => {
    tells(await cancu(['status'], { CANCU_PORT: 'many' }), 2, 'SETTINGS', 'CANCU_PORT');
    tells(await cancu(['lineag']), 2, 'USAGE', 'lineage');
    tells(await cancu(['lineage', 'x', '--detph', '2']), 2, 'USAGE', '--depth');
  });
});

describe('a reader that goes away', () => {
  it('ends the program quietly', async () => {
    const store = join(folder, 'batch');
    const exporting = start(['export', '--store', store]);
    exporting.process.stdout.destroy();
    const { code, stderr } = await exporting.ended;
    expect([code, stderr]).toEqual([0, '']);
  });
});
