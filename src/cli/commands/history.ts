import { Option } from 'commander';
import { documentsById, documentsOf } from '../../graph/queries/documents.js';
import { TextStore } from '../../ingestion/text-store.js';
import { printAnswer } from '../answer.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { CommandError } from '../failure.js';
import { findInstrument } from '../find-instrument.js';
import type { Invocation } from '../invocation.js';
import { asOfOption, scopeOption } from '../operands.js';
import { tableText } from '../table.js';
import { instrumentObject } from '../tables.js';
import { dayWords, instrumentWords, placeWords, REPLACEMENT_WORDS } from '../words.js';

/** A text of an instrument, that which stands or one that it replaced. */
interface HistoryRow {
  readonly document: string;
  readonly source: string;
  readonly standing: boolean;
  readonly replacedAt: string | null;
  readonly replacedBy: string | null;
  readonly because: keyof typeof REPLACEMENT_WORDS | null;
  /** Whether the text itself can be read with `--text`. */
  readonly kept: boolean;
}

/** Tells which texts of an instrument stand and which gave way. */
export const history: CliCommand = {
  usage: 'history <REF...>',
  vietnamese: 'Các bản toàn văn đã nạp của một văn bản: bản đang dùng, và những bản cũ đã nhường chỗ.',
  english:
    'The texts that were read of an instrument: those that stand, and the earlier ones in whose place they stand, which the graph leaves out. Ingesting an earlier one again puts it back.',
  options: [
    scopeOption(),
    asOfOption(),
    new Option('--text <DOCUMENT>', 'in toàn văn của một bản. Print one of the texts, by its id or the start of it'),
  ],
  examples: [
    ['cancu history 07/CT-UBND --scope "Cà Mau"', 'các bản và lý do (the texts and why)'],
    ['cancu history 07/CT-UBND --scope "Cà Mau" --text 3fa2c1', 'đọc một bản cũ (read one of them)'],
  ],
  async run(invocation, operands, options) {
    return invocation.withExistingStore<ExitCode>(async (open) => {
      const { store, service, settings } = open;
      const instrument = await findInstrument(invocation, open, operands.join(' '), options);
      const texts = new TextStore(settings.texts);
      const ids = (await documentsOf(store, [instrument.id])).get(instrument.id) ?? [];
      const standing = [...(await documentsById(store, ids)).values()].map(
        ({ id, source }): HistoryRow => ({
          document: id,
          source,
          standing: true,
          replacedAt: null,
          replacedBy: null,
          because: null,
          kept: texts.has(id),
        }),
      );
      const earlier = (await service.earlierTexts(instrument)).map(
        ({ document, source, at, by, because }): HistoryRow => ({
          document,
          source,
          standing: false,
          replacedAt: at,
          replacedBy: by,
          because,
          kept: texts.has(document),
        }),
      );
      const rows = [...standing, ...earlier];
      if (typeof options.text === 'string') return printText(invocation, rows, texts, options.text);
      await printAnswer(invocation, {
        whole: { instrument: instrumentObject(instrument), texts: rows },
        rows,
        table: () => {
          const { type, number, title, date, year, scope } = instrument;
          const said = [instrumentWords({ type, number, title }), dayWords(date, year), placeWords(scope)].join(' · ');
          return `${said}\n${historyTable(invocation, rows)}`;
        },
      });
      return 0;
    });
  },
};

function historyTable({ out }: Invocation, rows: readonly HistoryRow[]): string {
  return tableText(
    [
      { vietnamese: 'Toàn văn', english: 'text' },
      { vietnamese: 'Nguồn', english: 'source', share: 2 },
      { vietnamese: 'Tình trạng', english: 'standing', share: 2 },
      { vietnamese: 'Bản thay', english: 'replaced by' },
    ],
    rows.map(({ document, source, standing, replacedAt, replacedBy, because, kept }) => [
      document.slice(0, 12),
      source,
      standing
        ? 'đang dùng (stands)'
        : [
            `${replacedAt?.slice(0, 10)}: ${because && REPLACEMENT_WORDS[because]}`,
            ...(kept ? [] : ['không còn giữ (no longer kept)']),
          ].join('; '),
      replacedBy?.slice(0, 12) ?? '',
    ]),
    out,
  );
}

async function printText(
  { out }: Invocation,
  rows: readonly HistoryRow[],
  texts: TextStore,
  asked: string,
): Promise<ExitCode> {
  const found = rows.filter(({ document }) => document.startsWith(asked.toLowerCase()));
  const [only] = found;
  const kept = only && found.length === 1 ? await texts.get(only.document) : null;
  if (kept === null) {
    throw new CommandError(
      'DOCUMENT_UNKNOWN',
      found.length > 1
        ? `${asked} fits ${found.length} texts of this instrument. Give more of the id.`
        : `There is no kept text ${asked} of this instrument. "cancu history" without --text lists them.`,
    );
  }
  await out.write(kept.text.endsWith('\n') ? kept.text : `${kept.text}\n`);
  return 0;
}
