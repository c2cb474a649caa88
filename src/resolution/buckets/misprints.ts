import { yearOf } from '../../instrument/date.js';
import { type InstrumentNumber, parseNumber } from '../../instrument/number.js';
import type { Reference } from '../../instrument/reference/index.js';
import { type BucketClaim, support } from './bucket-claim.js';
import type { Cell } from './clusters.js';

/**
 * State serials go with the days of the year: `58/QĐ-TTg` is of early January in any year, so the same day of another year tells
 * nothing.
 *
 * By which rule a claim is a misprint of another instrument's number or date:
 * - `same-day`: the day is that of an instrument whose number differs in its year or legislature alone
 * - `legislature`: the legislature did not sit in the year, and one instrument has the serial and the year, or the serial, the
 *   legislature and a year that a slip makes of it
 * - `same-term`: Party serials restart with each term of the Central Committee, so a term has one instrument of a number
 */
export type MisprintRule = 'same-day' | 'legislature' | 'same-term';

/** Numbers of central Party bodies, whose series run through a term (`number_grammar` §1.1). */
const OF_CENTRAL_PARTY = /TW$/;

/** A cell nothing but its own misprint may have made: no header, no register, no reference data, fewer than three texts. */
export function isWeak(cell: Cell): boolean {
  return !cell.claims.some(isMade) && cell.known.length === 0 && !cell.claims.some((claim) => support(claim) === 3);
}

function isMade({ statedBy, listedBy }: BucketClaim): boolean {
  return statedBy.length > 0 || listedBy.length > 0;
}

/**
 * Where a claim belongs that is a misprint, with the rule; null where it stands as printed. Evidence is never weighed by how many
 * rules point somewhere: the first rule that points to just one instrument decides.
 *
 * @param own the cell of what is printed
 * @param strong the cells of its bucket that are not weak
 */
export function homeOf(
  claim: BucketClaim,
  own: Cell,
  strong: ReadonlySet<Cell>,
  reference: Reference,
): { readonly cell: Cell; readonly rule: MisprintRule } | null {
  if (isMade(claim) || claim.number === null || strong.size === 0) return null;
  const number = parseNumber(claim.number);
  if (number === null) return null;
  const only = (rule: MisprintRule, fits: (cell: Cell) => boolean) => {
    const fitting = [...strong].filter((cell) => cell !== own && fits(cell));
    const [cell] = fitting;
    return cell && fitting.length === 1 ? { cell, rule } : null;
  };
  const full = claim.date?.length === 10 ? claim.date : null;
  const disagrees = number.year !== null && full !== null && yearOf(full) !== number.year;
  const weak = !strong.has(own);
  if (full !== null && (weak || (disagrees && own.date !== full))) {
    const sameDay = only('same-day', (cell) => cell.key !== own.key && cell.date === full);
    if (sameDay) return sameDay;
  }
  if (!weak) return null;
  if (number.impossible === 'legislature')
    return only('legislature', (cell) => sharesYearOrLegislature(number, cell) && (full === null || disagrees));
  if (full === null || support(claim) > 2 || !OF_CENTRAL_PARTY.test(claim.number)) return null;
  const term = termOf(full, reference);
  return term === null
    ? null
    : only('same-term', (cell) => cell.key === own.key && termOf(cell.date, reference) === term);
}

function sharesYearOrLegislature(number: InstrumentNumber, cell: Cell): boolean {
  const other = cell.number === null ? null : parseNumber(cell.number);
  return other !== null && other.impossible === null && isSlipOf(number, other);
}

/**
 * Whether a number of a legislature that did not sit in its year may be a slip for another: the year is the same, or the legislature is
 * and the years differ by one figure or by two that changed places (2015 for 2025, 2021 for 2012).
 */
export function isSlipOf(
  printed: Pick<InstrumentNumber, 'year' | 'legislature'>,
  meant: Pick<InstrumentNumber, 'year' | 'legislature'>,
): boolean {
  if (printed.year === meant.year) return true;
  if (printed.legislature !== meant.legislature || printed.year === null || meant.year === null) return false;
  const [one, other] = [String(printed.year), String(meant.year)];
  const differing = [...one].flatMap((figure, at) => (figure === other[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  return (
    differing.length === 1 || (differing.length === 2 && one[first] === other[second] && one[second] === other[first])
  );
}

/** The term of the Central Committee in which a day lies, or null. */
export function termOf(date: string | null, reference: Reference): string | null {
  if (date?.length !== 10) return null;
  const row = reference.partyTerms.find(({ from, to }) => from <= date && date <= (to ?? '9999'));
  return row?.term ?? null;
}
