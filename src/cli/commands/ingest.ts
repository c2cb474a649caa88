import { collectFiles } from '../../ingestion/collect-files.js';
import type { IngestedDocument } from '../../ingestion/ingest.js';
import { exitOfBatch, fileSources, ingestBatch, type Refusal, tellRefusals } from '../batch.js';
import type { CliCommand } from '../command.js';
import { CommandError } from '../failure.js';
import type { Invocation } from '../invocation.js';
import { tableText } from '../table.js';
import { STATUS_WORDS } from '../words.js';

/** Documents up to which the table names each. */
const MOST_ROWS = 30;

/** Reads files into the store. */
export const ingest: CliCommand = {
  usage: 'ingest <PATH...>',
  vietnamese: 'Nạp tệp hoặc cả thư mục vào kho.',
  english: 'Read files, or all files of a folder, into the store. Doing it again changes nothing.',
  options: [],
  examples: [
    ['cancu ingest samples', 'cả thư mục (a whole folder)'],
    ['cancu ingest a.txt b.txt --format jsonl', 'một dòng mỗi văn bản (one line a document)'],
    ['cancu ingest van-ban --store /srv/cancu --quiet', 'vào kho khác, không báo tiến độ (another store, no progress)'],
  ],
  async run(invocation, operands) {
    const settings = invocation.settings();
    const files = await collectFiles(operands);
    if (files.length === 0) {
      throw new CommandError(
        'DOCUMENT_MISSING',
        `There are no files in ${operands.join(', ')}. Name a file, or a folder with files in it.`,
      );
    }
    // A mistyped path shall not leave an empty store behind.
    if (files.every(({ problem }) => problem !== null)) {
      const refusals = files.flatMap(({ path, problem }) =>
        problem === null
          ? []
          : [{ status: 'REFUSED', name: path, code: problem.code, message: problem.message } as const],
      );
      return finish(invocation, refusals);
    }
    return invocation.withStore(async ({ service }) => {
      let printing = Promise.resolve();
      const outcomes = await ingestBatch(
        invocation,
        service,
        fileSources(files, settings.maxDocumentBytes),
        (outcome) => {
          if (invocation.format !== 'jsonl') return;
          printing = printing.then(() => invocation.out.line(JSON.stringify(outcome)));
          // It is awaited below; until then its failure must not count as one that nobody sees to.
          printing.catch(() => {});
        },
      );
      await printing;
      if (invocation.format === 'json') {
        await invocation.out.line(JSON.stringify({ totals: totalsOf(outcomes), documents: outcomes }, null, 2));
      }
      if (invocation.format === 'table') await printTable(invocation, outcomes);
      return finish(invocation, outcomes);
    }, settings);
  },
};

async function finish(invocation: Invocation, outcomes: readonly IngestedDocument[]) {
  const refusals = outcomes.filter((outcome): outcome is Refusal => outcome.status === 'REFUSED');
  await tellRefusals(invocation, outcomes.length, refusals);
  return exitOfBatch(outcomes.length, refusals);
}

function totalsOf(outcomes: readonly IngestedDocument[]): Record<IngestedDocument['status'], number> {
  const totals = { ADDED: 0, UPDATED: 0, UNCHANGED: 0, REFUSED: 0 };
  for (const { status } of outcomes) totals[status]++;
  return totals;
}

async function printTable({ out }: Invocation, outcomes: readonly IngestedDocument[]): Promise<void> {
  if (outcomes.length <= MOST_ROWS) {
    await out.write(
      tableText(
        [
          { vietnamese: 'Tệp', english: 'file', share: 1 },
          { vietnamese: 'Kết quả', english: 'outcome' },
          { vietnamese: 'Mã văn bản', english: 'instrument', share: 2 },
          { vietnamese: 'Viện dẫn', english: 'citations', right: true },
        ],
        outcomes.map((outcome) =>
          outcome.status === 'REFUSED'
            ? [outcome.name ?? '', STATUS_WORDS.REFUSED, outcome.code, '']
            : [outcome.name ?? '', STATUS_WORDS[outcome.status], outcome.instrument, String(outcome.citations)],
        ),
        out,
      ),
    );
  }
  const said = Object.entries(totalsOf(outcomes)).filter(([, count]) => count > 0);
  await out.line(
    said.map(([status, count]) => `${count} ${STATUS_WORDS[status as IngestedDocument['status']]}`).join(', '),
  );
}
