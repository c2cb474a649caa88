import { fold } from '../fold.js';
import type { Jurisdiction } from './row.js';

/** What may stand before the name of a province: `tỉnh Cà Mau`, `TP. Hồ Chí Minh`, `Thành phố Huế`. */
const UNIT_WORD = /^(?:tinh|thanh pho|tp|dac khu|khu tu tri|khu)(?:\s*\.\s*|\s+)(?=\S)/;
/** Dots and dashes in a name are written with and without spaces: `Bà Rịa - Vũng Tàu`, `TP.HCM`. */
const PUNCTUATION = /[\s.\-–—]+/g;

const EARLIEST = '0000-01-01';
const LATEST = '9999-12-31';
const DAYS_REMEMBERED = 5_000;

/**
 * The provinces of Vietnam as they were and are, by name and by day. A unit whose borders or standing changed is a
 * new unit, even where the name stayed; `data/README.md` has the rule.
 */
export class Jurisdictions {
  readonly all: readonly Jurisdiction[];
  readonly #byId: ReadonlyMap<string, Jurisdiction>;
  /** Answers of `validOn`: documents ask for the same few days again and again. */
  readonly #onDay = new Map<string, readonly Jurisdiction[]>();
  readonly #byName: ReadonlyMap<string, readonly Term[]>;
  readonly #terms: readonly Term[];

  constructor(rows: readonly Jurisdiction[]) {
    this.all = rows;
    this.#byId = new Map(rows.map((unit) => [unit.id, unit]));
    this.#terms = rows.map(termOf);
    this.#byName = index(this.#terms);
    Object.freeze(this);
  }

  /** The unit of that id, or null. */
  byId(id: string): Jurisdiction | null {
    return this.#byId.get(id) ?? null;
  }

  /**
   * The unit meant by a name as printed: with or without `tỉnh`, `TP.`, diacritics; also its variants.
   *
   * @param asOf ISO date; the unit valid that day, else the one of that name nearest in time; null picks the newest
   */
  named(name: string, asOf: string | null): Jurisdiction | null {
    const terms = this.#byName.get(key(name)) ?? this.#byName.get(key(withoutUnitWord(name))) ?? [];
    const day = asOf === null ? LATEST : firstDay(asOf);
    let best: Term | null = null;
    for (const term of terms) {
      if (best === null || distance(term, day) < distance(best, day)) best = term;
    }
    return best?.unit ?? null;
  }

  /** The provinces of that day (ISO date), in the order of the table. */
  validOn(date: string): readonly Jurisdiction[] {
    const day = firstDay(date);
    const known = this.#onDay.get(day);
    if (known) return known;
    const units = this.#terms.filter((term) => distance(term, day) === 0).map(({ unit }) => unit);
    if (this.#onDay.size >= DAYS_REMEMBERED) this.#onDay.clear();
    this.#onDay.set(day, units);
    return units;
  }

  /**
   * The unit under which an act of unit `id` stands on `date`, following mergers; the unit itself while it lasts.
   * Of a divided unit it is the heir that keeps the name, or the unit where all heirs have met again by that day
   * (Minh Hải in 1996 → Cà Mau and Bạc Liêu → Cà Mau in 2025); else null, for nothing says which heir took the act over.
   */
  successorOn(id: string, date: string): Jurisdiction | null {
    return this.#standing(this.byId(id), firstDay(date));
  }

  #standing(unit: Jurisdiction | null, day: string): Jurisdiction | null {
    if (unit === null || unit.validTo === null || day <= lastDay(unit.validTo)) return unit;
    const heirs = unit.mergedInto.flatMap((id) => this.byId(id) ?? []);
    const keepsName = heirs.find((heir) => key(heir.name) === key(unit.name));
    if (keepsName) return this.#standing(keepsName, day);
    const [first = null, ...others] = heirs.map((heir) => this.#standing(heir, day));
    return others.every((other) => other === first) ? first : null;
  }
}

/** A unit with its first and its last day. */
interface Term {
  readonly unit: Jurisdiction;
  readonly from: string;
  readonly to: string;
}

function termOf(unit: Jurisdiction): Term {
  return {
    unit,
    from: unit.validFrom === null ? EARLIEST : firstDay(unit.validFrom),
    to: unit.validTo === null ? LATEST : lastDay(unit.validTo),
  };
}

function index(terms: readonly Term[]): Map<string, Term[]> {
  const byName = new Map<string, Term[]>();
  for (const term of terms) {
    for (const name of new Set([term.unit.name, ...term.unit.variants].map(key))) {
      const sameName = byName.get(name);
      if (sameName) sameName.push(term);
      else byName.set(name, [term]);
    }
  }
  return byName;
}

function key(name: string): string {
  return fold(name).replace(PUNCTUATION, '');
}

function withoutUnitWord(name: string): string {
  return fold(name).replace(UNIT_WORD, '');
}

/** How far `day` lies outside the unit's time: 0 inside it. Only the order of the results means anything. */
function distance({ from, to }: Term, day: string): number {
  if (day < from) return Date.parse(from) - Date.parse(day);
  return day > to ? Date.parse(day) - Date.parse(to) : 0;
}

/** A date of less precision begins with its first day. */
function firstDay(date: string): string {
  return date.length === 10 ? date : `${date}-01-01`.slice(0, 10);
}

/** A date of less precision ends with its last day. */
function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}
