// npm run calibrate: counts how often each way of finding was right in the labelled documents, writes data/rule-precision.csv, and
// prints how well confidence keeps its word on documents left out of the count.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countPrecision, judgedDocuments, reliability } from '../test/gold/calibration.js';

const TABLE = fileURLToPath(new URL('../data/rule-precision.csv', import.meta.url));

const judged = judgedDocuments();
const rows = countPrecision(judged);
const cells = rows.map(
  ({ aspect, feature, seen, right }) => `${aspect},${feature},${seen},${right},labelled documents`,
);
writeFileSync(TABLE, `${['aspect,feature,seen,right,source', ...cells].join('\n')}\n`);
console.log(`${rows.length} rows in data/rule-precision.csv, from ${judged.length} documents`);
console.log('confidence   citations  right    share   (each document judged by the others)');
for (const { from, to, citations, right } of reliability(judged)) {
  const share = citations === 0 ? '' : (right / citations).toFixed(4);
  console.log(
    `${from.toFixed(2)} - ${to.toFixed(2)}  ${String(citations).padStart(8)}  ${String(right).padStart(5)}   ${share}`,
  );
}
