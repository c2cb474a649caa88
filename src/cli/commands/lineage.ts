import { InvalidArgumentError, Option } from 'commander';
import { instrumentsById } from '../../graph/queries/instruments.js';
import { lineage as lineageOf, MOST_STEPS } from '../../graph/queries/lineage.js';
import { isRelation, RELATIONS, type Relation } from '../../instrument/relation.js';
import { printAnswer } from '../answer.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { findInstrument } from '../find-instrument.js';
import { asOfOption, scopeOption, wholeNumber } from '../operands.js';
import { tableText } from '../table.js';
import { INSTRUMENT_COLUMNS, instrumentCells, instrumentObject } from '../tables.js';
import { instrumentWords, relationWords } from '../words.js';

const DIRECTIONS = { up: 'UP', down: 'DOWN' } as const;

function readRelations(text: string): Relation[] {
  return text.split(',').map((word) => {
    const name = word.trim().toUpperCase();
    if (isRelation(name)) return name;
    throw new InvalidArgumentError(
      `${JSON.stringify(word)}: quan hệ là một trong (relations are) ${RELATIONS.join(', ')}.`,
    );
  });
}

/** Walks from an instrument to what it rests on, or to what rests on it. */
export const lineage: CliCommand = {
  usage: 'lineage <REF...>',
  vietnamese: 'Phả hệ: văn bản dựa vào đâu (up), hoặc những gì dựa vào nó (down).',
  english: 'Lineage: what an instrument rests on (up), or what rests on it (down).',
  options: [
    new Option('--direction <WAY>', 'chiều. Which way').choices(Object.keys(DIRECTIONS)).default('up'),
    new Option('--depth <N>', 'số bậc. Steps').argParser(wholeNumber(1, MOST_STEPS)).default(6),
    new Option(
      '--relations <NAMES>',
      'chỉ các quan hệ này, cách nhau bằng dấu phẩy. Only these, with commas between',
    ).argParser(readRelations),
    scopeOption(),
    asOfOption(),
  ],
  examples: [
    ['cancu lineage 14/CT-UBND', 'dựa vào đâu (what it rests on)'],
    [
      'cancu lineage 25-NQ/TW 2013 --direction down --relations IMPLEMENTS,CONTINUES',
      'những gì thực hiện nó (what carries it out)',
    ],
    [
      'cancu lineage 5793/KH-UBND --depth 2 --as-of 2013-12-31 --format json',
      'hai bậc, tính đến một ngày (two steps, as of a day)',
    ],
  ],
  async run(invocation, operands, options) {
    return invocation.withExistingStore<ExitCode>(async (open) => {
      const { store } = open;
      const root = await findInstrument(invocation, open, operands.join(' '), options);
      const direction = DIRECTIONS[options.direction as keyof typeof DIRECTIONS];
      const found = await lineageOf(store, root.id, {
        direction,
        relations: (options.relations as Relation[] | undefined) ?? null,
        depth: options.depth as number,
        asOf: (options.asOf as string | undefined) ?? null,
      });
      const records = await instrumentsById(
        store,
        found.nodes.map(({ id }) => id),
      );
      const distances = new Map(found.nodes.map(({ id, distance }) => [id, distance]));
      const nodes = found.nodes.flatMap(({ id, distance }) => {
        const record = records.get(id);
        return record ? [{ distance, ...instrumentObject(record) }] : [];
      });
      const edges = found.edges.map(({ confidenceSum, ...edge }) => ({
        ...edge,
        confidence: Math.round(confidenceSum / edge.citations) / 1_000,
      }));
      await printAnswer(invocation, {
        whole: { root: root.id, direction, nodes, edges, truncated: found.truncated },
        rows: edges,
        table: () => {
          const rows = found.edges.flatMap(({ source, relation, target, citations }) => {
            const citing = records.get(source);
            const cited = records.get(target);
            if (!citing || !cited) return [];
            const step = distances.get(direction === 'UP' ? target : source) ?? 0;
            return [
              direction === 'UP'
                ? [
                    String(step),
                    instrumentWords(citing),
                    relationWords(relation),
                    ...instrumentCells(cited),
                    String(citations),
                  ]
                : [
                    String(step),
                    ...instrumentCells(citing),
                    relationWords(relation),
                    instrumentWords(cited),
                    String(citations),
                  ],
            ];
          });
          if (rows.length === 0) return `${instrumentWords(root)}: không có quan hệ nào. No relations.\n`;
          const step = { vietnamese: 'Bậc', english: 'step', right: true };
          const relation = { vietnamese: 'Quan hệ', english: 'relation', share: 1 };
          const count = { vietnamese: 'Viện dẫn', english: 'citations', right: true };
          const ends =
            direction === 'UP'
              ? [{ vietnamese: 'Văn bản', english: 'instrument', share: 2 }, relation, ...INSTRUMENT_COLUMNS]
              : [
                  ...INSTRUMENT_COLUMNS,
                  relation,
                  { vietnamese: 'Văn bản được dẫn', english: 'to the instrument', share: 2 },
                ];
          return tableText([step, ...ends, count], rows, invocation.out);
        },
      });
      if (found.truncated)
        await invocation.err.line(
          'Chỉ hiện một phần; hãy giảm --depth hoặc chọn --relations. Only a part is shown; lower --depth or choose --relations.',
        );
      return 0;
    });
  },
};
