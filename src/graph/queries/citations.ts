import type { CitationKind, Mending, Section } from '../../instrument/citation.js';
import type { CitationRelation } from '../../instrument/relation.js';
import type { GraphStore } from '../port.js';
import { inBatches } from './batches.js';
import { citationPlace, compare } from './order.js';

/** What a citation says of its target. */
export interface ClaimRecord {
  readonly type: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly scope: string;
  readonly title: string | null;
  /** What decided which instrument it means ({@link MeaningRule}), and what is doubtful about it. */
  readonly rule: string | null;
  readonly doubts: readonly string[];
}

/** One reference in a text with what it was found to mean. */
export interface CitationRecord {
  readonly id: string;
  readonly document: string;
  readonly ordinal: number;
  /** UTF-16 offsets into the document's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly kind: CitationKind;
  readonly relation: CitationRelation;
  readonly section: Section;
  readonly pinpoint: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly rules: readonly string[];
  /** What was misprinted and is mended in its claim. */
  readonly mended: readonly Mending[];
  /** What is doubtful about it as printed. */
  readonly doubts: readonly string[];
  /** The instrument that cites: the document's own, or the one whose title holds the mention. Null where that is ambiguous. */
  readonly source: string | null;
  /** The instrument meant, null where it is ambiguous or nothing was found. */
  readonly target: string | null;
  /** Those it may mean, where evidence does not tell which. */
  readonly candidates: readonly string[];
  readonly claim: ClaimRecord | null;
}

/** Where in the list of an instrument's citations to go on. */
export interface CitationPlace {
  readonly document: string;
  readonly ordinal: number;
}

/** Which citations are asked for. `limit` is per instrument; one more tells whether there are more. */
export interface CitationSelection {
  readonly relations: readonly CitationRelation[];
  readonly after: CitationPlace | null;
  readonly limit: number;
}

/** The citations of these ids; an id that is not in the graph is left out. */
export async function citationsById(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CitationRecord>> {
  const rows = await inBatches(ids, (batch) => store.read('read/citations', { ids: batch }));
  return new Map(
    rows.map(({ host, named, sources, targets, candidates, claims, ...row }) => [
      row.id,
      {
        ...row,
        kind: row.kind as CitationKind,
        relation: row.relation as CitationRelation,
        section: row.section as Section,
        confidence: row.confidence / 1_000,
        mended: row.mended.map(mendingOf),
        source: named ? only(sources) : host,
        target: only(targets),
        candidates: [...new Set(candidates)].sort(compare),
        claim: claims[0] ?? null,
      },
    ]),
  );
}

/** Reads `field rule printed`, as it is stored. */
function mendingOf(stored: string): Mending {
  const [field = '', rule = '', ...printed] = stored.split(' ');
  return { field: field as Mending['field'], rule, printed: printed.join(' ') };
}

/** Ids of the citations that the texts of these instruments make, in the order of each text. */
export async function citationsMadeBy(
  store: GraphStore,
  instruments: readonly string[],
  { relations, after, limit }: CitationSelection,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await inBatches(instruments, (ids) =>
    store.read('read/citations-made', {
      ids,
      relations: [...relations],
      afterDocument: after?.document ?? null,
      afterOrdinal: after?.ordinal ?? null,
      limit,
    }),
  );
  return new Map(rows.map((row) => [row.instrument, row.citations]));
}

/** The place of a citation, to go on after it. */
export function placeOf(citation: string): CitationPlace {
  const [document, ordinal] = citationPlace(citation);
  return { document, ordinal };
}

function only(ids: readonly string[]): string | null {
  return ids.length === 1 ? (ids[0] ?? null) : null;
}
