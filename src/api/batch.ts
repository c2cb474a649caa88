import { ApiError } from './errors.js';

/** Things that one request may look up; a query that asks for more is cut short rather than answered slowly. */
const MOST_LOOKUPS = 50_000;

/** Counts what one request looks up. */
export class Budget {
  #left = MOST_LOOKUPS;

  /** Takes one look-up from the request's share. */
  spend(): void {
    this.#left--;
  }

  /** Throws `ApiError` QUERY_TOO_LARGE once the request has had more than its share. */
  check(): void {
    if (this.#left >= 0) return;
    throw new ApiError(
      'QUERY_TOO_LARGE',
      `Câu hỏi cần hơn ${MOST_LOOKUPS} mục; hãy giảm \`first\` hoặc bớt tầng lồng nhau.`,
      `The query needs more than ${MOST_LOOKUPS} things; ask for fewer with \`first\`, or nest less.`,
    );
  }
}

/**
 * Gathers the keys asked for while one level of a query is resolved, and looks them up in one go. Lives for one request, so
 * that each key is looked up once.
 */
export class Batch<K, V> {
  readonly #load: (keys: K[]) => Promise<ReadonlyMap<string, V>>;
  readonly #nameOf: (key: K) => string;
  readonly #budget: Budget;
  readonly #asked = new Map<string, Promise<V | null>>();
  #waiting: K[] = [];
  #answer: Promise<ReadonlyMap<string, V>> | null = null;

  constructor(budget: Budget, nameOf: (key: K) => string, load: (keys: K[]) => Promise<ReadonlyMap<string, V>>) {
    this.#budget = budget;
    this.#nameOf = nameOf;
    this.#load = load;
  }

  /** What the key names, or null. Rejects with what the look-up threw, and with QUERY_TOO_LARGE; it never throws by itself. */
  get(key: K): Promise<V | null> {
    const name = this.#nameOf(key);
    const known = this.#asked.get(name);
    if (known) return known;
    this.#budget.spend();
    this.#waiting.push(key);
    this.#answer ??= this.#whenGathered();
    const value = this.#answer.then((found) => found.get(name) ?? null);
    this.#asked.set(name, value);
    return value;
  }

  async #whenGathered(): Promise<ReadonlyMap<string, V>> {
    // Resolvers of one level run in promise jobs; setImmediate comes after all of them.
    await new Promise((resolve) => setImmediate(resolve));
    const keys = this.#waiting;
    this.#waiting = [];
    this.#answer = null;
    this.#budget.check();
    return this.#load(keys);
  }
}
