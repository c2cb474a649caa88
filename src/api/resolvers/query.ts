import { coverageOf } from '../../graph/queries/coverage.js';
import { implementersOf } from '../../graph/queries/implementations.js';
import type { InstrumentRecord } from '../../graph/queries/instruments.js';
import { lineage, MOST_STEPS } from '../../graph/queries/lineage.js';
import { dayOf, oldestFirst } from '../../graph/queries/order.js';
import { isWithin } from '../../graph/queries/territory.js';
import { connection, MOST_ITEMS, pageSize } from '../connection.js';
import type { Context } from '../context.js';
import { decodeCursor } from '../cursor.js';
import { checkDocumentSize } from '../document-size.js';
import { badInput, notFound } from '../errors.js';
import { territoryOfArgument } from '../jurisdiction.js';
import type { QueryResolvers } from '../schema.generated.js';
import { todayInVietnam } from '../today.js';
import { findInstruments } from './find-instruments.js';
import { findNode } from './node.js';
import { resolveReference } from './resolve-reference.js';

/** The questions. */
export const Query: QueryResolvers = {
  node: (_, { id }, context) => findNode(id, context),
  nodes: (_, { ids }, context) => {
    if (ids.length > MOST_ITEMS) {
      throw badInput(
        'ids',
        `có nhiều nhất ${MOST_ITEMS} mã, không phải ${ids.length}.`,
        `holds at most ${MOST_ITEMS} ids, not ${ids.length}.`,
      );
    }
    return Promise.all(ids.map((id) => findNode(id, context)));
  },
  instrument: (_, { id }, { load }) => load.instrument(id),
  instruments: (_, question, context) => findInstruments(question, context),
  resolve: (_, question, context) => resolveReference(question, context),
  job: (_, { id }, { jobs }) => jobs.get(id),

  lineage: async (_, { id, direction, relations, depth, asOf }, context) => {
    const steps = depth ?? 6;
    if (steps < 1 || steps > MOST_STEPS) {
      throw badInput(
        'depth',
        `phải từ 1 đến ${MOST_STEPS}, không phải ${steps}.`,
        `must be 1 to ${MOST_STEPS}, not ${steps}.`,
      );
    }
    const root = await existing(id, context);
    const selection = { direction, relations: relations ?? null, depth: steps, asOf: asOf ?? null };
    const { nodes, edges, truncated } = await lineage(context.store, id, selection);
    return { root, direction, nodes: [...nodes], edges: [...edges], truncated };
  },

  implementations: async (_, { id, level, jurisdiction, asOf, first, after }, context) => {
    pageSize(first);
    const place = decodeCursor('implementations', after);
    const territory = territoryOfArgument(jurisdiction, context.reference.jurisdictions);
    const target = await existing(id, context);
    const all = (await implementersOf(context.store, id, asOf ?? null)).filter(
      (implementer) =>
        (!level || implementer.level === level.toLowerCase()) &&
        (territory === null || isWithin(territory, implementer)),
    );
    const rest = place === null ? all : all.filter((implementer) => oldestFirst(implementer, placed(place)) > 0);
    return {
      totalCount: all.length,
      ...connection(
        'implementations',
        rest.slice(0, first + 1),
        first,
        place !== null,
        (implementer) => ({ day: dayOf(implementer), id: implementer.id }),
        (implementer) => ({ implementer, targetDate: target.date }),
      ),
    };
  },

  coverage: async (_, { id, asOf }, context) => {
    const day = asOf ?? todayInVietnam();
    const instrument = await existing(id, context);
    const implementers = await implementersOf(context.store, id, day);
    const provinces = coverageOf(implementers, instrument.date, context.reference.jurisdictions, day);
    const covered = provinces.filter((province) => province.acts.length > 0).length;
    return {
      instrument,
      asOf: day,
      provinces: [...provinces],
      totals: { provinces: provinces.length, covered, none: provinces.length - covered },
    };
  },

  extract: (_, { text }, { service, settings }) => {
    checkDocumentSize(text, settings.maxDocumentBytes);
    return service.extract(text);
  },
};

async function existing(id: string, { load }: Context): Promise<InstrumentRecord> {
  const found = await load.instrument(id);
  if (found === null) throw notFound(id);
  return found;
}

/** A cursor's keys in the form that the order of instruments compares. */
function placed({ day, id }: { day: string; id: string }): { id: string; date: string | null; year: null } {
  return { id, date: day === '' ? null : day, year: null };
}
