import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { ExitCode } from '../../src/cli/exit-codes.js';
import type { Interrupt } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

/** The documents that come with the package. */
export const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

/** How the program is run; a terminal has a width. */
export interface Circumstances {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly terminal?: number;
  /** Called with a function that presses Ctrl-C, once the program listens for it. */
  readonly whenListening?: (press: (signal: Interrupt) => void) => void;
}

class Captured extends Writable {
  text = '';
  readonly isTTY?: boolean;
  readonly columns?: number;

  constructor(terminal: number | undefined) {
    super({ decodeStrings: false });
    if (terminal === undefined) return;
    this.isTTY = true;
    this.columns = terminal;
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** Runs the program in this process. */
export async function cancu(
  argv: readonly string[],
  { environment = {}, input = '', terminal, whenListening }: Circumstances = {},
): Promise<{ readonly code: ExitCode; readonly stdout: string; readonly stderr: string }> {
  const stdout = new Captured(terminal);
  const stderr = new Captured(terminal);
  const code = await run(argv, {
    stdin: (async function* () {
      yield input;
    })(),
    stdout,
    stderr,
    // Threads would read the sources anew: documents are prepared here, but where a test says otherwise.
    environment: { CANCU_WORKERS: '0', ...environment },
    onInterrupt: (listener) => {
      whenListening?.(listener);
      return () => {};
    },
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is removed at the end of the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cancu-cli-'));
  folders.push(folder);
  return folder;
}
