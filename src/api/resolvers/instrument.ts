import { type CitationRecord, placeOf } from '../../graph/queries/citations.js';
import type { DocumentRecord } from '../../graph/queries/documents.js';
import type { Level } from '../../graph/queries/instruments.js';
import { dayOf } from '../../graph/queries/order.js';
import type { CitationRelation } from '../../instrument/relation.js';
import { connection, pageSize } from '../connection.js';
import { decodeCursor } from '../cursor.js';
import { jurisdictionOf, territoryOfArgument } from '../jurisdiction.js';
import { held, type Loads } from '../loads.js';
import type {
  EarlierTextResolvers,
  InstrumentResolvers,
  Level as LevelName,
  StatusResolvers,
} from '../schema.generated.js';
import { CITING_RELATIONS } from '../words.js';

/** Fields of an instrument. */
export const Instrument: InstrumentResolvers = {
  issuedOn: (instrument) => instrument.date,
  issuers: (instrument) => [...instrument.issuers],
  place: (instrument) => instrument.scope,
  level: (instrument) => instrument.level.toUpperCase() as LevelName,
  scope: (instrument, _, { reference }) =>
    jurisdictionOf(instrument.scope, dayOf(instrument) || null, reference.jurisdictions),

  effectiveOn: async (instrument, _, { load }) => {
    const sources = [...(await documentsOf(instrument.id, load)), ...(await load.entriesOf(instrument.id))];
    return sources.find(({ effectiveOn }) => effectiveOn !== null)?.effectiveOn ?? null;
  },

  entries: async (instrument, _, { load }) =>
    (await load.entriesOf(instrument.id)).map(({ date, ...entry }) => ({ ...entry, issuedOn: date })),

  documents: (instrument, _, { load }) => documentsOf(instrument.id, load),

  earlierTexts: async (instrument, _, { service }) => [...(await service.earlierTexts(instrument))],

  status: async (instrument, { asOf }, { load }) => {
    const day = asOf ?? null;
    return { asOf: day, ...(await load.standing(instrument.id, day)) };
  },

  citations: async (instrument, { relations, first, after }, { load }) => {
    const limit = pageSize(first) + 1;
    const place = decodeCursor('citations', after);
    const ids = await load.citationsMadeBy(instrument.id, { relations: asked(relations), after: place, limit });
    const citations = await Promise.all(ids.map((id) => held(load.citation(id))));
    return connection('citations', citations, first, place !== null, ({ id }) => placeOf(id), itself);
  },

  citedBy: async (instrument, { relations, level, jurisdiction, first, after }, { load, reference }) => {
    const limit = pageSize(first) + 1;
    const place = decodeCursor('citedBy', after);
    const found = await load.citationsOf(instrument.id, {
      relations: asked(relations),
      level: (level?.toLowerCase() ?? null) as Level | null,
      territory: territoryOfArgument(jurisdiction, reference.jurisdictions),
      after: place,
      limit,
    });
    const citing = await Promise.all(
      found.map(async ({ citation, day }) => ({ day, record: await held(load.citation(citation)) })),
    );
    return connection(
      'citedBy',
      citing,
      first,
      place !== null,
      ({ day, record }) => ({ day, ...placeOf(record.id) }),
      ({ record }) => record,
    );
  },
};

/** Fields of a text that left the graph. */
export const EarlierText: EarlierTextResolvers = {
  replacedBy: (text) => text.by,
  replacedAt: (text) => text.at,
};

/** Fields of a status. */
export const Status: StatusResolvers = {
  changes: (status) => [...status.changes],
};

async function documentsOf(instrument: string, load: Loads): Promise<DocumentRecord[]> {
  const ids = await load.documentsOf(instrument);
  return Promise.all(ids.map((id) => held(load.document(id))));
}

function asked(relations: readonly CitationRelation[] | null | undefined): readonly CitationRelation[] {
  return relations ?? CITING_RELATIONS;
}

function itself(citation: CitationRecord): CitationRecord {
  return citation;
}
