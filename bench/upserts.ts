// npm run bench:upserts -- FILES [--documents 2000 --engine grafeo|neo4j]: what writing documents costs beside a plain upsert of the same
// rows: documents are prepared, written by the graph writer, and the rows of its statements are then given to the same statements in an empty
// store, in batches of 1,000 and in no more thought. One thread, no reading, no texts kept. Neo4j is started twice, as for bench:hub.
import { parseArgs } from 'node:util';
import type { BulkRows, Engine, GraphStore, Reader } from '../src/graph/port.js';
import { type StatementName, statement } from '../src/graph/statements.js';
import { GraphWriter } from '../src/ingestion/graph-writer/graph-writer.js';
import { jurisdictionRows, loadReference as loadRows } from '../src/ingestion/graph-writer/reference-rows.js';
import type { PreparedDocument } from '../src/ingestion/graph-writer/rows.js';
import { prepareDocument } from '../src/ingestion/prepare-document.js';
import { loadReference } from '../src/instrument/reference/index.js';
import { clusterer } from '../src/resolution/cluster.js';
import { documentReader } from '../src/resolution/read-document.js';
import { documentsOf } from './documents.js';
import { newStore } from './new-store.js';
import { variedDocuments } from './varied-documents.js';

const BATCH = 100;

const { values, positionals } = parseArgs({
  options: { documents: { type: 'string', default: '2000' }, engine: { type: 'string' } },
  allowPositionals: true,
});
const reference = loadReference();
const reader = documentReader(reference);
const prepared: PreparedDocument[] = [];
for (const { name, text } of variedDocuments([...documentsOf(positionals)], Number(values.documents)))
  prepared.push(prepareDocument(text, name, reader.read(text)));
const citations = prepared.reduce((sum, document) => sum + document.citations.length, 0);

for (const engine of ['grafeo', 'neo4j'] as const)
  if (values.engine === undefined || values.engine === engine) await measure(engine);

async function measure(engine: Engine): Promise<void> {
  const rows = new Map<StatementName, object[]>();
  const written = await withStore(engine, async (store) => {
    const writer = new GraphWriter(recorded(store, rows), clusterer(reference));
    for (let at = 0; at < prepared.length; at += BATCH) await writer.writeDocuments(prepared.slice(at, at + BATCH));
  });
  const parts: BulkRows[] = [...rows].map(([name, all]) => ({ statement: name, rows: all }));
  const plain = await withStore(engine, (store) => store.bulkLoad(parts));
  const count = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const rates = (ms: number) =>
    `${((1_000 * prepared.length) / ms).toFixed(0)} documents, ${((1_000 * citations) / ms).toFixed(0)} citations a second`;
  console.log(
    `${engine}: ${prepared.length} documents, ${citations} citations, ${count} rows of ${parts.length} statements`,
  );
  console.log(`  written       ${rates(written)}`);
  console.log(`  plain upsert  ${rates(plain)}; writing takes ${(written / plain).toFixed(2)} times as long`);
}

/** Milliseconds that `work` takes on a new store. */
async function withStore(engine: Engine, work: (store: GraphStore) => Promise<void>): Promise<number> {
  const { store, dispose } = await newStore(engine);
  try {
    await store.ensureSchema();
    await loadRows(store, jurisdictionRows(reference.jurisdictions));
    const began = performance.now();
    await work(store);
    return performance.now() - began;
  } finally {
    await store.close();
    await dispose();
  }
}

/** The same store, which keeps the rows that are given to statements that write. */
function recorded(store: GraphStore, rows: Map<StatementName, object[]>): GraphStore {
  const write: GraphStore['write'] = (work) =>
    store.write((transaction) => {
      const run: Reader['run'] = (name, parameters) => {
        if (statement(name).writes && 'rows' in parameters && Array.isArray(parameters.rows))
          rowsOf(rows, name).push(...(parameters.rows as object[]));
        return transaction.run(name, parameters);
      };
      return work({ run });
    });
  return new Proxy(store, {
    get: (target, property) => {
      if (property === 'write') return write;
      const value = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function rowsOf(rows: Map<StatementName, object[]>, name: StatementName): object[] {
  const found = rows.get(name) ?? [];
  rows.set(name, found);
  return found;
}
