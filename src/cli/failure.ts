import { CommanderError } from 'commander';
import { ListenError } from '../api/serve.js';
import { SettingsError } from '../api/settings.js';
import { StoreError } from '../graph/errors.js';
import { DocumentError } from '../reading/document-error.js';
import { type ErrorCode, type ExitCode, exitMeaning } from './exit-codes.js';

/** A failure that a command itself finds. The message says what is wrong, where, and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The user, or the system, wants the program to end; what was written is kept. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly exit: ExitCode;

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(signal);
    this.exit = signal === 'SIGINT' ? 130 : 143;
  }
}

/** What is told of an error, and how the process ends with it. */
export interface Failure {
  readonly exit: ExitCode;
  /** Null where nothing (more) is to be said. */
  readonly sentence: string | null;
}

/** Puts any error in one line for the user: Vietnamese in general, English in particular, then the stable code. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Interrupted) return { exit: error.exit, sentence: null };
  if (error instanceof CommanderError) {
    // Help and version were asked for; all else is wrong usage, of which commander has already told.
    return { exit: error.exitCode === 0 ? 0 : 2, sentence: null };
  }
  if (
    error instanceof CommandError ||
    error instanceof StoreError ||
    error instanceof DocumentError ||
    error instanceof SettingsError
  ) {
    const { code, vietnamese } = exitMeaning(error.code);
    return { exit: code, sentence: `${vietnamese} ${error.message} [${error.code}]` };
  }
  // Its message has both languages.
  if (error instanceof ListenError)
    return { exit: exitMeaning(error.code).code, sentence: `${error.message} [${error.code}]` };
  const { code, vietnamese } = exitMeaning('INTERNAL');
  const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  return {
    exit: code,
    sentence: `${vietnamese} Something went wrong inside cancu: ${reason}. CANCU_DEBUG=1 shows where. [INTERNAL]`,
  };
}
