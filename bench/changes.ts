import type { Citation, Extraction } from '../src/instrument/citation.js';
import type { InstrumentClaim } from '../src/instrument/claim.js';

/** What of a citation may differ between two readings of one text. */
export const FIELDS = [
  'span',
  'kind',
  'target',
  'relation',
  'source',
  'section',
  'pinpoint',
  'effect',
  'rules',
] as const;
export type Field = (typeof FIELDS)[number];

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A difference between two readings; `was`, `now` and `said` are for people. */
export type Change =
  | { readonly kind: 'gained' | 'lost'; readonly at: Place; readonly said: string }
  | {
      readonly kind: 'altered';
      readonly at: Place;
      readonly fields: readonly Field[];
      readonly was: string;
      readonly now: string;
    }
  | { readonly kind: 'header'; readonly was: string; readonly now: string };

/**
 * What differs between two readings of one text, in its order, the header first. Citations of one span are compared field by field; where
 * only the ends moved (the spans overlap) that is one altered citation, no loss with a gain.
 *
 * @param rules whether a change of rules alone counts
 */
export function changesBetween(old: Extraction, now: Extraction, { rules = false } = {}): Change[] {
  const changes: { readonly start: number; readonly change: Change }[] = [];
  const add = (start: number, change: Change) => changes.push({ start, change });
  const [was, is] = [header(old), header(now)];
  if (was !== is) add(-1, { kind: 'header', was, now: is });
  for (const [before, after] of paired(old.citations, now.citations)) {
    if (before === null || after === null) {
      const one = before ?? after;
      const citations = before === null ? now.citations : old.citations;
      if (one) add(one.start, { kind: before === null ? 'gained' : 'lost', at: one, said: said(one, citations) });
      continue;
    }
    const fields = FIELDS.filter(
      (field) => fieldOf(field, before, old.citations) !== fieldOf(field, after, now.citations),
    );
    if (fields.length === 0 || (!rules && fields.every((field) => field === 'rules'))) continue;
    const [wasSaid, nowSaid] = [said(before, old.citations), said(after, now.citations)];
    const moved = fields.includes('span') ? ` “${before.quote.replace(/\s+/g, ' ')}”` : '';
    add(after.start, { kind: 'altered', at: after, fields, was: wasSaid + moved, now: nowSaid });
  }
  return changes.sort((one, other) => one.start - other.start).map(({ change }) => change);
}

type Pair = readonly [before: Citation | null, after: Citation | null];

/** Citations of one span together, then those that overlap, then the rest alone. */
function paired(old: readonly Citation[], now: readonly Citation[]): Pair[] {
  const spans = new Map(now.map((citation) => [span(citation), citation]));
  const pairs: Pair[] = [];
  const left: Citation[] = [];
  for (const citation of old) {
    const same = spans.get(span(citation));
    if (same && spans.delete(span(citation))) pairs.push([citation, same]);
    else left.push(citation);
  }
  for (const citation of left) {
    const overlapping = [...spans.values()].find((other) => other.start < citation.end && citation.start < other.end);
    if (overlapping) spans.delete(span(overlapping));
    pairs.push([citation, overlapping ?? null]);
  }
  for (const citation of spans.values()) pairs.push([null, citation]);
  return pairs;
}

function fieldOf(field: Field, citation: Citation, citations: readonly Citation[]): string {
  switch (field) {
    case 'span':
      return span(citation);
    case 'target':
      return claim(citation.target);
    case 'source':
      return source(citation, citations);
    case 'pinpoint':
      return citation.pinpoint ?? '';
    case 'effect':
      return citation.effectiveOn ?? '';
    case 'rules':
      return citation.rules.join(' ');
    default:
      return citation[field];
  }
}

function said(citation: Citation, citations: readonly Citation[]): string {
  const from = citation.from === null ? '' : ` out of ${source(citation, citations)}`;
  const pinpoint = citation.pinpoint === null ? '' : ` at ${citation.pinpoint.replace(/\s+/g, ' ')}`;
  const effect = citation.effectiveOn == null ? '' : ` from ${citation.effectiveOn}`;
  return `${citation.kind} ${citation.relation} ${claim(citation.target)}${pinpoint}${effect}${from}, ${citation.section} (${citation.rules.join(' ')})`;
}

/** The citation whose title holds this one, by what it says: its place in the list shifts with every gain. */
function source({ from }: Citation, citations: readonly Citation[]): string {
  const holder = from === null ? undefined : citations[from];
  return holder === undefined ? '' : `${holder.quote.replace(/\s+/g, ' ')} @${holder.start}`;
}

function header({ instrument, effectiveOn }: Extraction): string {
  return `${claim(instrument)} ${instrument.title ?? 'no title'}, in force ${effectiveOn ?? 'no day'}`;
}

function claim(target: InstrumentClaim | null): string {
  if (target === null) return 'nothing known';
  const { type, number, date, issuer, scope } = target;
  return `${type} ${number ?? target.title ?? '?'} (${date ?? '?'}, ${issuer ?? '?'}, ${scope ?? '?'})`;
}

function span({ start, end }: Place): string {
  return `${start}:${end}`;
}
