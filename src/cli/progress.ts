import type { Invocation } from './invocation.js';

/** Between two lines where progress is no terminal's, in milliseconds. */
const PLAIN_PAUSE = 5_000;
/** Between two pictures on a terminal. */
const LIVE_PAUSE = 100;

/** Tells how far a batch has come, on standard error: one line that changes on a terminal, now and then a line elsewhere. */
export class Progress {
  readonly #invocation: Invocation;
  readonly #total: number | null;
  readonly #began = Date.now();
  #last = Date.now();
  #shown = false;

  /** @param total null where it is not known beforehand */
  constructor(invocation: Invocation, total: number | null) {
    this.#invocation = invocation;
    this.#total = total;
  }

  /** `name` is the document that was done with last. */
  report(done: number, refused: number, name: string): void {
    const { err, quiet } = this.#invocation;
    const now = Date.now();
    if (quiet || now - this.#last < (err.isTerminal ? LIVE_PAUSE : PLAIN_PAUSE)) return;
    this.#last = now;
    const of = this.#total === null ? `${done}` : `${done}/${this.#total}`;
    const counts = `${of} văn bản (documents)${refused === 0 ? '' : `, ${refused} không nhận (refused)`}${this.#pace(done, now)}`;
    if (err.isTerminal) {
      const room = Math.max(0, (err.width ?? 80) - counts.length - 4);
      this.#shown = true;
      show(err.write(`\r\u001b[2K${counts}  ${err.colours.dim(room < 12 ? '' : name.slice(-room))}`));
    } else {
      show(err.line(counts));
    }
  }

  /** How many a second so far, and how long the rest takes at that pace. */
  #pace(done: number, now: number): string {
    const seconds = (now - this.#began) / 1_000;
    if (seconds < 1 || done === 0) return '';
    const rate = done / seconds;
    const left = this.#total === null ? '' : `, còn (left) ${durationWords((this.#total - done) / rate)}`;
    return `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s${left}`;
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

/** `1:02:03`, `4:05`, `0:09`. */
function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
