import type { Fields, ValueType } from './value-type.js';

/** A statement as engines get it. */
export interface PositionalStatement {
  readonly text: string;
  /** With `rows` where a list of maps is sent as a list of lists. */
  readonly parameters: Fields;
}

/**
 * A statement with `row.field` as `row[3]` wherever `row` is unwound from a list of maps, the one use of it. Rows then travel as
 * lists: names are not sent, read and looked up again for each row, which takes the embedded engine four times as long.
 *
 * Throws `SyntaxError` where a field is not declared, or `row` is used as a whole.
 */
export function fieldsByPosition(text: string, parameters: Fields): PositionalStatement {
  let positional = text;
  const sent = new Map<string, ValueType>();
  for (const [name, type] of parameters) {
    sent.set(name, type);
    if (type.kind !== 'list' || type.of.kind !== 'map') continue;
    const unwound = new RegExp(`^UNWIND \\$${name} AS (\\w+)`, 'm').exec(text);
    if (unwound?.[1] === undefined || text.split(`$${name}`).length !== 2) continue;
    const { fields } = type.of;
    const from = positional.indexOf(unwound[0]) + unwound[0].length;
    positional = positional.slice(0, from) + withPositions(positional.slice(from), unwound[1], fields);
    sent.set(name, { kind: 'rows', fields });
  }
  return { text: positional, parameters: sent };
}

function withPositions(text: string, row: string, fields: Fields): string {
  const names = [...fields.keys()];
  return text.replace(new RegExp(`(?<![\\w.:])${row}\\b(?:\\.(\\w+))?`, 'g'), (whole, field: string | undefined) => {
    const position = names.indexOf(field ?? '');
    if (position < 0) throw new SyntaxError(`${whole} is no declared field of the rows`);
    return `${row}[${position}]`;
  });
}
