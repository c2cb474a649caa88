import { fold } from '../../instrument/fold.js';
import { numberKey } from '../../instrument/number.js';
import type { GraphStore } from '../port.js';
import { type InstrumentRecord, instrumentsById, type Level } from './instruments.js';
import { compare, dayOf, existedOn } from './order.js';
import { isWithin, type Territory } from './territory.js';

/** Instruments that one search by words looks at; the store's own order of relevance decides which. */
const MOST_HITS = 1_000;

/** Marks that an instrument must have; null asks for nothing. */
export interface InstrumentMarks {
  readonly type: string | null;
  readonly numberKey: string | null;
  readonly level: Level | null;
  readonly ingested: boolean | null;
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly scope: string | null;
  readonly territory: Territory | null;
  readonly asOf: string | null;
}

/** A place in the answer: `score` is 0 unless it goes by relevance, `day` is '' where no date is known. */
export interface FoundInstrument {
  readonly id: string;
  readonly score: number;
  readonly day: string;
}

/** The instruments with these marks, newest first, after a given place. */
export async function instrumentsWhere(
  store: GraphStore,
  marks: InstrumentMarks,
  after: FoundInstrument | null,
  limit: number,
): Promise<readonly FoundInstrument[]> {
  const rows = await store.read('read/instruments-where', {
    ...marks,
    territory: marks.territory && [...marks.territory],
    afterDay: after?.day ?? null,
    afterId: after?.id ?? null,
    limit,
  });
  return rows.map(({ id, day }) => ({ id, day, score: 0 }));
}

/**
 * The instruments whose title, number and type hold all the words of `text`, with these marks.
 *
 * The store only proposes; what holds the words, and how well, is decided here, so that both engines give one order.
 */
export async function instrumentsByWords(
  store: GraphStore,
  text: string,
  marks: InstrumentMarks,
  order: 'DATE' | 'RELEVANCE',
  after: FoundInstrument | null,
  limit: number,
): Promise<readonly FoundInstrument[]> {
  const folded = fold(text);
  const hits = await store.searchText(folded, MOST_HITS);
  const records = await instrumentsById(
    store,
    hits.map((hit) => hit.id),
  );
  const found: FoundInstrument[] = [];
  for (const record of records.values()) {
    const score = hasMarks(record, marks) ? relevance(record, folded) : 0;
    if (score > 0) found.push({ id: record.id, day: dayOf(record), score: order === 'RELEVANCE' ? score : 0 });
  }
  found.sort(bestFirst);
  const from = after === null ? 0 : found.findIndex((item) => bestFirst(item, after) > 0);
  return from === -1 ? [] : found.slice(from, from + limit);
}

function bestFirst(a: FoundInstrument, b: FoundInstrument): number {
  return b.score - a.score || compare(b.day, a.day) || compare(a.id, b.id);
}

/** The same marks as `cypher/read/instruments-where.cypher` asks for; the contract suite holds the two together. */
function hasMarks(record: InstrumentRecord, marks: InstrumentMarks): boolean {
  return (
    (marks.type === null || record.type === marks.type) &&
    (marks.numberKey === null || (record.number !== null && numberKey(record.number) === marks.numberKey)) &&
    (marks.level === null || record.level === marks.level) &&
    (marks.ingested === null || record.ingested === marks.ingested) &&
    (marks.yearFrom === null || (record.year ?? Number.NEGATIVE_INFINITY) >= marks.yearFrom) &&
    (marks.yearTo === null || (record.year ?? Number.POSITIVE_INFINITY) <= marks.yearTo) &&
    (marks.scope === null || record.scope === marks.scope) &&
    (marks.territory === null || isWithin(marks.territory, record)) &&
    existedOn(record, marks.asOf)
  );
}

/** 0 unless all words are there. The number itself weighs most, then the words in their order, then how much of the title they are. */
function relevance(record: InstrumentRecord, folded: string): number {
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const title = fold(record.title ?? '').split(/[^a-z0-9]+/);
  const number = numberKey(record.number ?? '');
  const known = new Set([...title, ...number.split(/[^a-z0-9]+/), ...fold(record.type).split(' ')]);
  if (words.length === 0 || !words.every((word) => known.has(word))) return 0;
  const isNumber = number !== '' && number === numberKey(folded) ? 1_000_000 : 0;
  const inOrder = ` ${title.join(' ')} `.includes(` ${words.join(' ')} `) ? 10_000 : 0;
  return isNumber + inOrder + Math.max(1, Math.round((1_000 * words.length) / (title.length + 1)));
}
