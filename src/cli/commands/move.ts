import { Option } from 'commander';
import { openStore } from '../../graph/open-store.js';
import { carryHistory } from '../../ingestion/refill.js';
import { TextStore } from '../../ingestion/text-store.js';
import type { CliCommand } from '../command.js';
import { CommandError } from '../failure.js';
import { heldWithTexts, refill, tellRefill } from '../refill.js';

/** Takes all that a store holds into another, of either engine. */
export const move: CliCommand = {
  usage: 'move',
  vietnamese:
    'Chuyển mọi thứ trong kho (cả các bản cũ đã nhường chỗ) sang một kho khác còn trống, như từ thư mục lên Neo4j. Kho cũ giữ nguyên.',
  english:
    'Take all that the store holds into another, empty one, as from a folder to Neo4j or back. The old store stays as it is. CANCU_NEO4J_USER and CANCU_NEO4J_PASSWORD are those of the server, whichever side it is on.',
  options: [new Option('--to <PLACE>', 'kho mới: thư mục hoặc neo4j://…. The other store').makeOptionMandatory()],
  examples: [['cancu move --to neo4j://127.0.0.1:7687', 'từ thư mục sang Neo4j (from the folder to Neo4j)']],
  async run(invocation, _operands, { to }) {
    const place = String(to);
    const target = invocation.settings({ CANCU_STORE: place });
    return invocation.withExistingStore(async ({ store, settings }) => {
      const held = await heldWithTexts(store, settings.texts);
      const other = await openStore(target.store);
      try {
        await other.ensureSchema();
        const counts = await other.read('status/counts', {});
        if (counts.some(({ label, nodes }) => label !== 'Jurisdiction' && nodes > 0)) {
          throw new CommandError(
            'STORE_NOT_EMPTY',
            `The store at ${other.location} is not empty. Name an empty one; nothing was changed.`,
          );
        }
        const outcome = await refill(invocation, held, { to: other, texts: settings.texts, keepIn: target.texts });
        await carryHistory(new TextStore(settings.texts), new TextStore(target.texts));
        return await tellRefill(invocation, other.location, outcome);
      } finally {
        await other.close();
      }
    });
  },
};
