import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder with the `Dockerfile`. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How a command ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** Runs `docker` with these words and waits for its end; `environment` comes on top of this process's own. */
export function docker(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const start = performance.now();
  return new Promise((resolve) => {
    execFile(
      'docker',
      words,
      { cwd: ROOT, env: { ...process.env, ...environment }, maxBuffer: 64_000_000 },
      (error, stdout, stderr) => {
        // Not a number where docker could not be run at all.
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 127;
        resolve({ code, stdout, stderr, seconds: (performance.now() - start) / 1000 });
      },
    );
  });
}

/** Like {@link docker}, for a command that must succeed: throws what it printed where it does not. */
export async function mustDocker(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const ended = await docker(words, environment);
  if (ended.code !== 0) {
    throw new Error(`docker ${words.join(' ')} ended with ${ended.code}:\n${ended.stdout}\n${ended.stderr}`);
  }
  return ended;
}

/** Why containers cannot be tested here, or null. */
export async function whyNoContainers(): Promise<string | null> {
  // A client alone also answers `docker info`, and with code 0 in some releases; the server's version it cannot know.
  const engine = await docker(['version', '--format', '{{.Server.Version}}']);
  if (engine.code !== 0) return 'no Docker engine answers; start Docker to run them';
  const compose = await docker(['compose', 'version', '--short']);
  const release = /^v?(\d+)\./.exec(compose.stdout.trim())?.[1];
  if (compose.code !== 0 || Number(release) < 2) return 'there is no `docker compose` 2 or later; install that plugin';
  return null;
}
