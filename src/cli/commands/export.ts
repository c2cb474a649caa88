import { exportGraph } from '../../graph/export.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { CommandError } from '../failure.js';

/** Characters that are written at once. */
const CHUNK = 65_536;

/** Prints the whole graph. */
export const exportCommand: CliCommand = {
  usage: 'export',
  vietnamese: 'In cả đồ thị, mỗi dòng một đối tượng JSON; cùng đồ thị thì cùng từng byte.',
  english:
    'Print the whole graph as JSON lines in a canonical order: the same graph gives the same bytes on either engine.',
  options: [],
  examples: [
    ['cancu export > graph.jsonl', 'ra tệp (to a file)'],
    ['cancu export | head -1', 'dòng đầu (the first line)'],
  ],
  async run(invocation) {
    if (invocation.format === 'json') {
      throw new CommandError('USAGE', 'export writes JSON lines only. Leave --format out, or say --format jsonl.');
    }
    return invocation.withExistingStore<ExitCode>(async ({ store }) => {
      const { out } = invocation;
      let held = '';
      for await (const line of exportGraph(store)) {
        held += `${line}\n`;
        if (held.length < CHUNK) continue;
        await out.write(held);
        held = '';
        if (out.isClosed) return 0;
      }
      await out.write(held);
      return 0;
    });
  },
};
