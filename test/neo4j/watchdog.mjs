// Runs a program and ends it when this process's stdin closes, which happens also when whoever started it is killed.
// Usage: node watchdog.mjs FOLDER PROGRAM ARGUMENT…; FOLDER is removed at the end.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder, program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  // Its data is thrown away, so there is nothing that it should end in order.
  child.kill('SIGKILL');
}

// Whoever reads our output may be gone; that must not end this process before the child.
process.stdout.on('error', stop);
process.stderr.on('error', stop);
process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

child.on('error', () => finish(1));
child.on('exit', (code) => finish(code ?? 1));

function finish(code) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}
