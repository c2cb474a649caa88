import type { Layout } from './layout.js';

/** Writes text whose runs of white space count as one space (OpenDocument part 3, §6.1.2; HTML). */
export function writeCollapsed(layout: Layout, text: string, offset: number, exact: boolean): void {
  for (const { 0: run, index } of text.matchAll(/[\t\n\f\r ]+|[^\t\n\f\r ]+(?:[\t\n\f\r ][^\t\n\f\r ]+)*/g)) {
    const place = exact ? offset + index : offset;
    if (!/^[\t\n\f\r ]/.test(run)) layout.text(run.replace(/[\t\n\f\r]/g, ' '), place, exact);
    else if (!layout.atLineStart && !/\s/.test(layout.lastCharacter)) layout.text(' ', place, exact);
  }
}
