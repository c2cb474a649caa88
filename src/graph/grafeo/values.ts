import type { GrafeoValue, QueryResult } from '@grafeo-db/js';

/** The rows of an answer with integers past 2^53 as plain numbers, like all others. */
export function plainRows(result: QueryResult): Record<string, unknown>[] {
  const { columns } = result;
  return result.rows().map((row) => {
    const plain: Record<string, unknown> = {};
    for (let at = 0; at < columns.length; at++) plain[columns[at] as string] = plainValue(row[at] ?? null);
    return plain;
  });
}

function plainValue(value: GrafeoValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, plainValue(of as GrafeoValue)]));
}
