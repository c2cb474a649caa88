import { fold } from '../instrument/fold.js';
import { numberKey } from '../instrument/number.js';

/** A name under which instruments are cited, as the lexicon needs it. */
export interface LexiconName {
  /** `Luật Đất đai`, or an abbreviation such as `BLLĐ`. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Number of this version, or null. */
  readonly number: string | null;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** Folded name this path spells, where a name ends here. */
  name: string | null;
}

/** What a reading of the lexicon found: the folded name and where it ends. */
export interface LexiconMatch {
  readonly name: string;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/uy;
const BETWEEN_WORDS = /[\s,\-–()]{1,6}/y;

/** Names of laws, codes and ordinances as a trie of folded words: the longest name that stands at a place is the one meant. */
export class Lexicon {
  readonly #root: TrieNode = { next: new Map(), name: null };
  readonly #abbreviations = new Map<string, string>();
  readonly #numbers = new Map<string, Set<string>>();

  constructor(names: readonly LexiconName[]) {
    for (const { name, aliases, number } of names) {
      const key = fold(name);
      if (number !== null) {
        const numbers = this.#numbers.get(key) ?? new Set();
        this.#numbers.set(key, numbers.add(numberKey(number)));
      }
      this.#add(key, key);
      for (const alias of aliases) {
        if (/\s/.test(alias)) this.#add(fold(alias), key);
        else if (/^[A-ZĐ&]{3,}$/.test(alias)) this.#abbreviations.set(alias, key);
      }
    }
  }

  /** Abbreviations that stand for one name: `BLLĐ`. */
  get abbreviations(): ReadonlyMap<string, string> {
    return this.#abbreviations;
  }

  /** Number keys of every version known under a folded name. */
  numbersOf(name: string): ReadonlySet<string> {
    return this.#numbers.get(name) ?? new Set();
  }

  /** The longest name that begins at `start`, or null. Time grows with the length of the name, not of the text. */
  longestAt(text: string, start: number): LexiconMatch | null {
    let node = this.#root;
    let position = start;
    let best: LexiconMatch | null = null;
    for (;;) {
      WORD.lastIndex = position;
      const word = WORD.exec(text)?.[0];
      if (word === undefined || word.length > 40) return best;
      const next = node.next.get(fold(word));
      if (!next) return best;
      node = next;
      position += word.length;
      if (node.name !== null) best = { name: node.name, end: position };
      BETWEEN_WORDS.lastIndex = position;
      const gap = BETWEEN_WORDS.exec(text)?.[0];
      if (gap === undefined) return best;
      position += gap.length;
    }
  }

  #add(words: string, name: string): void {
    let node = this.#root;
    for (const word of words.match(/[\p{L}\p{N}]+/gu) ?? []) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), name: null };
        node.next.set(word, next);
      }
      node = next;
    }
    node.name ??= name;
  }
}
