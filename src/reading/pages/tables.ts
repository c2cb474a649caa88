import { linesOf } from './lines.js';
import type { Page, PlacedText, Rule } from './page.js';

/** Texts of a page that stand in a ruled table, and the lines that its rows read as. */
export interface TableRow {
  /** Top of the row. */
  readonly y: number;
  readonly height: number;
  /** Cells joined by ` | `. */
  readonly text: string;
}

/** How far a text may reach over the rule of its cell. */
const SLACK = 2;

/** Rules above which a page is a drawing. */
const MOST_RULES = 2000;

/**
 * Parts the texts of a page into those within the cells of ruled tables, a row each, and the rest. A cell is what lies between the
 * nearest rules on its four sides; lines of one cell are one sentence.
 */
export function tablesOf(page: Page): { readonly rows: readonly TableRow[]; readonly rest: readonly PlacedText[] } {
  const upright = page.rules.filter((rule) => rule.bottom - rule.top > rule.right - rule.left);
  const level = page.rules.filter((rule) => rule.right - rule.left > rule.bottom - rule.top);
  const few = upright.length < 2 || level.length < 2;
  if (few || page.rules.length > MOST_RULES) return { rows: [], rest: page.texts };
  const rest: PlacedText[] = [];
  const cells = new Map<string, { top: number; left: number; texts: PlacedText[] }>();
  for (const text of page.texts.flatMap((whole) => cutAtRules(whole, upright))) {
    const cell = cellOf(text, upright, level);
    if (!cell) {
      rest.push(text);
      continue;
    }
    const key = `${Math.round(cell.top)} ${Math.round(cell.left)}`;
    const known = cells.get(key);
    if (known) known.texts.push(text);
    else cells.set(key, { ...cell, texts: [text] });
  }
  return { rows: rowsOf([...cells.values()]), rest };
}

/** Runs that a PDF draws in one go over the rule between two cells, cut at the space that is nearest to it. */
function cutAtRules(text: PlacedText, upright: readonly Rule[]): readonly PlacedText[] {
  const y = text.y - text.height / 3;
  const end = text.x + text.width;
  const rule = upright.find(
    ({ left, top, bottom }) => left > text.x + SLACK && left < end - SLACK && top < y && bottom > y,
  );
  const spaces = [...text.text.matchAll(/ /gu)].map(({ index }) => index);
  if (!rule || spaces.length === 0) return [text];
  const each = text.width / text.text.length;
  const aim = (rule.left - text.x) / each;
  const cut = spaces.reduce((best, space) => (Math.abs(space - aim) < Math.abs(best - aim) ? space : best));
  const before = { ...text, text: text.text.slice(0, cut), width: Math.min(rule.left - text.x, cut * each) };
  const left = Math.max(rule.left + SLACK, text.x + (cut + 1) * each);
  const after = { ...text, text: text.text.slice(cut + 1), x: left, width: Math.max(each, end - left) };
  return [before, ...cutAtRules(after, upright)];
}

function cellOf(
  text: PlacedText,
  upright: readonly Rule[],
  level: readonly Rule[],
): { top: number; left: number } | null {
  const x = text.x + text.width / 2;
  const y = text.y - text.height / 3;
  let left = Number.NEGATIVE_INFINITY;
  let right = Number.POSITIVE_INFINITY;
  for (const rule of upright) {
    if (rule.top - SLACK > y || rule.bottom + SLACK < y) continue;
    if (rule.left <= x) left = Math.max(left, rule.left);
    else right = Math.min(right, rule.left);
  }
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  for (const rule of level) {
    if (rule.left - SLACK > x || rule.right + SLACK < x) continue;
    if (rule.top <= y) top = Math.max(top, rule.top);
    else bottom = Math.min(bottom, rule.top);
  }
  return Number.isFinite(right - left) && Number.isFinite(bottom - top) ? { top, left } : null;
}

function rowsOf(cells: readonly { top: number; left: number; texts: readonly PlacedText[] }[]): readonly TableRow[] {
  const rows: { top: number; cells: (typeof cells)[number][] }[] = [];
  for (const cell of [...cells].sort((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    if (row && cell.top - row.top <= SLACK) row.cells.push(cell);
    else rows.push({ top: cell.top, cells: [cell] });
  }
  return rows.map(({ cells: members }) => {
    const inOrder = members.sort((a, b) => a.left - b.left);
    const texts = inOrder.flatMap((cell) => cell.texts);
    return {
      y: Math.min(...texts.map(({ y }) => y)),
      height: Math.max(...texts.map(({ height }) => height)),
      text: inOrder.map((cell) => cellText(cell.texts)).join(' | '),
    };
  });
}

/** The lines of a cell as one; a code that is broken at its dash or stroke is whole again. */
function cellText(texts: readonly PlacedText[]): string {
  return linesOf(texts, 0)
    .map(({ segments }) => segments.map(({ text }) => text).join(' '))
    .reduce((whole, line) => whole + (/[\p{L}\d][-/]$/u.test(whole) ? '' : ' ') + line);
}
