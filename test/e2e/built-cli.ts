import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The program as it is installed. */
const MAIN = join(ROOT, 'dist', 'cli', 'main.js');

/** A command that ran to its end. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs. */
export interface Started {
  readonly process: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  /** Settles when standard output and error together hold what is looked for. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
}

const folders: string[] = [];
const running = new Set<ChildProcessWithoutNullStreams>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Builds `dist` where a source is newer. */
export function build(): void {
  if (newest(join(ROOT, 'src')) <= (statSync(MAIN, { throwIfNoEntry: false })?.mtimeMs ?? 0)) return;
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-p', join(ROOT, 'tsconfig.build.json')], { stdio: 'inherit' });
}

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** A new folder that is removed at the end of the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cancu-e2e-'));
  folders.push(folder);
  return folder;
}

/** Starts the program in the package's folder, with none of the settings of whoever runs the tests. */
export function start(args: readonly string[], environment: Record<string, string> = {}): Started {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('CANCU_'));
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), ...environment },
  });
  running.add(child);
  const said = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, ...said });
    });
  });
  const until = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said.stdout + said.stderr);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
      void ended.then(({ code }) => reject(new Error(`ended with ${code} before ${pattern}: ${said.stderr}`)));
    });
  return { process: child, ended, until };
}

/** Runs the program to its end. */
export function cancu(args: readonly string[], environment: Record<string, string> = {}, input = ''): Promise<Ended> {
  const { process: child, ended } = start(args, environment);
  child.stdin.end(input);
  return ended;
}

/** A server that holds a port until it is closed. */
export function takenPort(): Promise<{ readonly port: number; close(): void }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ port: typeof address === 'object' && address ? address.port : 0, close: () => server.close() });
    });
  });
}
