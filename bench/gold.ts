// npm run gold [-- --docs --misses]: extraction against the hand-labelled documents of test/gold.
import { reportGold } from '../test/gold/report.js';

// A reader that has seen enough closes the pipe: that is no error.
process.stdout.on('error', () => process.exit(0));

const wanted = (flag: string) => process.argv.includes(flag);
reportGold(console.log, { documents: wanted('--docs'), misses: wanted('--misses') });
