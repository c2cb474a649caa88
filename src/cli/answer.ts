import type { Invocation } from './invocation.js';

/**
 * Prints an answer in the form that was asked for. `json` is the whole as one object; `jsonl` one line for each row.
 */
export async function printAnswer(
  { out, format }: Invocation,
  answer: { readonly whole: object; readonly rows: readonly object[]; readonly table: () => string | Promise<string> },
): Promise<void> {
  if (format === 'json') return out.line(JSON.stringify(answer.whole, null, 2));
  if (format === 'table') return out.write(await answer.table());
  for (const row of answer.rows) {
    if (out.isClosed) return;
    await out.line(JSON.stringify(row));
  }
}
