import type { InstrumentNumber } from '../instrument/number.js';
import type { Reference } from '../instrument/reference/index.js';
import { districtsNamed } from './districts.js';
import { issuerRow } from './issuing-body.js';
import { type LocalUnit, lowestUnit, titleCase, unitsIn } from './local-units.js';
import { longestProvince, provinceOn, provincesBehind } from './provinces.js';

/** Codes whose level the letters leave open: any level of local government, any local Party committee. */
const LOCAL_CODE = /^(?:UBND|UBHC|HĐND|HDND|CTUBND|TTHĐND|ĐĐBQH|(?:UBT?|TU|HU|QU|ThU|TXU|ĐU)(?![A-ZĐ]))/u;
const LOCAL_OFFICE = /^(?:S[A-ZĐ]{1,8}|VPUB(?:ND)?|BQL[A-ZĐ]*|TTT|.+TU|VPTU|MTTQ.*|BCHQS|CAT)$/u;

/** Where the letters of a number say that it comes from: the centre, some locality, or they do not tell. */
export function levelOfNumber(
  number: InstrumentNumber,
  date: string | null,
  reference: Reference,
): 'central' | 'local' | 'unknown' {
  if (number.family === 'assembly') return 'central';
  const [code = ''] = number.issuers;
  if (LOCAL_CODE.test(code)) return 'local';
  // A steering committee stands at every level; its letters do not tell which.
  if (code === 'BCĐ') return 'unknown';
  const row = issuerRow(code, date, reference);
  if (row) return row.level === 'central' ? 'central' : 'local';
  if (LOCAL_OFFICE.test(code)) return 'local';
  return /TW$/.test(code) ? 'central' : 'unknown';
}

/** Types that only central bodies issue, whatever became of the letters. */
const CENTRAL_TYPES = new Set([
  'Hiến pháp',
  'Luật',
  'Bộ luật',
  'Pháp lệnh',
  'Sắc lệnh',
  'Nghị định',
  'Thông tư',
  'Thông tư liên tịch',
]);

/** Whether only central bodies issue instruments of that type: a decree is the Government's even where its letters are lost. */
export function onlyCentral(type: string | null): boolean {
  return type !== null && CENTRAL_TYPES.has(type);
}

/** What every such place begins with: it is asked first, for most issuers and many documents name none. */
const UNIT_HEAD = /[tT](?:ỉnh|ỈNH|hành|HÀNH|[pP])/;

/** The province named most in a stretch of text after "tỉnh", "thành phố" or "Tỉnh ủy", as it was on a date; null where none or several are. */
export function provinceIn(
  text: string,
  date: string | null,
  reference: Reference,
  counts: (province: string) => boolean = () => true,
): string | null {
  if (!UNIT_HEAD.test(text)) return null;
  const names = new Map<string, number>();
  for (const { tier, name } of unitsIn(text)) {
    if (name === null || (tier !== 'province' && tier !== 'city')) continue;
    const province = longestProvince(name, date, reference);
    if (province !== null && counts(province)) names.set(province, (names.get(province) ?? 0) + 1);
  }
  const ranked = [...names].sort(([, one], [, other]) => other - one);
  const [first, second] = ranked;
  if (!first || (second && second[1] === first[1])) return null;
  return first[0];
}

/** The province a printed place is, under its usual name; null when it is none. */
export function provinceOf(place: string | null, date: string | null, reference: Reference): string | null {
  return place === null ? null : longestProvince(titleCase(place), date, reference);
}

/** The table of districts names provinces as they were then. */
const LAST_DAY_OF_63 = '2024-12-31';

/**
 * The scope that named units give together: `Cà Mau` of "tỉnh Cà Mau", `Cà Mau/Năm Căn` of "huyện Năm Căn". A city is a province
 * or lies in one, as it was on the date. Null where they name none, or one that several provinces have.
 *
 * @param date of the instrument, ISO
 * @param around a scope the place lies near: of several districts of one name that in its province is meant
 * @param asOf day on which `around` is the scope's name, ISO
 */
export function scopeNamed(
  units: readonly LocalUnit[],
  date: string | null,
  around: string | null,
  asOf: string | null,
  reference: Reference,
): string | null {
  const named = units.filter((unit) => unit.name !== null);
  const lowest = lowestUnit(named);
  if (lowest?.name == null || lowestUnit(units)?.tier !== lowest.tier) return null;
  const above = named.filter((unit) => unit !== lowest);
  const own = around?.split('/')[0] ?? null;
  if (lowest.tier === 'province') return longestProvince(lowest.name, date, reference);
  if (lowest.tier === 'city') return cityNamed(lowest.name, above, date, around, asOf, reference);
  const printed = above.map((unit) => provinceAbove(unit, date, reference)).find((province) => province !== null);
  const rows = lowest.tier === 'district' ? districtsNamed(lowest.name, reference) : [];
  const province = printed ?? provinceHolding(rows, own, date, asOf, reference);
  if (province === null) return null;
  return `${province}/${rows[0]?.name ?? lowest.name}`;
}

function cityNamed(
  name: string,
  above: readonly LocalUnit[],
  date: string | null,
  around: string | null,
  asOf: string | null,
  reference: Reference,
): string | null {
  const province = longestProvince(name, date, reference);
  const unit = province === null ? null : reference.jurisdictions.named(province, date);
  const standing = unit !== null && (date === null || reference.jurisdictions.validOn(date).includes(unit));
  if (unit?.kind === 'Thành phố' && standing) return unit.name;
  const cities = districtsNamed(name, reference).filter((row) => row.kind === 'Thành phố');
  const printed = above.map((one) => provinceAbove(one, date, reference)).find((one) => one !== null);
  const holding = printed ?? provinceHolding(cities, around?.split('/')[0] ?? null, date, asOf, reference);
  return cities[0] && holding !== null ? `${holding}/${cities[0].name}` : province;
}

function provinceAbove(unit: LocalUnit, date: string | null, reference: Reference): string | null {
  const name = unit.name ?? '';
  if (unit.tier === 'province' || unit.tier === 'city') {
    const province = longestProvince(name, date, reference);
    if (province !== null) return province;
  }
  const rows = districtsNamed(name, reference);
  return provinceHolding(rows, null, date, null, reference);
}

/** Of the provinces that hold a district of some name the one that a scope lies in, or the only one, as called on the date. */
function provinceHolding(
  rows: readonly { readonly province: string }[],
  own: string | null,
  date: string | null,
  asOf: string | null,
  reference: Reference,
): string | null {
  if (rows.length === 0) return own === null ? null : provinceOn(own, asOf, date, reference);
  const before = own === null || date === null ? [] : provincesBehind(own, asOf, date, reference);
  const behind = [own, ...before.map((unit) => unit.name)];
  const near = rows.find((row) => behind.includes(row.province));
  const provinces = new Set(rows.map((row) => row.province));
  const province = near?.province ?? (provinces.size === 1 ? rows[0]?.province : undefined) ?? null;
  return province === null ? null : provinceOn(province, LAST_DAY_OF_63, date, reference);
}
