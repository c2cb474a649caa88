import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GrafeoStore } from '../../src/graph/grafeo/grafeo-store.js';
import { SCHEMA_VERSION } from '../../src/graph/schema.js';

const ENGINE = createRequire(import.meta.url).resolve('@grafeo-db/js');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cancu-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function storeWithOneBody(at: string): Promise<void> {
  const store = GrafeoStore.open(at);
  await store.ensureSchema();
  await store.write((transaction) =>
    transaction.run('write/put-jurisdictions', {
      rows: [{ id: 'VN', name: 'Việt Nam', kind: 'Quốc gia', validFrom: null, validTo: null }],
    }),
  );
  await store.close();
}

/** Runs `code` with `db` open on the store's graph in another process, until its first line of output. */
function otherProcess(code: string) {
  const child = spawn(process.execPath, [
    '-e',
    `const { GrafeoDB } = require(${JSON.stringify(ENGINE)}); const db = GrafeoDB.create(${JSON.stringify(join(folder, 'graph.grafeo'))}); ${code}`,
  ]);
  const said = new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (status) => reject(new Error(`ended with ${status}`)));
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { child, said, ended };
}

describe('a store folder', () => {
  it('is made where it is missing, and keeps what was written', async () => {
    const at = join(folder, 'some', 'where');
    await storeWithOneBody(at);
    const again = GrafeoStore.open(at);
    expect(await again.ensureSchema()).toEqual({ from: SCHEMA_VERSION, to: SCHEMA_VERSION });
    expect(await again.read('status/counts', {})).toEqual([{ label: 'Jurisdiction', nodes: 1 }]);
    await again.close();
  });

  it('keeps a committed write although the process is killed', async () => {
    const { child, said, ended } = otherProcess(
      `(async () => { const t = db.beginTransaction(); await t.executeCypher("CREATE (:Claim {id: 'a'})"); t.commit();
        const u = db.beginTransaction(); await u.executeCypher("CREATE (:Claim {id: 'b'})"); console.log('written'); setInterval(() => {}, 1000) })()`,
    );
    await said;
    child.kill('SIGKILL');
    await ended;
    const store = GrafeoStore.open(folder);
    await store.ensureSchema();
    expect(await store.read('status/counts', {})).toEqual([{ label: 'Claim', nodes: 1 }]);
    await store.close();
  });

  it('is refused while another process has it open', async () => {
    const { child, said, ended } = otherProcess(`console.log('open'); setInterval(() => {}, 1000)`);
    await said;
    expect(() => GrafeoStore.open(folder)).toThrow(
      expect.objectContaining({
        code: 'STORE_IN_USE',
        message: expect.stringContaining(`${folder} is in use by another process`),
      }),
    );
    child.kill('SIGKILL');
    await ended;
    await GrafeoStore.open(folder).close();
  });

  it.each([
    ['garbage', () => Buffer.from('not a graph at all')],
    ['nothing', () => Buffer.alloc(0)],
    ['half of it', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    [
      'flipped bits',
      (whole: Buffer) => whole.map((byte, i) => (i > whole.length / 2 && i % 7 === 0 ? byte ^ 0xff : byte)),
    ],
  ])('is refused when its graph is %s, and is left as it was', async (_, damage) => {
    await storeWithOneBody(folder);
    const file = join(folder, 'graph.grafeo');
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    expect(() => GrafeoStore.open(folder)).toThrow(
      expect.objectContaining({
        code: 'STORE_UNREADABLE',
        message: expect.stringMatching(/cannot be read: .*\. Restore it from a backup/),
      }),
    );
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });

  it('is refused when it is a file, or a folder of something else', () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Kính gửi');
    expect(() => GrafeoStore.open(file)).toThrow(/letter\.txt is a file, and a store is a folder/);
    expect(() => GrafeoStore.open(join(file, 'below'))).toThrow(expect.objectContaining({ code: 'STORE_UNREADABLE' }));
    expect(() => GrafeoStore.open(folder)).toThrow(/is not a store: .* holds other things, such as letter\.txt/);
    expect(existsSync(join(folder, 'graph.grafeo'))).toBe(false);
  });

  it('may already hold the texts, or files that begin with a dot', async () => {
    mkdirSync(join(folder, 'texts'));
    writeFileSync(join(folder, '.keep'), '');
    await GrafeoStore.open(folder).close();
    expect(existsSync(join(folder, 'graph.grafeo'))).toBe(true);
  });
});

describe('a backup', () => {
  it('is a store folder of its own, and never overwrites one', async () => {
    await storeWithOneBody(folder);
    const store = GrafeoStore.open(folder);
    const copy = join(folder, 'copy');
    await store.backup(copy);
    await expect(store.backup(copy)).rejects.toThrow(/already holds a store/);
    await store.close();
    const restored = GrafeoStore.open(copy);
    expect(await restored.ensureSchema()).toEqual({ from: SCHEMA_VERSION, to: SCHEMA_VERSION });
    expect(await restored.read('status/counts', {})).toEqual([{ label: 'Jurisdiction', nodes: 1 }]);
    await restored.close();
  });
});
