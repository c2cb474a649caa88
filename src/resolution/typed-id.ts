/** An id of the manner of {@link instrumentUrn} taken apart, whole or not. */
export interface TypedId {
  /** Words of province and district behind `vn`: `['ca mau']`; empty for the whole country and where the place is not known. */
  readonly places: readonly string[];
  /** What may be the type: the words of each part between place and date. */
  readonly parts: readonly string[];
  /** ISO date of any precision; null for `khong.nam`. */
  readonly date: string | null;
  /** What follows the date: `25-nq-tw`. */
  readonly details: string;
}

const URN = /urn:lex:vn([a-z0-9.;:-]*)/;
const DETAILS = /^(?:((?:19|20)\d\d(?:-\d\d){0,2})|khong\.nam)?;?([a-z0-9.-]+)$/;

/**
 * Reads an id in folded text, also one of an older or shorter manner: with a full date, without a year, with another authority or
 * none. Null where there is none that names a number or a name.
 *
 * @example 'urn:lex:vn:nghi.quyet:2013-06-03;25-nq-tw'
 */
export function typedId(folded: string): TypedId | null {
  const body = URN.exec(folded)?.[1];
  if (body === undefined) return null;
  const parts = body.split(':');
  const match = DETAILS.exec((parts.at(-1) ?? '').replace(/[.-]+$/, ''));
  const [, date, details] = match ?? [];
  if (parts.length < 2 || details === undefined || !/[a-z]/.test(details)) return null;
  const places = (parts[0] ?? '').split(';').slice(1);
  return {
    places: places.map((place) => place.replaceAll('.', ' ')).filter((place) => place !== '' && place !== 'khong ro'),
    parts: parts.slice(1, -1).map((part) => part.replaceAll('.', ' ')),
    date: date ?? null,
    details,
  };
}
