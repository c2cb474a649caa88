import { todayInVietnam } from '../../api/today.js';
import { coverageOf } from '../../graph/queries/coverage.js';
import { implementersOf } from '../../graph/queries/implementations.js';
import { instrumentsById } from '../../graph/queries/instruments.js';
import type { Jurisdiction } from '../../instrument/reference/index.js';
import { printAnswer } from '../answer.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { findInstrument } from '../find-instrument.js';
import { asOfOption, scopeOption } from '../operands.js';
import { tableText } from '../table.js';
import { INSTRUMENT_COLUMNS, instrumentCells, instrumentObject } from '../tables.js';
import { dayWords, instrumentWords } from '../words.js';

/** Which provinces implement an instrument, how late, and which are not known to. */
export const coverage: CliCommand = {
  usage: 'coverage <REF...>',
  vietnamese: 'Tỉnh nào đã thực hiện một văn bản, sau bao lâu; tỉnh nào chưa thấy.',
  english: 'Which provinces implement an instrument, how late, and which are not known to.',
  options: [scopeOption(), asOfOption()],
  examples: [
    ['cancu coverage 25-NQ/TW 2013 --as-of 2021-12-31', 'theo 63 tỉnh (by the 63 provinces of that day)'],
    ['cancu coverage 25-NQ/TW 2013', 'theo 34 tỉnh của hôm nay (by the provinces of today)'],
  ],
  async run(invocation, operands, options) {
    return invocation.withExistingStore<ExitCode>(async (open) => {
      const { store, reference } = open;
      const day = (options.asOf as string | undefined) ?? todayInVietnam();
      const root = await findInstrument(invocation, open, operands.join(' '), { ...options, asOf: day });
      const provinces = coverageOf(await implementersOf(store, root.id, day), root.date, reference.jurisdictions, day);
      const records = await instrumentsById(
        store,
        provinces.flatMap(({ acts }) => acts.map(({ implementer }) => implementer.id)),
      );
      const rows = provinces.map(({ jurisdiction, acts, firstOn, lagDays }) => ({
        jurisdiction: { id: jurisdiction.id, name: jurisdiction.name },
        firstOn,
        lagDays,
        acts: acts.flatMap(({ implementer, through, lagDays: lag }) => {
          const record = records.get(implementer.id);
          return record
            ? [
                {
                  instrument: instrumentObject(record),
                  through: through && { id: through.id, name: through.name },
                  lagDays: lag,
                },
              ]
            : [];
        }),
      }));
      const covered = provinces.filter(({ acts }) => acts.length > 0);
      const totals = { provinces: provinces.length, covered: covered.length, none: provinces.length - covered.length };
      await printAnswer(invocation, {
        whole: { instrument: instrumentObject(root), asOf: day, totals, provinces: rows },
        rows,
        table: () => {
          const said = `${instrumentWords(root)}, ${dayWords(root.date, root.year)}, tính đến (as of) ${dayWords(day)}: ${totals.covered}/${totals.provinces} tỉnh, thành (provinces)`;
          const acts = covered.flatMap(({ jurisdiction, acts: own }) =>
            own.flatMap(({ implementer, through, lagDays }) => {
              const record = records.get(implementer.id);
              if (!record) return [];
              return [
                [
                  jurisdiction.name,
                  ...instrumentCells(record),
                  lagDays === null ? '?' : String(lagDays),
                  throughWords(through),
                ],
              ];
            }),
          );
          const columns = [
            { vietnamese: 'Tỉnh', english: 'province', share: 1 },
            ...INSTRUMENT_COLUMNS,
            { vietnamese: 'Sau (ngày)', english: 'days after', right: true },
            { vietnamese: 'Ghi chú', english: 'note', share: 1 },
          ];
          const none = provinces
            .filter(({ acts: own }) => own.length === 0)
            .map(({ jurisdiction }) => jurisdiction.name);
          return [
            said,
            ...(acts.length === 0 ? [] : [tableText(columns, acts, invocation.out).trimEnd()]),
            `Chưa thấy ở ${none.length} tỉnh, thành (none known in): ${none.join(', ')}`,
            '',
          ].join('\n');
        },
      });
      return 0;
    });
  },
};

/** Says of an act that the unit it came from has since become part of another, perhaps of the same name. */
function throughWords(unit: Jurisdiction | null): string {
  if (unit === null) return '';
  const end = unit.validTo === null ? '' : ` (đến, until ${dayWords(unit.validTo)})`;
  return `của ${unit.name} cũ${end}`;
}
