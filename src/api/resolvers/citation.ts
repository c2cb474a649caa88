import { relationRule } from '../../extraction/relation-rule.js';
import type { InstrumentRecord } from '../../graph/queries/instruments.js';
import type { Mending } from '../../instrument/citation.js';
import { parseProvisions } from '../../instrument/provision.js';
import type { MeaningRule } from '../../resolution/buckets/meanings.js';
import { held, type Loads } from '../loads.js';
import type {
  CitationKind,
  CitationResolvers,
  ClaimResolvers,
  DocumentResolvers,
  Doubt,
  ExtractedCitationResolvers,
  ExtractionResolvers,
  IdentifiedBy,
  Section,
} from '../schema.generated.js';

/** Fields of a citation of the graph. */
export const Citation: CitationResolvers = {
  kind: (citation) => citation.kind.toUpperCase() as CitationKind,
  section: (citation) => citation.section.toUpperCase() as Section,
  source: (citation, _, { load }) => named(citation.source, load),
  target: (citation, _, { load }) => named(citation.target, load),
  candidates: (citation, _, { load }) => Promise.all(citation.candidates.map((id) => held(load.instrument(id)))),
  document: (citation, _, { load }) => held(load.document(citation.document)),
  rule: (citation) => relationRule(citation.rules),
  rules: (citation) => [...citation.rules],
  provisions: ({ pinpoint }) => (pinpoint === null ? [] : parseProvisions(pinpoint)),
  identifiedBy: ({ claim }) => (claim?.rule == null ? null : IDENTIFIED_BY[claim.rule as MeaningRule]),
  doubts: ({ claim, doubts }) => doubtsIn([...doubts, ...(claim?.doubts ?? [])]),
  mended: async ({ claim, mended, target }, _, { load }) => {
    const printed = mended.map((mending) => ({ ...mending, meant: claim?.number ?? '' }));
    const instrument = await named(target, load);
    if (!claim || !instrument) return mendingsOf(printed);
    const { doubts, rule, number, date } = claim;
    if (doubts.includes('number-mended'))
      printed.push({ field: 'number', printed: number ?? '', meant: instrument.number ?? '', rule: rule ?? '' });
    if (doubts.includes('date-mended'))
      printed.push({ field: 'date', printed: date ?? '', meant: instrument.date ?? '', rule: rule ?? '' });
    return mendingsOf(printed);
  },
};

/** Fields of a document. */
export const Document: DocumentResolvers = {
  instrument: (document, _, { load }) => named(document.instrument, load),
};

/** Fields of a claim. */
export const Claim: ClaimResolvers = {
  issuer: (claim) => claim.issuer ?? null,
};

/** Fields of a text just read. */
export const Extraction: ExtractionResolvers = {
  citations: (extraction) => [...extraction.citations],
};

/** Fields of a citation of a text just read. */
export const ExtractedCitation: ExtractedCitationResolvers = {
  kind: (citation) => citation.kind.toUpperCase() as CitationKind,
  section: (citation) => citation.section.toUpperCase() as Section,
  rules: (citation) => [...citation.rules],
  provisions: (citation) => [...citation.provisions],
  candidates: (citation) => [...citation.candidates],
  doubts: (citation) => doubtsIn(citation.doubts),
  mended: ({ mended, target }) => mendingsOf(mended.map((mending) => ({ ...mending, meant: target?.number ?? '' }))),
};

const IDENTIFIED_BY: Readonly<Record<MeaningRule, IdentifiedBy>> = {
  header: 'HEADER',
  year: 'YEAR',
  date: 'DATE',
  only: 'ONLY',
  term: 'TERM',
  subject: 'SUBJECT',
  unknown: 'UNKNOWN',
  open: 'OPEN',
  'same-day': 'SAME_DAY',
  legislature: 'LEGISLATURE',
  'same-term': 'SAME_TERM',
};

const DOUBTS: Readonly<Record<string, Doubt>> = {
  'impossible-number': 'IMPOSSIBLE_NUMBER',
  'date-mismatch': 'DATE_MISMATCH',
};

/** Each once; what was mended is told as such. */
function doubtsIn(doubts: readonly string[]): Doubt[] {
  return [...new Set(doubts)].flatMap((doubt) => DOUBTS[doubt] ?? []);
}

function mendingsOf(mended: readonly (Mending & { readonly meant: string })[]) {
  return mended.map((mending) => ({ ...mending, field: mending.field === 'number' ? 'NUMBER' : 'DATE' }) as const);
}

function named(id: string | null, load: Loads): Promise<InstrumentRecord> | null {
  return id === null ? null : held(load.instrument(id));
}
