import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import { jurisdictionById } from '../jurisdiction.js';
import { held } from '../loads.js';
import type { QueryResolveArgs } from '../schema.generated.js';

/** Characters of a written reference; longer ones are pasted documents. */
const MOST_CHARACTERS = 1_000;

/** Answers `resolve`. */
export async function resolveReference(
  { reference: written, scope, asOf }: QueryResolveArgs,
  { service, load, reference }: Context,
) {
  if (written.length > MOST_CHARACTERS) {
    throw badInput(
      'reference',
      `dài quá ${MOST_CHARACTERS} ký tự; để tìm viện dẫn trong cả văn bản hãy dùng \`extract\`.`,
      `is longer than ${MOST_CHARACTERS} characters; \`extract\` finds the references of a whole text.`,
    );
  }
  const place = scope ? (jurisdictionById(scope, reference.jurisdictions)?.name ?? scope) : null;
  const resolution = await service.resolve(written, scope === 'VN' ? scope : place, asOf ?? null);
  const { status, candidates, hint, suggestion } = resolution;
  const instruments = await Promise.all(candidates.map((id) => held(load.instrument(id))));
  const instrument = status === 'RESOLVED' ? (instruments[0] ?? null) : null;
  return { status, instrument, candidates: instruments, hint, suggestion };
}
