// npm run bench:hub [-- --documents 100000 --rounds 30 --engine grafeo|neo4j]: what one more document costs where an instrument is
// cited by so many already, beside the same in an empty graph, in turn. Neo4j has one database a server, so two servers are
// started (in containers, else from Maven Central); one named by CANCU_TEST_NEO4J is not used.
import { parseArgs } from 'node:util';
import type { Engine } from '../src/graph/port.js';
import { GraphWriter } from '../src/ingestion/graph-writer/graph-writer.js';
import { jurisdictionRows, loadReference as loadRows } from '../src/ingestion/graph-writer/reference-rows.js';
import type { PreparedDocument } from '../src/ingestion/graph-writer/rows.js';
import { loadReference } from '../src/instrument/reference/index.js';
import { clusterer } from '../src/resolution/cluster.js';
import { DAYS, dayAt, HubDocuments, type WayOfCiting } from '../test/ingestion/hub-documents.js';
import { type RunStatement, watchedStore } from '../test/ingestion/watched-store.js';
import { newStore } from './new-store.js';

/** Documents written in one transaction while the graph is filled. */
const BATCH = 500;
/** Documents that are written one by one, and taken out again, before anything is measured. */
const WARM_UP = 300;
/** Rounds before the measured ones. */
const UNMEASURED = 10;
/** The promise: no more than so many times the time of the empty graph. */
const MOST = 2;
/** A statement is named where its median is so much more than in the empty graph. */
const WORTH_NAMING = { times: 1.5, ms: 0.3 } as const;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '30' },
    engine: { type: 'string' },
  },
});
const documents = Number(values.documents);
const rounds = Number(values.rounds);
const reference = loadReference();
const cluster = clusterer(reference);
const made = new HubDocuments(reference.jurisdictions);

interface Graph {
  readonly writer: GraphWriter;
  /** What the last write did. */
  last(): readonly RunStatement[];
  close(): Promise<void>;
}

/** What is measured in one kind of graph: milliseconds by round, as a whole and by statement. */
interface Measured {
  readonly ms: number[];
  readonly statements: Map<string, number[]>;
}

for (const engine of ['grafeo', 'neo4j'] as const) {
  if (values.engine === undefined || values.engine === engine) await measure(engine);
}

async function measure(engine: Engine): Promise<void> {
  const full = await open(engine);
  const empty = await open(engine);
  try {
    await fill(full.writer, engine);
    for (const { writer } of [full, empty]) await warmUp(writer);
    await oneMore(full, empty, engine);
    await healing(full, empty);
  } finally {
    await full.close();
    await empty.close();
  }
}

async function fill(writer: GraphWriter, engine: Engine): Promise<void> {
  const start = performance.now();
  const rates: number[] = [];
  for (let at = 0; at < documents; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, documents - at) }, (_, index) => made.before(at + index));
    const begun = performance.now();
    await writer.writeDocuments(batch);
    rates.push((batch.length / (performance.now() - begun)) * 1000);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `\n${engine}: ${documents} documents that cite one instrument, in ${seconds.toFixed(0)} s, ${(documents / seconds).toFixed(0)} a second; by tenths ${tenths(rates)}`,
  );
}

function tenths(rates: readonly number[]): string {
  const size = Math.ceil(rates.length / 10);
  return Array.from({ length: Math.ceil(rates.length / size) }, (_, index) =>
    median(rates.slice(index * size, (index + 1) * size)).toFixed(0),
  ).join(', ');
}

async function warmUp(writer: GraphWriter): Promise<void> {
  const texts = Array.from({ length: WARM_UP }, (_, index) => made.before(2 * documents + index));
  for (const text of texts) await writer.writeDocuments([text]);
  for (const text of texts) await writer.removeDocument(text.document.id);
}

/** Ingests and removes one document after the other, in both graphs in turn. */
async function oneMore(full: Graph, empty: Graph, engine: Engine): Promise<void> {
  const kinds: readonly { readonly name: string; readonly way: WayOfCiting; day(round: number): string }[] = [
    { name: 'full date', way: 'full date', day: (round) => dayAt((round * 7) % DAYS) },
    { name: 'undated, on a day seen', way: 'undated', day: (round) => dayAt((389 * (6 * round + 1)) % DAYS) },
    { name: 'undated, on a new day', way: 'undated', day: (round) => dayAt(DAYS + 1 + round) },
  ];
  console.log('                                          empty graph       full graph');
  console.log('milliseconds                             median    95 %   median    95 %   ratio');
  for (const { name, way, day } of kinds) {
    const of = () => ({ ms: [], statements: new Map() }) satisfies Measured;
    const results = { write: { full: of(), empty: of() }, remove: { full: of(), empty: of() } };
    for (let round = -UNMEASURED; round < rounds; round++) {
      const at = round + UNMEASURED;
      // An index that ten does not divide: the other hub is no part of this.
      const text = made.document(`${name} ${at}`, documents + 10 * at + 1, day(at), way);
      const graphs = [['full', full] as const, ['empty', empty] as const];
      for (const [which, graph] of at % 2 === 0 ? graphs : graphs.toReversed()) {
        const write = await timeOf(graph, () => graph.writer.writeDocuments([text]));
        const remove = await timeOf(graph, () => graph.writer.removeDocument(text.document.id));
        if (round < 0) continue;
        add(results.write[which], write);
        add(results.remove[which], remove);
      }
    }
    report(engine, `ingest: ${name}`, results.write.full, results.write.empty);
    report(engine, `remove: ${name}`, results.remove.full, results.remove.empty);
  }
}

async function healing(full: Graph, empty: Graph): Promise<void> {
  const once = async (graph: Graph, text: PreparedDocument) => {
    const { ms } = await timeOf(graph, () => graph.writer.writeDocuments([text]));
    await graph.writer.removeDocument(text.document.id);
    return ms;
  };
  for (const [name, text, times] of [
    ["the hub's own text", made.hub(), 5],
    [`the text of one that ${documents / 10} documents cite without date`, made.undatedHub(), 1],
  ] as const) {
    const inFull: number[] = [];
    const inEmpty: number[] = [];
    for (let time = 0; time < times; time++) {
      inFull.push(await once(full, text));
      inEmpty.push(await once(empty, text));
    }
    console.log(
      `once: ${name}: ${median(inFull).toFixed(1)} ms, in the empty graph ${median(inEmpty).toFixed(1)} ms (median of ${times})`,
    );
  }
}

interface Timed {
  readonly ms: number;
  readonly statements: readonly RunStatement[];
}

async function timeOf(graph: Graph, work: () => Promise<unknown>): Promise<Timed> {
  const start = performance.now();
  await work();
  return { ms: performance.now() - start, statements: graph.last() };
}

function add(measured: Measured, { ms, statements }: Timed): void {
  measured.ms.push(ms);
  const sums = new Map<string, number>();
  for (const { statement, ms } of statements) sums.set(statement, (sums.get(statement) ?? 0) + ms);
  for (const [name, time] of sums) {
    const times = measured.statements.get(name);
    if (times) times.push(time);
    else measured.statements.set(name, [time]);
  }
}

function report(engine: Engine, name: string, full: Measured, empty: Measured): void {
  const ratio = median(full.ms) / median(empty.ms);
  const figures = [median(empty.ms), tail(empty.ms), median(full.ms), tail(full.ms)];
  const columns = figures.map((figure) => figure.toFixed(1).padStart(8)).join('');
  console.log(
    `${engine.padEnd(7)} ${name.padEnd(31)} ${columns} ${ratio.toFixed(2).padStart(7)}${ratio > MOST ? '  TOO MUCH' : ''}`,
  );
  const slower = [...full.statements]
    .map(([statement, times]) => ({
      statement,
      full: median(times),
      empty: median(empty.statements.get(statement) ?? [0]),
    }))
    .filter((one) => one.full > one.empty * WORTH_NAMING.times && one.full - one.empty > WORTH_NAMING.ms)
    .sort((one, other) => other.full - other.empty - (one.full - one.empty));
  for (const one of slower) {
    console.log(`          ${one.statement.padEnd(36)} ${one.empty.toFixed(2)} → ${one.full.toFixed(2)} ms`);
  }
}

function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

function tail(figures: readonly number[]): number {
  return quantile(figures, 0.95);
}

function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A new store with its schema and the jurisdictions. */
async function open(engine: Engine): Promise<Graph> {
  const { store, dispose } = await newStore(engine);
  let last: readonly RunStatement[] = [];
  await store.ensureSchema();
  await loadRows(store, jurisdictionRows(reference.jurisdictions));
  const watched = watchedStore(store, (statements) => {
    last = statements;
  });
  return {
    writer: new GraphWriter(watched, cluster),
    last: () => last,
    close: async () => {
      await store.close();
      await dispose();
    },
  };
}
