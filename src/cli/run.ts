import type { ExitCode } from './exit-codes.js';
import { failureOf } from './failure.js';
import { type Io, Output } from './io.js';
import { buildProgram } from './program.js';

/**
 * The whole program: reads a command line, does it, and tells how it ended. Never rejects.
 *
 * @param argv the words behind the name of the program
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram(io, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    const { exit, sentence } = failureOf(error);
    const err = new Output(io.stderr, io.environment);
    if (sentence !== null) await err.line(`cancu: ${sentence}`).catch(() => {});
    if (io.environment.CANCU_DEBUG && error instanceof Error) await err.line(error.stack).catch(() => {});
    return exit;
  }
}
