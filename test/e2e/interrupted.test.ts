import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, cancu, start, temporaryFolder } from './built-cli.js';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));

beforeAll(build);

describe('Ctrl-C while ingesting', () => {
  it('keeps whole documents, says how many, and goes on when run again', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'texts'));
    const texts = readdirSync(SAMPLES).map((name) => readFileSync(join(SAMPLES, name), 'utf8'));
    for (let at = 0; at < 800; at++) {
      const text = texts[at % texts.length]?.replace(/\b(?:07|14|5793)(?=\/)/g, String(100 + at));
      writeFileSync(join(folder, 'texts', `${at}.txt`), `${text}\n${at}`);
    }
    const ingest = ['ingest', join(folder, 'texts'), '--store', join(folder, 'store'), '--format', 'jsonl'];
    const ingesting = start(ingest);
    await ingesting.until(/"ADDED"/);
    ingesting.process.kill('SIGINT');
    const { code, stdout, stderr } = await ingesting.ended;
    expect(code).toBe(130);
    const kept = Number(/Stopped: (\d+) of 800/.exec(stderr)?.[1]);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(800);
    expect(stdout.trim().split('\n')).toHaveLength(kept);

    const graph = (await cancu(['export', '--store', join(folder, 'store')])).stdout.trim().split('\n');
    expect(graph.filter((line) => line.includes('"kind":"document"'))).toHaveLength(kept);

    const rest = await cancu(ingest);
    expect(rest.code).toBe(0);
    expect(rest.stdout.match(/"UNCHANGED"/g)).toHaveLength(kept);
    expect(rest.stdout.match(/"ADDED"/g)).toHaveLength(800 - kept);
  });
});
