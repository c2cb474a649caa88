import type { GrafeoValue, QueryResult } from '@grafeo-db/js';

/** The rows of an answer with integers past 2^53 as plain numbers, like all others. */
export function plainRows(result: QueryResult): Record<string, unknown>[] {
  return result.toArray().map((row) => {
    const plain: Record<string, unknown> = {};
    for (const column in row) plain[column] = plainValue(row[column] ?? null);
    return plain;
  });
}

function plainValue(value: GrafeoValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, plainValue(of as GrafeoValue)]));
}
