import { SCHEMA_VERSION } from '../../graph/schema.js';
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
    return invocation.withExistingStore<ExitCode>(async ({ store }) => {
      const nodes = new Map((await store.read('status/counts', {})).map(({ label, nodes: count }) => [label, count]));
      const counted = await store.read('status/relation-counts', {});
      const counts = Object.entries(KINDS).map(([kind, words]) => ({ kind, words, count: nodes.get(kind) ?? 0 }));
      const relations = counted.flatMap(({ type, edges }) =>
        isRelation(type) ? [{ relation: type, count: edges }] : [],
      );
      const whole = {
        engine: store.engine,
        location: store.location,
        schema: SCHEMA_VERSION,
        counts: Object.fromEntries(counts.map(({ kind, count }) => [kind, count])),
        relations: Object.fromEntries(relations.map(({ relation, count }) => [relation, count])),
      };
      await printAnswer(invocation, {
        whole,
        rows: [whole],
        table: () => {
          const rows = [
            ...counts.map(({ words, count }) => [`${words[0]} (${words[1]})`, String(count)]),
            ...relations.map(({ relation, count }) => [relationWords(relation), String(count)]),
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
