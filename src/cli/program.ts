import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { SETTINGS } from '../api/settings.js';
import type { CliCommand } from './command.js';
import { backup, restore } from './commands/backup.js';
import { coverage } from './commands/coverage.js';
import { exportCommand } from './commands/export.js';
import { extract } from './commands/extract.js';
import { history } from './commands/history.js';
import { implementations } from './commands/implementations.js';
import { importCommand } from './commands/import.js';
import { ingest } from './commands/ingest.js';
import { lineage } from './commands/lineage.js';
import { move } from './commands/move.js';
import { rebuild } from './commands/rebuild.js';
import { remove } from './commands/remove.js';
import { resolve } from './commands/resolve.js';
import { serve } from './commands/serve.js';
import { start } from './commands/start.js';
import { status } from './commands/status.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';
import { FORMATS, type GlobalOptions, Invocation } from './invocation.js';
import type { Io } from './io.js';

/** All commands, in the order of `--help`. */
export const COMMANDS: readonly CliCommand[] = [
  start,
  extract,
  ingest,
  importCommand,
  serve,
  resolve,
  lineage,
  implementations,
  coverage,
  history,
  status,
  exportCommand,
  remove,
  rebuild,
  backup,
  restore,
  move,
];

/** Builds the command line. What a command ends with goes to `end`. */
export function buildProgram(io: Io, end: (code: ExitCode) => void): Command {
  const program = new Command('cancu')
    .description('Căn Cứ: đồ thị viện dẫn của văn bản Việt Nam. Citation graph of Vietnamese instruments.')
    .version(packageVersion(), '-V, --version', 'in phiên bản. Print the version')
    .helpOption('-h, --help', 'in hướng dẫn. Print this help')
    .helpCommand('help [COMMAND]', 'hướng dẫn của một lệnh. Help of one command')
    .option('--store <PLACE>', 'kho: thư mục hoặc neo4j://…, thay cho CANCU_STORE. Store, instead of CANCU_STORE')
    .addOption(new Option('--format <FORMAT>', 'dạng kết quả. Form of the answer').choices(FORMATS).default('table'))
    .option('-q, --quiet', 'không báo tiến độ. No progress, no remarks')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(`${wrongUsage(text)}\n`),
    })
    .configureHelp({ showGlobalOptions: true, helpWidth: io.stdout.columns ?? 100 })
    .addHelpText('after', helpTail());
  for (const declared of COMMANDS) addCommand(program, declared, io, end);
  return program;
}

function addCommand(program: Command, declared: CliCommand, io: Io, end: (code: ExitCode) => void): void {
  const command = program.command(declared.usage).description(`${declared.vietnamese} ${declared.english}`);
  for (const option of declared.options) command.addOption(option);
  const examples = declared.examples.map(([line, purpose]) => `  ${line}\n      ${purpose}`);
  command.addHelpText('after', `\nVí dụ (examples):\n${examples.join('\n')}`);
  command.action(async () => {
    const invocation = new Invocation(io, program.opts<GlobalOptions>());
    end(await declared.run(invocation, command.args, command.opts()));
  });
}

/** `error: unknown option '--fromat'` and perhaps `(Did you mean --format?)`, as one sentence of ours. */
function wrongUsage(text: string): string {
  const flat = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.?$/, '');
  return `cancu: Sai cách dùng. ${flat}. Xem (see) cancu --help. [USAGE]`;
}

function helpTail(): string {
  const settings = SETTINGS.map(
    ({ name, vietnamese, english, default: value }) =>
      `  ${name.padEnd(26)}${vietnamese} ${english}${value && ` (${value})`}`,
  );
  const codes = EXIT_CODES.map(
    ({ code, vietnamese, english }) => `  ${String(code).padEnd(5)}${vietnamese} ${english}`,
  );
  return [
    '\nVí dụ (examples):',
    ...COMMANDS.map(({ examples }) => `  ${examples[0]?.[0] ?? ''}`),
    '\nThiết lập (settings, of the environment):',
    ...settings,
    '\nMã kết thúc (exit codes):',
    ...codes,
  ].join('\n');
}

/** The version in `package.json`. */
export function packageVersion(): string {
  const source = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(source) as { version: string }).version;
}
