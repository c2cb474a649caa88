import { notAfter, yearOf } from '../instrument/date.js';
import { fold } from '../instrument/fold.js';
import { numberKey } from '../instrument/number.js';
import type { NamedInstrument, Reference } from '../instrument/reference/index.js';

/** A named instrument as reference data knows it, looked up by the words of its name. */
export class NamedVersions {
  readonly #byName = new Map<string, NamedInstrument[]>();
  readonly #byNumber = new Map<string, NamedInstrument>();

  constructor(reference: Reference) {
    for (const row of reference.names) {
      for (const name of new Set([row.name, ...row.aliases].map(nameKey))) {
        const rows = this.#byName.get(name);
        if (rows) rows.push(row);
        else this.#byName.set(name, [row]);
      }
      if (row.number !== null) this.#byNumber.set(numberKey(row.number), row);
    }
  }

  /** The one named instrument with that number, or null. */
  byNumber(number: string): NamedInstrument | null {
    return this.#byNumber.get(numberKey(number)) ?? null;
  }

  /**
   * The version a name means: by the year or date printed with it, else the one in force when the citing document was made
   * (`number_grammar` §4).
   *
   * @param printed year or ISO date printed with the name, or null
   * @param citedOn date of the citing document, or null
   */
  version(name: string, printed: string | null, citedOn: string | null): NamedInstrument | null {
    const rows = this.#byName.get(nameKey(name)) ?? this.#amendingRows(name);
    if (printed !== null) return chosenByDate(rows, printed);
    const known = rows.filter((row) => row.adopted !== null && notAfter(row.adopted, citedOn));
    const inForce = known.filter(
      (row) =>
        row.inForceFrom !== null &&
        notAfter(row.inForceFrom, citedOn) &&
        (row.inForceTo === null || citedOn === null || citedOn < row.inForceTo),
    );
    return latest(inForce.filter((row) => row.kind === 'base')) ?? latest(inForce) ?? latest(known);
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

function chosenByDate(rows: readonly NamedInstrument[], printed: string): NamedInstrument | null {
  const exact = rows.filter((row) => row.adopted === printed);
  const sameYear = rows.filter((row) => yearOf(row.adopted) === yearOf(printed));
  return latest(exact) ?? latest(sameYear.filter((row) => row.kind === 'base')) ?? latest(sameYear);
}

function latest(rows: readonly NamedInstrument[]): NamedInstrument | null {
  return [...rows].sort((one, other) => ((one.adopted ?? '') < (other.adopted ?? '') ? 1 : -1))[0] ?? null;
}
