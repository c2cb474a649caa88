import { instrumentsById } from '../../graph/queries/instruments.js';
import { printAnswer } from '../answer.js';
import type { CliCommand } from '../command.js';
import { type ExitCode, exitMeaning } from '../exit-codes.js';
import { asOfOption, scopeOption } from '../operands.js';
import { instrumentObject, instrumentTable } from '../tables.js';

/** What is said above the table. */
const STATUS_WORDS = {
  RESOLVED: 'Xác định được (resolved)',
  AMBIGUOUS: 'Chưa rõ văn bản nào (ambiguous)',
  UNKNOWN: 'Không có trong kho (unknown)',
  UNREADABLE: 'Không đọc được (unreadable)',
} as const;

/** Tells which instrument a written reference means. */
export const resolve: CliCommand = {
  usage: 'resolve <REF...>',
  vietnamese: 'Cho biết một viện dẫn chỉ văn bản nào.',
  english: 'Tell which instrument a reference means. Several words are one reference.',
  options: [scopeOption(), asOfOption()],
  examples: [
    ['cancu resolve 28-CTr/TU --scope "Bến Tre"', 'số hiệu và nơi ban hành (number and place)'],
    ['cancu resolve nghi quyet 25 nq tw 2013', 'viết không dấu cũng được (without diacritics too)'],
    ['cancu resolve NQTW7 khóa XI', 'theo hội nghị đã ban hành (by the plenum that adopted it)'],
    [
      'cancu resolve "Luật Đất đai" --as-of 2015-01-01 --format json',
      'tên luật, bản của ngày ấy (a law by name, as of a day)',
    ],
  ],
  async run(invocation, operands, { scope, asOf }) {
    const written = operands.join(' ');
    return invocation.withExistingStore<ExitCode>(async ({ service, store }) => {
      const { status, candidates, hint, suggestion } = await service.resolve(
        written,
        (scope as string | undefined) ?? null,
        (asOf as string | undefined) ?? null,
      );
      const records = await instrumentsById(store, candidates);
      const found = candidates.flatMap((id) => records.get(id) ?? []);
      const objects = found.map(instrumentObject);
      const whole = {
        reference: written,
        status,
        instrument: status === 'RESOLVED' ? (objects[0] ?? null) : null,
        candidates: objects,
        hint,
        suggestion,
      };
      await printAnswer(invocation, {
        whole,
        rows: [whole],
        table: () =>
          `${STATUS_WORDS[status]}: ${written}\n${found.length === 0 ? '' : instrumentTable(found, invocation.out)}`,
      });
      if (hint !== null) await invocation.err.line(hint);
      return status === 'RESOLVED' ? 0 : exitMeaning(status).code;
    });
  },
};
