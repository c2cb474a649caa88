import type { Option } from 'commander';
import type { ExitCode } from './exit-codes.js';
import type { Invocation } from './invocation.js';

/** Values of a command's own options, by their names in camel case. */
export type OptionValues = Readonly<Record<string, unknown>>;

/** One command, as it is declared: `--help` is made of this. */
export interface CliCommand {
  /** Name and operands: `ingest <PATH...>`. */
  readonly usage: string;
  readonly vietnamese: string;
  readonly english: string;
  readonly options: readonly Option[];
  /** Command lines that can be tried, each with what it does. */
  readonly examples: readonly (readonly [line: string, purpose: string])[];
  /** @throws any error that `failureOf` knows */
  run(invocation: Invocation, operands: readonly string[], options: OptionValues): Promise<ExitCode>;
}
