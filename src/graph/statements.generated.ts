// Generated from cypher/ by generate-statements.ts. Do not edit.

export interface Statements {
  /** What is known of these bodies? */
  'export/bodies': {
    parameters: { readonly ids: readonly string[] };
    row: {
      readonly id: string;
      readonly name: string;
      readonly level: string;
      readonly branch: string;
      readonly jurisdiction: string | null;
    };
  };
  /** Which bodies are there? */
  'export/body-ids': {
    parameters: Record<never, never>;
    row: { readonly id: string };
  };
  /** What do the citations of these texts say, and who makes them? */
  'export/citations': {
    parameters: { readonly documents: readonly string[] };
    row: {
      readonly id: string;
      readonly document: string;
      readonly ordinal: number;
      readonly start: number;
      readonly end: number;
      readonly quote: string;
      readonly form: string;
      readonly relation: string;
      readonly section: string;
      readonly pinpoint: string | null;
      readonly confidence: number;
      readonly rules: readonly string[];
      readonly mended: readonly string[];
      readonly doubts: readonly string[];
      readonly claim: string | null;
      readonly from: string | null;
      readonly mayClaim: readonly string[];
      readonly madeBy: string | null;
    };
  };
  /** Which claims are there? */
  'export/claim-ids': {
    parameters: Record<never, never>;
    row: { readonly id: string };
  };
  /** What do these claims say, and what do they mean? */
  'export/claims': {
    parameters: { readonly ids: readonly string[] };
    row: {
      readonly id: string;
      readonly bucket: string;
      readonly type: string;
      readonly number: string | null;
      readonly numberKey: string;
      readonly scope: string;
      readonly date: string | null;
      readonly citedOn: string | null;
      readonly term: string | null;
      readonly subject: string | null;
      readonly title: string | null;
      readonly documents: number;
      readonly means: string | null;
      readonly mayMean: readonly string[];
      readonly rule: string | null;
      readonly doubts: readonly string[];
    };
  };
  /** Which documents are there? */
  'export/document-ids': {
    parameters: Record<never, never>;
    row: { readonly id: string };
  };
  /** What is known of these texts, and what do they state? */
  'export/documents': {
    parameters: { readonly ids: readonly string[] };
    row: {
      readonly id: string;
      readonly source: string;
      readonly extractedBy: string;
      readonly type: string;
      readonly number: string | null;
      readonly date: string | null;
      readonly issuer: string | null;
      readonly scope: string | null;
      readonly title: string | null;
      readonly effectiveOn: string | null;
      readonly length: number;
      readonly claim: string | null;
    };
  };
  /** What do these entries of registers say, and which claim does each make? */
  'export/entries': {
    parameters: { readonly ids: readonly string[] };
    row: {
      readonly id: string;
      readonly register: string;
      readonly type: string;
      readonly number: string | null;
      readonly date: string | null;
      readonly issuer: string | null;
      readonly scope: string;
      readonly title: string | null;
      readonly effectiveOn: string | null;
      readonly expiredOn: string | null;
      readonly claim: string | null;
    };
  };
  /** Which entries of registers are there? */
  'export/entry-ids': {
    parameters: Record<never, never>;
    row: { readonly id: string };
  };
  /** Which instruments are there? */
  'export/instrument-ids': {
    parameters: Record<never, never>;
    row: { readonly id: string };
  };
  /** What is known of these instruments, and who issued them? */
  'export/instruments': {
    parameters: { readonly ids: readonly string[] };
    row: {
      readonly id: string;
      readonly type: string;
      readonly number: string | null;
      readonly numberKey: string;
      readonly date: string | null;
      readonly year: number | null;
      readonly scope: string;
      readonly level: string;
      readonly title: string | null;
      readonly titleFolded: string;
      readonly ingested: boolean;
      readonly body: string | null;
    };
  };
  /** Which jurisdictions are there? */
  'export/jurisdiction-ids': {
    parameters: Record<never, never>;
    row: { readonly id: string };
  };
  /** What is known of these jurisdictions, and what were they merged into? */
  'export/jurisdictions': {
    parameters: { readonly ids: readonly string[] };
    row: {
      readonly id: string;
      readonly name: string;
      readonly unit: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly mergedInto: readonly { readonly id: string; readonly on: string | null }[];
    };
  };
  /** What do these citations say, who makes them, what do they mean? */
  'read/citations': {
    parameters: { readonly ids: readonly string[] };
    row: {
      readonly id: string;
      readonly document: string;
      readonly ordinal: number;
      readonly start: number;
      readonly end: number;
      readonly quote: string;
      readonly kind: string;
      readonly relation: string;
      readonly section: string;
      readonly pinpoint: string | null;
      readonly confidence: number;
      readonly rules: readonly string[];
      readonly mended: readonly string[];
      readonly doubts: readonly string[];
      readonly host: string;
      readonly named: boolean;
      readonly sources: readonly string[];
      readonly targets: readonly string[];
      readonly candidates: readonly string[];
      readonly claims: readonly { readonly type: string; readonly number: string | null; readonly date: string | null; readonly scope: string; readonly title: string | null; readonly rule: string | null; readonly doubts: readonly string[] }[];
    };
  };
  /** What do the texts of these instruments cite, in the order of each text, after a given place in that order? */
  'read/citations-made': {
    parameters: { readonly ids: readonly string[]; readonly relations: readonly string[]; readonly afterDocument: string | null; readonly afterOrdinal: number | null; readonly limit: number };
    row: { readonly instrument: string; readonly citations: readonly string[] };
  };
  /** Which citations mean these instruments, those of the newest instruments first, after a given place in that order? The source is the instrument whose title holds the mention where there is one, else the text's own. */
  'read/citations-of': {
    parameters: { readonly ids: readonly string[]; readonly relations: readonly string[]; readonly level: string | null; readonly territory: readonly { readonly name: string; readonly since: string; readonly until: string }[] | null; readonly afterDay: string | null; readonly afterDocument: string | null; readonly afterOrdinal: number | null; readonly limit: number };
    row: { readonly instrument: string; readonly citations: readonly string[]; readonly days: readonly string[] };
  };
  /** What is known of these texts, and which instrument is each? */
  'read/documents': {
    parameters: { readonly ids: readonly string[] };
    row: {
      readonly id: string;
      readonly source: string;
      readonly extractedBy: string;
      readonly title: string | null;
      readonly effectiveOn: string | null;
      readonly length: number;
      readonly instruments: readonly string[];
    };
  };
  /** Which texts of these instruments are held? */
  'read/documents-of': {
    parameters: { readonly ids: readonly string[] };
    row: { readonly instrument: string; readonly document: string };
  };
  /** Which texts go by these names of sources? */
  'read/documents-of-sources': {
    parameters: { readonly sources: readonly string[] };
    row: { readonly id: string; readonly source: string };
  };
  /** What do registers say of these instruments? */
  'read/entries-of': {
    parameters: { readonly ids: readonly string[] };
    row: {
      readonly instrument: string;
      readonly id: string;
      readonly register: string;
      readonly title: string | null;
      readonly date: string | null;
      readonly issuer: string | null;
      readonly effectiveOn: string | null;
      readonly expiredOn: string | null;
    };
  };
  /** Which entries of a register are in the graph? */
  'read/entries-of-register': {
    parameters: { readonly register: string };
    row: { readonly id: string };
  };
  /** Which citations, made by the instrument itself, say that these relations hold? */
  'read/evidence-made': {
    parameters: { readonly edges: readonly { readonly key: string; readonly source: string; readonly relation: string; readonly target: string }[]; readonly limit: number };
    row: { readonly key: string; readonly citations: readonly string[] };
  };
  /** Which citations, in whatever text names the instrument with its title, say that these relations hold? */
  'read/evidence-named': {
    parameters: { readonly edges: readonly { readonly key: string; readonly source: string; readonly relation: string; readonly target: string }[]; readonly limit: number };
    row: { readonly key: string; readonly citations: readonly string[] };
  };
  /** What is known of these instruments? */
  'read/instruments': {
    parameters: { readonly ids: readonly string[] };
    row: {
      readonly id: string;
      readonly type: string;
      readonly number: string | null;
      readonly date: string | null;
      readonly year: number | null;
      readonly scope: string;
      readonly level: string;
      readonly title: string | null;
      readonly ingested: boolean | null;
      readonly issuers: readonly { readonly id: string; readonly name: string; readonly level: string; readonly branch: string }[];
    };
  };
  /** Which instruments have these marks, newest first, after a given place in that order? A unit of `territory` is a province's name with the time in which the name means it; `day` is '' where no date is known. */
  'read/instruments-where': {
    parameters: { readonly type: string | null; readonly numberKey: string | null; readonly level: string | null; readonly ingested: boolean | null; readonly yearFrom: number | null; readonly yearTo: number | null; readonly scope: string | null; readonly territory: readonly { readonly name: string; readonly since: string; readonly until: string }[] | null; readonly asOf: string | null; readonly afterDay: string | null; readonly afterId: string | null; readonly limit: number };
    row: { readonly id: string; readonly day: string };
  };
  /** Which newer instruments stand in these relations to these? */
  'read/relations-in': {
    parameters: { readonly ids: readonly string[]; readonly relations: readonly string[] };
    row: {
      readonly source: string;
      readonly relation: string;
      readonly target: string;
      readonly citations: number;
      readonly confidenceSum: number;
      readonly date: string | null;
      readonly year: number | null;
      readonly scope: string;
      readonly level: string;
    };
  };
  /** Which older instruments do these stand in these relations to? */
  'read/relations-out': {
    parameters: { readonly ids: readonly string[]; readonly relations: readonly string[] };
    row: {
      readonly source: string;
      readonly relation: string;
      readonly target: string;
      readonly citations: number;
      readonly confidenceSum: number;
      readonly date: string | null;
      readonly year: number | null;
      readonly scope: string;
      readonly level: string;
    };
  };
  /** Does the store answer at all? */
  'read/store-answers': {
    parameters: Record<never, never>;
    row: { readonly one: number };
  };
  /** Which other texts state the very claim, number and all, that each of these states? */
  'read/texts-beside': {
    parameters: { readonly documents: readonly string[] };
    row: { readonly document: string; readonly other: string };
  };
  /** What do these texts say they are, and which instruments are they held to be? */
  'read/texts-described': {
    parameters: { readonly documents: readonly string[] };
    row: {
      readonly id: string;
      readonly source: string;
      readonly type: string;
      readonly number: string | null;
      readonly date: string | null;
      readonly scope: string | null;
      readonly title: string | null;
      readonly length: number;
      readonly instruments: readonly string[];
    };
  };
  /** Sets how many citations assert AMENDS between two instruments, and their summed confidence. */
  'relate/AMENDS': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert BASED_ON between two instruments, and their summed confidence. */
  'relate/BASED_ON': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert CITES between two instruments, and their summed confidence. */
  'relate/CITES': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert CONSOLIDATES between two instruments, and their summed confidence. */
  'relate/CONSOLIDATES': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert CONTINUES between two instruments, and their summed confidence. */
  'relate/CONTINUES': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert CORRECTS between two instruments, and their summed confidence. */
  'relate/CORRECTS': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert DETAILS between two instruments, and their summed confidence. */
  'relate/DETAILS': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert EXTENDS between two instruments, and their summed confidence. */
  'relate/EXTENDS': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert IMPLEMENTS between two instruments, and their summed confidence. */
  'relate/IMPLEMENTS': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert PROMULGATES between two instruments, and their summed confidence. */
  'relate/PROMULGATES': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert PROPOSED_BY between two instruments, and their summed confidence. */
  'relate/PROPOSED_BY': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert REPEALS between two instruments, and their summed confidence. */
  'relate/REPEALS': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert REPLACES between two instruments, and their summed confidence. */
  'relate/REPLACES': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert REVIEWS between two instruments, and their summed confidence. */
  'relate/REVIEWS': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Sets how many citations assert SUSPENDS between two instruments, and their summed confidence. */
  'relate/SUSPENDS': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly citations: number; readonly confidenceSum: number }[] };
    row: Record<never, never>;
  };
  /** Remember the version of the schema. */
  'schema/set-version': {
    parameters: { readonly version: number };
    row: Record<never, never>;
  };
  /** Let one writer in at a time: whoever sets this property holds the node's lock until the transaction ends. */
  'schema/take-write-lock': {
    parameters: Record<never, never>;
    row: Record<never, never>;
  };
  /** Which version of the schema does this graph have? */
  'schema/version': {
    parameters: Record<never, never>;
    row: { readonly version: number };
  };
  /** Which instruments have each of these words (of a-z and 0-9) in title, number or type, best first? A word may be the beginning of a longer one in title and number; `types` are the types that hold it. `rarest` is one of the words, by guess the rarest: it alone is looked for in every instrument. The number key of an instrument without a number is a hash or a name, and not looked at. */
  'search/instruments': {
    parameters: { readonly rarest: string; readonly rarestTypes: readonly string[]; readonly words: readonly { readonly word: string; readonly types: readonly string[] }[]; readonly phrase: string; readonly limit: number };
    row: { readonly id: string; readonly score: number };
  };
  /** Which instruments have one of these number keys, or a number of one of these serials with these letters, or an id of this end? `types` are types whose number need not hold the letters, since those stand for the type; ingested instruments come first, then the newest. */
  'search/numbers': {
    parameters: { readonly keys: readonly string[]; readonly serials: readonly string[]; readonly letters: string; readonly types: readonly string[]; readonly ending: string; readonly limit: number };
    row: { readonly id: string };
  };
  /** Which types of instrument are there? */
  'search/types': {
    parameters: Record<never, never>;
    row: { readonly type: string };
  };
  /** How many nodes of each kind are there? */
  'status/counts': {
    parameters: Record<never, never>;
    row: { readonly label: string; readonly nodes: number };
  };
  /** How many edges of each type are there? */
  'status/relation-counts': {
    parameters: Record<never, never>;
    row: { readonly type: string; readonly edges: number };
  };
  /** What do the citations of these texts speak of, and with what relation? */
  'write/citations-of-documents': {
    parameters: { readonly documents: readonly string[] };
    row: {
      readonly id: string;
      readonly document: string;
      readonly relation: string;
      readonly confidence: number;
      readonly claim: string | null;
      readonly from: string | null;
      readonly mayClaim: readonly string[];
    };
  };
  /** Which citations speak of these claims, or stand in the title of what these claims mean? */
  'write/citations-on-claims': {
    parameters: { readonly claims: readonly string[] };
    row: {
      readonly id: string;
      readonly document: string;
      readonly relation: string;
      readonly confidence: number;
      readonly claim: string | null;
      readonly from: string | null;
      readonly mayClaim: readonly string[];
    };
  };
  /** What do these claims mean as the graph stands, and how many texts use them in citations? */
  'write/claim-meanings': {
    parameters: { readonly claims: readonly string[] };
    row: {
      readonly id: string;
      readonly bucket: string;
      readonly defining: boolean;
      readonly documents: number;
      readonly means: string | null;
      readonly mayMean: readonly string[];
    };
  };
  /** Which claims say what instruments these buckets hold, who makes them, and what do they mean as the graph stands? */
  'write/claims-defining': {
    parameters: { readonly buckets: readonly string[] };
    row: {
      readonly id: string;
      readonly bucket: string;
      readonly type: string;
      readonly number: string | null;
      readonly numberKey: string;
      readonly scope: string;
      readonly date: string | null;
      readonly citedOn: string | null;
      readonly term: string | null;
      readonly subject: string | null;
      readonly title: string | null;
      readonly documents: number;
      readonly statedBy: readonly { readonly document: string; readonly title: string | null }[];
      readonly listedBy: readonly { readonly entry: string; readonly title: string | null }[];
      readonly means: string | null;
      readonly mayMean: readonly string[];
      readonly rule: string | null;
      readonly doubts: readonly string[];
    };
  };
  /** Which claims share these buckets, who makes them, and what do they mean as the graph stands? */
  'write/claims-of-buckets': {
    parameters: { readonly buckets: readonly string[] };
    row: {
      readonly id: string;
      readonly bucket: string;
      readonly type: string;
      readonly number: string | null;
      readonly numberKey: string;
      readonly scope: string;
      readonly date: string | null;
      readonly citedOn: string | null;
      readonly term: string | null;
      readonly subject: string | null;
      readonly title: string | null;
      readonly documents: number;
      readonly statedBy: readonly { readonly document: string; readonly title: string | null }[];
      readonly listedBy: readonly { readonly entry: string; readonly title: string | null }[];
      readonly means: string | null;
      readonly mayMean: readonly string[];
      readonly rule: string | null;
      readonly doubts: readonly string[];
    };
  };
  /** Which of these claims does no text state, no register list and no citation use any more? */
  'write/claims-unused': {
    parameters: { readonly claims: readonly string[] };
    row: { readonly id: string };
  };
  /** Which claims of these buckets have no say in what instruments there are? */
  'write/claims-without-say': {
    parameters: { readonly buckets: readonly string[] };
    row: { readonly id: string; readonly bucket: string };
  };
  /** Counts texts that use claims in citations: so many more, or fewer where `by` is negative. */
  'write/count-claims': {
    parameters: { readonly rows: readonly { readonly claim: string; readonly by: number }[] };
    row: Record<never, never>;
  };
  /** Which of these texts are in the graph, in which version, and what does each state? */
  'write/documents-known': {
    parameters: { readonly documents: readonly string[] };
    row: {
      readonly id: string;
      readonly source: string;
      readonly extractedBy: string;
      readonly claim: string;
    };
  };
  /** Which texts state these claims in their headers? */
  'write/documents-stating': {
    parameters: { readonly claims: readonly string[] };
    row: { readonly id: string; readonly claim: string };
  };
  /** Which of these entries of registers are in the graph, and which claim does each make? */
  'write/entries-known': {
    parameters: { readonly entries: readonly string[] };
    row: { readonly id: string; readonly claim: string };
  };
  /** What does the graph hold of these instruments, and who issued them? */
  'write/instruments-known': {
    parameters: { readonly instruments: readonly string[] };
    row: {
      readonly id: string;
      readonly type: string;
      readonly number: string | null;
      readonly numberKey: string;
      readonly date: string | null;
      readonly year: number | null;
      readonly scope: string;
      readonly level: string;
      readonly title: string | null;
      readonly titleFolded: string;
      readonly ingested: boolean;
      readonly body: { readonly id: string; readonly name: string; readonly level: string; readonly branch: string; readonly jurisdiction: string | null };
    };
  };
  /** Adds bodies, or brings them up to date. */
  'write/put-bodies': {
    parameters: { readonly rows: readonly { readonly id: string; readonly name: string; readonly level: string; readonly branch: string }[] };
    row: Record<never, never>;
  };
  /** Places bodies in the jurisdictions they stand in; answers which it could place. */
  'write/put-body-jurisdictions': {
    parameters: { readonly rows: readonly { readonly body: string; readonly jurisdiction: string }[] };
    row: { readonly body: string };
  };
  /** Hangs citations on the claims of which each may be the one they make. */
  'write/put-citation-alternatives': {
    parameters: { readonly rows: readonly { readonly citation: string; readonly claim: string }[] };
    row: Record<never, never>;
  };
  /** Hangs citations that stand in an instrument's title on the claim of that instrument. */
  'write/put-citation-sources': {
    parameters: { readonly rows: readonly { readonly citation: string; readonly claim: string }[] };
    row: Record<never, never>;
  };
  /** Adds citations on the claims they make. */
  'write/put-citations': {
    parameters: { readonly rows: readonly { readonly id: string; readonly document: string; readonly ordinal: number; readonly start: number; readonly end: number; readonly quote: string; readonly kind: string; readonly relation: string; readonly section: string; readonly pinpoint: string | null; readonly confidence: number; readonly rules: readonly string[]; readonly mended: readonly string[]; readonly doubts: readonly string[]; readonly claim: string | null }[] };
    row: Record<never, never>;
  };
  /** Adds claims; what a claim says is part of its id, so one that is there stays as it is. `defines` is the bucket of those that say which instruments it holds, null for the rest. */
  'write/put-claims': {
    parameters: { readonly rows: readonly { readonly id: string; readonly bucket: string; readonly defines: string | null; readonly type: string; readonly number: string | null; readonly numberKey: string; readonly scope: string; readonly date: string | null; readonly citedOn: string | null; readonly term: string | null; readonly subject: string | null; readonly title: string | null }[] };
    row: Record<never, never>;
  };
  /** Renames where texts came from. */
  'write/put-document-sources': {
    parameters: { readonly rows: readonly { readonly id: string; readonly source: string }[] };
    row: Record<never, never>;
  };
  /** Adds texts, or brings them up to date, with the claim each states. */
  'write/put-documents': {
    parameters: { readonly rows: readonly { readonly id: string; readonly source: string; readonly extractedBy: string; readonly type: string; readonly number: string | null; readonly date: string | null; readonly issuer: string | null; readonly scope: string | null; readonly title: string | null; readonly effectiveOn: string | null; readonly length: number; readonly claim: string }[] };
    row: Record<never, never>;
  };
  /** Adds entries of registers, each with the claim it makes. */
  'write/put-entries': {
    parameters: { readonly rows: readonly { readonly id: string; readonly register: string; readonly type: string; readonly number: string | null; readonly date: string | null; readonly issuer: string | null; readonly scope: string; readonly title: string | null; readonly effectiveOn: string | null; readonly expiredOn: string | null; readonly claim: string }[] };
    row: Record<never, never>;
  };
  /** Gives the citations of texts to the instruments that make them. */
  'write/put-hosts': {
    parameters: { readonly rows: readonly { readonly document: string; readonly instrument: string }[] };
    row: Record<never, never>;
  };
  /** Adds instruments of known bodies, or brings them up to date. */
  'write/put-instruments': {
    parameters: { readonly rows: readonly { readonly id: string; readonly type: string; readonly number: string | null; readonly numberKey: string; readonly date: string | null; readonly year: number | null; readonly scope: string; readonly level: string; readonly title: string | null; readonly titleFolded: string; readonly ingested: boolean; readonly body: string }[] };
    row: Record<never, never>;
  };
  /** Adds jurisdictions, or brings them up to date. */
  'write/put-jurisdictions': {
    parameters: { readonly rows: readonly { readonly id: string; readonly name: string; readonly kind: string; readonly validFrom: string | null; readonly validTo: string | null }[] };
    row: Record<never, never>;
  };
  /** Says by what rule claims mean what they mean, and what is doubtful about them as printed. */
  'write/put-meaning-notes': {
    parameters: { readonly rows: readonly { readonly claim: string; readonly rule: string; readonly doubts: readonly string[] }[] };
    row: Record<never, never>;
  };
  /** Says what claims mean: one instrument for certain, or several that each may be meant. */
  'write/put-meanings': {
    parameters: { readonly rows: readonly { readonly claim: string; readonly instrument: string; readonly certain: boolean }[] };
    row: Record<never, never>;
  };
  /** Says which jurisdictions were merged into which, and when. */
  'write/put-mergers': {
    parameters: { readonly rows: readonly { readonly from: string; readonly to: string; readonly on: string | null }[] };
    row: Record<never, never>;
  };
  /** Adds citations that make no single claim, in rows like those of put-citations. */
  'write/put-unclaiming-citations': {
    parameters: { readonly rows: readonly { readonly id: string; readonly document: string; readonly ordinal: number; readonly start: number; readonly end: number; readonly quote: string; readonly kind: string; readonly relation: string; readonly section: string; readonly pinpoint: string | null; readonly confidence: number; readonly rules: readonly string[]; readonly mended: readonly string[]; readonly doubts: readonly string[]; readonly claim: string | null }[] };
    row: Record<never, never>;
  };
  /** What relations do these instruments have to older ones, by how many citations? */
  'write/relations-known': {
    parameters: { readonly sources: readonly string[] };
    row: {
      readonly from: string;
      readonly relation: string;
      readonly to: string;
      readonly citations: number;
      readonly confidenceSum: number;
    };
  };
  /** Takes those of these bodies out of the graph that issued nothing known. */
  'write/remove-bodies': {
    parameters: { readonly bodies: readonly string[] };
    row: Record<never, never>;
  };
  /** Takes the citations of texts out of the graph. */
  'write/remove-citations': {
    parameters: { readonly documents: readonly string[] };
    row: Record<never, never>;
  };
  /** Takes claims out of the graph. */
  'write/remove-claims': {
    parameters: { readonly claims: readonly string[] };
    row: Record<never, never>;
  };
  /** Takes texts out of the graph. */
  'write/remove-documents': {
    parameters: { readonly documents: readonly string[] };
    row: Record<never, never>;
  };
  /** Takes out the relations of these instruments that no citation asserts any more. */
  'write/remove-empty-relations': {
    parameters: { readonly sources: readonly string[] };
    row: Record<never, never>;
  };
  /** Takes entries of registers out of the graph. */
  'write/remove-entries': {
    parameters: { readonly entries: readonly string[] };
    row: Record<never, never>;
  };
  /** Takes the citations of texts away from the instruments that made them. */
  'write/remove-hosts': {
    parameters: { readonly documents: readonly string[] };
    row: Record<never, never>;
  };
  /** Takes those of these instruments out of the graph that no claim means or may mean. */
  'write/remove-instruments': {
    parameters: { readonly instruments: readonly string[] };
    row: Record<never, never>;
  };
  /** Takes instruments away from the bodies that were thought to have issued them. */
  'write/remove-issuers': {
    parameters: { readonly instruments: readonly string[] };
    row: Record<never, never>;
  };
  /** Takes back what claims mean. */
  'write/remove-meanings': {
    parameters: { readonly claims: readonly string[] };
    row: Record<never, never>;
  };
  /** Takes back what these jurisdictions were merged into. */
  'write/remove-mergers': {
    parameters: { readonly jurisdictions: readonly string[] };
    row: Record<never, never>;
  };
  /** Takes some nodes out of the graph, whatever they are, but not the note of its schema; answers how many. */
  'write/remove-some': {
    parameters: { readonly most: number };
    row: { readonly removed: number };
  };
  /** Takes back what texts state in their headers. */
  'write/remove-statements': {
    parameters: { readonly documents: readonly string[] };
    row: Record<never, never>;
  };
}
