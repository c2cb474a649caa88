#!/usr/bin/env node
import type { Interrupt } from './io.js';
import { run } from './run.js';

/** npm passes Ctrl-C on to a program that the terminal has told already: what comes so soon is the same press. */
const SAME_PRESS_MS = 300;

function onInterrupt(listener: (signal: Interrupt) => void): () => void {
  let first: number | null = null;
  const hear = (signal: Interrupt): void => {
    const now = performance.now();
    if (first === null) {
      first = now;
      listener(signal);
    } else if (now - first > SAME_PRESS_MS) {
      process.exit(signal === 'SIGINT' ? 130 : 143);
    }
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
  return () => {
    process.off('SIGINT', hear);
    process.off('SIGTERM', hear);
  };
}

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  onInterrupt,
});
