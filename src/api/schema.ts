import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `schema.graphql` beside `src/` and `dist/` of this package. */
export const SCHEMA_FILE = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

/** The text of `schema.graphql`: all that the API offers. */
export function readSchema(): string {
  return readFileSync(SCHEMA_FILE, 'utf8');
}
