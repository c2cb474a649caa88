import fc from 'fast-check';
import type { PreparedDocument, PreparedEntry } from '../../src/ingestion/graph-writer/rows.js';
import { prepareDocument } from '../../src/ingestion/prepare-document.js';
import { prepareEntry } from '../../src/ingestion/register/prepare-entry.js';
import type { Citation, CitationKind } from '../../src/instrument/citation.js';
import { CENTRAL, type InstrumentClaim } from '../../src/instrument/claim.js';
import { type CitationRelation, RELATIONS } from '../../src/instrument/relation.js';

export { preparedDocument } from './prepared-document.js';

/** What a mention of the small world says; what is left out is as in most citations. */
export interface Mention {
  readonly target: Partial<InstrumentClaim> | null;
  readonly relation?: CitationRelation;
  readonly kind?: CitationKind;
  /** Ordinal of the mention in whose title this one stands. */
  readonly from?: number | null;
  readonly confidence?: number;
  readonly term?: string | null;
  readonly subject?: string | null;
}

/** A text with its header and mentions, as ingestion hands it to the writer. */
export function writtenText(
  name: string,
  header: Partial<InstrumentClaim>,
  mentions: readonly Mention[] = [],
): PreparedDocument {
  const citations = mentions.map(
    (mention, ordinal): Citation => ({
      start: ordinal * 10,
      end: ordinal * 10 + 7,
      quote: mention.target?.number ?? 'văn bản này',
      kind: mention.kind ?? 'numbered',
      target: mention.target && claim(mention.target),
      candidates: [],
      mended: [],
      doubts: [],
      term: mention.term ?? null,
      subject: mention.subject ?? null,
      relation: mention.relation ?? 'CITES',
      from: mention.from ?? null,
      section: ordinal === 0 ? 'title' : 'body',
      pinpoint: ordinal % 2 ? 'Điều 3' : null,
      provisions: ordinal % 2 ? [{ article: '3' }] : [],
      effectiveOn: null,
      confidence: mention.confidence ?? 0.9,
      rules: ['numbered', `rule-${ordinal}`].slice(0, ordinal),
    }),
  );
  return prepareDocument(name, `${name}.txt`, {
    instrument: claim(header),
    effectiveOn: header.date?.length === 10 ? header.date : null,
    repairs: [],
    citations,
  });
}

/** The same text as another version of the extraction would have read it. */
export function inVersion(extractedBy: string, text: PreparedDocument): PreparedDocument {
  return { ...text, document: { ...text.document, extractedBy } };
}

function claim(said: Partial<InstrumentClaim>): InstrumentClaim {
  return { type: 'Chỉ thị', number: null, date: null, issuer: null, scope: CENTRAL, title: null, ...said };
}

/** Few numbers, each of several years, places or separators, so that claims collide. */
const NUMBERS = [
  { type: 'Chỉ thị', number: '16/CT-TTg', scope: CENTRAL },
  { type: 'Chương trình', number: '28-CTr/TU', scope: 'Cà Mau' },
  { type: 'Chương trình', number: '28-CTr/TU', scope: 'Bến Tre' },
  { type: 'Nghị định', number: '30/2020/NĐ-CP', scope: CENTRAL },
  { type: 'Nghị định', number: '30/NĐ-CP', scope: CENTRAL },
  { type: 'Nghị quyết', number: '25-NQ/TW', scope: CENTRAL },
  { type: 'Luật', number: '89/2015/QH13', scope: CENTRAL },
  { type: 'Luật', number: '89/2015/QH15', scope: CENTRAL },
] as const;
const DATES = ['2012-03-04', '2013-08-19', '2013-09-11', '2020-03-05', '2013-09', '2013', '2020', null] as const;

const numbered = fc
  .tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...DATES))
  .map(([what, date]) => ({ ...what, date }));
const named = fc
  .constantFrom('2003-11-26', '2013-11-29', null)
  .map((date) => ({ type: 'Luật', title: 'Luật Đất đai', date }));
const numberless = fc.constantFrom(...DATES).map((date) => ({ type: 'Chỉ thị', scope: 'Cà Mau', date }));

const header = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: numbered }, { weight: 1, arbitrary: numberless }),
    fc.constantFrom(
      null,
      'về cán bộ',
      'về việc thực hiện Nghị quyết về cán bộ',
      'về việc thực hiện Nghị quyết về cán bộ xã',
    ),
  )
  .map(([said, title]) => ({ ...said, title }));

const mention = fc.record({
  term: fc.option(fc.constantFrom('XI', 'XII'), { freq: 3 }),
  subject: fc.option(fc.constantFrom('công tác cán bộ trong tình hình mới', 'việc thực hiện Nghị quyết về cán bộ'), {
    freq: 2,
  }),
  target: fc.oneof({ weight: 8, arbitrary: numbered }, { weight: 1, arbitrary: named }, fc.constant(null)),
  relation: fc.constantFrom<CitationRelation>('IMPLEMENTS', 'IMPLEMENTS', 'AMENDED_BY', 'SELF', ...RELATIONS),
  kind: fc.constantFrom<CitationKind>('numbered', 'numbered', 'numbered', 'self'),
  from: fc.option(fc.nat(3), { freq: 2 }),
  confidence: fc.integer({ min: 0, max: 1000 }).map((perMille) => perMille / 1000),
});

const said = fc.tuple(header, fc.array(mention, { maxLength: 5 }));

/** Up to eight different texts whose claims collide. */
export const smallWorld: fc.Arbitrary<readonly PreparedDocument[]> = fc
  .array(said, { minLength: 1, maxLength: 8 })
  .map((texts) => texts.map(([head, mentions], index) => writtenText(`text ${index}`, head, mentions)));

/** A text of the small world, by its name, as other versions of the extraction would have read it. */
export const rereading: fc.Arbitrary<PreparedDocument> = fc
  .tuple(fc.nat(7), said)
  .map(([index, [head, mentions]]) =>
    inVersion(`read ${JSON.stringify([head, mentions])}`, writtenText(`text ${index}`, head, mentions)),
  );

/** An entry of a register about the small world's instruments. */
export const listed: fc.Arbitrary<PreparedEntry> = fc
  .tuple(
    numbered,
    fc.constantFrom(null, 'công tác cán bộ trong tình hình mới', 'về việc thực hiện Nghị quyết về cán bộ'),
  )
  .map(([said, title]) =>
    prepareEntry('register', { instrument: claim({ ...said, title }), effectiveOn: said.date, expiredOn: null }),
  );
