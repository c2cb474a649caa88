import { daysBetween } from '../../instrument/date.js';
import type { Jurisdiction, Jurisdictions } from '../../instrument/reference/index.js';
import type { Implementer } from './implementations.js';
import { provinceOf } from './territory.js';

/** One act by which a province carries out an instrument. */
export interface CoveringAct {
  readonly implementer: Implementer;
  /** The unit that issued it, where that unit has since been merged into the province; else null. */
  readonly through: Jurisdiction | null;
  /** Days from the date of what is carried out; null unless both days are known. */
  readonly lagDays: number | null;
}

/** What one province has done. */
export interface ProvinceCoverage {
  readonly jurisdiction: Jurisdiction;
  /** Oldest first, those without a date last. */
  readonly acts: readonly CoveringAct[];
  /** Date of the first act whose day is known. */
  readonly firstOn: string | null;
  /** Days from the instrument's date to the first act's. */
  readonly lagDays: number | null;
}

/**
 * Sorts the implementers of an instrument by the provinces of a day, in the order of the reference table. An act stands under
 * the unit that bore its name when it was issued, or under the unit that this one was merged into by then. An act without a date came
 * after what it carries out: the unit of that day is taken for its own.
 *
 * @param targetDate date of the instrument carried out, or null
 * @param asOf ISO date
 */
export function coverageOf(
  implementers: readonly Implementer[],
  targetDate: string | null,
  jurisdictions: Jurisdictions,
  asOf: string,
): readonly ProvinceCoverage[] {
  const acts = new Map<string, CoveringAct[]>();
  const days = daysOfIssue(implementers, targetDate);
  for (const implementer of implementers) {
    if (implementer.level === 'central') continue;
    const issued = days.get(implementer.id) ?? asOf;
    const unit = jurisdictions.named(provinceOf(implementer.scope), issued);
    const province = unit && jurisdictions.successorOn(unit.id, asOf);
    if (!province) continue;
    const through = province.id === unit.id ? null : unit;
    const act = { implementer, through, lagDays: daysBetween(targetDate, implementer.date) };
    const known = acts.get(province.id);
    if (known) known.push(act);
    else acts.set(province.id, [act]);
  }
  return jurisdictions.validOn(asOf).map((jurisdiction) => {
    const own = acts.get(jurisdiction.id) ?? [];
    const firstOn = own.find(({ implementer }) => implementer.date !== null)?.implementer.date ?? null;
    return { jurisdiction, acts: own, firstOn, lagDays: daysBetween(targetDate, firstOn) };
  });
}

/** The day, or the year, on which each act is taken to have been issued; its own where it is known. */
function daysOfIssue(
  implementers: readonly Implementer[],
  targetDate: string | null,
): ReadonlyMap<string, string | null> {
  const days = new Map<string, string | null>();
  // Nearer acts first: what an undated one carries out has its day by then.
  for (const { id, date, year, steps } of [...implementers].sort((a, b) => a.steps.length - b.steps.length)) {
    const carriedOut = steps[0]?.target;
    const before = carriedOut === undefined ? null : days.has(carriedOut) ? days.get(carriedOut) : targetDate;
    days.set(id, date ?? year?.toString() ?? before ?? null);
  }
  return days;
}
