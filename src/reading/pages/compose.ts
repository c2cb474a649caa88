import type { ReadingRepair } from '../source-text.js';
import { readingOrder } from './columns.js';
import { textSizeOf, withoutFootnotes } from './footnotes.js';
import { linesOf } from './lines.js';
import type { Line, Page, Strip } from './page.js';
import { type Paragraphs, paragraphsOf } from './paragraphs.js';
import { withoutRunningHeads } from './running-heads.js';
import { type TableRow, tablesOf } from './tables.js';

/**
 * The text of pages as a person reads it: two-column headers left before right, tables by row, without running heads and page
 * numbers, sentences whole over lines and pages, notes from the foot of pages at the end.
 */
export function composeText(pages: readonly Page[]): Paragraphs {
  const parted = pages.map((page) => ({ page, ...tablesOf(page) }));
  const set = parted.map(({ page, rest }) => ({ page, lines: linesOf(rest, page.number) }));
  const cleared = withoutRunningHeads(set);
  const size = textSizeOf(cleared.flatMap(({ lines }) => lines));
  const strips: Strip[] = [];
  const notes: Strip[] = [];
  for (const [index, { lines }] of cleared.entries()) {
    const apart = withoutFootnotes(lines, size);
    strips.push(...withRows(apart.text, parted[index]?.rows ?? [], pages[index]?.number ?? 0));
    notes.push(...readingOrder(apart.notes));
  }
  const { text, spans, repairs } = paragraphsOf([...strips, ...notes]);
  const taken = [
    { kind: 'page-number', count: sum(cleared.map(({ pageNumbers }) => pageNumbers)) },
    { kind: 'running-head', count: sum(cleared.map(({ runningHeads }) => runningHeads)) },
    { kind: 'footnote-moved', count: notes.length },
  ].filter(({ count }) => count > 0);
  return { text, spans, repairs: [...repairs, ...taken] satisfies ReadingRepair[] };
}

/** The lines between the rows of tables in reading order, and the rows where they stand. */
function withRows(lines: readonly Line[], rows: readonly TableRow[], page: number): readonly Strip[] {
  const strips: Strip[] = [];
  let from = 0;
  for (const { y, height, text } of rows) {
    let to = from;
    while (to < lines.length && (lines[to]?.y ?? 0) < y) to++;
    strips.push(...readingOrder(lines.slice(from, to)));
    strips.push({ text, page, y, height, left: 0, right: 0, flows: false });
    from = to;
  }
  return [...strips, ...readingOrder(lines.slice(from))];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
