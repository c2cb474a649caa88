import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { Jurisdictions } from './jurisdictions.js';
import * as row from './row.js';
import { readTable } from './table.js';

export { Jurisdictions } from './jurisdictions.js';
export type {
  District,
  InstrumentTypeRow,
  IssuerRow,
  Jurisdiction,
  Legislature,
  NamedInstrument,
  PartyInstrument,
  PartyTerm,
  PlenumInstrument,
  RulePrecision,
} from './row.js';
export { ReferenceDataError } from './table.js';

/** Everything `data/` holds: facts that texts take for granted. Frozen. */
export interface Reference {
  readonly types: readonly row.InstrumentTypeRow[];
  readonly issuers: readonly row.IssuerRow[];
  readonly jurisdictions: Jurisdictions;
  readonly districts: readonly row.District[];
  readonly names: readonly row.NamedInstrument[];
  readonly plenums: readonly row.PlenumInstrument[];
  readonly partyInstruments: readonly row.PartyInstrument[];
  readonly partyTerms: readonly row.PartyTerm[];
  readonly legislatures: readonly row.Legislature[];
  readonly rulePrecision: readonly row.RulePrecision[];
}

/** `data/` beside `package.json`: three folders above this file, in `src/` as in `dist/`. */
const PACKAGE_DATA = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'data');

const loaded = new Map<string, Reference>();

/**
 * Reads the reference tables, once a folder.
 *
 * @param folder where the CSV files are; the package's own `data/` unless given
 * @throws {@link ReferenceDataError} naming file, line and column of the first wrong cell
 */
export function loadReference(folder: string = PACKAGE_DATA): Reference {
  const path = resolve(folder);
  const known = loaded.get(path);
  if (known) return known;
  const read = <T extends z.ZodType>(name: string, schema: T) => readTable(path, name, schema);
  const reference: Reference = Object.freeze({
    types: read('instrument-types.csv', row.InstrumentTypeRow),
    issuers: read('issuers.csv', row.IssuerRow),
    jurisdictions: new Jurisdictions(read('jurisdictions.csv', row.Jurisdiction)),
    districts: read('districts.csv', row.District),
    names: read('named-instruments.csv', row.NamedInstrument),
    plenums: read('plenums.csv', row.PlenumInstrument),
    partyInstruments: read('party-instruments.csv', row.PartyInstrument),
    partyTerms: read('party-terms.csv', row.PartyTerm),
    legislatures: read('legislatures.csv', row.Legislature),
    rulePrecision: read('rule-precision.csv', row.RulePrecision),
  });
  loaded.set(path, reference);
  return reference;
}
