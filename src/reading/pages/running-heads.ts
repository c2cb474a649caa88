import type { Line, Page } from './page.js';

/** Share of the height of a page, at its head and foot, where running heads and page numbers stand. */
const MARGIN = 0.1;

/** Lines at the head and at the foot of a page that may be running ones. */
const LINES = 3;

/** `2`, `- 2 -`, `Trang 2/7`, `Page 2`. */
const PAGE_NUMBER = /^(?:(?:trang|page)\s*)?[-–—|\s]*\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–—|\s]*$/iu;

/** The number of a page before or behind the words of a head. */
const PAGE_BESIDE = /^\d{1,4}(?:\s+|$)|\s+\d{1,4}$/gu;

/** A heading that stands alone on its line, as old laws have it, may stand at the head of many pages. */
const PROVISION = /^(?:Điều|Chương|Mục|Phần|Tiết)\s/iu;

/** A page without the lines that belong to the paper. */
export interface Cleared {
  readonly lines: readonly Line[];
  readonly pageNumbers: number;
  readonly runningHeads: number;
}

/**
 * Takes out page numbers, and what stands at the same height of at least three pages with no more changed than a page number
 * beside it: `CÔNG BÁO/Số 123 + 124/Ngày 20-02-2014 17`. A row or a citation with other numbers is none.
 */
export function withoutRunningHeads(pages: readonly { page: Page; lines: readonly Line[] }[]): readonly Cleared[] {
  const seen = new Map<string, number>();
  const marginal = pages.map(({ page, lines }) => new Set(marginalLines(page, lines)));
  for (const lines of marginal)
    for (const key of new Set([...lines].map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  return pages.map(({ lines }, index) => {
    const candidates = marginal[index] ?? new Set();
    let pageNumbers = 0;
    let runningHeads = 0;
    const kept = lines.filter((line) => {
      if (!candidates.has(line)) return true;
      if (PAGE_NUMBER.test(textOf(line))) pageNumbers++;
      else if ((seen.get(keyOf(line)) ?? 0) >= LINES) runningHeads++;
      else return true;
      return false;
    });
    return { lines: kept, pageNumbers, runningHeads };
  });
}

function marginalLines(page: Page, lines: readonly Line[]): readonly Line[] {
  const head = lines.slice(0, LINES).filter(({ y }) => y < MARGIN * page.height);
  const foot = lines.slice(-LINES).filter(({ y }) => y > (1 - MARGIN) * page.height);
  return [...head, ...foot].filter((line) => !PROVISION.test(textOf(line)));
}

/** Words without the number of the page and in any order, as left and right pages have them mirrored; height to ten units. */
function keyOf(line: Line): string {
  const words = line.segments.map(({ text }) => text.replace(PAGE_BESIDE, '')).filter((text) => text !== '');
  return `${Math.round(line.y / 10)} ${words.sort().join(' ')}`;
}

const textOf = (line: Line): string => line.segments.map(({ text }) => text).join(' ');
