import type { TypedLetters, TypedVocabulary } from './typed-vocabulary.js';

/** A number as typed, with or without its letters. */
export interface TypedNumber {
  /** Folded, without leading zeros: `25`, `30c`. */
  readonly serial: string;
  /** Year that stands behind the serial: `30/2020/nd-cp`; null elsewhere. */
  readonly year: number | null;
  /** What the number must hold, in the order typed. */
  readonly letters: readonly TypedLetters[];
}

/** What was found in words that hold a number or a title. */
export interface NumbersRead {
  readonly numbers: readonly TypedNumber[];
  readonly types: readonly string[];
  /** Province by one of its names. */
  readonly province: string | null;
  readonly year: number | null;
  /** Words of a title, without those that tell nothing. */
  readonly words: readonly string[];
}

interface Token {
  readonly text: string;
  /** Stands in one piece with digits and separators: `25-nq/tw`. */
  readonly glued: boolean;
}

/** A serial may have a part: `66.7/2025/NQ-CP`. */
const TOKEN = /\d+\.\d{1,2}(?=\s?\/)|\d+[a-z]?(?![a-z0-9])|\d+|[a-z]+(?:\d{1,6}(?![a-z0-9]))?/g;
const SERIAL = /^\d{1,6}(?:\.\d{1,2}|[a-z])?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** Words between the parts of a number. */
const JOINING = new Set('so hieu nam ngay thang cua tinh thanh pho tp'.split(' '));
/** Words that most titles hold. */
const TELLS_NOTHING = new Set(
  'so hieu nam ngay thang cua tinh thanh pho tp ve viec va cac cho voi tai theo trong den tu la phe duyet ban hanh quy dinh khoa dang'.split(
    ' ',
  ),
);
/** Bodies whose term stands behind their letters: `qh15`, `hdnn8`. */
const TERMED_BODY = /(?:qh|hdnn|hdnd)$/;
const VOWEL = /[aeiouy]/;
/** Types that a year alone tells apart. */
const LAWS = new Set(['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp']);
/** Numbers that one reference can list: `24, 25, 26-NQ/TW`. */
const MOST_NUMBERS = 8;

/**
 * Reads numbers, types, place, year and words of a title out of folded words in any order. A list shares the letters behind it and
 * those before it: `qd 217-218/qd-tw` is two numbers.
 */
export function readNumbers(text: string, vocabulary: TypedVocabulary): NumbersRead {
  const tokens = tokensOf(text, vocabulary);
  return new NumberWords(tokens, vocabulary).read();
}

function tokensOf(text: string, vocabulary: TypedVocabulary): readonly Token[] {
  return text.split(/\s+/).flatMap((run) => {
    const glued = /\d/.test(run) && /[/-]/.test(run);
    const closed = run.replace(/(?<=[a-z])&(?=[a-z])/g, '');
    return (closed.match(TOKEN) ?? [])
      .flatMap((word) => parted(word, vocabulary))
      .map((word) => ({ text: word, glued }));
  });
}

/** `nd30`, `nghidinh30` and `nqtw25` are letters and a serial, `nam2013` a word and a year; `qh15` stays whole. */
function parted(word: string, vocabulary: TypedVocabulary): readonly string[] {
  const [, letters = '', digits = ''] = /^([a-z]+)(\d*)$/.exec(word) ?? [];
  const figures = digits === '' ? [] : [digits];
  const type = vocabulary.typeRunTogether(letters);
  if (type) return [...type, ...figures];
  if (digits === '' || TERMED_BODY.test(letters)) return [word];
  if (letters === 'nam' || letters === 'so') return [letters, digits];
  const codes = vocabulary.codesOf(letters);
  return codes?.[0] !== undefined && vocabulary.isTypeCode(codes[0]) ? [letters, digits] : [word];
}

class NumberWords {
  readonly #tokens: readonly Token[];
  readonly #texts: readonly string[];
  readonly #vocabulary: TypedVocabulary;
  readonly #numbers: { serial: string; year: number | null; letters: TypedLetters[] }[] = [];
  readonly #before: TypedLetters[] = [];
  readonly #words: string[] = [];
  #typeBefore: string | null = null;
  #typeBehind: string | null = null;
  #province: string | null = null;
  #year: number | null = null;
  /** False once the words of a title have begun, in which letters are words. */
  #inNumber = true;

  constructor(tokens: readonly Token[], vocabulary: TypedVocabulary) {
    this.#tokens = tokens;
    this.#texts = tokens.map(({ text }) => text);
    this.#vocabulary = vocabulary;
  }

  read(): NumbersRead {
    for (let at = 0; at < this.#tokens.length; ) at += this.#take(at);
    this.#share();
    const coded = this.#numbers.some(({ letters }) => letters.some(({ any }) => this.#isType(any)));
    const type = this.#typeBefore ?? (coded ? null : this.#typeBehind);
    const types = type === null ? this.#typesOfTitle() : [type];
    return {
      numbers: this.#numbers,
      types,
      province: this.#province,
      year: this.#year,
      words: this.#numbers.length > 0 ? this.#words : [...this.#lettersOfTitle(), ...this.#words],
    };
  }

  /** Without a number a code of a type is the type: `nq dan van`. */
  #typesOfTitle(): readonly string[] {
    if (this.#numbers.length > 0) return [];
    const code = this.#before.flatMap(({ any }) => any).find((letters) => this.#vocabulary.isTypeCode(letters));
    return code === undefined ? [] : (this.#vocabulary.typeCodes.get(code) ?? []);
  }

  /** Without a number other letters are words of the title: `van thu`, though `thu` is a code. */
  #lettersOfTitle(): readonly string[] {
    return this.#before.flatMap(({ any, spelt }) => (spelt === null && !this.#isType(any) ? any : []));
  }

  /** Takes what stands at a place; returns how many tokens that was. */
  #take(at: number): number {
    const { text, glued } = this.#tokens[at] ?? { text: '', glued: false };
    if (/^\d/.test(text)) {
      this.#takeDigits(text, at);
      return 1;
    }
    if (!glued) {
      const type = this.#vocabulary.typeAt(this.#texts, at);
      if (type) return this.#takeType(type.type, at, type.length);
      if (text === 'tp' && this.#vocabulary.provinceAt(this.#texts, at + 1)) return 1;
      const province = this.#vocabulary.provinceAt(this.#texts, at);
      if (province) {
        this.#province ??= province.province;
        return province.length;
      }
      const issuer = this.#vocabulary.issuerAt(this.#texts, at);
      if (issuer && (this.#inNumber || this.#texts[at - 1] === 'cua')) {
        this.#letters(issuer.letters);
        return issuer.length;
      }
    }
    this.#takeWord(text, glued);
    return 1;
  }

  #takeType(type: string, at: number, length: number): number {
    if (this.#numbers.length === 0 && this.#typeBefore === null && this.#words.length === 0) this.#typeBefore = type;
    else {
      this.#typeBehind ??= type;
      this.#words.push(...this.#texts.slice(at, at + length).filter((word) => !TELLS_NOTHING.has(word)));
    }
    return length;
  }

  #takeDigits(text: string, at: number): void {
    const last = this.#numbers.at(-1);
    if (YEAR.test(text) && (last !== undefined || this.#isYearBeforeNumber(at))) {
      if (last && last.letters.length === 0 && withoutZeros(this.#texts[at - 1] ?? '') === last.serial)
        last.year = Number(text);
      this.#year ??= Number(text);
      return;
    }
    if (!SERIAL.test(text) || this.#numbers.length >= MOST_NUMBERS || (last !== undefined && !this.#goesOn(at))) return;
    this.#inNumber = true;
    this.#numbers.push({ serial: withoutZeros(text), year: null, letters: [] });
  }

  /** A year before any number: behind `nam` or words of a title, of a law, or where the number comes later. */
  #isYearBeforeNumber(at: number): boolean {
    const next = this.#texts[at + 1];
    if (next !== undefined && this.#vocabulary.codesOf(next) !== null) return false;
    return (
      this.#texts[at - 1] === 'nam' ||
      this.#words.length > 0 ||
      LAWS.has(this.#typeBefore ?? '') ||
      this.#texts.slice(at + 1).some((text) => SERIAL.test(text) && !YEAR.test(text))
    );
  }

  /** Whether digits behind a number are another: in its list, or with separators and letters of their own. */
  #goesOn(at: number): boolean {
    const before = this.#texts[at - 1] ?? '';
    if (/^\d/.test(before) || ((before === 'va' || before === 'so') && this.#inNumber)) return true;
    const token = this.#tokens[at];
    const next = this.#tokens[at + 1];
    return Boolean(token?.glued && next?.glued && this.#vocabulary.codesOf(next.text));
  }

  #takeWord(text: string, glued: boolean): void {
    const codes = this.#inNumber || glued ? this.#vocabulary.codesOf(text) : null;
    if (codes) {
      for (const code of codes) this.#letters({ any: [code], spelt: null });
      return;
    }
    const unknown = text.length > 1 && (glued || (this.#numbers.length > 0 && this.#inNumber && !VOWEL.test(text)));
    if (unknown) {
      this.#letters({ any: [text], spelt: null });
      return;
    }
    if (JOINING.has(text) || text === 'va') return;
    if (this.#numbers.length > 0) this.#inNumber = false;
    if (text.length > 1 && !TELLS_NOTHING.has(text)) this.#words.push(text);
  }

  #letters(letters: TypedLetters): void {
    const known = this.#numbers.at(-1)?.letters ?? this.#before;
    if (!known.some(({ any }) => any.join() === letters.any.join())) known.push(letters);
  }

  /** Numbers of a list have the letters of the next that has any; all have those typed before the first, but for another type. */
  #share(): void {
    for (let at = this.#numbers.length - 2; at >= 0; at--) {
      const [here, next] = [this.#numbers[at], this.#numbers[at + 1]];
      if (here && next && here.letters.length === 0) {
        here.letters.push(...next.letters);
        here.year ??= next.year;
      }
    }
    for (const { letters } of this.#numbers) {
      const typed = letters.some(({ any }) => this.#isType(any));
      const shared = this.#before.filter(
        (one) => !(typed && this.#isType(one.any)) && !letters.some(({ any }) => any.join() === one.any.join()),
      );
      letters.unshift(...shared);
    }
  }

  #isType(any: readonly string[]): boolean {
    return any.some((code) => this.#vocabulary.isTypeCode(code));
  }
}

/** A folded serial as {@link numberKey} has it. */
export function withoutZeros(serial: string): string {
  return serial.replace(/^0+(?=\d)/, '');
}
