import { type InstrumentRecord, instrumentsById } from '../graph/queries/instruments.js';
import type { OptionValues } from './command.js';
import { CommandError } from './failure.js';
import type { Invocation, OpenStore } from './invocation.js';
import { instrumentTable } from './tables.js';
import { instrumentWords } from './words.js';

/**
 * The one instrument that a reference names. Where it fits several these are printed on standard error with what would tell
 * them apart.
 *
 * @throws CommandError AMBIGUOUS, UNKNOWN, UNREADABLE
 */
export async function findInstrument(
  invocation: Invocation,
  { service, store }: OpenStore,
  written: string,
  { scope, asOf }: OptionValues,
): Promise<InstrumentRecord> {
  const resolution = await service.resolve(
    written,
    (scope as string | undefined) ?? null,
    (asOf as string | undefined) ?? null,
  );
  const records = await instrumentsById(store, resolution.candidates);
  const candidates = resolution.candidates.flatMap((id) => records.get(id) ?? []);
  const [only] = candidates;
  switch (resolution.status) {
    case 'RESOLVED':
      if (only === undefined) break;
      if (!only.ingested)
        await invocation.note(
          `Chỉ biết ${instrumentWords(only)} qua viện dẫn; kho chưa có toàn văn. Known from citations only; its text is not in the store.`,
        );
      return only;
    case 'AMBIGUOUS':
      await invocation.err.write(instrumentTable(candidates, invocation.err));
      throw new CommandError(
        'AMBIGUOUS',
        `${JSON.stringify(written)} fits ${candidates.length} instruments. ${resolution.hint ?? ''} Or give --scope, or the id.`,
      );
    case 'UNREADABLE':
      throw new CommandError('UNREADABLE', `${JSON.stringify(written)}: ${resolution.hint ?? 'cannot be read.'}`);
    case 'UNKNOWN':
  }
  throw new CommandError('UNKNOWN', `${JSON.stringify(written)}: ${resolution.hint ?? 'is not in the store.'}`);
}
