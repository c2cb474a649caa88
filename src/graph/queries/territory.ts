import type { Jurisdiction, Jurisdictions } from '../../instrument/reference/index.js';
import { type Dated, dayOf } from './order.js';

/** A province's name, with the days on which the name means a unit that is asked for: from `since`, before `until`. */
export interface NamedTime {
  readonly name: string;
  readonly since: string;
  readonly until: string;
}

/** All the units whose acts stand under one jurisdiction. */
export type Territory = readonly NamedTime[];

const BEGINNING = '';
const END = '9999';

/** The province in a scope: `Cà Mau` of `Cà Mau/Năm Căn`. */
export function provinceOf(scope: string): string {
  return scope.split('/', 1)[0] ?? scope;
}

/**
 * A jurisdiction and the units merged into it, directly or through others, as names and times that can be compared with what
 * an instrument says of itself. Null where there is no such jurisdiction.
 */
export function territoryOf(id: string, jurisdictions: Jurisdictions): Territory | null {
  if (jurisdictions.byId(id) === null) return null;
  return jurisdictions.all
    .filter((unit) => standsUnder(unit, id, jurisdictions))
    .map((unit) => timeOf(unit, jurisdictions));
}

/** True where an instrument of that scope and date was issued in the territory; one without a date goes by its name alone. */
export function isWithin(territory: Territory, instrument: Dated & { readonly scope: string }): boolean {
  const name = provinceOf(instrument.scope);
  const day = dayOf(instrument);
  return territory.some((unit) => unit.name === name && (day === '' || (day >= unit.since && day < unit.until)));
}

function standsUnder(unit: Jurisdiction, id: string, jurisdictions: Jurisdictions): boolean {
  return unit.id === id || (unit.validTo !== null && laterUnits(unit, jurisdictions).has(id));
}

/** The units an act of `unit` came under, one after another. */
function laterUnits(unit: Jurisdiction, jurisdictions: Jurisdictions): ReadonlySet<string> {
  const passed = new Set<string>();
  let at: Jurisdiction | null = unit;
  while (at?.mergedOn && !passed.has(at.id)) {
    passed.add(at.id);
    at = jurisdictions.successorOn(at.id, at.mergedOn);
  }
  if (at) passed.add(at.id);
  return passed;
}

/** The first unit of a name answers for all time before it and the last for all time after, as `Jurisdictions.named` has it. */
function timeOf(unit: Jurisdiction, jurisdictions: Jurisdictions): NamedTime {
  const starts = jurisdictions.all
    .filter((other) => other.name === unit.name)
    .map((other) => start(other))
    .sort();
  const at = starts.indexOf(start(unit));
  return { name: unit.name, since: at === 0 ? BEGINNING : start(unit), until: starts[at + 1] ?? END };
}

/** A year of which the day is not known begins before all its days, so `2025` is before `2025-07-01` but not before `2025-01-01`. */
function start(unit: Jurisdiction): string {
  return (unit.validFrom ?? BEGINNING).replace(/(-01)+$/, '');
}
