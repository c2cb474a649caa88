import type { StatementRow } from '../../graph/statements.js';
import { fold } from '../../instrument/fold.js';
import { numberKey } from '../../instrument/number.js';

/** What a text says it is, as the graph holds it. */
export type DescribedText = StatementRow<'read/texts-described'>;

/** A text that is so much shorter than another is an extract of it, or has lost its annexes: it takes the place of nothing. */
const LEAST_SHARE = 0.5;

/**
 * True where `newer` may stand in place of `earlier`: both headers tell type, number, scope and day, all the same; both are held to be one
 * and the same instrument; and nothing speaks against it. What speaks against it was seen in real texts:
 *
 * - Two laws of 22/6/1994 are both `35-L/CTN`, and their titles have nothing in common.
 * - Seven thousand characters of a decree's 327,000, or the chapters of a law that a page chose to print, go by the decree's number.
 */
export function takesThePlaceOf(newer: DescribedText, earlier: DescribedText): boolean {
  return (
    fullyTold(newer) &&
    sameNumber(newer, earlier) &&
    newer.type === earlier.type &&
    newer.date === earlier.date &&
    newer.scope === earlier.scope &&
    newer.instruments.length === 1 &&
    earlier.instruments.length === 1 &&
    newer.instruments[0] === earlier.instruments[0] &&
    titlesAgree(newer.title, earlier.title) &&
    newer.length >= LEAST_SHARE * earlier.length
  );
}

function fullyTold({ number, date, scope }: DescribedText): boolean {
  return number !== null && date?.length === 10 && scope !== null && scope !== '';
}

function sameNumber(one: DescribedText, other: DescribedText): boolean {
  return one.number !== null && other.number !== null && numberKey(one.number) === numberKey(other.number);
}

/** Titles are cut short at the end of a line, or lose their first word to the line before: one then stands in the other. */
function titlesAgree(one: string | null, other: string | null): boolean {
  const [shorter, longer] = [titleWords(one), titleWords(other)].sort((a, b) => a.length - b.length);
  return ` ${longer} `.includes(shorter === '' ? '' : ` ${shorter} `);
}

function titleWords(title: string | null): string {
  return (fold(title ?? '').match(/[a-z0-9]+/g) ?? []).join(' ');
}
