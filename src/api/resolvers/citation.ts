import type { InstrumentRecord } from '../../graph/queries/instruments.js';
import { relationRule } from '../../ingestion/relation-rule.js';
import { parseProvisions } from '../../instrument/provision.js';
import { held, type Loads } from '../loads.js';
import type {
  CitationKind,
  CitationResolvers,
  ClaimResolvers,
  DocumentResolvers,
  ExtractedCitationResolvers,
  ExtractionResolvers,
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
};

function named(id: string | null, load: Loads): Promise<InstrumentRecord> | null {
  return id === null ? null : held(load.instrument(id));
}
