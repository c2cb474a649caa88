import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExplainedRule } from '../../src/cli/explanation.js';
import { cancu, SAMPLES } from './captured.js';

const PLAN = join(SAMPLES, '001_c748b1c2dbd3381b.txt');

interface Explained {
  readonly text: string;
  readonly rules: readonly string[];
  readonly explanation: readonly ExplainedRule[];
}

async function explained(input: string): Promise<readonly Explained[]> {
  const { stdout } = await cancu(['extract', '--explain', '--format', 'json'], { input });
  return JSON.parse(stdout)[0].citations;
}

describe('extract --explain', () => {
  it('shows of each citation where it stands, what it means and why', async () => {
    const { code, stdout, stderr } = await cancu(['extract', '--explain', PLAN]);
    expect([code, stderr]).toEqual([0, '']);
    const blocks = stdout.split(/\n(?=\[\d+\] )/).slice(1);
    expect(blocks.length).toBeGreaterThan(5);
    for (const block of blocks) {
      for (const label of ['target', 'relation', 'kind', 'section', 'pinpoint', 'confidence', 'rules'])
        expect(block).toContain(`(${label})`);
    }
    const [, nested = ''] = blocks;
    expect(nested).toContain('THỰC HIỆN [NGHỊ QUYẾT TRUNG ƯƠNG 7 (KHOÁ XI)] VỀ TĂNG CƯỜNG');
    expect(nested).toContain('Nghị quyết 25-NQ/TW · 3/6/2013 · Trung ương');
    expect(nested).toContain('thực hiện (IMPLEMENTS), của (from) [1] 28-CTR/TU');
    expect(nested).toMatch(/ {4}implements-in-title {2}«THỰC HIỆN»\n {6}Cụm từ .+ A phrase /);
  });

  it('explains every rule, in the order of the rules', async () => {
    const { stdout } = await cancu(['extract', '--explain', '--format', 'jsonl', SAMPLES]);
    const citations = stdout
      .trim()
      .split('\n')
      .flatMap((line): Explained[] => JSON.parse(line).citations);
    expect(citations.length).toBeGreaterThan(20);
    for (const { rules, explanation } of citations) {
      expect(explanation.map(({ id }) => id)).toEqual(rules);
      for (const { stage, vietnamese, english } of explanation) {
        expect(stage).not.toBeNull();
        expect(vietnamese).not.toBe('');
        expect(english).not.toBe('');
      }
    }
  });

  it('names the words a rule went by, also in decomposed letters', async () => {
    const input = 'Bãi bỏ khoản 2 Điều 5 Quyết định số 14/2016/QĐ-UBND ngày 3/6/2016.';
    for (const text of [input, input.normalize('NFD')]) {
      const [citation] = await explained(text);
      const words = Object.fromEntries(citation?.explanation.map((rule) => [rule.id, rule.words?.normalize()]) ?? []);
      expect(words).toMatchObject({
        repeals: 'Bãi bỏ',
        'date-after': 'ngày 3/6/2016',
        'provision-before': 'khoản 2 Điều 5',
        'number-state': undefined,
      });
    }
  });

  it('says so where nothing is cited', async () => {
    const { code, stdout } = await cancu(['extract', '--explain'], { input: 'Trời hôm nay đẹp.' });
    expect([code, stdout]).toEqual([0, expect.stringContaining('No citations')]);
  });

  it('leaves the public shape alone where it is not asked for', async () => {
    const { stdout } = await cancu(['extract', '--format', 'json', PLAN]);
    expect(JSON.parse(stdout)[0].citations[0]).not.toHaveProperty('explanation');
  });

  it('is in the help, with an example', async () => {
    expect((await cancu(['extract', '--help'])).stdout).toContain('cancu extract --explain samples/');
  });
});
