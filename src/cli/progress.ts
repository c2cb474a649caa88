import type { Invocation } from './invocation.js';

/** Between two lines where progress is no terminal's, in milliseconds. */
const PLAIN_PAUSE = 5_000;
/** Between two pictures on a terminal. */
const LIVE_PAUSE = 100;

/** Tells how far a batch has come, on standard error: one line that changes on a terminal, now and then a line elsewhere. */
export class Progress {
  readonly #invocation: Invocation;
  readonly #total: number;
  #last = Date.now();
  #shown = false;

  constructor(invocation: Invocation, total: number) {
    this.#invocation = invocation;
    this.#total = total;
  }

  /** `name` is the document that was done with last. */
  report(done: number, refused: number, name: string): void {
    const { err, quiet } = this.#invocation;
    const now = Date.now();
    if (quiet || now - this.#last < (err.isTerminal ? LIVE_PAUSE : PLAIN_PAUSE)) return;
    this.#last = now;
    const counts = `${done}/${this.#total} văn bản (documents)${refused === 0 ? '' : `, ${refused} không nhận (refused)`}`;
    if (err.isTerminal) {
      const room = Math.max(0, (err.width ?? 80) - counts.length - 4);
      this.#shown = true;
      show(err.write(`\r\u001b[2K${counts}  ${err.colours.dim(room < 12 ? '' : name.slice(-room))}`));
    } else {
      show(err.line(counts));
    }
  }

  /** Takes the changing line away. */
  async clear(): Promise<void> {
    if (this.#shown) await this.#invocation.err.write('\r\u001b[2K');
    this.#shown = false;
  }
}

/** Work does not wait for its progress to be seen, nor fail because it is not. */
function show(writing: Promise<void>): void {
  writing.catch(() => {});
}
