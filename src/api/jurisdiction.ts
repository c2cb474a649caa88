import { provinceOf, type Territory, territoryOf } from '../graph/queries/territory.js';
import { CENTRAL } from '../instrument/claim.js';
import type { Jurisdictions } from '../instrument/reference/index.js';
import { badInput } from './errors.js';
import type { JurisdictionParent } from './parents.js';

/** The whole country, which is the scope of central instruments. */
const VIETNAM: JurisdictionParent = {
  id: CENTRAL,
  name: 'Việt Nam',
  kind: 'Quốc gia',
  validFrom: null,
  validTo: null,
  mergedInto: [],
};

/** A jurisdiction by its id, or null. */
export function jurisdictionById(id: string, jurisdictions: Jurisdictions): JurisdictionParent | null {
  return id === CENTRAL ? VIETNAM : jurisdictions.byId(id);
}

/** The jurisdiction that a scope named on a day; of a district, its province. Null where the name is in no table. */
export function jurisdictionOf(
  scope: string,
  date: string | null,
  jurisdictions: Jurisdictions,
): JurisdictionParent | null {
  return scope === CENTRAL ? VIETNAM : jurisdictions.named(provinceOf(scope), date);
}

/** The territory of an argument. Throws `ApiError` BAD_INPUT where no jurisdiction has the id. */
export function territoryOfArgument(id: string | null | undefined, jurisdictions: Jurisdictions): Territory | null {
  if (id === null || id === undefined) return null;
  if (id === CENTRAL) return [{ name: CENTRAL, since: '', until: '9999' }];
  const territory = territoryOf(id, jurisdictions);
  if (territory !== null) return territory;
  throw badInput(
    'jurisdiction',
    `không có địa phương nào mang mã ${JSON.stringify(id.slice(0, 60))}; mã có dạng VN-63-ca_mau, VN-34-ca_mau.`,
    'no jurisdiction has this id; ids look like VN-63-ca_mau, VN-34-ca_mau, and `coverage` lists them.',
  );
}
