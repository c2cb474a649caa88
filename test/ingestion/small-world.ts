import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { CitationRow, ClaimRow, PreparedDocument } from '../../src/ingestion/graph-writer/rows.js';
import { CENTRAL } from '../../src/instrument/claim.js';
import { numberKey } from '../../src/instrument/number.js';
import { RELATIONS } from '../../src/instrument/relation.js';

/** What a header or a citation of the small world says. */
interface Saying {
  readonly type: string;
  readonly number: string | null;
  readonly scope: string;
  readonly date: string | null;
}

/** Few numbers, each in several years or places, so that claims collide. */
const NUMBERS = [
  { type: 'Chỉ thị', number: '16/CT-TTg', scope: CENTRAL },
  { type: 'Chương trình', number: '28-CTr/TU', scope: 'Cà Mau' },
  { type: 'Chương trình', number: '28-CTr/TU', scope: 'Bến Tre' },
  { type: 'Nghị định', number: '30/2020/NĐ-CP', scope: CENTRAL },
] as const;
const DATES = ['2012-03-04', '2013-08-19', '2013-09-11', '2020-03-05', '2013-09', '2013', '2020', null] as const;
const SPOKEN_ON = ['2013-01-02', '2013-12-31', '2021-06-07', null] as const;

const saying: fc.Arbitrary<Saying> = fc
  .tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...DATES))
  .map(([numbered, date]) => ({ ...numbered, date }));
const header: fc.Arbitrary<Saying> = fc.oneof(
  { weight: 5, arbitrary: saying },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...DATES)
      .map((date) => ({ type: 'Chỉ thị', number: null, scope: 'Cà Mau', date })),
  },
);

interface Mention {
  readonly target: Saying | null;
  readonly relation: string;
  readonly inTitleOf: Saying | null;
  readonly confidence: number;
}

const mention: fc.Arbitrary<Mention> = fc.record({
  target: fc.option(saying, { freq: 10 }),
  relation: fc.constantFrom('IMPLEMENTS', 'IMPLEMENTS', 'AMENDED_BY', 'SELF', ...RELATIONS),
  inTitleOf: fc.option(saying, { freq: 1 }),
  confidence: fc.integer({ min: 0, max: 1000 }),
});

/** One text of the small world; two of one name have one content. */
const text = fc.record({
  header,
  title: fc.option(fc.constantFrom('về cán bộ', 'về việc thực hiện Nghị quyết', 'Về đất đai')),
  spokenOn: fc.constantFrom(...SPOKEN_ON),
  mentions: fc.array(mention, { maxLength: 5 }),
});

/** Up to eight different texts whose claims collide. */
export const smallWorld: fc.Arbitrary<readonly PreparedDocument[]> = fc
  .array(text, { minLength: 1, maxLength: 8 })
  .map((texts) => texts.map((one, index) => preparedDocument(`text ${index}`, one)));

/** A text with its citations, as ingestion hands it to the writer. */
export function preparedDocument(
  name: string,
  text: {
    readonly header: Saying;
    readonly title?: string | null;
    readonly spokenOn?: string | null;
    readonly mentions: readonly Partial<Mention>[];
    readonly extractedBy?: string;
  },
): PreparedDocument {
  const id = createHash('sha256').update(name).digest('hex');
  const claims = new Map<string, ClaimRow>();
  const claim = (said: Saying, citedOn: string | null): string => {
    const row = claimRow(said, said.date === null ? citedOn : null, id);
    claims.set(row.id, row);
    return row.id;
  };
  const stated = claim(text.header, null);
  const spokenOn = text.header.date ?? text.spokenOn ?? null;
  const citations = text.mentions.map((mentioned, ordinal): CitationRow => {
    const { target = null, inTitleOf = null } = mentioned;
    return {
      id: `${id}:${ordinal}`,
      document: id,
      ordinal,
      start: ordinal * 10,
      end: ordinal * 10 + 7,
      quote: target?.number ?? 'văn bản này',
      kind: 'numbered',
      relation: mentioned.relation ?? 'CITES',
      section: 'body',
      pinpoint: ordinal % 2 ? 'Điều 3' : null,
      confidence: mentioned.confidence ?? 900,
      rules: ['numbered', `rule-${ordinal}`],
      claim: target && claim(target, spokenOn),
      from: inTitleOf && claim(inTitleOf, spokenOn),
    };
  });
  const { type, number, date, scope } = text.header;
  const title = text.title ?? null;
  const extractedBy = text.extractedBy ?? '1';
  return {
    document: { id, source: `${name}.txt`, extractedBy, type, number, date, issuer: null, scope, title, length: 100, claim: stated },
    claims: [...claims.values()],
    citations,
  };
}

function claimRow({ type, number, scope, date }: Saying, citedOn: string | null, document: string): ClaimRow {
  const key = number === null ? document : numberKey(number);
  const bucket = [type, key, scope].join('|');
  return { id: [bucket, date ?? '', citedOn ?? ''].join('|'), bucket, type, number, numberKey: key, scope, date, citedOn, title: null };
}
