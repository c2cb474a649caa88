import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { build, cancu, temporaryFolder } from '../e2e/built-cli.js';
import { realDocuments } from '../long/real-documents.js';

/** A small disk of its own needs the right to mount one: root on Linux, as in most containers of a CI. */
function reasonAgainst(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux may mount a small disk';
  const folder = temporaryFolder();
  const tried = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { encoding: 'utf8' });
  if (tried.status !== 0) return `mount: ${tried.stderr ?? tried.error}`.trim();
  execFileSync('umount', [folder]);
  return null;
}

const reason = reasonAgainst();
const skipped = reason === null ? '' : ` (skipped: ${reason})`;
/** Kilobytes: the store is full at its opening, amid the documents, near their end. */
const SIZES = [300, 330, 400, 600, 1_000, 1_700, 2_000, 2_500, 2_900, 3_000, 3_300, 3_600, 4_000];

const folder = temporaryFolder();
const bulk = join(folder, 'documents.jsonl');
const disk = join(folder, 'disk');
let undisturbed = '';
let mounted = false;

const documentsOf = (exported: string) => exported.split('\n').filter((line) => line.includes('"kind":"document"'));

function mount(kilobytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk]);
  mounted = true;
}
const makeRoom = () => execFileSync('mount', ['-o', 'remount,size=200m', disk]);

beforeAll(async () => {
  if (reason !== null) return;
  build();
  mkdirSync(disk);
  writeFileSync(bulk, realDocuments.map((document) => JSON.stringify(document)).join('\n'));
  const settings = { CANCU_STORE: join(folder, 'undisturbed') };
  expect((await cancu(['ingest', bulk, '-q'], settings)).code).toBe(0);
  undisturbed = (await cancu(['export'], settings)).stdout;
  expect(documentsOf(undisturbed)).toHaveLength(200);
});

afterEach(() => {
  if (mounted) execFileSync('umount', [disk]);
  mounted = false;
});

/** Runs into the full disk, makes room and goes on; tells how many documents were in when it was full. */
async function fullAndAgain(settings: Record<string, string>, of: string): Promise<number> {
  const first = await cancu(['ingest', bulk, '-q', '--format', 'jsonl'], settings);
  expect([first.code, first.stderr]).toEqual([15, expect.stringContaining('the disk is full')]);
  expect(first.stderr).toContain('[STORE_FAILED]');
  expect(first.stderr).toContain(of);
  expect(first.stderr).not.toContain('    at ');
  const told = first.stdout.split('\n').filter((line) => line !== '');
  // The disk is at fault, and no document is blamed for it.
  expect(told.filter((line) => !line.includes('"status":"ADDED"'))).toEqual([]);
  makeRoom();
  const kept = documentsOf((await cancu(['export'], settings)).stdout);
  // What was told to be in is in, and whole: its lines are those of the undisturbed run.
  expect(kept.length).toBeGreaterThanOrEqual(told.length);
  const again = await cancu(['ingest', bulk, '-q'], settings);
  expect([again.code, again.stderr]).toEqual([0, '']);
  expect((await cancu(['export'], settings)).stdout).toBe(undisturbed);
  return kept.length;
}

describe.skipIf(reason !== null)(`an ingest whose disk is full${skipped}`, () => {
  // Each size is two runs and three exports: `npm run test:kill` takes them.
  if (process.env.CANCU_TEST_KILLS)
    it('says so and comes to the graph of an undisturbed run once there is room, wherever it was full', {
      timeout: 600_000,
    }, async () => {
      const reached: number[] = [];
      for (const size of SIZES) {
        mount(size);
        reached.push(await fullAndAgain({ CANCU_STORE: join(disk, 'store') }, disk));
        const half = readdirSync(disk, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.half'));
        expect(half).toEqual([]);
        execFileSync('umount', [disk]);
        mounted = false;
      }
      expect(Math.max(...reached)).toBeGreaterThan(0);
      expect(Math.min(...reached)).toBeLessThan(200);
    });

  it('does so too where only the texts are on that disk', async () => {
    mount(400);
    await fullAndAgain({ CANCU_STORE: join(folder, 'store'), CANCU_TEXTS: join(disk, 'texts') }, join(disk, 'texts'));
  });
});
