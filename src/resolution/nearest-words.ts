import { fold } from '../instrument/fold.js';
import type { Reference } from '../instrument/reference/index.js';

/** Shorter words are within one letter of too many others. */
const SHORTEST = 3;
/** Words that are mended: a reference has no more. */
const MOST_WORDS = 30;
const LONGEST_WORD = 12;

/** Sets misspelt words right by those of references, laws' names among them. */
export class NearestWords {
  readonly #known: ReadonlySet<string>;
  readonly #pairs: ReadonlySet<string>;

  /** @param words folded words of types, bodies and places */
  constructor(words: ReadonlySet<string>, reference: Reference) {
    const names = reference.names.map(({ name }) => fold(name).match(/[a-z]+/g) ?? []);
    const types = reference.types
      .flatMap(({ type, aliases }) => [type, ...aliases])
      .map((type) => fold(type).split(' '));
    this.#known = new Set([...words, ...names.flat(), 'nam', 'khoa', 'ngay', 'thang', 'cua', 've', 'so']);
    this.#pairs = new Set(
      [...names, ...types].flatMap((all) => all.slice(1).map((word, index) => `${all[index]} ${word}`)),
    );
  }

  /**
   * The folded words of `written` with each unknown one replaced by the known word one letter away that goes with its neighbours, or
   * that is the only one; null where nothing was replaced.
   */
  mended(written: string): string | null {
    const words = fold(written).split(/\s+/);
    if (words.length > MOST_WORDS) return null;
    const mended = [...words];
    for (const [at, word] of words.entries()) {
      if (word.length < SHORTEST || word.length > LONGEST_WORD || !/^[a-z]+$/.test(word)) continue;
      const near = this.#near(word);
      const fitting = near.filter(
        (other) => this.#pairs.has(`${mended[at - 1]} ${other}`) || this.#pairs.has(`${other} ${words[at + 1]}`),
      );
      const isPair = this.#pairs.has(`${mended[at - 1]} ${word}`) || this.#pairs.has(`${word} ${words[at + 1]}`);
      if (isPair) continue;
      const choice = fitting[0] ?? (this.#known.has(word) || near.length !== 1 ? undefined : near[0]);
      if (choice !== undefined) mended[at] = choice;
    }
    return mended.join(' ') === words.join(' ') ? null : mended.join(' ');
  }

  #near(word: string): readonly string[] {
    const near: string[] = [];
    for (const other of this.#known) if (other.length >= 2 && isOneEditAway(word, other)) near.push(other);
    return near;
  }
}

/** One letter more, less or other, or two neighbours changed about. */
export function isOneEditAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [a, b] = [one.slice(at), other.slice(at)];
  if (a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)) return true;
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}
