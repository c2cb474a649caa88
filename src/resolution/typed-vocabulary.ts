import { fold } from '../instrument/fold.js';
import type { Reference } from '../instrument/reference/index.js';

/** What a group of letters, or the words of a body, may stand for in a number: any of these. */
export interface TypedLetters {
  /** Folded codes: `['ubnd', 'ub']`. */
  readonly any: readonly string[];
  /** The body as it was written out, folded; null where letters were typed. */
  readonly spelt: string | null;
}

/** Bodies as people write them out, beside the names in `issuers.csv`: Party texts carry the letters of the Central Committee. */
const SPELT: readonly (readonly [words: string, codes: readonly string[]])[] = [
  ['thu tuong chinh phu', ['ttg']],
  ['thu tuong', ['ttg']],
  ['chu tich uy ban nhan dan', ['ubnd', 'ub', 'ct']],
  ['uy ban nhan dan', ['ubnd', 'ub']],
  ['hoi dong nhan dan', ['hdnd']],
  ['uy ban thuong vu quoc hoi', ['ubtvqh']],
  ['quoc hoi', ['qh']],
  ['ban chap hanh trung uong', ['tw', 'hntw']],
  ['bch trung uong', ['tw', 'hntw']],
  ['bo chinh tri', ['tw']],
  ['ban bi thu', ['tw']],
  ['bct', ['bct', 'tw']],
  ['bbt', ['bbt', 'tw']],
  ['trung uong dang', ['tw']],
  ['trung uong', ['tw', 'hntw']],
  ['bch tw', ['tw', 'hntw']],
  ['tinh uy', ['tu']],
  ['thanh uy', ['tu']],
  ['huyen uy', ['hu']],
  ['chinh phu', ['cp']],
];
/** Names of bodies that are words of anything else as well. */
const TOO_COMMON = /^(?:dang|dang uy|ban chi dao|van phong|so|cuc thue)$/;
/** Words that say a document and no type: `văn bản 25-NQ/TW`. */
const NO_TYPE = 'van ban';

interface Phrase<T> {
  readonly words: readonly string[];
  readonly means: T;
}

/** The words that typed references are made of, folded, from reference data. */
export class TypedVocabulary {
  /** Codes of types, in numbers and as people shorten them: `nq`, `ctr`. */
  readonly typeCodes: ReadonlyMap<string, readonly string[]>;
  readonly #issuerCodes: ReadonlySet<string>;
  /** For each code of a body, the others it is written with: `bnn` and `bnnptnt`. */
  readonly #sameBody = new Map<string, Set<string>>();
  readonly #types: readonly Phrase<string>[];
  readonly #issuers: readonly Phrase<TypedLetters>[];
  readonly #provinces: readonly Phrase<string>[];
  readonly #printed = new Map<string, string>();
  readonly #jurisdictions: Reference['jurisdictions'];

  constructor(reference: Reference) {
    const typeCodes = new Map<string, string[]>();
    const issuerCodes = new Set<string>();
    for (const { type, codes } of reference.types) {
      for (const code of codes.filter((code) => /^[\p{L}]+$/u.test(code))) {
        const key = fold(code);
        if (!this.#printed.has(key)) this.#printed.set(key, code);
        typeCodes.set(key, [...(typeCodes.get(key) ?? []), type]);
      }
    }
    const bodies = new Map<string, Set<string>>();
    const codesOfBody = new Map<string, string[]>();
    for (const { code, variants, name, fullName, authority } of reference.issuers) {
      const codes = [code, ...variants].map(fold).filter((letters) => /^[a-z0-9]+$/.test(letters));
      for (const letters of codes) issuerCodes.add(letters);
      codesOfBody.set(authority, [...(codesOfBody.get(authority) ?? []), ...codes]);
      if (!this.#printed.has(fold(code))) this.#printed.set(fold(code), code);
      for (const words of new Set([name, fullName].map((body) => fold(body).replace(/ \(.*$/, '')))) {
        if (!words.includes(' ') || TOO_COMMON.test(words) || words.endsWith(' tinh')) continue;
        const known = bodies.get(words) ?? new Set();
        for (const letters of codes) known.add(letters);
        bodies.set(words, known);
      }
    }
    for (const codes of codesOfBody.values()) {
      for (const letters of codes)
        this.#sameBody.set(letters, new Set([...(this.#sameBody.get(letters) ?? []), ...codes]));
    }
    for (const [words, codes] of SPELT) bodies.set(words, new Set(codes));
    this.typeCodes = typeCodes;
    this.#jurisdictions = reference.jurisdictions;
    this.#issuerCodes = issuerCodes;
    this.#types = phrases(
      reference.types.flatMap(({ type, aliases }) => [type, ...aliases].map((words) => [words, type] as const)),
    ).filter(({ words }) => words.join(' ') !== NO_TYPE);
    this.#issuers = phrases([...bodies].map(([words, codes]) => [words, { any: [...codes], spelt: words }] as const));
    this.#provinces = phrases(
      reference.jurisdictions.all.flatMap(({ name, variants }) =>
        [name, ...variants].map((words) => [words, name] as const),
      ),
    );
  }

  typeAt(words: readonly string[], at: number): { readonly type: string; readonly length: number } | null {
    const found = phraseAt(this.#types, words, at);
    return found && { type: found.means, length: found.words.length };
  }

  issuerAt(words: readonly string[], at: number): { readonly letters: TypedLetters; readonly length: number } | null {
    const found = phraseAt(this.#issuers, words, at);
    return found && { letters: found.means, length: found.words.length };
  }

  provinceAt(words: readonly string[], at: number): { readonly province: string; readonly length: number } | null {
    const found = phraseAt(this.#provinces, words, at);
    return found && { province: found.means, length: found.words.length };
  }

  /** The province that holds the acts of one that is no more: Vĩnh Long those of Bến Tre. Null where nothing says which. */
  heirOf(province: string): string | null {
    const unit = this.#jurisdictions.named(province, null);
    return unit === null ? null : (this.#jurisdictions.successorOn(unit.id, '9999-12-31')?.name ?? null);
  }

  /** The type of a folded name (`nghi quyet`), or null. */
  typeNamed(name: string): string | null {
    return this.#types.find(({ words }) => words.join(' ') === name)?.means ?? null;
  }

  /** The words of a type that was typed as one: `nghidinh`; null where the letters are none. */
  typeRunTogether(letters: string): readonly string[] | null {
    return this.#types.find(({ words }) => words.length > 1 && words.join('') === letters)?.words ?? null;
  }

  /** Codes in folded letters that were typed as one word: `nqtw` is `nq`, `tw`. Null where they are no code. */
  codesOf(letters: string): readonly string[] | null {
    if (this.typeCodes.has(letters) || this.#issuerCodes.has(letters)) return [letters];
    for (let length = Math.min(6, letters.length - 2); length >= 2; length--) {
      const [head, tail] = [letters.slice(0, length), letters.slice(length)];
      if (this.typeCodes.has(head) && this.#issuerCodes.has(tail)) return [head, tail];
    }
    return null;
  }

  /** Whether two codes are of one body, by the table of issuers. */
  areOneBody(code: string, other: string): boolean {
    return this.#sameBody.get(code)?.has(other) ?? false;
  }

  isTypeCode(letters: string): boolean {
    return this.typeCodes.has(letters);
  }

  /** Letters as numbers print them: `qd` is `QĐ`, `ttg` is `TTg`, `qh15` is `QH15`. */
  printed(letters: string): string {
    const known = this.#printed.get(letters);
    if (known !== undefined) return known;
    const digits = /\d+$/.exec(letters)?.[0] ?? '';
    return digits === '' ? letters.toUpperCase() : this.printed(letters.slice(0, -digits.length)) + digits;
  }

  /** Every word a reference of these tables can hold, once. */
  get words(): ReadonlySet<string> {
    return new Set([...this.#types, ...this.#issuers, ...this.#provinces].flatMap(({ words }) => words));
  }
}

/** Longest first, so that the first that stands at a place is the one meant. */
function phrases<T>(pairs: readonly (readonly [string, T])[]): Phrase<T>[] {
  return pairs
    .map(([text, means]) => ({ words: fold(text).match(/[a-z0-9]+/g) ?? [], means }))
    .sort((one, other) => other.words.length - one.words.length);
}

function phraseAt<T>(known: readonly Phrase<T>[], words: readonly string[], at: number): Phrase<T> | null {
  return known.find((phrase) => phrase.words.every((word, index) => words[at + index] === word)) ?? null;
}
