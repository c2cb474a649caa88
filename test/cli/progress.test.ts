import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Invocation } from '../../src/cli/invocation.js';
import { Progress } from '../../src/cli/progress.js';

const CLEAR = '\r\u001b[J';

class Screen extends Writable {
  readonly isTTY: boolean;
  columns = 70;
  text = '';

  constructor(isTTY: boolean) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

function progressOn(screen: Screen, environment: Record<string, string>, total: number | null, quiet = false) {
  const io = {
    stdin: (async function* () {})(),
    stdout: screen,
    stderr: screen,
    environment,
    onInterrupt: () => () => {},
  };
  return new Progress(new Invocation(io, { format: 'table', quiet }), total);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('on a terminal the last of many documents that are done with at once is drawn, and all is taken away at the end', async () => {
  const screen = new Screen(true);
  const progress = progressOn(screen, { NO_COLOR: '1' }, 400);
  for (let round = 0; round < 3; round++) {
    for (let done = 1; done <= 100; done++) progress.report(100 * round + done, 0, 'a.txt');
    vi.advanceTimersByTime(1_000);
  }
  const pictures = screen.text.split(CLEAR).slice(1);
  expect(pictures.length).toBeLessThan(10);
  expect(pictures.at(-1)).toBe('███████░░░ 75 % 300/400 văn bản (documents), 142/s, còn (left) 0:01');
  screen.columns = 20;
  progress.report(301, 0, 'a.txt');
  expect(screen.text.split(CLEAR).at(-1)).toBe('███░░ 75 % 0:01');
  await progress.clear();
  vi.advanceTimersByTime(10_000);
  expect(screen.text.endsWith(CLEAR)).toBe(true);
});

it.each([
  ['where it is no terminal', false, {}],
  ['on a terminal that can do nothing', true, { TERM: 'dumb' }],
])('%s a line is written now and then', async (_, isTTY, environment) => {
  const screen = new Screen(isTTY);
  const progress = progressOn(screen, environment, null);
  for (let done = 1; done <= 120; done++) {
    progress.report(done, 1, 'a.txt', done / 200);
    vi.advanceTimersByTime(100);
  }
  await progress.clear();
  expect(screen.text.trim().split('\n')).toEqual([
    '50 văn bản (documents), 25 %, 1 không nhận (refused), 9.8/s, còn (left) 0:15',
    '100 văn bản (documents), 50 %, 1 không nhận (refused), 9.9/s, còn (left) 0:10',
  ]);
});

it('with --quiet nothing is written', () => {
  const screen = new Screen(true);
  const progress = progressOn(screen, {}, 10, true);
  progress.report(5, 0, 'a.txt');
  vi.advanceTimersByTime(10_000);
  expect(screen.text).toBe('');
});
