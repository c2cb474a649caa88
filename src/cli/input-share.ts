import { statSync } from 'node:fs';

/**
 * How much of some files has been gone through, where the number of documents in them is not known: the place in bytes at which each
 * document was handed over, kept until it is done with. Of a packed file the packed bytes are counted.
 */
export class InputShare {
  readonly #total: number;
  readonly #handed: number[] = [];
  #before = 0;
  #at = 0;
  #done = 0;

  constructor(paths: readonly string[]) {
    this.#total = paths.reduce((sum, path) => sum + sizeOf(path), 0);
  }

  /** The file in hand has been read so far, in bytes. */
  readTo(bytes: number): void {
    this.#at = this.#before + bytes;
  }

  /** The file in hand is read to its end. */
  readWholly(path: string): void {
    this.#before += sizeOf(path);
    this.#at = this.#before;
  }

  /** A document was handed over. */
  hand(): void {
    this.#handed.push(this.#at);
  }

  /** A document is done with; answers the share of the whole that is, 0 to 1. */
  take(): number {
    this.#done = this.#handed.shift() ?? this.#done;
    return this.#total === 0 ? 0 : Math.min(1, this.#done / this.#total);
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    // What is wrong with it is told when it is read.
    return 0;
  }
}
