import {
  type FoundInstrument,
  type InstrumentMarks,
  instrumentsByWords,
  instrumentsWhere,
} from '../../graph/queries/find-instruments.js';
import type { Level } from '../../graph/queries/instruments.js';
import { fold } from '../../instrument/fold.js';
import { numberKey } from '../../instrument/number.js';
import type { Reference } from '../../instrument/reference/index.js';
import { connection, pageSize } from '../connection.js';
import type { Context } from '../context.js';
import { decodeCursor } from '../cursor.js';
import { badInput } from '../errors.js';
import { territoryOfArgument } from '../jurisdiction.js';
import { held } from '../loads.js';
import type { InstrumentFilter, QueryInstrumentsArgs } from '../schema.generated.js';

/** Characters of a search; longer ones are pasted documents. */
const MOST_CHARACTERS = 300;

/** Answers `instruments`. */
export async function findInstruments(
  { text, filter, orderBy, first, after }: QueryInstrumentsArgs,
  { store, load, reference }: Context,
) {
  const limit = pageSize(first) + 1;
  const words = text?.trim() ?? '';
  if (words.length > MOST_CHARACTERS) {
    throw badInput(
      'text',
      `dài quá ${MOST_CHARACTERS} ký tự; để đọc cả văn bản hãy dùng \`extract\`.`,
      `is longer than ${MOST_CHARACTERS} characters; \`extract\` reads whole texts.`,
    );
  }
  const order = words === '' ? 'DATE' : (orderBy ?? 'RELEVANCE');
  const place = decodeCursor('instruments', after);
  if (place !== null && place.order !== order) {
    throw badInput('after', 'con trỏ thuộc một thứ tự khác.', 'the cursor belongs to another order.');
  }
  const marks = marksOf(filter ?? {}, reference);
  const found: readonly FoundInstrument[] =
    words === ''
      ? await instrumentsWhere(store, marks, place, limit)
      : await instrumentsByWords(store, words, marks, order, place, limit);
  const items = await Promise.all(found.map(async (item) => ({ item, record: await held(load.instrument(item.id)) })));
  return connection(
    'instruments',
    items,
    first,
    place !== null,
    ({ item }) => ({ order, ...item }),
    ({ record }) => record,
  );
}

function marksOf(filter: InstrumentFilter, reference: Reference): InstrumentMarks {
  return {
    type: filter.type ? canonicalType(filter.type, reference) : null,
    numberKey: filter.number ? numberKey(filter.number) : null,
    level: (filter.level?.toLowerCase() ?? null) as Level | null,
    ingested: filter.ingested ?? null,
    yearFrom: filter.yearFrom ?? null,
    yearTo: filter.yearTo ?? null,
    scope: filter.scope ?? null,
    territory: territoryOfArgument(filter.jurisdiction, reference.jurisdictions),
    asOf: filter.asOf ?? null,
  };
}

/** `nghi quyet` is `Nghị quyết`; a type that no table knows is looked for as it stands. */
function canonicalType(type: string, reference: Reference): string {
  const folded = fold(type);
  const known = reference.types.find((row) => [row.type, ...row.aliases].some((wording) => fold(wording) === folded));
  return known?.type ?? type;
}
