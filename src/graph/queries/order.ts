/** What is known of when an instrument was issued. */
export interface Dated {
  readonly date: string | null;
  readonly year: number | null;
}

/** Plain comparison of code units: the same on every engine and in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day by which instruments are ordered: the date, else the year, else ''. */
export function dayOf({ date, year }: Dated): string {
  return date ?? (year === null ? '' : String(year));
}

/** Oldest first, those without a date last, then by id. */
export function oldestFirst(a: Dated & { readonly id: string }, b: Dated & { readonly id: string }): number {
  const [x, y] = [dayOf(a), dayOf(b)];
  if ((x === '') !== (y === '')) return x === '' ? 1 : -1;
  return compare(x, y) || compare(a.id, b.id);
}

/** Newest first, those without a date last, then by id. */
export function newestFirst(a: Dated & { readonly id: string }, b: Dated & { readonly id: string }): number {
  return compare(dayOf(b), dayOf(a)) || compare(a.id, b.id);
}

/**
 * True where an instrument can have existed on `asOf` (ISO date; null asks of all time). One of which only the year is known
 * counts from its year on; one without a date always counts.
 */
export function existedOn(dated: Dated, asOf: string | null): boolean {
  const day = dayOf(dated);
  return asOf === null || day === '' || day <= asOf.slice(0, day.length);
}

/** The place of a citation in the order of all texts; its id is `document:ordinal`. */
export function compareCitations(a: string, b: string): number {
  const [document, ordinal] = citationPlace(a);
  const [otherDocument, otherOrdinal] = citationPlace(b);
  return compare(document, otherDocument) || ordinal - otherOrdinal;
}

/** Document and ordinal of a citation's id. */
export function citationPlace(id: string): readonly [document: string, ordinal: number] {
  const colon = id.lastIndexOf(':');
  return [id.slice(0, colon), Number(id.slice(colon + 1))];
}
