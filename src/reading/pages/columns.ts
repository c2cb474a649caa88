import { leftOf, rightOf } from './lines.js';
import type { Line, Segment, Strip } from './page.js';

/** How far from the middle of the text, as a share of its width, a line is still centred. */
const OFF_CENTRE = 0.04;

/** More lines than a page of two columns has. */
const LONGEST_BLOCK = 150;

/** More parts than a line of two columns has. */
const MOST_SEGMENTS = 12;

/**
 * The lines of a page in reading order. Where lines next to each other leave the same gutter free (the header with
 * issuer and motto, the list of recipients beside the signature), the left column comes first, line by line.
 */
export function readingOrder(lines: readonly Line[]): readonly Strip[] {
  const strips: Strip[] = [];
  const area = { left: Math.min(...lines.map(leftOf)), right: Math.max(...lines.map(rightOf)) };
  for (let start = 0; start < lines.length; ) {
    const block = blockFrom(lines, start, area);
    if (block.gutter && block.twoSided) {
      const columns = lines.slice(start, block.end).map((line) => columnsOf(line, block.gutter as Gutter));
      strips.push(...columns.flatMap(({ left }) => left), ...columns.flatMap(({ right }) => right));
      start = block.end;
    } else {
      const line = lines[start] as Line;
      strips.push(stripOf(line, line.segments, true));
      start++;
    }
  }
  return strips;
}

interface Gutter {
  readonly left: number;
  readonly right: number;
}

interface Block {
  readonly end: number;
  readonly gutter: Gutter | null;
  readonly twoSided: boolean;
}

/** The lines from `start` on that leave one gutter free. */
function blockFrom(lines: readonly Line[], start: number, area: Gutter): Block {
  let best: Block = { end: start, gutter: null, twoSided: false };
  for (const gap of guttersOf(lines[start] as Line, area)) {
    const sides = { left: 0, right: 0, both: 0 };
    let gutter: Gutter = gap;
    let end = start;
    for (; end < Math.min(lines.length, start + LONGEST_BLOCK); end++) {
      const line = lines[end] as Line;
      const narrowed = narrow(gutter, line);
      if (!narrowed || isCentred(line, area)) break;
      gutter = narrowed;
      sides[sideOf(line, gutter)]++;
    }
    const twoSided = sides.both > 1 || (sides.right > 0 && sides.left > (sides.both > 0 ? 0 : 1));
    if (twoSided && end > best.end) best = { end, gutter, twoSided };
  }
  return best;
}

/** Gaps of a line; where all of it stands to the right, as a signature does, what is free before it. */
function guttersOf(line: Line, area: Gutter): readonly Gutter[] {
  const gaps = line.segments
    .slice(1)
    .map(({ left }, index) => ({ left: line.segments[index]?.right ?? 0, right: left }));
  const right = leftOf(line) > area.left + 0.4 * (area.right - area.left);
  return right ? [...gaps, { left: area.left, right: leftOf(line) }] : gaps;
}

/** What of a gutter a line leaves free, or null where it runs across it. */
function narrow(gutter: Gutter, line: Line): Gutter | null {
  if (line.segments.length > MOST_SEGMENTS) return null;
  const middle = (gutter.left + gutter.right) / 2;
  let { left, right } = gutter;
  for (const segment of line.segments) {
    if ((segment.left + segment.right) / 2 < middle) left = Math.max(left, segment.right);
    else right = Math.min(right, segment.left);
  }
  return right - left > 0.5 * line.height ? { left, right } : null;
}

function sideOf(line: Line, gutter: Gutter): 'left' | 'right' | 'both' {
  const middle = (gutter.left + gutter.right) / 2;
  if (leftOf(line) > middle) return 'right';
  return rightOf(line) < middle ? 'left' : 'both';
}

function isCentred(line: Line, area: Gutter): boolean {
  const width = area.right - area.left;
  const middle = (leftOf(line) + rightOf(line)) / 2;
  return line.segments.length === 1 && Math.abs(middle - (area.left + area.right) / 2) < OFF_CENTRE * width;
}

function columnsOf(line: Line, gutter: Gutter): { left: readonly Strip[]; right: readonly Strip[] } {
  const middle = (gutter.left + gutter.right) / 2;
  const part = (segments: readonly Segment[]) => (segments.length > 0 ? [stripOf(line, segments, false)] : []);
  return {
    left: part(line.segments.filter(({ left }) => left < middle)),
    right: part(line.segments.filter(({ left }) => left >= middle)),
  };
}

function stripOf(line: Line, segments: readonly Segment[], flows: boolean): Strip {
  return {
    text: segments.map(({ text }) => text).join(' '),
    page: line.page,
    y: line.y,
    height: line.height,
    left: segments[0]?.left ?? 0,
    right: segments.at(-1)?.right ?? 0,
    flows,
  };
}
