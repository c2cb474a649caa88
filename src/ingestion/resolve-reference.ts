import type { GraphStore } from '../graph/port.js';
import { standingOf } from '../graph/queries/changes.js';
import { type InstrumentRecord, instrumentsById } from '../graph/queries/instruments.js';
import { existedOn, newestFirst } from '../graph/queries/order.js';
import { fold } from '../instrument/fold.js';
import { numberKey } from '../instrument/number.js';
import { fitOf, isNamed, type ReferenceFit } from '../resolution/reference-fit.js';
import { understood, wordsOf } from '../resolution/reference-wording.js';
import type { TypedNumber } from '../resolution/typed-number.js';
import { MOST_TYPED, type TypedReference, type TypedReferenceReader } from '../resolution/typed-reference.js';
import type { TypedVocabulary } from '../resolution/typed-vocabulary.js';
import * as hints from './resolution-hints.js';

/** Which instrument a written reference means. */
export interface Resolution {
  readonly status: 'RESOLVED' | 'AMBIGUOUS' | 'UNKNOWN' | 'UNREADABLE';
  /** Ids: one where RESOLVED, what may be meant where AMBIGUOUS, else none. Likeliest first; see {@link resolveReference}. */
  readonly candidates: readonly string[];
  /** What would make it certain, how it was understood, or what cannot be read; for the user. Null where there is nothing to say. */
  readonly hint: string | null;
  /** The nearest reference that can be read or is held, as it can be typed; null where RESOLVED or AMBIGUOUS, or none is near. */
  readonly suggestion: string | null;
}

/** Instruments with a serial that are looked at, and those that are given back. */
const MOST_HITS = 1_000;
const MOST_CANDIDATES = 200;
/** So many typed words, none of them in the one title, make it doubtful that the number is right. */
const DOUBTFUL_WORDS = 3;

interface Candidate {
  readonly record: InstrumentRecord;
  readonly fit: ReferenceFit;
}

/**
 * Finds the instrument that a reference means, among those in the store. Never throws for what is typed; what is longer than
 * 1,000 characters is UNREADABLE.
 *
 * Number or name must fit; place, type, day, year and term must not differ. Where some fit all that was typed, those of which a part
 * is not known are left out; so are those with fewer of the title's words, and those whose number has more letters than a number
 * typed in full. Of what is left the likeliest comes first: more typed words in title, place and issuer; ingested before stubs; in
 * force on `asOf` as far as the graph tells; newest; then by id.
 *
 * @param scope `VN` or a province; overrides the place the reference itself names
 * @param asOf ISO date: instruments of later date are left out, and it picks the version of a law cited by name
 */
export async function resolveReference(
  store: GraphStore,
  reader: TypedReferenceReader,
  written: string,
  scope: string | null,
  asOf: string | null,
): Promise<Resolution> {
  if (written.length > MOST_TYPED) return unreadable(hints.TOO_LONG, null);
  const exact = await instrumentsById(store, [written.trim()]);
  if (exact.size === 1) return resolved([...exact.keys()], null);
  const question: Question = { store, vocabulary: reader.vocabulary, scope, asOf };
  const typed = reader.read(written, asOf);
  const answer = typed === null ? null : await resolveTyped(question, typed);
  if (answer && (answer.status !== 'UNKNOWN' || answer.suggestion !== null)) return answer;
  const suggestion = await nearest(question, reader, written);
  return answer
    ? { ...answer, hint: hints.withSuggestion(answer.hint ?? '', suggestion), suggestion }
    : unreadable(hints.UNREADABLE, suggestion);
}

interface Question {
  readonly store: GraphStore;
  readonly vocabulary: TypedVocabulary;
  readonly scope: string | null;
  readonly asOf: string | null;
}

function resolved(candidates: readonly string[], hint: string | null): Resolution {
  return { status: 'RESOLVED', candidates, hint, suggestion: null };
}

function unreadable(hint: string, suggestion: string | null): Resolution {
  return { status: 'UNREADABLE', candidates: [], hint: hints.withSuggestion(hint, suggestion), suggestion };
}

async function resolveTyped(question: Question, typed: TypedReference): Promise<Resolution> {
  const records = await recordsFor(question.store, typed, question.vocabulary);
  const numbers = typed.numbers.length === 0 ? [null] : typed.numbers;
  const found = numbers.map((number) => matching(question, typed, number, records));
  const candidates = await ranked(question, found.flat());
  const ids = [...new Set(candidates.map(({ record }) => record.id))];
  const kept = candidates.map(({ record }) => record);
  if (kept.length === 0) return unknown(question, typed, records);
  if (numbers.length > 1) {
    const missing = typed.numbers.filter((_, index) => found[index]?.length === 0);
    const hint = hints.severalNumbers(
      missing.map((number) => understood({ ...typed, numbers: [number] }, question.vocabulary)),
    );
    return { status: 'AMBIGUOUS', candidates: ids.slice(0, MOST_CANDIDATES), hint, suggestion: null };
  }
  if (ids.length > 1) {
    return {
      status: 'AMBIGUOUS',
      candidates: ids.slice(0, MOST_CANDIDATES),
      hint: hints.tellApart(kept),
      suggestion: null,
    };
  }
  const [only] = candidates;
  if (only && only.fit.words === 0 && typed.words.length >= DOUBTFUL_WORDS && only.record.title !== null) {
    return { status: 'AMBIGUOUS', candidates: ids, hint: hints.otherTitle(only.record), suggestion: null };
  }
  return resolved(ids, only?.fit.differs.includes('type') ? hints.otherType(only.record) : null);
}

/** What has the number or name and does not differ, without what fits less than another does. */
function matching(
  { scope, asOf, vocabulary }: Question,
  typed: TypedReference,
  number: TypedNumber | null,
  records: readonly InstrumentRecord[],
): readonly Candidate[] {
  const existing = fitted(records, typed, number, scope, vocabulary).filter(({ record }) => existedOn(record, asOf));
  const same = existing.filter(({ fit }) => fit.differs.length === 0);
  const calledOtherwise = existing.filter(
    ({ fit }) =>
      fit.differs.every((criterion) => criterion === 'type') && (fit.exact || (number?.letters.length ?? 0) > 1),
  );
  // The letters of a number count for more than a word that calls it otherwise (`number_grammar` §7).
  const found = same.length > 0 ? same : calledOtherwise;
  const certain = orAll(
    orAll(found, ({ fit }) => fit.exact),
    ({ fit }) => fit.unknown.length === 0,
  );
  const most = Math.max(0, ...certain.map(({ fit }) => fit.words));
  return most * 2 >= typed.words.length ? certain.filter(({ fit }) => fit.words === most) : certain;
}

function fitted(
  records: readonly InstrumentRecord[],
  typed: TypedReference,
  number: TypedNumber | null,
  scope: string | null,
  vocabulary: TypedVocabulary,
): readonly Candidate[] {
  return records.flatMap((record) => {
    const fit = fitOf(record, typed, number, scope, vocabulary);
    return fit ? { record, fit } : [];
  });
}

/** Those for which `holds`, or all where it holds for none. */
function orAll<T>(items: readonly T[], holds: (item: T) => boolean): readonly T[] {
  const holding = items.filter(holds);
  return holding.length > 0 ? holding : items;
}

async function ranked({ store, asOf }: Question, candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
  if (candidates.length < 2) return candidates;
  const standing = await standingOf(
    store,
    candidates.map(({ record }) => record.id),
    asOf,
  );
  const ended = ({ record }: Candidate) => /^RE/.test(standing.get(record.id)?.standing ?? '');
  return [...candidates].sort(
    (one, other) =>
      other.fit.words - one.fit.words ||
      Number(other.record.ingested) - Number(one.record.ingested) ||
      Number(ended(one)) - Number(ended(other)) ||
      newestFirst(one.record, other.record),
  );
}

/** Says how the reference was understood; what has its number or name and differs in the least is suggested. */
async function unknown(
  question: Question,
  typed: TypedReference,
  records: readonly InstrumentRecord[],
): Promise<Resolution> {
  const near = (numbers: readonly TypedNumber[]) =>
    numbers
      .flatMap((number) => fitted(records, typed, number, question.scope, question.vocabulary))
      .filter(({ record }) => existedOn(record, question.asOf))
      .sort(
        (one, other) => one.fit.differs.length - other.fit.differs.length || newestFirst(one.record, other.record),
      )[0];
  const closest = near(typed.numbers) ?? near(ofOtherType(typed.numbers, question.vocabulary));
  const version = records.filter((record) => typed.others.some((name) => isNamed(record, name))).sort(newestFirst)[0];
  const record = closest?.record ?? version;
  const suggestion = record ? wordsOf(record) : null;
  const hint = hints.unknown(understood(typed, question.vocabulary), question.scope, suggestion);
  return { status: 'UNKNOWN', candidates: [], hint, suggestion };
}

/** The numbers without the letters of their type: `28-CT/TU` for `28-CTr/TU`. */
function ofOtherType(numbers: readonly TypedNumber[], vocabulary: TypedVocabulary): readonly TypedNumber[] {
  return numbers
    .map((number) => ({
      ...number,
      letters: number.letters.filter(({ any }) => !any.some((code) => vocabulary.isTypeCode(code))),
    }))
    .filter(({ letters }) => letters.length > 0);
}

/** The nearest thing that can be read: the words set right, or what has the one number that was typed. */
async function nearest(question: Question, reader: TypedReferenceReader, written: string): Promise<string | null> {
  const mended = reader.mended(written);
  const typed = (mended === null ? null : reader.read(mended, question.asOf)) ?? reader.readBare(mended ?? written);
  if (typed === null) return null;
  const [first, ...others] = (await resolveTyped(question, typed)).candidates;
  if (first === undefined) {
    const known = mended !== null && (typed.numbers.length > 0 || typed.named.length > 0);
    return known ? understood(typed, question.vocabulary) : null;
  }
  const record = (await instrumentsById(question.store, [first])).get(first);
  if (!record) return null;
  const short = others.length === 0 && typed.words.length === 0 && typed.year === null && typed.scope === null;
  return wordsOf(short ? { ...record, date: null, year: null } : record);
}

/** One question to the store, and one more for each name that has no number. */
async function recordsFor(
  store: GraphStore,
  typed: TypedReference,
  vocabulary: TypedVocabulary,
): Promise<readonly InstrumentRecord[]> {
  const ids = new Set<string>();
  const names = [...typed.named, ...typed.others];
  const keys = names.flatMap(({ number }) => (number === null ? [] : numberKey(number)));
  const serials = [...new Set(typed.numbers.map(({ serial }) => serial))];
  if (keys.length > 0 || serials.length > 0 || typed.idEnding !== null) {
    const found = await store.read('search/numbers', {
      keys: [...keys, ...typed.keys],
      serials,
      ...narrowing(typed, vocabulary),
      ending: typed.idEnding ?? '',
      limit: MOST_HITS,
    });
    for (const { id } of found) ids.add(id);
  }
  const titles = new Set(names.flatMap(({ number, title }) => (number === null && title !== null ? fold(title) : [])));
  if (names.length === 0 && serials.length === 0 && typed.idEnding === null) titles.add(typed.words.join(' '));
  for (const title of titles) for (const hit of await store.searchText(title, MOST_CANDIDATES)) ids.add(hit.id);
  return [...(await instrumentsById(store, [...ids])).values()];
}

/** Letters that every number wanted holds, so that the store need not give all of a serial; issuers may be shortened to two. */
function narrowing(typed: TypedReference, vocabulary: TypedVocabulary): { letters: string; types: readonly string[] } {
  const [first, ...others] = typed.numbers;
  const shared = (first?.letters ?? []).filter(
    ({ any, spelt }) =>
      any.length === 1 &&
      spelt === null &&
      others.every(({ letters }) => letters.some((letter) => letter.any.join() === any.join())),
  );
  const codes = shared.flatMap(({ any }) => any);
  const type = codes.find((code) => vocabulary.isTypeCode(code));
  if (type !== undefined) return { letters: type, types: vocabulary.typeCodes.get(type) ?? [] };
  return { letters: codes[0]?.slice(0, 2) ?? '', types: [] };
}
