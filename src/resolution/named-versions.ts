import type { ResolvingRule } from '../extraction/rules-of-resolving.js';
import { notAfter, yearOf } from '../instrument/date.js';
import { fold } from '../instrument/fold.js';
import { numberKey, parseNumber } from '../instrument/number.js';
import type { NamedInstrument, Reference } from '../instrument/reference/index.js';

/** A version of a named instrument, and how it was told from the others. */
export interface VersionChoice {
  readonly row: NamedInstrument;
  readonly rule: Extract<ResolvingRule, `version-${string}`>;
}

/** A named instrument as reference data knows it, looked up by the words of its name. */
export class NamedVersions {
  readonly #byName = new Map<string, NamedInstrument[]>();
  readonly #byNumber = new Map<string, NamedInstrument>();
  readonly #bySerial = new Map<string, NamedInstrument[]>();

  constructor(reference: Reference) {
    for (const row of reference.names) {
      for (const name of new Set([row.name, ...row.aliases].map(nameKey))) {
        const rows = this.#byName.get(name);
        if (rows) rows.push(row);
        else this.#byName.set(name, [row]);
      }
      if (row.number === null) continue;
      this.#byNumber.set(numberKey(row.number), row);
      const serial = parseNumber(row.number)?.serial ?? '';
      this.#bySerial.set(serial, [...(this.#bySerial.get(serial) ?? []), row]);
    }
  }

  /** The one named instrument with that number, or null. */
  byNumber(number: string): NamedInstrument | null {
    return this.#byNumber.get(numberKey(number)) ?? null;
  }

  /** Every version that goes by a name. */
  versions(name: string): readonly NamedInstrument[] {
    return this.#byName.get(nameKey(name)) ?? [];
  }

  /** Whether a named instrument goes by a name, or amends or is amended by what does. */
  isNamed(row: NamedInstrument, name: string): boolean {
    const rows = this.versions(name);
    return rows.length === 0 || rows.some(({ family }) => family === row.family) || row.kind === 'amend';
  }

  /** Named instruments whose number begins with a serial. */
  withSerial(serial: string): readonly NamedInstrument[] {
    return this.#bySerial.get(serial) ?? [];
  }

  /**
   * The version a name means: by the year or date printed with it, else the one in force when the citing document was made
   * (`number_grammar` §4).
   *
   * @param printed year or ISO date printed with the name, or null
   * @param citedOn date of the citing document, or null
   */
  version(name: string, printed: string | null, citedOn: string | null): NamedInstrument | null {
    return this.choose(name, printed, citedOn)?.row ?? null;
  }

  /** The same, with the rule that chose. */
  choose(name: string, printed: string | null, citedOn: string | null): VersionChoice | null {
    const rows = this.#byName.get(nameKey(name)) ?? this.#amendingRows(name);
    if (printed !== null) return chosenByDate(rows, printed);
    const known = rows.filter((row) => row.adopted !== null && notAfter(row.adopted, citedOn));
    const inForce = known.filter(
      (row) =>
        row.inForceFrom !== null &&
        notAfter(row.inForceFrom, citedOn) &&
        (row.inForceTo === null || citedOn === null || citedOn < row.inForceTo),
    );
    const row = latest(inForce.filter((row) => row.kind === 'base')) ?? latest(inForce);
    return chosen(row, 'version-in-force') ?? chosen(latest(known), 'version-adopted');
  }

  /**
   * The version that an instrument of a day details or amends: the newest base version adopted by then. Decrees are made ready
   * before the law takes effect.
   */
  newestBy(name: string, date: string): NamedInstrument | null {
    const rows = this.#byName.get(nameKey(name)) ?? [];
    return latest(rows.filter((row) => row.kind === 'base' && row.adopted !== null && notAfter(row.adopted, date)));
  }

  /** An amending law cited by what it amends, under a name no row has in full: any amending row that speaks of the first law. */
  #amendingRows(name: string): NamedInstrument[] {
    const amended = /(?:cua|dieu|luc)\s+(?:cac\s+)?((?:bo\s+)?luat\s.+|phap\s+lenh\s.+)$/.exec(nameKey(name))?.[1];
    if (!amended || !nameKey(name).includes('sua doi')) return [];
    const first = amended.split(/\s(?=(?:bo )?luat |phap lenh )/)[0] ?? amended;
    const found: NamedInstrument[] = [];
    for (const [key, rows] of this.#byName) if (key.includes('sua doi') && key.includes(first)) found.push(...rows);
    return found;
  }
}

/** Words alone: commas and dashes in names are written as one likes. */
function nameKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function chosenByDate(rows: readonly NamedInstrument[], printed: string): VersionChoice | null {
  const exact = latest(rows.filter((row) => row.adopted === printed));
  const sameYear = rows.filter((row) => yearOf(row.adopted) === yearOf(printed));
  const ofYear = latest(sameYear.filter((row) => row.kind === 'base')) ?? latest(sameYear);
  return chosen(exact, 'version-by-date') ?? chosen(ofYear, 'version-by-year');
}

function chosen(row: NamedInstrument | null, rule: VersionChoice['rule']): VersionChoice | null {
  return row && { row, rule };
}

function latest(rows: readonly NamedInstrument[]): NamedInstrument | null {
  return [...rows].sort((one, other) => ((one.adopted ?? '') < (other.adopted ?? '') ? 1 : -1))[0] ?? null;
}
