import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { InputShare } from '../../src/cli/input-share.js';
import { bulkRecords } from '../../src/ingestion/bulk-records.js';
import { temporaryFolder } from './captured.js';

/** Two megabytes packed, so that what is read ahead is little of it. */
const lines = Array.from({ length: 20_000 }, (_, at) =>
  JSON.stringify({ text: `văn bản ${at} ${randomBytes(100).toString('hex')}` }),
).join('\n');

it.each([
  ['plain', Buffer.from(lines)],
  ['packed', gzipSync(lines)],
])('a document done with is as far as its place in the bytes of a %s file', async (_, bytes) => {
  const path = join(temporaryFolder(), 'documents.jsonl');
  writeFileSync(path, bytes);
  const share = new InputShare([path, path, join(path, 'is-not-there')]);
  const shares: number[] = [];
  for (let round = 0; round < 2; round++) {
    for await (const _record of bulkRecords(path, {}, 1_000, (read) => share.readTo(read))) share.hand();
    share.readWholly(path);
  }
  for (let at = 0; at < 40_000; at++) shares.push(share.take());
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  // Read ahead by some buffers of 64 KB at most.
  for (const part of [0.25, 0.5, 0.75]) expect(Math.abs((shares[40_000 * part] ?? 0) - part)).toBeLessThan(0.2);
  expect(shares.at(-1)).toBe(1);
  expect(share.take()).toBe(1);
});
