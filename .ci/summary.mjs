// Prints the closing line of a run and exits with its outcome: node summary.mjs REPORT.json VITEST_STATUS OTHER_FAILURES
import { readFileSync } from 'node:fs';

const [report, status, other] = process.argv.slice(2);
let passed = 0;
let failed = Number(other);
let skipped = 0;
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed = result.numPassedTests;
  failed +=
    result.numFailedTests +
    result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  skipped = result.numPendingTests + (result.numTodoTests ?? 0);
} catch (error) {
  console.error(`no test report: ${error.message}`);
  failed += 1;
}
if (status !== '0' && failed === 0) failed = 1;
if (skipped > 0) console.error('A skipped test proves nothing: none may be skipped here.');
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && passed > 0 && skipped === 0 ? 0 : 1);
