import { basename } from 'node:path';
import { Option } from 'commander';
import type { ImportReport } from '../../ingestion/register/import-register.js';
import { readRegister } from '../../ingestion/register/read-register.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { CommandError, Interrupted } from '../failure.js';

/** Refused entries that are told one by one. */
const MOST_TOLD = 20;

/** Loads a register of instruments whose texts are not at hand. */
export const importCommand: CliCommand = {
  usage: 'import <FILE>',
  vietnamese:
    'Nạp một danh mục văn bản (TSV, CSV, JSONL): biết số hiệu, ngày, trích yếu, hiệu lực mà chưa có toàn văn.',
  english:
    'Load a register of instruments (TSV, CSV, JSONL; plain or gzip): number, date, title and effect are known without their texts. Columns: type, number, issue_date, issuer, effective_date, expired_date, title, scope. Loading it again under its name replaces what it held.',
  options: [
    new Option('--name <NAME>', 'tên của danh mục trong kho. Name of the register in the store (default: file name)'),
  ],
  examples: [
    ['cancu import danh-muc.tsv', 'vào kho, dưới tên của tệp (under the name of the file)'],
    ['cancu import vbpl.jsonl.gz --name vbpl --format json', 'dưới tên khác (under another name)'],
  ],
  async run(invocation, [file = ''], options) {
    const register = typeof options.name === 'string' ? options.name : basename(file);
    // A mistyped path shall not leave an empty store behind.
    const records = readRegister(file);
    const first = await records.next();
    async function* all() {
      if (!first.done) yield first.value;
      yield* records;
    }
    return invocation.withStore(async ({ service }) => {
      const stop = new AbortController();
      const release = invocation.io.onInterrupt((signal) => stop.abort(new Interrupted(signal)));
      try {
        const report = await service.importRegister(register, all(), { signal: stop.signal });
        await tell(invocation, file, report);
        return exitOf(report, file);
      } finally {
        release();
      }
    });
  },
};

async function tell(
  { out, err, format }: Parameters<CliCommand['run']>[0],
  file: string,
  { register, added, unchanged, removed, refused }: ImportReport,
): Promise<void> {
  const counts = { register, added, unchanged, removed, refused: refused.length };
  if (format === 'json') await out.line(JSON.stringify({ ...counts, refusals: refused }, null, 2));
  else if (format === 'jsonl') await out.line(JSON.stringify({ ...counts, refusals: refused }));
  else {
    await out.line(
      `${register}: ${added} thêm (added), ${unchanged} giữ nguyên (unchanged), ${removed} bỏ (removed), ${refused.length} không nhận (refused)`,
    );
  }
  for (const { line, code, message } of refused.slice(0, MOST_TOLD))
    await err.line(`  ${file}:${line} ${message} [${code}]`);
  if (refused.length > MOST_TOLD) {
    await err.line(`  … và ${refused.length - MOST_TOLD} dòng nữa; xem --format json. And more; see --format json.`);
  }
}

function exitOf({ added, unchanged, refused }: ImportReport, file: string): ExitCode {
  if (refused.length === 0) return 0;
  if (added + unchanged > 0) return 1;
  const [first] = refused;
  throw new CommandError(
    'REGISTER_UNUSABLE',
    `${file} has no entry that can be taken; the first, line ${first?.line}, ${first?.message}. See "cancu import --help" for the columns.`,
  );
}
