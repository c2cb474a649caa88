import { Option } from 'commander';
import { bulkRecords, type FieldMap, parseFieldMap } from '../../ingestion/bulk-records.js';
import { collectFiles, type FoundFile } from '../../ingestion/collect-files.js';
import type { IngestedDocument } from '../../ingestion/ingest.js';
import type { DocumentSource, MissingSource } from '../../ingestion/preparation/material.js';
import { IngestRun } from '../../ingestion/replacement/ingest-run.js';
import type { ReplacedText } from '../../ingestion/replacement/replaced-text.js';
import { exitOfBatch, fileSources, ingestBatch, type Refusal, tellRefusals } from '../batch.js';
import type { CliCommand } from '../command.js';
import { CommandError } from '../failure.js';
import { InputShare } from '../input-share.js';
import type { Invocation } from '../invocation.js';
import { type ReplacedOutcome, Report } from '../report.js';
import { tableText } from '../table.js';
import { watchFiles } from '../watch.js';
import { STATUS_WORDS } from '../words.js';

/** Documents up to which the table names each. */
const MOST_ROWS = 30;
/** Files of one document a line. */
const BULK = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;

/** Reads files into the store. */
export const ingest: CliCommand = {
  usage: 'ingest <PATH...>',
  vietnamese: 'Nạp tệp hoặc cả thư mục vào kho; tệp .jsonl (hoặc .jsonl.gz) là mỗi dòng một văn bản.',
  english:
    'Read files, or all files of a folder, into the store; a .jsonl file (or .jsonl.gz) holds a document a line. Doing it again changes nothing, and goes on where it was stopped. A text takes the place of those that earlier runs gave of the same instrument; "cancu history" lists these.',
  options: [
    new Option(
      '--map <MAP>',
      'trường nào của dòng JSON là gì. Which key of a JSON line is what: text=content,number=so_hieu,date=ngay_ban_hanh; also name, type, title',
    ),
    new Option('--watch', 'nạp tiếp các tệp mới và tệp thay đổi, đến khi Ctrl-C. Go on with files that come or change'),
    new Option('--report <FILE>', 'ghi kết quả từng văn bản, mỗi dòng một JSON. Write what became of each document'),
  ],
  examples: [
    ['cancu ingest samples', 'cả thư mục (a whole folder)'],
    ['cancu ingest a.txt b.txt --format jsonl', 'một dòng mỗi văn bản (one line a document)'],
    ['cancu ingest kho.jsonl.gz --map text=content,number=so_hieu --report ket-qua.jsonl', 'nạp hàng loạt (in bulk)'],
    ['cancu ingest van-ban --store /srv/cancu --quiet', 'vào kho khác, không báo tiến độ (another store, no progress)'],
  ],
  async run(invocation, operands, options) {
    const settings = invocation.settings();
    const map = fieldMap(options.map);
    const files = await collectFiles(operands);
    if (files.length === 0 && options.watch !== true) {
      throw new CommandError(
        'DOCUMENT_MISSING',
        `There are no files in ${operands.join(', ')}. Name a file, or a folder with files in it.`,
      );
    }
    // A mistyped path shall not leave an empty store behind.
    if (files.length > 0 && files.every(({ problem }) => problem !== null))
      return finish(invocation, refusalsOf(files), files.length);
    const bulk = files.some(({ path }) => BULK.test(path));
    return invocation.withStore(async ({ service }) => {
      const report = typeof options.report === 'string' ? new Report(options.report) : null;
      const totals = { ADDED: 0, UPDATED: 0, UNCHANGED: 0, REFUSED: 0 };
      const refusals: Refusal[] = [];
      const shown: IngestedDocument[] = [];
      const replaced: ReplacedOutcome[] = [];
      let printing = Promise.resolve();
      const tell = (outcome: IngestedDocument | ReplacedOutcome) => {
        report?.write(outcome);
        if (invocation.format !== 'jsonl') return;
        printing = printing.then(() => invocation.out.line(JSON.stringify(outcome)));
        // It is awaited below; until then its failure must not count as one that nobody sees to.
        printing.catch(() => {});
      };
      const onDocument = (outcome: IngestedDocument) => {
        totals[outcome.status] += 1;
        if (outcome.status === 'REFUSED') refusals.push(outcome);
        if (!bulk || shown.length <= MOST_ROWS || invocation.format === 'json') shown.push(outcome);
        tell(outcome);
      };
      const onReplaced = (text: ReplacedText) => {
        replaced.push({ status: 'REPLACED', ...text });
        tell({ status: 'REPLACED', ...text });
      };
      const run = new IngestRun();
      try {
        const read = new InputShare(files.map(({ path }) => path));
        const sources = documents(files, map, settings.maxDocumentBytes, read);
        await ingestBatch(invocation, service, sources, {
          total: bulk ? null : files.length,
          share: () => read.take(),
          onDocument,
          onReplaced,
          run,
        });
        if (options.watch === true) {
          await watchFiles(invocation, service, operands, {
            run,
            onDocument: (outcome) => {
              onDocument(outcome);
              void invocation.note(`${STATUS_WORDS[outcome.status]}: ${outcome.name ?? ''}`);
            },
            onReplaced: (text) => {
              onReplaced(text);
              void invocation.note(`${STATUS_WORDS.REPLACED}: ${text.source}`);
            },
          });
        }
      } finally {
        report?.close();
      }
      await printing;
      if (invocation.format === 'json')
        await invocation.out.line(
          JSON.stringify({ totals: { ...totals, REPLACED: replaced.length }, documents: shown, replaced }, null, 2),
        );
      if (invocation.format === 'table') await printTable(invocation, shown, { ...totals, REPLACED: replaced.length });
      return finish(
        invocation,
        refusals,
        Object.values(totals).reduce((sum, count) => sum + count, 0),
      );
    }, settings);
  },
};

function fieldMap(written: unknown): FieldMap {
  if (typeof written !== 'string') return {};
  try {
    return parseFieldMap(written);
  } catch (error) {
    throw new CommandError('USAGE', `--map: ${(error as Error).message}.`);
  }
}

async function* documents(
  files: readonly FoundFile[],
  map: FieldMap,
  maxDocumentBytes: number,
  read: InputShare,
): AsyncGenerator<DocumentSource | MissingSource> {
  for (const file of files) {
    const bulk = file.problem === null && BULK.test(file.path);
    const sources = bulk
      ? bulkRecords(file.path, map, maxDocumentBytes, (bytes) => read.readTo(bytes))
      : fileSources([file]);
    for await (const source of sources) {
      read.hand();
      yield source;
    }
    read.readWholly(file.path);
  }
}

function refusalsOf(files: readonly FoundFile[]): Refusal[] {
  return files.flatMap(({ path, problem }) =>
    problem === null
      ? []
      : [{ status: 'REFUSED', name: path, code: problem.code, message: problem.message, took: 0 } as const],
  );
}

async function finish(invocation: Invocation, refusals: readonly Refusal[], total: number) {
  await tellRefusals(invocation, total, refusals);
  return exitOfBatch(total, refusals);
}

async function printTable(
  { out }: Invocation,
  outcomes: readonly IngestedDocument[],
  totals: Readonly<Record<keyof typeof STATUS_WORDS, number>>,
): Promise<void> {
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
  const said = Object.entries(totals).filter(([, count]) => count > 0);
  await out.line(
    said.map(([status, count]) => `${count} ${STATUS_WORDS[status as keyof typeof STATUS_WORDS]}`).join(', '),
  );
}
