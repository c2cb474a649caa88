/** The scope of everything that is not local. */
export const CENTRAL = 'VN';

/**
 * What a citation or a header says of an instrument. Every field is what could be read or certainly known;
 * nothing is guessed.
 */
export interface InstrumentClaim {
  /** Vietnamese type, in full: `Nghị quyết`, `Chương trình`, `Luật`. */
  readonly type: string;
  /** Canonical number (`43-KL/TW`, `30/2020/NĐ-CP`), or null where none is known. */
  readonly number: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where nothing is known. */
  readonly date: string | null;
  /** Issuer as a short Vietnamese name (`Thủ tướng Chính phủ`, `Tỉnh ủy`), or null. */
  readonly issuer: string | null;
  /** `VN` for central; a province as named at the time (`Cà Mau`); `Province/District` below it; null where unknown. */
  readonly scope: string | null;
  /** The instrument's own title where it is known (header, reference data). */
  readonly title: string | null;
}
