import { createHash } from 'node:crypto';
import type { CitationRow, ClaimRow, PreparedDocument } from '../../src/ingestion/graph-writer/rows.js';
import { numberKey } from '../../src/instrument/number.js';
import type { CitationRelation } from '../../src/instrument/relation.js';

/** What a header or a citation says of an instrument. */
export interface Saying {
  readonly type: string;
  readonly number: string | null;
  readonly scope: string;
  readonly date: string | null;
}

/** One citation of a test document. */
export interface Mention {
  readonly relation: CitationRelation;
  readonly target?: Saying;
  readonly inTitleOf?: Saying;
  /** Per mille; 900 unless given. */
  readonly confidence?: number;
}

/** A document as ingestion hands it to the writer; its id is the hash of `name`, and citations stand ten characters apart. */
export function preparedDocument(
  name: string,
  text: {
    readonly header: Saying;
    readonly title?: string;
    readonly spokenOn?: string;
    readonly mentions: readonly Mention[];
  },
): PreparedDocument {
  const { header, title = null } = text;
  const id = createHash('sha256').update(name).digest('hex');
  const spokenOn = header.date ?? text.spokenOn ?? null;
  const claims = new Map<string, ClaimRow>();
  const claim = (said: Saying, citedOn: string | null): string => {
    const row = claimRow(said, citedOn, id);
    claims.set(row.id, row);
    return row.id;
  };
  const stated = claim(header, null);
  const citations = text.mentions.map(
    ({ relation, target, inTitleOf, confidence = 900 }, ordinal): CitationRow => ({
      id: `${id}:${ordinal}`,
      document: id,
      ordinal,
      start: ordinal * 10,
      end: ordinal * 10 + 9,
      quote: target?.number ?? 'Chỉ thị này',
      kind: target ? 'numbered' : 'self',
      relation,
      section: 'body',
      pinpoint: null,
      confidence,
      rules: ['number', 'relation-phrase'],
      claim: target ? claim(target, spokenOn) : null,
      from: inTitleOf ? claim(inTitleOf, spokenOn) : null,
    }),
  );
  return {
    document: {
      ...header,
      id,
      source: `${name}.txt`,
      extractedBy: '1',
      issuer: null,
      title,
      effectiveOn: null,
      length: 100,
      claim: stated,
    },
    claims: [...claims.values()],
    citations,
  };
}

function claimRow({ type, number, scope, date }: Saying, spokenOn: string | null, document: string): ClaimRow {
  const key = number === null ? document : numberKey(number);
  const bucket = [type, key, scope].join('|');
  const citedOn = date === null ? spokenOn : null;
  return {
    id: [bucket, date ?? '', citedOn ?? ''].join('|'),
    bucket,
    type,
    number,
    numberKey: key,
    scope,
    date,
    citedOn,
    title: null,
  };
}
