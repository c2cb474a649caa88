import Table from 'cli-table3';
import type { Output } from './io.js';

/** A column: its heading in Vietnamese and English, and which part of a narrow terminal it may have. */
export interface Column {
  readonly vietnamese: string;
  readonly english: string;
  /** Share of the width that is left for columns that may be broken into lines; 0 keeps a column whole. */
  readonly share?: number;
  readonly right?: boolean;
}

/** Characters around the text of a cell. */
const PADDING = 2;
/** The least a breakable column gets, however narrow the terminal. */
const LEAST = 10;

const WITHOUT_ROW_RULES = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/** A table as text. On a terminal it is fitted into its width; elsewhere every row is one line. */
export function tableText(columns: readonly Column[], rows: readonly (readonly string[])[], output: Output): string {
  const { bold, dim } = output.colours;
  const widths = output.width === null ? null : fitted(columns, rows, output.width);
  const table = new Table({
    head: columns.map(({ vietnamese, english }) =>
      widths === null ? `${vietnamese} (${english})` : `${bold(vietnamese)}\n${dim(english)}`,
    ),
    chars: WITHOUT_ROW_RULES,
    style: { head: [], border: output.colours.isColorSupported ? ['gray'] : [] },
    colAligns: columns.map(({ right }) => (right ? 'right' : 'left')),
    wordWrap: widths !== null,
    ...(widths !== null && { colWidths: widths }),
  });
  for (const row of rows) table.push([...row]);
  return `${table.toString()}\n`;
}

function fitted(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const natural = columns.map(
    (column, at) =>
      PADDING +
      Math.max(column.vietnamese.length, column.english.length, ...rows.map((row) => longestLine(row[at] ?? ''))),
  );
  const borders = columns.length + 1;
  const excess = natural.reduce((sum, one) => sum + one, borders) - width;
  if (excess <= 0) return natural;
  const breakable = columns.map(({ share = 0 }) => share);
  const shares = breakable.reduce((sum, share) => sum + share, 0);
  const taken = natural.reduce((sum, one, at) => sum + (breakable[at] ? LEAST : one), borders);
  const spare = Math.max(0, width - taken);
  return natural.map((one, at) => {
    const share = breakable[at] ?? 0;
    return share === 0 ? one : Math.min(one, LEAST + Math.floor((spare * share) / shares));
  });
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
