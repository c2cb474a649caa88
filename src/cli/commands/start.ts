import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXAMPLES } from '../../api/examples.js';
import { documentsById } from '../../graph/queries/documents.js';
import { type Edge, edgesFrom } from '../../graph/queries/edges.js';
import { type InstrumentRecord, instrumentsById } from '../../graph/queries/instruments.js';
import { dayOf, oldestFirst } from '../../graph/queries/order.js';
import { collectFiles } from '../../ingestion/collect-files.js';
import type { IngestedDocument } from '../../ingestion/ingest.js';
import type { DocumentSource, MissingSource } from '../../ingestion/preparation/material.js';
import { documentId } from '../../ingestion/prepare-document.js';
import { RELATIONS, type Relation } from '../../instrument/relation.js';
import { readFileParts } from '../../reading/read-document.js';
import { fileSources, ingestBatch } from '../batch.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import type { Invocation, OpenStore } from '../invocation.js';
import { tableText } from '../table.js';
import { endsOf } from '../tables.js';
import { dayWords, instrumentWords, placeWords, relationWords } from '../words.js';
import { LISTEN_OPTIONS, listen, listenSettings } from './serve.js';

/** The folder of `package.json`; the documents of a first run are in its `samples`. */
const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));

/** Relations that the table of a first run leaves out: they say little. */
const MINOR: ReadonlySet<Relation> = new Set(['CITES', 'BASED_ON']);

/** A first run: samples into the store, what was found, and the server. */
export const start: CliCommand = {
  usage: 'start',
  vietnamese: 'Nạp các văn bản mẫu, cho xem kết quả, rồi mở máy chủ.',
  english:
    'Read the sample documents into the store, show what was found, then serve. A second start reuses the store.',
  options: LISTEN_OPTIONS,
  examples: [
    ['npm start', 'trong thư mục mã nguồn (in a checkout)'],
    ['cancu start --port 4001', 'cổng khác (another port)'],
  ],
  async run(invocation, _operands, options) {
    const { environment } = invocation.io;
    // Requests are not logged line by line under the tables of a first run, unless that is asked for.
    const settings = invocation.settings({
      ...listenSettings(options),
      CANCU_LOG_LEVEL: environment.CANCU_LOG_LEVEL || 'warn',
    });
    return invocation.withStore<ExitCode>(async (open) => {
      await readSamples(invocation, open);
      const running = await listen(invocation, open);
      await printAddresses(invocation, running.url);
      await running.closed;
      return 0;
    }, settings);
  },
};

async function readSamples(invocation: Invocation, open: OpenStore): Promise<void> {
  const { store, service, settings } = open;
  const { out } = invocation;
  const files = await collectFiles([`${PACKAGE}samples`]);
  const all = fileSources(files, (path) => relative(PACKAGE, path).replaceAll('\\', '/'));
  const counts = await store.read('status/counts', {});
  const held = counts.find(({ label }) => label === 'Document')?.nodes ?? 0;
  // Somebody's own store gets no samples; one that has them may have been read by an older version.
  const wanted = held === 0 ? all : await those(all, store, settings.maxDocumentBytes);
  if (held === 0) await invocation.note(`Đang đọc ${all.length} văn bản mẫu… Reading ${all.length} sample documents…`);
  const outcomes = await ingestBatch(invocation, service, wanted, { total: wanted.length });
  const reused = held > 0 && outcomes.every(({ status }) => status === 'UNCHANGED');
  await out.line(
    reused
      ? `Dùng lại kho đã có ở ${store.location}: ${held} văn bản. Store reused: ${held} documents.`
      : `Kho mới ở ${store.location}. Store made.`,
  );
  await printDocuments(invocation, open, outcomes);
  await printEdges(invocation, open, outcomes);
}

async function those(
  sources: readonly (DocumentSource | MissingSource)[],
  store: OpenStore['store'],
  maxDocumentBytes: number,
): Promise<DocumentSource[]> {
  const samples = sources.filter((source) => 'material' in source);
  const texts = await Promise.all(
    samples.map(async (source) => {
      const { material } = source;
      const [part] = material.kind === 'file' ? await readFileParts(material.path, maxDocumentBytes) : [];
      return { source, id: part && 'text' in part ? documentId(part.text.text) : '' };
    }),
  );
  const known = await documentsById(
    store,
    texts.map(({ id }) => id),
  );
  return texts.filter(({ id }) => known.has(id)).map(({ source }) => source);
}

type Taken = Exclude<IngestedDocument, { status: 'REFUSED' }>;

function taken(outcomes: readonly IngestedDocument[]): Taken[] {
  return outcomes.filter((outcome): outcome is Taken => outcome.status !== 'REFUSED');
}

async function printDocuments(
  { out }: Invocation,
  { store }: OpenStore,
  outcomes: readonly IngestedDocument[],
): Promise<void> {
  const documents = taken(outcomes);
  if (documents.length === 0) return;
  const instruments = await instrumentsById(
    store,
    documents.map(({ instrument }) => instrument),
  );
  await out.write(
    tableText(
      [
        { vietnamese: 'Văn bản', english: 'instrument', share: 2 },
        { vietnamese: 'Ngày', english: 'date' },
        { vietnamese: 'Nơi ban hành', english: 'place', share: 1 },
        { vietnamese: 'Viện dẫn', english: 'citations', right: true },
        { vietnamese: 'Tệp', english: 'file', share: 1 },
      ],
      documents.map(({ instrument, citations, name }) => {
        const record = instruments.get(instrument);
        const said = record
          ? [instrumentWords(record), dayWords(record.date, record.year), placeWords(record.scope)]
          : [instrument, '', ''];
        return [...said, String(citations), name ?? ''];
      }),
      out,
    ),
  );
}

async function printEdges(
  { out }: Invocation,
  { store }: OpenStore,
  outcomes: readonly IngestedDocument[],
): Promise<void> {
  const relations = RELATIONS.filter((relation) => !MINOR.has(relation));
  const hosts = taken(outcomes).map(({ instrument }) => instrument);
  const own = await edgesFrom(store, hosts, 'UP', relations);
  // One step more: what the samples tell of instruments that they only cite.
  const further = await edgesFrom(
    store,
    own.map(({ far }) => far.id).filter((id) => !hosts.includes(id)),
    'UP',
    relations,
  );
  const edges = [...own, ...further].map(({ edge }) => edge);
  if (edges.length === 0) return;
  await out.write(
    tableText(
      [
        { vietnamese: 'Văn bản', english: 'instrument', share: 2 },
        { vietnamese: 'Nơi', english: 'place' },
        { vietnamese: 'Quan hệ', english: 'relation', share: 1 },
        { vietnamese: 'Văn bản được dẫn', english: 'to these instruments', share: 3 },
      ],
      groupedEdges(edges, await endsOf(store, edges)),
      out,
    ),
  );
}

/** One row for each instrument and relation. */
function groupedEdges(edges: readonly Edge[], ends: ReadonlyMap<string, InstrumentRecord>): string[][] {
  const known = edges.flatMap((edge) => {
    const source = ends.get(edge.source);
    const target = ends.get(edge.target);
    return source && target ? [{ source, relation: edge.relation, target }] : [];
  });
  known.sort((one, other) => oldestFirst(one.source, other.source) || oldestFirst(one.target, other.target));
  const rows = new Map<string, { source: InstrumentRecord; relation: Relation; targets: string[] }>();
  for (const { source, relation, target } of known) {
    const key = `${source.id} ${relation}`;
    const row = rows.get(key) ?? { source, relation, targets: [] };
    rows.set(key, row);
    row.targets.push(`${target.number ?? instrumentWords(target)} (${dayOf(target).slice(0, 4) || '?'})`);
  }
  return [...rows.values()].map(({ source, relation, targets }) => [
    instrumentWords(source),
    placeWords(source.scope),
    relationWords(relation),
    inLines(targets),
  ]);
}

/** A few to a line, so that a row stays readable where no terminal breaks it. */
function inLines(targets: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < targets.length; at += 4) lines.push(targets.slice(at, at + 4).join(', '));
  return lines.join(',\n');
}

async function printAddresses({ out }: Invocation, url: string): Promise<void> {
  const { bold, cyan, dim } = out.colours;
  for (const { title, query } of EXAMPLES) await out.line(`${bold(title)}\n${dim(query.trim())}\n`);
  await out.line(`${bold('GraphiQL')}  ${cyan(`${url}/graphiql`)}\n${bold('GraphQL')}   ${cyan(`${url}/graphql`)}`);
  await out.line('Ctrl-C để dừng. Ctrl-C to stop.');
}
