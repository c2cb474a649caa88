import pc from 'picocolors';
import { CommandError } from './failure.js';

/** A stream that text is written to; a terminal knows that it is one, and how wide. */
export type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** A wish that the program should end. */
export type Interrupt = 'SIGINT' | 'SIGTERM';

/** All that a command touches of the outside but files, the store and the network. Tests hand in their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Calls `listener` at the first wish to end, until the returned function is called. A second wish ends the process at once. */
  onInterrupt(listener: (signal: Interrupt) => void): () => void;
}

/** One of the two output streams. */
export class Output {
  readonly #stream: OutputStream;
  #closed = false;
  /** Colours, which are none unless this is a terminal and NO_COLOR is not set. */
  readonly colours: ReturnType<typeof pc.createColors>;

  constructor(stream: OutputStream, environment: Io['environment']) {
    this.#stream = stream;
    this.colours = pc.createColors(this.isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb');
    // Every write learns of its own failure; without a listener the first one would end the process.
    stream.on('error', () => {});
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY === true;
  }

  /** Columns of a terminal, else null. */
  get width(): number | null {
    return this.isTerminal ? this.#stream.columns || null : null;
  }

  /** True once the reader went away, as `head` does when it has enough: then nothing more need be made. */
  get isClosed(): boolean {
    return this.#closed;
  }

  /**
   * Settles when the text has left the program. A reader that went away is no failure.
   *
   * @throws CommandError OUTPUT_FAILED for anything else, such as a full disk
   */
  write(text: string): Promise<void> {
    if (this.#closed || text === '') return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#stream.write(text, (error) => {
        const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
        if (!error) return resolve();
        this.#closed = true;
        if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return resolve();
        reject(
          new CommandError(
            'OUTPUT_FAILED',
            `The answer could not be written (${code ?? error.message}). Make room, or send it elsewhere.`,
            error,
          ),
        );
      });
    });
  }

  /** A line of text. */
  line(text = ''): Promise<void> {
    return this.write(`${text}\n`);
  }
}
