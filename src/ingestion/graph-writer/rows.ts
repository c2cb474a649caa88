import type { StatementParameters } from '../../graph/statements.js';

type RowOf<P> = P extends { readonly rows: readonly (infer R)[] } ? R : never;

/** A text as the graph keeps it, with the id of the claim its header makes. `id` is the SHA-256 of the text, in hex. */
export type DocumentRow = RowOf<StatementParameters<'write/put-documents'>>;

/** An entry of a register as the graph keeps it, with the id of the claim it makes. `id` is a hash of all it says. */
export type EntryRow = RowOf<StatementParameters<'write/put-entries'>>;

/** A claim as the graph keeps it. One `id` must always come with the same other fields: a claim is never rewritten. */
export type ClaimRow = RowOf<StatementParameters<'write/put-claims'>>;

/**
 * A citation as the graph keeps it: `id` is `document:ordinal`, `confidence` is per mille, `claim` what it says of its target
 * (null for a back reference to nothing found, and where there are {@link PreparedCitation.mayClaim}).
 */
export type CitationRow = RowOf<StatementParameters<'write/put-citations'>>;

/** A citation ready for the graph. The row goes to the engine as it is: there are fifty a document. */
export interface PreparedCitation {
  readonly row: CitationRow;
  /** The claim of the instrument whose title holds it, or null. */
  readonly from: string | null;
  /** Claims of which each may be the one it makes. */
  readonly mayClaim: readonly string[];
}

/** One text ready for the graph. `claims` holds every claim that the document and its citations name. */
export interface PreparedDocument {
  readonly document: DocumentRow;
  readonly claims: readonly ClaimRow[];
  readonly citations: readonly PreparedCitation[];
}

/** One entry of a register ready for the graph, with the claim it makes. */
export interface PreparedEntry {
  readonly entry: EntryRow;
  readonly claim: ClaimRow;
}

/** What writing a document did. */
export interface WriteOutcome {
  readonly document: string;
  /** `replaced`: it was there as another version of the extraction had read it. `unchanged`: nothing was written of it. */
  readonly outcome: 'added' | 'replaced' | 'unchanged';
  /** Id of the instrument whose text it is, as the graph stood when its batch was written. */
  readonly instrument: string;
}
