import type { Transaction } from '../../graph/port.js';
import { inBatches } from '../../graph/queries/batches.js';
import { RELATIONS } from '../../instrument/relation.js';
import type { Clusterer } from '../../resolution/cluster.js';
import { type JoinedCitation, type Means, RelationTally } from './contributions.js';
import { type FactChange, type KnownClaim, knownClaims, knownDocuments } from './facts.js';
import { instrumentChange, knownInstruments, putInstruments, removeFormer } from './instruments.js';
import { type MeaningChange, meant, sameMeaning } from './meanings.js';
import { reclusterBuckets } from './reclustering.js';
import type { PreparedDocument } from './rows.js';

/**
 * Brings the graph in line with changed facts: meanings of claims, instruments and their bodies, whose citations are whose,
 * relations between instruments. Answers the instrument of each text that came or whose instrument shifted.
 */
export async function drawConsequences(
  transaction: Transaction,
  facts: FactChange,
  coming: readonly PreparedDocument[],
  clusterer: Clusterer,
): Promise<ReadonlyMap<string, string>> {
  const { instruments, changes, meantBefore } = await reclusterBuckets(transaction, facts, clusterer);
  const ids = new Set([...instruments.map(({ id }) => id), ...[...meantBefore, ...facts.forgotten].flatMap(meant)]);
  const instrumentsChanged = instrumentChange(await knownInstruments(transaction, ids), instruments);

  const came = new Set(coming.map(({ document }) => document.id));
  const shift = await shifted(transaction, changes, facts.fresh, came);
  const claims = [...facts.gained, ...shift.citations].flatMap(({ host, from, claim }) => [host, from, claim]);
  const stated = coming.map(({ document }) => document.claim);
  const missing = [...claims, ...stated].filter((claim) => claim !== null && !facts.known.has(claim)) as string[];
  const known = new Map([...facts.known, ...(await knownClaims(transaction, missing))]);
  const before: Means = (claim) => known.get(claim)?.means ?? null;
  const after = meaningAfter(known, changes);

  await putInstruments(transaction, instrumentsChanged);
  await putMeanings(transaction, changes);
  const hosts = new Map([...shift.documents, ...coming.map(({ document }) => [document.id, document.claim] as const)]);
  const hosted = [...hosts].map(([document, claim]) => ({
    document,
    instrument: hostInstrument(document, after(claim)),
  }));
  await inBatches([...shift.documents.keys()], (documents) => transaction.run('write/remove-hosts', { documents }));
  await inBatches(hosted, (rows) => transaction.run('write/put-hosts', { rows }));

  const tally = new RelationTally();
  tally.count(facts.lost, before, -1);
  tally.count(shift.citations, before, -1);
  tally.count(shift.citations, after, 1);
  tally.count(facts.gained, after, 1);
  await putRelations(transaction, tally);
  await removeFormer(transaction, instrumentsChanged);
  return new Map(hosted.map(({ document, instrument }) => [document, instrument]));
}

/** Citations that assert something else since a claim they join means something else, and texts with another instrument. */
interface Shift {
  readonly citations: readonly JoinedCitation[];
  /** Claim by text. */
  readonly documents: ReadonlyMap<string, string>;
}

/** What shifts among the texts that were there; those that `came` are counted by themselves. */
async function shifted(
  transaction: Transaction,
  changes: readonly MeaningChange[],
  fresh: ReadonlyMap<string, unknown>,
  came: ReadonlySet<string>,
): Promise<Shift> {
  // Between several candidates and others nothing moves, and a fresh claim has no citations but those that came.
  const moved = changes.filter(({ claim, before, after }) => before.means !== after.means && !fresh.has(claim));
  const ids = moved.map(({ claim }) => claim);
  const stating = await inBatches(ids, (claims) => transaction.run('write/documents-stating', { claims }));
  const documents = new Map(stating.filter(({ id }) => !came.has(id)).map(({ id, claim }) => [id, claim]));
  const found = [
    ...(await inBatches(ids, (claims) => transaction.run('write/citations-on-claims', { claims }))),
    ...(await inBatches([...documents.keys()], (batch) =>
      transaction.run('write/citations-of-documents', { documents: batch }),
    )),
  ];
  const distinct = new Map(found.filter(({ document }) => !came.has(document)).map((row) => [row.id, row])).values();
  const rows = [...distinct];
  const hosts = await knownDocuments(
    transaction,
    rows.map(({ document }) => document),
  );
  return { documents, citations: rows.map((row) => ({ ...row, host: hosts.get(row.document)?.claim ?? '' })) };
}

function meaningAfter(known: ReadonlyMap<string, KnownClaim>, changes: readonly MeaningChange[]): Means {
  const changed = new Map(changes.map(({ claim, after }) => [claim, after.means]));
  return (claim) => (changed.has(claim) ? changed.get(claim) : known.get(claim)?.means) ?? null;
}

function hostInstrument(document: string, instrument: string | null): string {
  if (instrument === null) throw new Error(`The header of text ${document} means no single instrument`);
  return instrument;
}

async function putMeanings(transaction: Transaction, changes: readonly MeaningChange[]): Promise<void> {
  const moved = changes.filter(({ before, after }) => !sameMeaning(before, after));
  const outdated = moved.filter(({ before }) => meant(before).length > 0).map(({ claim }) => claim);
  await inBatches(outdated, (claims) => transaction.run('write/remove-meanings', { claims }));
  const rows = moved.flatMap(({ claim, after }) =>
    meant(after).map((instrument) => ({ claim, instrument, certain: after.means !== null })),
  );
  await inBatches(rows, (batch) => transaction.run('write/put-meanings', { rows: batch }));
  const notes = changes.map(({ claim, after: { rule, doubts } }) => ({ claim, rule, doubts: [...doubts] }));
  await inBatches(notes, (batch) => transaction.run('write/put-meaning-notes', { rows: batch }));
}

async function putRelations(transaction: Transaction, tally: RelationTally): Promise<void> {
  const sources = tally.changes().map(({ from }) => from);
  const stored = await inBatches(sources, (batch) => transaction.run('write/relations-known', { sources: batch }));
  const rows = tally.appliedTo(stored);
  // A relationship type cannot be a parameter on both engines: one statement a relation.
  for (const relation of RELATIONS) {
    const ofType = rows.filter((row) => row.relation === relation).map(({ relation, ...row }) => row);
    await inBatches(ofType, (batch) => transaction.run(`relate/${relation}`, { rows: batch }));
  }
  const emptied = rows.filter(({ citations }) => citations === 0).map(({ from }) => from);
  await inBatches(emptied, (batch) => transaction.run('write/remove-empty-relations', { sources: batch }));
}
