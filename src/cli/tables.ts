import type { GraphStore } from '../graph/port.js';
import type { Edge } from '../graph/queries/edges.js';
import { type InstrumentRecord, instrumentsById } from '../graph/queries/instruments.js';
import type { Output } from './io.js';
import { type Column, tableText } from './table.js';
import { dayWords, instrumentWords, placeWords, RELATION_WORDS, shortened } from './words.js';

/** The columns that say which instrument is meant. */
export const INSTRUMENT_COLUMNS: readonly Column[] = [
  { vietnamese: 'Văn bản', english: 'instrument', share: 2 },
  { vietnamese: 'Ngày', english: 'date' },
  { vietnamese: 'Nơi', english: 'place', share: 1 },
];

/** The cells of {@link INSTRUMENT_COLUMNS}. */
export function instrumentCells(instrument: InstrumentRecord): string[] {
  return [instrumentWords(instrument), dayWords(instrument.date, instrument.year), placeWords(instrument.scope)];
}

/** Instruments with their ids, so that one can be named in the next question. */
export function instrumentTable(instruments: readonly InstrumentRecord[], output: Output): string {
  return tableText(
    [...INSTRUMENT_COLUMNS, { vietnamese: 'Mã', english: 'id', share: 2 }],
    instruments.map((instrument) => [...instrumentCells(instrument), instrument.id]),
    output,
  );
}

/** What of an instrument goes into JSON answers. */
export function instrumentObject(instrument: InstrumentRecord): object {
  const { id, type, number, date, year, scope, level, title, ingested, issuers } = instrument;
  return { id, type, number, date, year, scope, level, title, ingested, issuers: issuers.map(({ name }) => name) };
}

/** The instruments at both ends of some edges. */
export async function endsOf(
  store: GraphStore,
  edges: readonly Edge[],
): Promise<ReadonlyMap<string, InstrumentRecord>> {
  return instrumentsById(
    store,
    edges.flatMap(({ source, target }) => [source, target]),
  );
}

/** `14/CT-UBND thực hiện 43-KL/TW`, in as few words as tell the instruments of a chain apart. */
export function edgeWords({ source, relation, target }: Edge, ends: ReadonlyMap<string, InstrumentRecord>): string {
  return `${briefly(ends.get(source), source)} ${RELATION_WORDS[relation]} ${briefly(ends.get(target), target)}`;
}

function briefly(instrument: InstrumentRecord | undefined, id: string): string {
  return instrument === undefined ? id : (instrument.number ?? shortened(instrumentWords(instrument), 32));
}
