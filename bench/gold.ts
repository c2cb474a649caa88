// npm run gold [-- --docs --misses]: extraction against the hand-labelled documents of test/gold.
import { reportGold } from '../test/gold/report.js';

const wanted = (flag: string) => process.argv.includes(flag);
reportGold(console.log, { documents: wanted('--docs'), misses: wanted('--misses') });
