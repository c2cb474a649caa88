import type { PreparedDocument } from '../../src/ingestion/graph-writer/rows.js';
import { prepareDocument } from '../../src/ingestion/prepare-document.js';
import type { Citation } from '../../src/instrument/citation.js';
import { CENTRAL, type InstrumentClaim } from '../../src/instrument/claim.js';
import type { Jurisdictions } from '../../src/instrument/reference/index.js';
import type { Relation } from '../../src/instrument/relation.js';

/** How a document cites the hub. */
export type WayOfCiting = 'full date' | 'year only' | 'undated';

const HUB: InstrumentClaim = {
  type: 'Quyết định',
  number: '06/QĐ-TTg',
  date: '2022-01-06',
  issuer: 'Thủ tướng Chính phủ',
  scope: CENTRAL,
  title: null,
};
/** What nearly every document rests on beside the hub: its number holds its year. */
const LAW: InstrumentClaim = { ...HUB, type: 'Luật', number: '77/2015/QH13', date: '2015-06-19', issuer: 'Quốc hội' };
/** What one document in ten cites, and none with a date: its text, when it comes, moves all of them. */
const UNDATED_HUB: InstrumentClaim = {
  ...HUB,
  type: 'Chỉ thị',
  number: '10-CT/TW',
  date: null,
  issuer: 'Ban Bí thư',
};

const FIRST_DAY = Date.UTC(2022, 1, 1);
/** Days of the documents that are there before anything is measured: some four years, a prime, so that strides miss none. */
export const DAYS = 1399;
const DAY_MS = 86_400_000;

/** The ISO day that lies so many days after the first one of a document. */
export function dayAt(index: number): string {
  return new Date(FIRST_DAY + index * DAY_MS).toISOString().slice(0, 10);
}

/** Synthetic documents that cite one instrument, made like those of the provinces. */
export class HubDocuments {
  readonly #provinces: readonly string[];

  constructor(jurisdictions: Jurisdictions) {
    this.#provinces = jurisdictions.all.filter(({ validTo }) => validTo !== null).map(({ name }) => name);
  }

  /** The document of that index among those there before: half cite the hub by its full date, a third by no date, the others by year. */
  before(index: number): PreparedDocument {
    const way = (['full date', 'undated', 'full date', 'undated', 'full date', 'year only'] as const)[index % 6];
    // A stride that comes to every day, so that neighbours in a batch are of different days.
    return this.document(`before ${index}`, index, dayAt((index * 389) % DAYS), way ?? 'full date');
  }

  /** A document that is there no more than once; `index` makes its number. */
  document(name: string, index: number, day: string, way: WayOfCiting): PreparedDocument {
    const scope = this.#provinces[index % this.#provinces.length] ?? CENTRAL;
    const serial = 1 + Math.floor(index / this.#provinces.length);
    const own = { ...HUB, issuer: null, scope };
    const date = { 'full date': HUB.date, 'year only': '2022', undated: null }[way];
    return synthetic(name, { ...own, type: 'Kế hoạch', number: `${serial}/KH-UBND`, date: day, title: 'về dữ liệu' }, [
      { target: LAW, relation: 'BASED_ON' },
      { target: { ...HUB, date }, relation: 'IMPLEMENTS' },
      { target: { ...own, type: 'Tờ trình', number: `${serial}/TTr-STP`, date: day }, relation: 'PROPOSED_BY' },
      ...(index % 10 === 0 ? [{ target: UNDATED_HUB, relation: 'CITES' } as const] : []),
    ]);
  }

  /** The hub's own text. */
  hub(): PreparedDocument {
    return synthetic('hub', { ...HUB, title: 'Phê duyệt Đề án' }, [{ target: LAW, relation: 'BASED_ON' }]);
  }

  /** The text of what is cited without date only. */
  undatedHub(): PreparedDocument {
    return synthetic('undated hub', { ...UNDATED_HUB, date: '2022-01-05', title: 'về dữ liệu' }, []);
  }
}

interface Mention {
  readonly target: InstrumentClaim;
  readonly relation: Relation;
}

function synthetic(name: string, instrument: InstrumentClaim, mentions: readonly Mention[]): PreparedDocument {
  const citations = mentions.map(
    ({ target, relation }, ordinal): Citation => ({
      start: ordinal * 100,
      end: ordinal * 100 + 30,
      quote: `${target.type} số ${target.number}`,
      kind: 'numbered',
      target,
      candidates: [],
      mended: [],
      doubts: [],
      term: null,
      subject: null,
      relation,
      from: null,
      section: 'preamble',
      pinpoint: null,
      provisions: [],
      effectiveOn: null,
      confidence: 0.95,
      rules: ['numbered'],
    }),
  );
  return prepareDocument(name, name, { instrument, effectiveOn: null, repairs: [], citations });
}
