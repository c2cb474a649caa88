import { citationsById } from '../../graph/queries/citations.js';
import { documentsById } from '../../graph/queries/documents.js';
import { edgeKey, evidenceOf } from '../../graph/queries/evidence.js';
import { implementersOf } from '../../graph/queries/implementations.js';
import { instrumentsById } from '../../graph/queries/instruments.js';
import { daysBetween } from '../../instrument/date.js';
import { printAnswer } from '../answer.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { findInstrument } from '../find-instrument.js';
import type { OpenStore } from '../invocation.js';
import { asOfOption, scopeOption } from '../operands.js';
import { tableText } from '../table.js';
import { edgeWords, endsOf, INSTRUMENT_COLUMNS, instrumentCells, instrumentObject } from '../tables.js';
import { instrumentWords, shortened } from '../words.js';

/** Citations that are shown for one step. */
const MOST_EVIDENCE = 20;

/** What implements an instrument, directly or through others. */
export const implementations: CliCommand = {
  usage: 'implementations <REF...>',
  vietnamese: 'Những văn bản thực hiện một văn bản, trực tiếp hoặc qua văn bản khác, kèm bằng chứng.',
  english: 'What implements an instrument, directly or through others, with evidence.',
  options: [scopeOption(), asOfOption()],
  examples: [
    ['cancu implementations nghi quyet 25 nq tw 2013', 'bảng (a table)'],
    [
      'cancu implementations 25-NQ/TW 2013 --as-of 2013-12-31 --format json',
      'đến hết 2013, đủ bằng chứng (until the end of 2013, all evidence)',
    ],
  ],
  async run(invocation, operands, options) {
    return invocation.withExistingStore<ExitCode>(async (open) => {
      const root = await findInstrument(invocation, open, operands.join(' '), options);
      const found = await implementersOf(open.store, root.id, (options.asOf as string | undefined) ?? null);
      const edges = found.flatMap(({ steps }) => steps);
      const [records, ends, evidence] = await Promise.all([
        instrumentsById(
          open.store,
          found.map(({ id }) => id),
        ),
        endsOf(open.store, edges),
        evidenceFor(open, edges),
      ]);
      const rows = found.flatMap(({ id, date, steps }) => {
        const instrument = records.get(id);
        if (!instrument) return [];
        return [
          {
            instrument: instrumentObject(instrument),
            lagDays: daysBetween(root.date, date),
            steps: steps.map((step) => ({ ...step, evidence: evidence.get(edgeKey(step)) ?? [] })),
          },
        ];
      });
      await printAnswer(invocation, {
        whole: { instrument: instrumentObject(root), implementations: rows },
        rows,
        table: () => {
          if (found.length === 0)
            return `${instrumentWords(root)}: chưa biết văn bản nào thực hiện. No implementations are known.\n`;
          return tableText(
            [
              ...INSTRUMENT_COLUMNS,
              { vietnamese: 'Sau (ngày)', english: 'days after', right: true },
              { vietnamese: 'Qua các bước', english: 'steps', share: 3 },
              { vietnamese: 'Bằng chứng', english: 'evidence', share: 3 },
            ],
            found.flatMap(({ id, date, steps }) => {
              const instrument = records.get(id);
              if (!instrument) return [];
              const lag = daysBetween(root.date, date);
              const [first] = steps;
              const proof = first && evidence.get(edgeKey(first))?.[0];
              return [
                [
                  ...instrumentCells(instrument),
                  lag === null ? '?' : String(lag),
                  steps.map((step) => edgeWords(step, ends)).join('; '),
                  proof ? `“${shortened(proof.quote, 40)}” ${proof.source}:${proof.start}` : '',
                ],
              ];
            }),
            invocation.out,
          );
        },
      });
      return 0;
    });
  },
};

/** One citation that says that a relation holds. */
interface Evidence {
  readonly citation: string;
  /** Name of the text. */
  readonly source: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly section: string;
  readonly rules: readonly string[];
  readonly confidence: number;
}

async function evidenceFor(
  { store }: OpenStore,
  edges: Parameters<typeof evidenceOf>[1],
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const ids = await evidenceOf(store, edges, MOST_EVIDENCE);
  const citations = await citationsById(store, [...ids.values()].flat());
  const documents = await documentsById(
    store,
    [...citations.values()].map(({ document }) => document),
  );
  const told = (id: string): Evidence[] => {
    const citation = citations.get(id);
    if (!citation) return [];
    const { document, quote, start, end, section, rules, confidence } = citation;
    return [
      {
        citation: id,
        source: documents.get(document)?.source ?? document,
        quote,
        start,
        end,
        section,
        rules,
        confidence,
      },
    ];
  };
  return new Map([...ids].map(([key, own]) => [key, own.flatMap(told)]));
}
