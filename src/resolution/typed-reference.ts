import { Lexicon } from '../extraction/lexicon.js';
import { scanPlenums } from '../extraction/scan-plenums.js';
import { isoDate } from '../instrument/date.js';
import { fold } from '../instrument/fold.js';
import type { Reference } from '../instrument/reference/index.js';
import { NamedVersions } from './named-versions.js';
import { plenumCandidates } from './party-texts.js';

/** What a reference as people type it asks for; null or empty asks for nothing. */
export interface TypedReference {
  /** Folded serials without leading zeros: `['25']`; two for `217/218-QĐ/TW`. */
  readonly serials: readonly string[];
  /** Folded letters that the number must hold: `['nq', 'tw']`. */
  readonly letters: readonly string[];
  /** Types that the words allow. */
  readonly types: readonly string[];
  readonly year: number | null;
  readonly date: string | null;
  /** Interval of a Party term: `khóa XI`. */
  readonly term: { readonly from: string; readonly to: string | null } | null;
  /** Province, as reference data names it. */
  readonly scope: string | null;
  /** Instruments known by name: number, or title where they have none. */
  readonly named: readonly {
    readonly number: string | null;
    readonly title: string | null;
    readonly date: string | null;
  }[];
}

const URN = /^urn:lex:vn((?:;[a-z0-9.]+)*):([a-z0-9.;+]+):([a-z0-9.]+):([^;]*);([a-z0-9-]+)$/;
const DAY = /(?:ngay\s*)?(\d{1,2})\s*(?:[/.-]|\s*thang\s*)\s*(\d{1,2})\s*(?:[/.-]|\s*nam\s*)\s*(\d{4})(?!\d)/;
const TERM = /khoa\s+([ivx]+|\d{1,2})(?![a-z0-9])/;
const ROMAN = [
  '',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
];
/** Words that join and say nothing. */
const EMPTY_WORDS = new Set(
  'so hieu nam ngay thang cua tinh thanh pho tp ve viec va cac dang khoa ban hanh so'.split(' '),
);
/** Issuers as people write them out. */
const SPELT_ISSUERS: readonly (readonly [string, string])[] = [
  ['thu tuong chinh phu', 'ttg'],
  ['thu tuong', 'ttg'],
  ['uy ban nhan dan', 'ubnd'],
  ['hoi dong nhan dan', 'hdnd'],
  ['trung uong', 'tw'],
  ['tinh uy', 'tu'],
  ['thanh uy', 'tu'],
  ['chinh phu', 'cp'],
];

/** Reads references as people type them: `nq 25 tw khoa 11`, `luat dat dai 2024`, `NĐ30`, a `urn:lex` id, a number of any spelling. */
export class TypedReferenceReader {
  readonly #reference: Reference;
  readonly #lexicon: Lexicon;
  readonly #names: NamedVersions;
  readonly #types: readonly (readonly [words: string, type: string])[];

  constructor(reference: Reference) {
    this.#reference = reference;
    this.#lexicon = new Lexicon(reference.names);
    this.#names = new NamedVersions(reference);
    this.#types = reference.types
      .flatMap((row) => [row.type, ...row.aliases].map((words) => [fold(words), row.type] as const))
      .sort(([one], [other]) => other.length - one.length);
  }

  /**
   * @param asOf ISO date on which the reference is written, which picks the version of a law; null where nothing is said
   * @returns null where the words hold nothing that refers: no number, no known name
   */
  read(written: string, asOf: string | null): TypedReference | null {
    const urn = URN.exec(written.trim());
    if (urn) return this.#urn(urn);
    const plenum = scanPlenums(written)[0];
    if (plenum && !plenum.provincial && !/\d\s*-\s*NQ/i.test(written)) {
      const named = plenumCandidates(plenum, fold(written.slice(plenum.end)), this.#reference);
      return { ...NOTHING, types: ['Nghị quyết'], named };
    }
    return this.#name(fold(written), asOf) ?? this.#number(fold(written.replace(/[“”"']/g, ' ')));
  }

  #urn(match: RegExpExecArray): TypedReference {
    const [, place = '', , type = '', date = '', details = ''] = match;
    const tokens = details.split('-');
    const serial = /^\d/.test(tokens[0] ?? '') ? withoutZeros(tokens[0] ?? '') : null;
    const words = (text: string) => text.replaceAll('.', ' ');
    const known = this.#types.find(([name]) => name === words(type));
    const province = place.split(';')[1];
    const scope =
      province === undefined ? null : this.#reference.jurisdictions.named(words(province), date || null)?.name;
    return {
      ...NOTHING,
      serials: serial === null ? [] : [serial],
      letters: serial === null ? [] : tokens.slice(1).filter((token) => /^[a-z]/.test(token)),
      types: known ? [known[1]] : [],
      year: /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : null,
      date: date.length === 10 ? date : null,
      scope: scope ?? null,
      named: serial === null ? [{ number: null, title: tokens.join(' '), date: date || null }] : [],
    };
  }

  #name(folded: string, asOf: string | null): TypedReference | null {
    const head = /(?:bo luat|luat|phap lenh|hien phap)\s*/.exec(folded);
    const known = head ? this.#lexicon.longestAt(folded, head.index) : this.#abbreviation(folded);
    if (!known || /\d+\s*\/\s*\d{4}\s*\/\s*[a-z]/.test(folded)) return null;
    const year = /(?:19|20)\d\d/.exec(folded.slice(known.end))?.[0] ?? null;
    const row = this.#names.version(known.name, year, asOf);
    return row ? { ...NOTHING, named: [{ number: row.number, title: row.title, date: row.adopted }] } : null;
  }

  #abbreviation(folded: string): { name: string; end: number } | null {
    for (const [abbreviation, name] of this.#lexicon.abbreviations) {
      const short = fold(abbreviation);
      if (new RegExp(`^${short}(?![a-z])`).test(folded)) return { name, end: short.length };
    }
    return null;
  }

  #number(folded: string): TypedReference | null {
    let rest = ` ${folded} `;
    const take = (pattern: RegExp): RegExpExecArray | null => {
      const match = pattern.exec(rest);
      if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
      return match;
    };
    const day = take(DAY);
    const term = take(TERM);
    const types: string[] = [];
    for (const [words, type] of this.#types) {
      if (!rest.includes(` ${words} `)) continue;
      types.push(type);
      rest = rest.replace(` ${words} `, ' ');
      break;
    }
    for (const [words, code] of SPELT_ISSUERS) rest = rest.replaceAll(` ${words} `, ` ${code} `);
    const scope = this.#takeProvince(rest, (without) => {
      rest = without;
    });
    const tokens = rest.match(/\d+[a-z]?(?![a-z0-9])|[a-z]+\d{0,2}(?!\d)|\d+/g) ?? [];
    const letters: string[] = [];
    const numbers: string[] = [];
    for (const token of tokens) {
      const glued = /^(nd|nq|qd|ct|kl|kh|tt|hd|tb)(\d{1,4})$/.exec(token);
      const closed = /^(nd|nq|qd|ct|kl|kh|ctr|tt|ttr|hd|tb|bc|cd|qc)(tw|tu|hu|du|cp|ttg|ubnd|hdnd)$/.exec(token);
      if (closed) letters.push(closed[1] ?? '', closed[2] ?? '');
      else if (glued) {
        letters.push(glued[1] ?? '');
        numbers.push(glued[2] ?? '');
      } else if (/^\d/.test(token)) numbers.push(token);
      else if (!EMPTY_WORDS.has(token)) letters.push(token);
    }
    const year = numbers.length > 1 ? (numbers.slice(1).find((token) => /^(?:19|20)\d\d$/.test(token)) ?? null) : null;
    const serials = numbers.filter((token) => token !== year).slice(0, 2);
    if (serials.length === 0 || (letters.length === 0 && types.length === 0)) return null;
    return {
      serials: serials.map(withoutZeros),
      letters,
      types,
      year: year === null ? null : Number(year),
      date: day ? isoDate(Number(day[1]), Number(day[2]), Number(day[3])) : null,
      term: term ? this.#term(term[1] ?? '') : null,
      scope,
      named: [],
    };
  }

  #term(printed: string): TypedReference['term'] {
    const roman = /^\d+$/.test(printed) ? ROMAN[Number(printed)] : printed;
    const row = this.#reference.partyTerms.find(({ term }) => term.toLowerCase() === roman);
    return row ? { from: row.from, to: row.to } : null;
  }

  #takeProvince(rest: string, taken: (without: string) => void): string | null {
    const names = new Set(this.#reference.jurisdictions.all.flatMap((unit) => [unit.name, ...unit.variants]));
    const found = [...names]
      .filter((name) => rest.includes(` ${fold(name)} `))
      .sort((one, other) => other.length - one.length)[0];
    if (found === undefined) return null;
    taken(rest.replace(` ${fold(found)} `, ' '));
    return this.#reference.jurisdictions.named(found, null)?.name ?? found;
  }
}

const NOTHING: TypedReference = {
  serials: [],
  letters: [],
  types: [],
  year: null,
  date: null,
  term: null,
  scope: null,
  named: [],
};

function withoutZeros(serial: string): string {
  return serial.replace(/^0+(?=\d)/, '');
}
