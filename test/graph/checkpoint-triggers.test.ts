import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CheckpointTriggers } from '../../src/graph/grafeo/checkpoint-triggers.js';

const MB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'cancu-checkpoints-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes that the log was allowed, each time it was set, as a graph of these sizes grew. */
function allowed(sizes: readonly number[]): number[] {
  const file = join(folder, 'graph');
  rmSync(file, { force: true });
  const set: number[] = [];
  const triggers = new CheckpointTriggers({ setCheckpointTriggers: ({ walBytes }) => set.push(walBytes ?? 0) }, file);
  for (const size of sizes) {
    writeFileSync(file, '');
    truncateSync(file, size);
    triggers.follow();
  }
  return set;
}

describe('the log of the embedded engine', () => {
  it('may hold 32 MB beside a graph that is small or not there', () => {
    expect(allowed([])).toEqual([32 * MB]);
    expect(allowed([1, 30 * MB])).toEqual([32 * MB]);
  });

  it('may grow as far as the graph has, told again only where that is a quarter more', () => {
    expect(allowed([50 * MB, 51 * MB, 62 * MB, 63 * MB, 400 * MB])).toEqual([32 * MB, 50 * MB, 63 * MB, 400 * MB]);
  });

  it('keeps what it was allowed where the graph is smaller than before', () => {
    expect(allowed([100 * MB, 40 * MB])).toEqual([32 * MB, 100 * MB]);
  });
});
