import { partsOf } from './number.js';
import { typeCode } from './type-codes.js';

/** What half a number tells (`51/2025/TT`): never a key, for it would join the wrong instrument silently. */
export interface CutNumber {
  readonly cut: true;
  readonly serial: string;
  readonly year: number | null;
  readonly typeCode: string | null;
  /** By the letters left, else by the type word; null where neither tells. */
  readonly type: string | null;
  /** Letters of issuers, as far as they are left. */
  readonly issuers: readonly string[];
}

/**
 * Reads what is left of a number that lost its end.
 *
 * @example readCutNumber('21/2017/TT-') has serial 21, year 2017, type Thông tư
 * @param type what the type word before it says; a bare serial tells nothing without
 * @returns null where there is no serial, or nothing beside it
 */
export function readCutNumber(printed: string, type: string | null = null): CutNumber | null {
  const { serial, separator, parts } = partsOf(printed);
  if (!/^\d{1,6}[a-zđA-ZĐ]?$/.test(serial)) return null;
  const left = parts.filter((part) => part !== '');
  const year = separator === '/' && /^(?:19|20)\d\d$/.test(left[0] ?? '') ? Number(left[0]) : null;
  const letters = year === null ? left : left.slice(1);
  if (letters.some((part) => !/^\p{L}[\p{L}\d&]*$/u.test(part))) return null;
  const code = typeCode(letters[0] ?? '');
  const told = code?.state ?? code?.party ?? type;
  if (told === null && year === null) return null;
  return {
    cut: true,
    serial,
    year,
    typeCode: code?.code ?? null,
    type: told,
    issuers: code ? letters.slice(1) : letters,
  };
}
