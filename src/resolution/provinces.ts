import type { Jurisdiction, Reference } from '../instrument/reference/index.js';

/** The longest beginning of some capitalised words that names a province: "Cà Mau Về" is Cà Mau. */
export function longestProvince(words: string, date: string | null, reference: Reference): string | null {
  const parts = words.split(/\s+/);
  for (let length = Math.min(parts.length, 6); length > 0; length--) {
    const unit = reference.jurisdictions.named(parts.slice(0, length).join(' '), date);
    if (unit) return unit.name;
  }
  return null;
}

/**
 * The provinces of an earlier day whose land, whole or in part, a province holds: of Cà Mau in 2025 those of 2013 are Cà Mau and
 * Bạc Liêu, that of 1990 is Minh Hải. Itself alone where it stood already.
 *
 * @param asOf day on which `province` is the name, ISO; where it is unknown, the earlier day itself
 * @param date the earlier day, ISO, of any precision
 */
export function provincesBehind(
  province: string,
  asOf: string | null,
  date: string,
  reference: Reference,
): readonly Jurisdiction[] {
  const unit = reference.jurisdictions.named(province, asOf ?? date);
  if (unit === null) return [];
  const standing = new Set(reference.jurisdictions.validOn(date));
  const behind = (one: Jurisdiction): Jurisdiction[] =>
    standing.has(one)
      ? [one]
      : reference.jurisdictions.all.filter((other) => other.mergedInto.includes(one.id)).flatMap(behind);
  return [...new Set(behind(unit))];
}

/**
 * A province as it was called on an earlier day: Huế in 2016 is Thừa Thiên Huế. Of several that it was made of it is the one of its
 * name, and where none has that, the name stays.
 */
export function provinceOn(province: string, asOf: string | null, date: string | null, reference: Reference): string {
  if (date === null) return province;
  const behind = provincesBehind(province, asOf, date, reference);
  const [first, second] = behind;
  if (first === undefined || behind.some((unit) => unit.name === province)) return province;
  return second === undefined ? first.name : province;
}
