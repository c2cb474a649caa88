import type { GraphStore } from '../graph/port.js';
import { type InstrumentRecord, instrumentsById } from '../graph/queries/instruments.js';
import { existedOn, newestFirst } from '../graph/queries/order.js';
import { CENTRAL } from '../instrument/claim.js';
import { fold } from '../instrument/fold.js';
import { numberKey } from '../instrument/number.js';
import type { TypedReference, TypedReferenceReader } from '../resolution/typed-reference.js';

/** Which instrument a written reference means. */
export interface Resolution {
  readonly status: 'RESOLVED' | 'AMBIGUOUS' | 'UNKNOWN' | 'UNREADABLE';
  /** Ids: one where RESOLVED, several where AMBIGUOUS, else none. Likeliest first. */
  readonly candidates: readonly string[];
  /** What would make it certain, or what cannot be read; for the user. Null where there is nothing to say. */
  readonly hint: string | null;
}

/** Candidates that are looked at: a reference that fits more says too little. */
const MOST_HITS = 200;
const UNREADABLE =
  'Không đọc được viện dẫn này. Hãy viết số hiệu hoặc tên, ví dụ "28-CTr/TU", "25-NQ/TW khóa XI", "Luật Đất đai 2024". / Not a reference that can be read: give a number or a name, as in the examples.';

/**
 * Finds the instrument that a reference means, among those in the store.
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
  const exact = await instrumentsById(store, [written.trim()]);
  if (exact.size === 1) return { status: 'RESOLVED', candidates: [...exact.keys()], hint: null };
  const typed = reader.read(written, asOf);
  if (typed === null) return { status: 'UNREADABLE', candidates: [], hint: UNREADABLE };
  const found = (await candidates(store, typed)).filter(
    (record) => existedOn(record, asOf) && fits(record, typed, scope ?? typed.scope),
  );
  found.sort((one, other) => Number(other.ingested) - Number(one.ingested) || newestFirst(one, other));
  const [only] = found;
  if (!only) return { status: 'UNKNOWN', candidates: [], hint: unknownHint(scope ?? typed.scope) };
  if (found.length === 1) return { status: 'RESOLVED', candidates: [only.id], hint: null };
  return { status: 'AMBIGUOUS', candidates: found.map(({ id }) => id), hint: tellApart(found) };
}

async function candidates(store: GraphStore, typed: TypedReference): Promise<InstrumentRecord[]> {
  const asked = typed.named.map(({ number, title }) => fold(number ?? title ?? ''));
  for (const serial of typed.serials) {
    for (const writing of new Set([
      serial,
      serial.padStart(2, '0'),
      serial.padStart(3, '0'),
      serial.padStart(4, '0'),
    ])) {
      asked.push([writing, ...typed.letters].join(' '));
    }
  }
  const ids = new Set<string>();
  for (const words of asked) for (const hit of await store.searchText(words, MOST_HITS)) ids.add(hit.id);
  return [...(await instrumentsById(store, [...ids])).values()];
}

function fits(record: InstrumentRecord, typed: TypedReference, scope: string | null): boolean {
  if (scope !== null && placeKey(record.scope) !== placeKey(scope)) return false;
  if (typed.types.length > 0 && !typed.types.includes(record.type)) return false;
  if (typed.date !== null && record.date !== null && record.date !== typed.date) return false;
  if (typed.year !== null && record.year !== null && record.year !== typed.year) return false;
  if (
    typed.term &&
    !(record.date !== null && record.date >= typed.term.from && record.date <= (typed.term.to ?? '9999'))
  )
    return false;
  if (typed.named.length > 0) return typed.named.some((named) => isNamed(record, named));
  const tokens = numberKey(record.number ?? '').split(/[^a-z0-9]+/);
  return (
    typed.serials.includes(tokens[0] ?? '') &&
    typed.letters.every(
      (letters) =>
        tokens.includes(letters) ||
        fold(record.title ?? '')
          .split(' ')
          .includes(letters),
    )
  );
}

function isNamed(record: InstrumentRecord, named: TypedReference['named'][number]): boolean {
  if (named.date !== null && record.year !== null && !named.date.startsWith(String(record.year))) return false;
  if (named.number !== null) return record.number !== null && numberKey(record.number) === numberKey(named.number);
  return record.number === null && words(record.title ?? '').includes(words(named.title ?? ''));
}

function words(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, ' ');
}

function placeKey(scope: string): string {
  const place = fold(scope).replace(/^(?:tinh|thanh pho|tp\.?) /, '');
  return place === 'viet nam' || place === 'trung uong' ? fold(CENTRAL) : place;
}

function unknownHint(scope: string | null): string {
  const where = scope === null ? '' : ` (${scope})`;
  return `Đúng dạng nhưng không có trong kho${where}. / Well formed, but not in the corpus${where}.`;
}

/** What the candidates differ in, so that the user can add it. */
function tellApart(found: readonly InstrumentRecord[]): string {
  const differ = (value: (record: InstrumentRecord) => unknown) => new Set(found.map(value)).size > 1;
  const add = [
    differ((record) => record.number)
      ? ['đúng một số hiệu', `one number (${list(found.map((record) => record.number ?? '?'))})`]
      : null,
    differ((record) => record.scope) ? ['nơi ban hành', `place (${list(found.map((record) => record.scope))})`] : null,
    differ((record) => record.date ?? record.year)
      ? ['ngày hoặc năm', `date or year (${list(found.map((record) => record.date ?? String(record.year ?? '?')))})`]
      : null,
    differ((record) => record.type) ? ['loại văn bản', `type (${list(found.map((record) => record.type))})`] : null,
  ].filter((pair) => pair !== null);
  return `Thêm ${add.map(([vietnamese]) => vietnamese).join(', ')}. / Add the ${add.map(([, english]) => english).join(', the ')}.`;
}

function list(values: readonly string[]): string {
  const distinct = [...new Set(values)];
  return distinct.slice(0, 6).join(', ') + (distinct.length > 6 ? ', …' : '');
}
