import { Lexicon } from '../extraction/lexicon.js';
import type { PlenumSpan } from '../extraction/scan-plenums.js';
import { fold } from '../instrument/fold.js';
import type { NamedInstrument, Reference } from '../instrument/reference/index.js';
import { NamedVersions } from './named-versions.js';
import { plenumCandidates } from './party-texts.js';

/** An instrument known by name: by its number, or by its title where it has none. */
export interface TypedName {
  readonly number: string | null;
  readonly title: string | null;
  /** ISO date of any precision, or null. */
  readonly date: string | null;
}

/** What a name or an event as typed asks for. */
export interface TypedNames {
  readonly named: readonly TypedName[];
  /** Other versions of the name, newest first: what may be meant where none of `named` is held. */
  readonly others: readonly TypedName[];
  /** The name as it is written: `Luật Đất đai`. */
  readonly name: string;
  /** Number of the plenum, where no term tells it from the serial of a number: `NQTW 4`; else null. */
  readonly serial: string | null;
}

const HEAD = /(?<![a-z])(?:bo luat|luat|phap lenh|hien phap)(?![a-z])/;
/** A law named behind other words is what those words are about: `nghi dinh huong dan luat dat dai`. */
const BEFORE_NAME = /^(?:(?:theo|tai|cua|can cu|quy dinh tai|toan van)\s+)*$/;
/** A number behind a name counts for more than the name: `luat dat dai so 31/2024/QH15`. */
const LAW_NUMBER =
  /\d+\s?[/ ]\s?\d{4}\s?[/ -]\s?(?:pl[ -])?(?:ub)?(?:tv)?qh\d|\d\s*[/-]\s*[a-z]|\d+\s*\/\s*\d{4}\s*\/\s*[a-z]/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

const ORDINALS: Readonly<Record<string, number>> = {
  nhat: 1,
  hai: 2,
  nhi: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  'muoi ba': 13,
  'muoi bon': 14,
  'muoi lam': 15,
};
const MOST_PLENUMS = 15;
const ORDINAL = `(\\d{1,2}|${Object.keys(ORDINALS).sort().reverse().join('|')})(?![a-z0-9])`;
const COMMITTEE = '(?:(?:ban chap hanh|bch) )?(?:trung uong|tw|tu)(?: dang)?';
const PART = '(?: (?:lan|phan) (?:thu )?(\\d|nhat|hai))?';
const TERM = '(?: (?:cua )?(?:dang )?khoa ?([ivx]+|\\d{1,2})(?![a-z0-9]))?';
/** `nq tw 7 khoa xi`, `nghi quyet trung uong 6 lan 2 khoa 8`. */
const PLENUM = new RegExp(
  `^(?:nghi quyet|nq) ?(?:so )?(?:cua )?(?:hoi nghi )?(?:lan thu )?${COMMITTEE} ?(?:lan thu |so )?${ORDINAL}(?! (?:nq|tw))${PART}${TERM}`,
);
/** `nghi quyet hoi nghi lan thu bay ban chap hanh trung uong dang khoa xi`, `hoi nghi tw 7 khoa xi`. */
const PLENUM_SPELT = new RegExp(
  `^(?:(?:nghi quyet|nq) )?(?:cua )?hoi nghi (?:lan thu )?(?:${ORDINAL} (?:cua )?${COMMITTEE}|${COMMITTEE} (?:lan thu )?${ORDINAL})${PART}${TERM}`,
);
/** `nghi quyet dai hoi xiii cua dang`, `nqdh 13`; not that of a province's Party organisation. */
const CONGRESS =
  /^(?:nghi quyet|nq) ?(?:so )?(?:dai hoi|dh) ?(?:dai bieu )?(?:toan quoc )?(?:cua )?(?:dang )?(?:toan quoc )?(?:lan )?(?:thu )?(?:khoa )?([ivx]+|\d{1,2})(?![a-z0-9])/;

/** Number of a term or congress, Roman or not, as reference data writes it; null where none is meant. */
export function romanTerm(typed: string, reference: Reference): string | null {
  const roman = /^\d+$/.test(typed)
    ? reference.legislatures.find(({ ordinal }) => ordinal === Number(typed))?.term
    : typed;
  return roman?.toUpperCase() ?? null;
}

/** Reads instruments typed by name or by the event that adopted them. */
export class TypedNameReader {
  readonly #reference: Reference;
  readonly #lexicon: Lexicon;
  readonly #versions: NamedVersions;
  readonly #short: ReadonlyMap<string, readonly string[]>;

  constructor(reference: Reference) {
    this.#reference = reference;
    this.#lexicon = new Lexicon(reference.names);
    this.#versions = new NamedVersions(reference);
    this.#short = shortNames(reference.names, this.#lexicon);
  }

  /** @param text folded words @param asOf ISO date on which the name is used, or null */
  read(text: string, asOf: string | null): TypedNames | null {
    const words = text
      .replace(/[^a-z0-9]+/g, ' ')
      .replace(/^(?:theo|tai|cua|so) /, '')
      .trim();
    return (
      this.#plenum(words) ?? this.#congress(words) ?? (LAW_NUMBER.test(text) ? null : this.#law(text, words, asOf))
    );
  }

  #plenum(words: string): TypedNames | null {
    const short = PLENUM.exec(words);
    const match = short ?? PLENUM_SPELT.exec(words);
    if (!match) return null;
    const [typed, part, term] = short ? [match[1], match[2], match[3]] : [match[1] ?? match[2], match[3], match[4]];
    const plenum = ORDINALS[typed ?? ''] ?? Number(typed);
    if (!(plenum >= 1 && plenum <= MOST_PLENUMS)) return null;
    const wanted = term === undefined ? null : romanTerm(term, this.#reference);
    const rest = words.slice(match[0].length);
    const rows = this.#adopted(plenum, wanted, rest).filter(
      (row) => part === undefined || row.part === null || row.part === `lần ${ORDINALS[part] ?? part}`,
    );
    const year = YEAR.exec(rest)?.[0];
    const named = rows.filter(({ date }) => year === undefined || date === null || date.startsWith(year));
    if (named.length === 0) return null;
    const name = `Nghị quyết Trung ương ${plenum}${wanted === null ? '' : ` khóa ${wanted}`}`;
    return { named, others: [], name, serial: wanted === null && short ? String(plenum) : null };
  }

  #congress(words: string): TypedNames | null {
    const term = romanTerm(CONGRESS.exec(words)?.[1] ?? '', this.#reference);
    if (term === null || words.includes('dang bo')) return null;
    const named = this.#adopted('congress', term, '');
    return named.length === 0 ? null : { named, others: [], name: `Nghị quyết Đại hội ${term}`, serial: null };
  }

  #adopted(plenum: PlenumSpan['plenum'], wanted: string | null, rest: string) {
    const terms = wanted === null ? this.#reference.partyTerms.map(({ term }) => term).reverse() : [wanted];
    return terms.flatMap((term) =>
      plenumCandidates(
        { start: 0, end: 0, term, plenum, provincial: null, rule: 'plenum-short' },
        rest,
        this.#reference,
      ),
    );
  }

  #law(text: string, words: string, asOf: string | null): TypedNames | null {
    const found = HEAD.exec(text);
    const head = found && BEFORE_NAME.test(text.slice(0, found.index)) ? found : null;
    const known = head ? this.#lexicon.longestAt(text, head.index) : null;
    const names = known ? [known.name] : this.#shortened(words);
    const year = YEAR.exec(known ? text.slice(known.end) : words)?.[0] ?? null;
    const amending = head !== null && /^luat sua doi/.test(words) ? words.replace(YEAR, '').trim() : null;
    const rows = (amending === null ? names : [amending])
      .map((name) => this.#versions.version(name, year, asOf))
      .filter((row) => row !== null);
    const versions = this.#reference.names
      .filter((row) => row.kind === 'base' && names.includes(fold(row.name)))
      .sort((one, other) => ((one.adopted ?? '') < (other.adopted ?? '') ? 1 : -1));
    const [first] = rows[0] ? rows : versions;
    if (!first) return null;
    const name = first.name;
    const named = rows.length > 0 ? rows.map(byRow) : [{ number: null, title: name, date: year }];
    const others = versions.filter((row) => !rows.includes(row)).map(byRow);
    return { named, others, name: year === null ? name : `${name} ${year}`, serial: null };
  }

  /** `blds 2015`, `ldd`, `luat bhxh 2014`: letters for a name, at the beginning, behind `theo` or a provision. */
  #shortened(words: string): readonly string[] {
    const [, head = '', letters = ''] = /^(bo luat |luat |phap lenh )?([a-z]+)(?: ?(?:nam )?\d{4})?$/.exec(words) ?? [];
    return this.#short.get(head + letters) ?? [];
  }
}

function byRow(row: NamedInstrument): TypedName {
  return { number: row.number, title: row.title, date: row.adopted };
}

/** Folded abbreviations of names: those of the table, and the first letters of the words of each name (`luat bhxh`, `lbhxh`). */
function shortNames(names: readonly NamedInstrument[], lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const short = new Map<string, Set<string>>();
  const add = (letters: string, name: string) => short.set(letters, (short.get(letters) ?? new Set()).add(name));
  for (const [abbreviation, name] of lexicon.abbreviations) add(fold(abbreviation), name);
  const ofTable = new Set(short.keys());
  for (const { name, kind } of names) {
    const folded = fold(name);
    const [, head = '', rest = ''] = /^(bo luat|luat|phap lenh|hien phap) ?(.*)$/.exec(folded) ?? [];
    const words = rest.match(/[a-z]+/g) ?? [];
    if (kind !== 'base' || head === '') continue;
    const letters = words.map((word) => word[0]).join('');
    const all =
      head
        .split(' ')
        .map((word) => word[0])
        .join('') + letters;
    if (letters.length >= 2 && letters.length <= 7) add(`${head} ${letters}`, folded);
    if (all.length >= 3 && all.length <= 8 && !ofTable.has(all)) add(all, folded);
    if (head === 'hien phap') add('hp', folded);
  }
  return new Map([...short].map(([letters, meant]) => [letters, [...meant]]));
}
