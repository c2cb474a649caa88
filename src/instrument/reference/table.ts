import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** A reference table that cannot be used as it stands. */
export class ReferenceDataError extends Error {
  override readonly name = 'ReferenceDataError';
  readonly code = 'REFERENCE_DATA';
}

/**
 * Reads and checks the table `name` in `folder`, as {@link parseTable} does.
 *
 * @throws {@link ReferenceDataError} also where the file cannot be read
 */
export function readTable<T extends z.ZodType>(folder: string, name: string, schema: T): readonly z.output<T>[] {
  let text: string;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch (cause) {
    throw new ReferenceDataError(`${name} cannot be read in ${folder}; reinstall the package or name another folder.`, {
      cause,
    });
  }
  return parseTable(name, text, schema);
}

/**
 * Rows of one CSV table with a header, each checked by `schema`, frozen.
 *
 * @param name file name, for the error
 * @throws {@link ReferenceDataError} naming file, line and column of the first wrong cell
 */
export function parseTable<T extends z.ZodType>(name: string, text: string, schema: T): readonly z.output<T>[] {
  const rows = records(name, text).map(({ record, line }): z.output<T> => {
    const parsed = schema.safeParse(record);
    if (parsed.success) {
      Object.freeze(parsed.data);
      return parsed.data;
    }
    const issue = parsed.error.issues[0];
    const where = issue && issue.path.length > 0 ? `, column ${issue.path.join('.')}` : '';
    throw new ReferenceDataError(`${name}, line ${line}${where}: ${issue?.message ?? 'does not fit the table'}.`);
  });
  return Object.freeze(rows);
}

function records(name: string, text: string): { record: unknown; line: number }[] {
  try {
    const rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, info: true }) as unknown as {
      record: unknown;
      info: { lines: number };
    }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (error instanceof CsvError) throw new ReferenceDataError(`${name} is not valid CSV: ${error.message}`);
    throw error;
  }
}
