import { createHash } from 'node:crypto';
import type { ClaimRow, PreparedCitation, PreparedDocument } from '../../src/ingestion/graph-writer/rows.js';
import { numberKey } from '../../src/instrument/number.js';
import { bucketOf, defines, textKey } from '../../src/resolution/buckets/bucket-claim.js';

/** What a header or a citation says of an instrument. */
export interface Saying {
  readonly type: string;
  readonly number: string | null;
  readonly scope: string;
  readonly date: string | null;
}

interface Mention {
  readonly target: Saying | null;
  readonly relation: string;
  readonly inTitleOf: Saying | null;
  readonly confidence: number;
}

/**
 * Rows of a text, made without reading one, for graphs in which claims are chosen by hand: its id is the hash of `name`, citations
 * stand ten characters apart, and `confidence` is per mille.
 */
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
  const citations = text.mentions.map((mentioned, ordinal): PreparedCitation => {
    const { target = null, inTitleOf = null } = mentioned;
    return {
      row: {
        id: `${id}:${ordinal}`,
        document: id,
        ordinal,
        start: ordinal * 10,
        end: ordinal * 10 + 9,
        quote: target?.number ?? 'văn bản này',
        kind: target ? 'numbered' : 'self',
        relation: mentioned.relation ?? 'CITES',
        section: 'body',
        pinpoint: ordinal % 2 ? 'Điều 3' : null,
        confidence: mentioned.confidence ?? 900,
        rules: ['number', 'relation-phrase'],
        mended: [],
        doubts: [],
        claim: target && claim(target, spokenOn),
      },
      from: inTitleOf && claim(inTitleOf, spokenOn),
      mayClaim: [],
    };
  });
  const { type, number, date, scope } = text.header;
  const title = text.title ?? null;
  const extractedBy = text.extractedBy ?? '1';
  return {
    document: {
      id,
      source: `${name}.txt`,
      extractedBy,
      type,
      number,
      date,
      issuer: null,
      scope,
      title,
      effectiveOn: null,
      length: 100,
      claim: stated,
    },
    claims: [...claims.values()],
    citations,
  };
}

function claimRow({ type, number, scope, date }: Saying, citedOn: string | null, document: string): ClaimRow {
  const key = number === null ? textKey(document) : numberKey(number);
  const bucket = bucketOf(type, key, number, scope);
  return {
    id: [type, key, scope, date ?? '', citedOn ?? ''].join('|'),
    bucket,
    type,
    number,
    numberKey: key,
    scope,
    date,
    citedOn,
    term: null,
    subject: null,
    title: null,
    defines: defines({ number, date }, number === null || citedOn === null) ? bucket : null,
  };
}
