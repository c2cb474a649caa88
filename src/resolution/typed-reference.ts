import { numberKey } from '../instrument/number.js';
import type { Reference } from '../instrument/reference/index.js';
import { NearestWords } from './nearest-words.js';
import { takeDate } from './typed-date.js';
import { typedId } from './typed-id.js';
import { romanTerm, type TypedName, TypedNameReader } from './typed-names.js';
import { readNumbers, type TypedNumber, withoutZeros } from './typed-number.js';
import { typedTexts } from './typed-text.js';
import { TypedVocabulary } from './typed-vocabulary.js';

/** What a reference as people type it asks for; null or empty asks for nothing. */
export interface TypedReference {
  /** Numbers asked for: two for `217/218-QĐ/TW`. */
  readonly numbers: readonly TypedNumber[];
  /** {@link numberKey} of what was typed as a whole number: an instrument that has just this key is meant before others. */
  readonly keys: readonly string[];
  /** Types that the words name. */
  readonly types: readonly string[];
  readonly year: number | null;
  /** ISO date, or `YYYY-MM`. */
  readonly date: string | null;
  /** Interval of a Party term or legislature: `khóa XI`. */
  readonly term: { readonly from: string; readonly to: string | null } | null;
  /** Province as reference data names it, and the district where an id has one: `Cà Mau`, `Cà Mau/nam can`. */
  readonly scope: string | null;
  /** Instruments known by name or by the event that adopted them. */
  readonly named: readonly TypedName[];
  /** Other versions of the name. */
  readonly others: readonly TypedName[];
  /** The name or event as it is written out, or the title as typed: `Luật Đất đai 2024`; null where numbers were typed alone. */
  readonly name: string | null;
  /** Folded words of a title. */
  readonly words: readonly string[];
  /** The end of ids that are meant, where the id of an instrument without a number was typed; else null. */
  readonly idEnding: string | null;
}

/** Characters of a typed reference; longer ones are pasted documents. */
export const MOST_TYPED = 1_000;

const NOTHING: TypedReference = {
  numbers: [],
  keys: [],
  types: [],
  year: null,
  date: null,
  term: null,
  scope: null,
  named: [],
  others: [],
  name: null,
  words: [],
  idEnding: null,
};
const PROVISION =
  /(?<![a-z0-9])(?:diem [a-z]\d{0,2}|khoan \d+[a-z]?|dieu \d+[a-z]?|chuong [ivx\d]+|muc \d+|phu luc [ivx\d]+)(?![a-z0-9])[,;]?\s*(?:cua\s+)?/g;
const TERM = /(?<![a-z])khoa\s*([ivx]+|\d{1,2})(?![a-z0-9])/;
/** A number typed with its separators, State, Party or wrong: `25-nq/tw`, `30 / 2020 / nd-cp`. */
const WHOLE_NUMBER = /(?<![a-z0-9/-])\d+[a-z]?(?:\s?[/-]\s?[a-z0-9&.]+)+/g;
/** Words of a title that ask for an instrument without a number. */
const FEWEST_TITLE_WORDS = 2;

/**
 * Reads references as people type them: `nq 25 tw khoa 11`, `luat dat dai 2024`, `NĐ30`, `nqtw7 khóa XI`, an address of a legal
 * portal, a `urn:lex` id of any age, a number in any spelling.
 */
export class TypedReferenceReader {
  readonly vocabulary: TypedVocabulary;
  readonly #reference: Reference;
  readonly #names: TypedNameReader;
  readonly #nearest: NearestWords;

  constructor(reference: Reference) {
    this.#reference = reference;
    this.vocabulary = new TypedVocabulary(reference);
    this.#names = new TypedNameReader(reference);
    this.#nearest = new NearestWords(this.vocabulary.words, reference);
  }

  /**
   * @param asOf ISO date on which the reference is written, which picks the version of a law; null where nothing is said
   * @returns null where the words hold nothing that refers: no number, no known name, no type with a title
   */
  read(written: string, asOf: string | null): TypedReference | null {
    if (written.length > MOST_TYPED) return null;
    const id = this.#id(written);
    if (id) return id;
    for (const text of typedTexts(written)) {
      const typed = this.#text(text, asOf);
      if (typed) return typed.numbers.length > 0 || typed.name !== null ? typed : { ...typed, name: text };
    }
    return null;
  }

  /** A number that was typed without letters and type: `25`, `so 25 ve dan van`; null where there is none. */
  readBare(written: string): TypedReference | null {
    if (written.length > MOST_TYPED) return null;
    const typed = this.#parts(typedTexts(written)[0] ?? '');
    return typed.numbers.length === 0 ? null : typed;
  }

  /** The words with each misspelt one set right, folded; null where none is. */
  mended(written: string): string | null {
    return written.length > MOST_TYPED ? null : this.#nearest.mended(typedTexts(written)[0] ?? '');
  }

  #id(written: string): TypedReference | null {
    const id = typedId(typedTexts(written).find((text) => text.includes('urn:lex:vn')) ?? '');
    if (!id) return null;
    const [province, ...below] = id.places;
    const unit = province === undefined ? null : this.#reference.jurisdictions.named(province, id.date);
    const scope = province === undefined ? null : [unit?.name ?? province, ...below].join('/');
    const types = id.parts.flatMap((part) => this.vocabulary.typeNamed(part) ?? []).slice(-1);
    const year = id.date === null ? null : Number(id.date.slice(0, 4));
    const known = {
      types,
      year,
      date: id.date !== null && id.date.length > 4 ? id.date : null,
      scope,
    };
    if (/^van-ban-[0-9a-f]{8,}$/.test(id.details)) return { ...NOTHING, ...known, idEnding: `;${id.details}` };
    const [, serial, letters = ''] = /^(\d+[a-z]?)-(.+)$/.exec(id.details) ?? [];
    if (serial === undefined) {
      const title = id.details.replaceAll('-', ' ');
      return { ...NOTHING, ...known, named: [{ number: null, title, date: id.date }], name: title };
    }
    const groups = letters.split('-').filter((group) => /^[a-z]/.test(group));
    const yearOfNumber = /^(?:19|20)\d\d(?=-)/.exec(letters)?.[0];
    return {
      ...NOTHING,
      ...known,
      numbers: [
        {
          serial: withoutZeros(serial),
          year: yearOfNumber === undefined ? null : Number(yearOfNumber),
          letters: groups.map((group) => ({ any: [group], spelt: null })),
        },
      ],
    };
  }

  #text(text: string, asOf: string | null): TypedReference | null {
    const plain = text.replace(/[“”"'’‘«»`]/g, ' ').replace(PROVISION, ' ');
    const names = this.#names.read(plain.trim(), asOf);
    if (names && names.serial === null) {
      const { named, others, name } = names;
      return { ...NOTHING, named, others, name };
    }
    const typed = this.#number(plain);
    return names ? { ...(typed ?? NOTHING), named: names.named, name: names.name } : typed;
  }

  #number(plain: string): TypedReference | null {
    const typed = this.#parts(plain);
    const { numbers, types, words } = typed;
    const refers =
      numbers.length > 0
        ? types.length > 0 || numbers.some(({ letters }) => letters.length > 0)
        : types.length > 0 && words.length >= FEWEST_TITLE_WORDS;
    return refers ? typed : null;
  }

  #parts(plain: string): TypedReference {
    const dated = takeDate(plain);
    let rest = dated?.rest ?? plain;
    const term = TERM.exec(rest)?.[1] ?? null;
    rest = rest.replace(TERM, ' ');
    const { numbers, types, words, year, province } = readNumbers(rest, this.vocabulary);
    const day = dated?.date ?? null;
    return {
      ...NOTHING,
      numbers,
      types,
      words,
      keys: (rest.match(WHOLE_NUMBER) ?? []).map(numberKey),
      year: year ?? dated?.year ?? null,
      date: day,
      term: term === null ? null : this.#term(term, numbers),
      scope: province === null ? null : (this.#reference.jurisdictions.named(province, day)?.name ?? province),
    };
  }

  /** A term is the National Assembly's behind its letters, a local council's behind those (not known), else the Party's. */
  #term(printed: string, numbers: readonly TypedNumber[]): TypedReference['term'] {
    const roman = romanTerm(printed, this.#reference);
    const letters = numbers.flatMap((number) => number.letters.flatMap(({ any }) => any));
    if (letters.includes('hdnd')) return null;
    const assembly = letters.some((code) => code === 'qh' || code === 'ubtvqh');
    const row = (assembly ? this.#reference.legislatures : this.#reference.partyTerms).find(
      ({ term }) => term === roman,
    );
    return row ? { from: row.from, to: row.to } : null;
  }
}
