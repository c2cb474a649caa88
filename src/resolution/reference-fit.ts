import { CENTRAL } from '../instrument/claim.js';
import { fold } from '../instrument/fold.js';
import { numberKey, parseNumber } from '../instrument/number.js';
import type { Citable } from './reference-wording.js';
import type { TypedName } from './typed-names.js';
import type { TypedNumber } from './typed-number.js';
import type { TypedReference } from './typed-reference.js';
import type { TypedLetters, TypedVocabulary } from './typed-vocabulary.js';

/** What can be told of an instrument beside its number. */
export type Criterion = 'place' | 'type' | 'day' | 'year' | 'term';

/** How an instrument stands to a typed reference whose number or name it has. */
export interface ReferenceFit {
  /** Has just the number key that was typed. */
  readonly exact: boolean;
  /** What was typed and the instrument has otherwise. */
  readonly differs: readonly Criterion[];
  /** What was typed and is not known of the instrument. */
  readonly unknown: readonly Criterion[];
  /** How many of the typed words stand in its title, place or issuer. */
  readonly words: number;
}

/** An instrument to compare. */
export interface Fitted extends Citable {
  readonly id: string;
  readonly issuers: readonly { readonly name: string }[];
}

/**
 * How an instrument fits; null where neither number nor name is what was typed.
 *
 * @param number the one of `typed.numbers` that is looked for, or null where a name is
 * @param scope `VN`, a province, or null where nothing is said; that of `typed` does not count
 */
export function fitOf(
  record: Fitted,
  typed: TypedReference,
  number: TypedNumber | null,
  scope: string | null,
  vocabulary: TypedVocabulary,
): ReferenceFit | null {
  const key = record.number === null ? null : numberKey(record.number);
  const known = wordsAbout(record);
  const identity =
    (typed.idEnding !== null && record.id.endsWith(typed.idEnding)) ||
    typed.named.some((name) => isNamed(record, name)) ||
    (number !== null && key !== null && hasNumber(record, key, number, known, vocabulary)) ||
    (number === null && typed.named.length === 0 && typed.idEnding === null);
  if (!identity) return null;
  const year = number?.year ?? typed.year;
  const compared: readonly (readonly [Criterion, boolean | null])[] = [
    ['place', placeFits(record, typed, scope, known, vocabulary)],
    ['type', typed.types.length === 0 ? true : typeFits(record, typed.types, vocabulary)],
    [
      'day',
      typed.date === null || record.date === null
        ? typed.date === null
          ? true
          : null
        : record.date.startsWith(typed.date),
    ],
    ['year', year === null ? true : record.year === null ? null : record.year === year],
    ['term', termFits(record, typed.term)],
  ];
  return {
    exact: key !== null && typed.keys.includes(key),
    differs: compared.flatMap(([criterion, fits]) => (fits === false ? criterion : [])),
    unknown: compared.flatMap(([criterion, fits]) => (fits === null ? criterion : [])),
    words: typed.words.filter((word) => known.has(word)).length,
  };
}

/** True where the record is one of the versions of a name or event. */
export function isNamed(record: Citable, { number, title, date }: TypedName): boolean {
  if (date !== null && record.year !== null && !date.startsWith(String(record.year))) return false;
  if (number !== null) return record.number !== null && numberKey(record.number) === numberKey(number);
  return record.number === null && plain(record.title ?? '').includes(plain(title ?? ''));
}

function hasNumber(
  record: Fitted,
  key: string,
  { serial, letters }: TypedNumber,
  known: ReadonlySet<string>,
  vocabulary: TypedVocabulary,
): boolean {
  const printed = /^\d+(?:\.\d+|[a-z](?![a-z0-9]))?/.exec(key)?.[0] ?? '';
  if (printed !== serial) return false;
  const groups = (key.slice(printed.length).match(/[a-z]+\d*/g) ?? []).filter((group) => group !== '');
  return letters.every(
    (wanted) =>
      wanted.any.some((code) => groupFits(groups, code, vocabulary)) ||
      wanted.any.some((code) => vocabulary.typeCodes.get(code)?.includes(record.type)) ||
      isSpoken(wanted, known, record),
  );
}

/** Letters of a number as typed: whole, run together (`ndcp`), without a term (`qh` of `qh13`), or another writing of the body (`ub` of `ubnd`). */
function groupFits(groups: readonly string[], code: string, vocabulary: TypedVocabulary): boolean {
  if (groups.some((group) => group === code || group.replace(/\d+$/, '') === code)) return true;
  for (let from = 0; from < groups.length; from++) {
    let joined = '';
    for (const group of groups.slice(from)) {
      joined += group;
      if (joined === code) return true;
    }
  }
  return groups.some((group) => vocabulary.areOneBody(code, group));
}

function isSpoken({ any, spelt }: TypedLetters, known: ReadonlySet<string>, record: Fitted): boolean {
  const words = spelt ?? any[0] ?? '';
  if (!words.includes(' ')) return known.has(words);
  return ` ${plain([record.title ?? '', ...record.issuers.map(({ name }) => name)].join(' '))} `.includes(` ${words} `);
}

function wordsAbout(record: Fitted): ReadonlySet<string> {
  const text = [record.title ?? '', record.scope, ...record.issuers.map(({ name }) => name)].join(' ');
  return new Set(plain(text).split(' '));
}

/** A type fits also where letters of its kind head the number: a `QĐ` is called Quyết định and Quy định (`number_grammar` §7). */
function typeFits(record: Citable, types: readonly string[], vocabulary: TypedVocabulary): boolean {
  if (types.includes(record.type)) return true;
  const code = record.number === null ? null : parseNumber(record.number)?.typeCode;
  const called = code ? (vocabulary.typeCodes.get(fold(code)) ?? []) : [];
  return called.includes(record.type) && types.some((type) => called.includes(type));
}

/**
 * An act of a district, and one of a province that has become part of the one wanted, fit less than the province's own: null. A
 * place in the words may also be that of the subject: a central instrument on Cà Mau has it in its title.
 */
function placeFits(
  record: Citable,
  typed: TypedReference,
  scope: string | null,
  known: ReadonlySet<string>,
  vocabulary: TypedVocabulary,
): boolean | null {
  const wanted = scope ?? typed.scope;
  if (wanted === null) return true;
  const [parts, asked] = [record.scope.split('/'), wanted.split('/').map(placeKey)];
  if (asked.every((place) => parts.some((part) => placeKey(part) === place))) {
    return asked.length < parts.length && asked[0] === placeKey(parts[0] ?? '') ? null : true;
  }
  const heir = record.scope === CENTRAL ? null : vocabulary.heirOf(parts[0] ?? '');
  if (heir !== null && asked.length === 1 && placeKey(heir) === asked[0]) return null;
  if (scope !== null || record.scope !== CENTRAL) return false;
  return plain(wanted)
    .split(' ')
    .every((word) => known.has(word));
}

function placeKey(scope: string): string {
  const place = plain(scope).replace(/^(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong) (?=[a-z])/, '');
  return place === 'viet nam' || place === 'trung uong' ? plain(CENTRAL) : place;
}

function termFits({ date, year }: Citable, term: TypedReference['term']): boolean | null {
  if (term === null) return true;
  if (date !== null && date.length === 10) {
    return date >= term.from && (term.to === null || date.slice(0, term.to.length) <= term.to);
  }
  if (year === null) return null;
  const inside = String(year) >= term.from.slice(0, 4) && String(year) <= (term.to ?? '9999').slice(0, 4);
  return inside ? null : false;
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
