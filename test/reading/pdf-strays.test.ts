import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MODULE = fileURLToPath(new URL('../../src/reading/pages/pdf-document.ts', import.meta.url));

/** Runs a program that loads pdf.js, and then leaves a rejected promise to nobody. */
function leaving(stack: string): string {
  const program = `import { pdfJs } from ${JSON.stringify(MODULE)};
    await pdfJs();
    const stray = new Error('stray');
    stray.stack = ${JSON.stringify(stack)};
    void Promise.reject(stray);
    setTimeout(() => console.log('went on'), 50);`;
  try {
    return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return 'ended';
  }
}

it('a promise that pdf.js rejects to nobody is passed over, and nobody else’s is', { timeout: 60_000 }, () => {
  expect(leaving('Error: stray\n at /x/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs:1:1')).toContain('went on');
  expect(leaving('Error: stray\n at /x/src/ours.js:1:1')).toBe('ended');
});
