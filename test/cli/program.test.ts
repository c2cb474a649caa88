import { describe, expect, it } from 'vitest';
import { EXIT_CODES, exitMeaning } from '../../src/cli/exit-codes.js';
import { COMMANDS } from '../../src/cli/program.js';
import { cancu, SAMPLES } from './captured.js';

const SAMPLE = `${SAMPLES}/001_c748b1c2dbd3381b.txt`;
const ESCAPE = '\u001b[';

describe('--help', () => {
  it('tells commands, examples, settings and exit codes', async () => {
    const { code, stdout, stderr } = await cancu(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const { usage } of COMMANDS) expect(stdout).toContain(usage.split(' ')[0]);
    for (const { english } of EXIT_CODES) expect(stdout).toContain(english);
    expect(stdout).toContain('CANCU_NEO4J_PASSWORD');
  });

  it.each(COMMANDS.map(({ usage, examples }) => [usage.split(' ')[0] ?? '', examples] as const))(
    'of %s has examples',
    async (name, examples) => {
      const { code, stdout } = await cancu([name, '--help']);
      expect(code).toBe(0);
      expect(examples.length).toBeGreaterThan(0);
      for (const [line] of examples) expect(stdout).toContain(line);
      expect(stdout).toContain('--store');
    },
  );
});

describe('wrong usage', () => {
  it.each([
    [['lineag'], 'lineage'],
    [['lineage'], 'REF'],
    [['lineage', 'x', '--depth', '99'], '1'],
    [['lineage', 'x', '--as-of', '2021-02-30'], '2021-12-31'],
    [['lineage', 'x', '--relations', 'LOVES'], 'IMPLEMENTS'],
    [['status', '--format', 'xml'], 'jsonl'],
    [['export', '--format', 'json'], 'jsonl'],
  ])('%j ends with 2 and says what is right', async (argv, hint) => {
    const { code, stdout, stderr } = await cancu(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^cancu: .*\[USAGE\]\n$/);
    expect(stderr).toContain(hint);
  });
});

describe('answers', () => {
  it('are plain lines where standard output is no terminal', async () => {
    const { stdout } = await cancu(['extract', SAMPLE]);
    expect(stdout).toContain('Quan hệ (relation)');
    expect(stdout).not.toContain(ESCAPE);
  });

  it('are coloured and fitted on a terminal, without colour where NO_COLOR is set', async () => {
    const coloured = await cancu(['extract', SAMPLE], { terminal: 90 });
    expect(coloured.stdout).toContain(ESCAPE);
    const plain = await cancu(['extract', SAMPLE], { terminal: 90, environment: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain(ESCAPE);
    const rows = plain.stdout.split('\n').filter((line) => line.startsWith('│'));
    expect(Math.max(...rows.map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  it('of extract read standard input', async () => {
    const { stdout } = await cancu(['extract', '--format', 'json'], {
      input: 'Căn cứ Nghị quyết số 25-NQ/TW ngày 03/6/2013;',
    });
    expect(JSON.parse(stdout)).toMatchObject([
      { source: '-', citations: [{ target: { number: '25-NQ/TW', date: '2013-06-03' } }] },
    ]);
  });
});

describe('exit codes', () => {
  it('are distinct, and every error code has one', () => {
    const codes = EXIT_CODES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(exitMeaning('STORE_IN_USE').code).toBe(9);
    expect(exitMeaning('no such code').code).toBe(70);
  });
});
