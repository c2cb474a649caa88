import { createHash } from 'node:crypto';
import type { Citation, Extraction } from '../instrument/citation.js';
import type { InstrumentClaim } from '../instrument/claim.js';
import { fold } from '../instrument/fold.js';
import { numberKey } from '../instrument/number.js';
import { encodeUtf8 } from '../reading/utf8.js';
import { bucketOf, claimYear, defines, nameKey, textKey } from '../resolution/buckets/bucket-claim.js';
import type { ClaimRow, PreparedCitation, PreparedDocument } from './graph-writer/rows.js';

/** Changes whenever extraction may answer differently: texts of another version are read again. */
export const EXTRACTION_VERSION = 'cancu-extraction-4';

/** SHA-256 of a text's UTF-8 bytes, in hex: the id of its document. The text is given as such, or as those bytes. */
export function documentId(text: string | Uint8Array): string {
  return createHash('sha256')
    .update(typeof text === 'string' ? encodeUtf8(text) : text)
    .digest('hex');
}

/**
 * Makes graph rows of what was read from one text.
 *
 * @param source name of where the text came from, for people
 * @param id {@link documentId} of the text, where it is known
 */
export function prepareDocument(
  text: string,
  source: string,
  extraction: Extraction,
  id = documentId(text),
): PreparedDocument {
  const host = extraction.instrument;
  const claims = new Map<string, ClaimRow>();
  const keep = (row: ClaimRow): string => {
    claims.set(row.id, row);
    return row.id;
  };
  // A header's title belongs to its document; its claim is the one that citations of the same day make.
  const stated = keep(
    claimRow({ ...host, title: null }, host.number === null ? textKey(id) : numberKey(host.number), { text: id }),
  );
  const cited = (target: InstrumentClaim, said: Pick<Citation, 'term' | 'subject'>) =>
    keep(
      claimRow(target, keyOf(target), { citedOn: host.date, term: said.term, subject: foldedSubject(said.subject) }),
    );
  const targets = extraction.citations.map((citation) => {
    if (citation.kind === 'self') return stated;
    const { target } = citation;
    if (target === null || citation.candidates.length > 1) return null;
    return target.number === null && target.title === null ? null : cited(target, citation);
  });
  const alternatives = extraction.citations.map(({ candidates }) =>
    candidates.length > 1 ? [...new Set(candidates.map((candidate) => cited(candidate, NOTHING_SAID)))] : [],
  );
  return {
    document: {
      id,
      source,
      extractedBy: EXTRACTION_VERSION,
      type: host.type,
      number: host.number,
      date: host.date,
      issuer: host.issuer,
      scope: host.scope,
      title: host.title,
      effectiveOn: extraction.effectiveOn,
      length: text.length,
      claim: stated,
    },
    claims: [...claims.values()],
    citations: extraction.citations.map((citation, ordinal) =>
      preparedCitation(id, ordinal, citation, targets, alternatives[ordinal] ?? []),
    ),
  };
}

const NOTHING_SAID = { term: null, subject: null };

function foldedSubject(subject: string | null): string | null {
  return subject === null ? null : fold(subject);
}

function keyOf(claim: InstrumentClaim): string {
  return claim.number === null ? nameKey(claim.title ?? '') : numberKey(claim.number);
}

/** What tells one undated claim from another: the text or register entry that makes it, or where and how it is cited. */
type Maker =
  | { readonly text: string }
  | { readonly entry: string }
  | { readonly citedOn: string | null; readonly term: string | null; readonly subject: string | null };

/**
 * The claim made of an instrument. What can only help to date it (`citedOn`, `term`, `subject`) is kept where it has no year, so that
 * citations that say the same of an instrument make one claim.
 *
 * @param key number key, or what stands in its place
 */
export function claimRow(claim: InstrumentClaim, key: string, maker: Maker): ClaimRow {
  const scope = claim.scope ?? '';
  const undated = claimYear(claim) === null;
  const helps = undated && 'citedOn' in maker ? maker : { citedOn: null, term: null, subject: null };
  const bucket = bucketOf(claim.type, key, claim.number, scope);
  const says = {
    bucket,
    type: claim.type,
    number: claim.number,
    numberKey: key,
    scope,
    date: claim.date,
    citedOn: helps.citedOn,
    term: helps.term,
    subject: helps.subject,
    title: claim.title,
  };
  const told = !undated || 'citedOn' in maker ? null : 'text' in maker ? maker.text : maker.entry;
  const id = createHash('sha256')
    .update(JSON.stringify([says, told]))
    .digest('hex')
    .slice(0, 32);
  return { id, ...says, defines: defines(claim, !('citedOn' in maker)) ? bucket : null };
}

function preparedCitation(
  document: string,
  ordinal: number,
  citation: Citation,
  targets: readonly (string | null)[],
  mayClaim: readonly string[],
): PreparedCitation {
  return {
    row: {
      id: `${document}:${ordinal}`,
      document,
      ordinal,
      start: citation.start,
      end: citation.end,
      quote: citation.quote,
      kind: citation.kind,
      relation: citation.relation,
      section: citation.section,
      pinpoint: citation.pinpoint,
      confidence: Math.round(citation.confidence * 1000),
      rules: [...citation.rules],
      mended: citation.mended.map(({ field, printed, rule }) => [field, rule, printed].join(' ')),
      doubts: [...citation.doubts],
      claim: targets[ordinal] ?? null,
    },
    from: citation.from === null ? null : (targets[citation.from] ?? null),
    mayClaim,
  };
}
