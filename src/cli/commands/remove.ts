import { documentId } from '../../ingestion/prepare-document.js';
import { readFileParts } from '../../reading/read-document.js';
import { printAnswer } from '../answer.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { CommandError } from '../failure.js';

const DOCUMENT_ID = /^[0-9a-f]{64}$/;

/** Takes a document out of the store. */
export const remove: CliCommand = {
  usage: 'remove <DOCUMENT>',
  vietnamese: 'Bỏ một văn bản đã nạp, hoặc một bản cũ đã nhường chỗ, ra khỏi kho, cùng mọi điều chỉ biết từ nó.',
  english:
    'Take a document out of the store, with all that is known from it alone, and its text. Texts that it replaced stay as they are: history, until they are ingested again. DOCUMENT is its file, or the id that ingest prints with --format json.',
  options: [],
  examples: [
    ['cancu remove samples/004_1384849cc6ba2502.txt', 'theo tệp (by its file)'],
    ['cancu remove b279c6f495b97a32e5894657bd8ebeaed1da7cc6509102bc00a1147baa5e1f8f', 'theo mã (by its id)'],
  ],
  async run(invocation, [document = '']) {
    const settings = invocation.settings();
    const ids = DOCUMENT_ID.test(document) ? [document] : await idsIn(document, settings.maxDocumentBytes);
    return invocation.withExistingStore<ExitCode>(async ({ service, store }) => {
      const removed: string[] = [];
      for (const id of ids) if (await service.remove(id)) removed.push(id);
      if (removed.length === 0) {
        throw new CommandError(
          'DOCUMENT_UNKNOWN',
          `The store in ${store.location} has no document ${ids.join(', ')}. Nothing was changed.`,
        );
      }
      const rows = removed.map((id) => ({ removed: id }));
      const table = () => removed.map((id) => `Đã bỏ (removed): ${id}\n`).join('');
      await printAnswer(invocation, { whole: rows.length === 1 ? (rows[0] ?? {}) : rows, rows, table });
      return 0;
    });
  },
};

/** Ids of the documents in a file: a container has several. */
async function idsIn(path: string, maxBytes: number): Promise<string[]> {
  const ids: string[] = [];
  for (const part of await readFileParts(path, maxBytes)) {
    if ('error' in part) throw part.error;
    ids.push(documentId(part.text.text));
  }
  return ids;
}
