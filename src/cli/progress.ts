import type { Invocation } from './invocation.js';
import { type ProgressState, plainProgress, progressLine } from './progress-line.js';

/** Between two lines where progress is no terminal's, in milliseconds. */
const PLAIN_PAUSE = 5_000;
/** Between two pictures on a terminal. */
const LIVE_PAUSE = 100;
/** Pace and time left are those of the last so many milliseconds: documents that are there already pass far more quickly than new ones. */
const RECENT = 20_000;
/** Before so many milliseconds have passed no pace is told. */
const FIRST_PACE = 1_000;
/** From the first column to the end of the screen: also what a line was broken into when the window became narrower. */
const CLEAR = '\r\u001b[J';

/** How far a batch had come at some moment. */
interface Moment {
  readonly at: number;
  readonly done: number;
  readonly share: number | null;
}

/** Tells how far a batch has come, on standard error: a bar on a terminal, now and then a line elsewhere. */
export class Progress {
  readonly #invocation: Invocation;
  readonly #total: number | null;
  readonly #live: boolean;
  /** From the first document on: before that threads were started. */
  #moments: Moment[] = [];
  #last = Date.now();
  #news: Pick<ProgressState, 'done' | 'refused' | 'name' | 'share'> = { done: 0, refused: 0, name: '', share: null };
  #timer: NodeJS.Timeout | undefined;
  #shown = false;

  /** @param total documents; null where that is not known beforehand */
  constructor(invocation: Invocation, total: number | null) {
    this.#invocation = invocation;
    this.#total = total;
    this.#live = invocation.err.isTerminal && invocation.io.environment.TERM !== 'dumb';
  }

  /**
   * @param name the document that was done with last
   * @param part how much of the whole is done, 0 to 1, where the number of documents does not tell
   */
  report(done: number, refused: number, name: string, part: number | null = null): void {
    if (this.#invocation.quiet) return;
    const share = this.#total === null || this.#total === 0 ? part : done / this.#total;
    this.#news = { done, refused, name, share };
    if (this.#moments.length === 0) this.#moments.push({ at: Date.now(), done, share });
    const pause = this.#live ? LIVE_PAUSE : PLAIN_PAUSE;
    const due = this.#last + pause - Date.now();
    if (due <= 0) this.#draw();
    // A transaction is done with many documents at once: the last of them is told too, though nothing comes behind it for a while.
    else this.#timer ??= setTimeout(() => this.#draw(), due).unref();
  }

  #draw(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const at = Date.now();
    this.#last = at;
    const { done, refused, name, share } = this.#news;
    const { err } = this.#invocation;
    const state = { done, total: this.#total, refused, share, name, ...this.#pace({ at, done, share }) };
    if (!this.#live) {
      show(err.line(plainProgress(state)));
      return;
    }
    this.#shown = true;
    // The last column stays free: a terminal whose last column is written to may go to the next line.
    show(err.write(`${CLEAR}${progressLine(state, Math.max(0, (err.width ?? 80) - 1), err.colours)}`));
  }

  #pace(now: Moment): { readonly rate: number | null; readonly left: number | null } {
    this.#moments.push(now);
    const recent = this.#moments.findIndex(({ at }) => now.at - at <= RECENT);
    this.#moments = this.#moments.slice(Math.max(0, recent - 1));
    const [first = now] = this.#moments;
    const seconds = (now.at - first.at) / 1_000;
    const documents = now.done - first.done;
    if (1_000 * seconds < FIRST_PACE || documents === 0) return { rate: null, left: null };
    const share = now.share === null || first.share === null ? 0 : now.share - first.share;
    const left = now.share === null || share <= 0 ? null : ((1 - now.share) * seconds) / share;
    return { rate: documents / seconds, left };
  }

  /** Takes the bar away. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#shown) await this.#invocation.err.write(CLEAR);
    this.#shown = false;
  }
}

/** Work does not wait for its progress to be seen, nor fail because it is not. */
function show(writing: Promise<void>): void {
  writing.catch(() => {});
}
