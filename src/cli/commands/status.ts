import type { GraphStore } from '../../graph/port.js';
import { SCHEMA_VERSION } from '../../graph/schema.js';
import { TextStore } from '../../ingestion/text-store.js';
import { isRelation } from '../../instrument/relation.js';
import { printAnswer } from '../answer.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { tableText } from '../table.js';
import { relationWords } from '../words.js';

/** Kinds of node, in the order they are told. */
const KINDS = {
  Document: ['văn bản đã nạp', 'documents read'],
  Instrument: ['văn bản được biết', 'instruments known'],
  Citation: ['viện dẫn', 'citations'],
  Claim: ['cách gọi', 'claims'],
  RegisterEntry: ['dòng danh mục', 'register entries'],
  Body: ['cơ quan ban hành', 'issuing bodies'],
  Jurisdiction: ['đơn vị hành chính', 'jurisdictions'],
} as const;

/** How kept texts stand to the graph, in the order they are told. */
const TEXT_KINDS = [
  ['kept', 'toàn văn đang giữ (texts kept)'],
  ['replaced', 'trong đó đã nhường chỗ (of these, replaced by others)'],
  [
    'loose',
    'trong đó không thuộc đồ thị, như khi lần nạp bị dừng (of these, not in the graph, as when an ingest was stopped)',
  ],
  ['missing', 'văn bản không có toàn văn (documents without kept text)'],
] as const;

/** Tells what the store holds. */
export const status: CliCommand = {
  usage: 'status',
  vietnamese: 'Kho ở đâu, có những gì.',
  english: 'Where the store is and what it holds.',
  options: [],
  examples: [
    ['cancu status', 'bảng (a table)'],
    ['cancu status --format json', 'cho chương trình (for programs)'],
  ],
  async run(invocation) {
    return invocation.withExistingStore<ExitCode>(async ({ store, settings }) => {
      const nodes = new Map((await store.read('status/counts', {})).map(({ label, nodes: count }) => [label, count]));
      const counted = await store.read('status/relation-counts', {});
      const counts = Object.entries(KINDS).map(([kind, words]) => ({ kind, words, count: nodes.get(kind) ?? 0 }));
      const relations = counted.flatMap(({ type, edges }) =>
        isRelation(type) ? [{ relation: type, count: edges }] : [],
      );
      const texts = await textCounts(store, settings.texts);
      const whole = {
        engine: store.engine,
        location: store.location,
        schema: SCHEMA_VERSION,
        counts: Object.fromEntries(counts.map(({ kind, count }) => [kind, count])),
        relations: Object.fromEntries(relations.map(({ relation, count }) => [relation, count])),
        texts: { folder: settings.texts, ...texts },
      };
      await printAnswer(invocation, {
        whole,
        rows: [whole],
        table: () => {
          const rows = [
            ...counts.map(({ words, count }) => [`${words[0]} (${words[1]})`, String(count)]),
            ...relations.map(({ relation, count }) => [relationWords(relation), String(count)]),
            ...TEXT_KINDS.flatMap(([kind, words]) => (texts[kind] === 0 ? [] : [[words, String(texts[kind])]])),
          ];
          const columns = [
            { vietnamese: 'Kho có', english: 'the store holds' },
            { vietnamese: 'Số lượng', english: 'count', right: true },
          ];
          return `${store.engine} · ${store.location}\n${tableText(columns, rows, invocation.out)}`;
        },
      });
      return 0;
    });
  },
};

/** Texts of the folder and documents of the graph, compared by their ids. */
async function textCounts(
  store: GraphStore,
  folder: string,
): Promise<Readonly<Record<(typeof TEXT_KINDS)[number][0], number>>> {
  const texts = new TextStore(folder);
  const kept = texts.ids();
  const replaced = await texts.history.all();
  const held = new Set((await store.read('export/document-ids', {})).map(({ id }) => id));
  const apart = kept.filter((id) => !held.has(id));
  return {
    kept: kept.length,
    replaced: apart.filter((id) => replaced.has(id)).length,
    loose: apart.filter((id) => !replaced.has(id)).length,
    missing: held.size - (kept.length - apart.length),
  };
}
