import { documentId } from '../../ingestion/prepare-document.js';
import { readTextFile } from '../../reading/read-file.js';
import { printAnswer } from '../answer.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { CommandError } from '../failure.js';

const DOCUMENT_ID = /^[0-9a-f]{64}$/;

/** Takes a document out of the store. */
export const remove: CliCommand = {
  usage: 'remove <DOCUMENT>',
  vietnamese: 'Bỏ một văn bản đã nạp ra khỏi kho, cùng mọi điều chỉ biết từ nó.',
  english:
    'Take a document out of the store, with all that is known from it alone. DOCUMENT is its file, or the id that ingest prints with --format json.',
  options: [],
  examples: [
    ['cancu remove samples/004_1384849cc6ba2502.txt', 'theo tệp (by its file)'],
    ['cancu remove b279c6f495b97a32e5894657bd8ebeaed1da7cc6509102bc00a1147baa5e1f8f', 'theo mã (by its id)'],
  ],
  async run(invocation, [document = '']) {
    const settings = invocation.settings();
    const id = DOCUMENT_ID.test(document)
      ? document
      : documentId(await readTextFile(document, settings.maxDocumentBytes));
    return invocation.withExistingStore<ExitCode>(async ({ service, store }) => {
      if (!(await service.remove(id))) {
        throw new CommandError(
          'DOCUMENT_UNKNOWN',
          `The store in ${store.location} has no document ${id}. Nothing was changed.`,
        );
      }
      const whole = { removed: id };
      await printAnswer(invocation, { whole, rows: [whole], table: () => `Đã bỏ (removed): ${id}\n` });
      return 0;
    });
  },
};
