import { CENTRAL } from './claim.js';
import { fold } from './fold.js';
import { numberKey } from './number.js';

/** What an id is a pure function of. */
export interface UrnParts {
  readonly type: string;
  /** Null where there is none: then `text` or `name` identifies it. */
  readonly number: string | null;
  /** `YYYY`; a full date only where two instruments agree in all else; null where no year is known. */
  readonly date: string | null;
  readonly scope: string | null;
  /** The issuing body's words, from the letters of the number: `uy.ban.nhan.dan`. */
  readonly authority: string;
  /** SHA-256 of the text, for an instrument that its text alone tells from others; null otherwise. */
  readonly text: string | null;
  /** Words of the name that identifies an instrument without a number; null otherwise. */
  readonly name: string | null;
}

/**
 * A name in the manner of RFC 9676 (`urn:lex`), proposed, not registered: `urn:lex:vn;ca.mau:uy.ban.nhan.dan:chi.thi:2013;07-ct-ubnd`.
 * Serials below ten are written with two digits (Decree 30/2020, Guidance 05-HD/VPTW), so `7/CT-UBND` and `07/CT-UBND` have one id.
 */
export function instrumentUrn(parts: UrnParts): string {
  const place = parts.scope === CENTRAL ? 'vn' : ['vn', ...(parts.scope || 'khong.ro').split('/').map(words)].join(';');
  const details = [
    parts.number === null ? (parts.name?.replaceAll('.', '-') ?? 'van-ban') : numberWords(parts.number),
    parts.text?.slice(0, 16),
  ]
    .filter((part) => part !== undefined && part !== null)
    .join('-');
  return `urn:lex:${place}:${parts.authority}:${words(parts.type)}:${parts.date ?? 'khong.nam'};${details}`;
}

/** A number as URN words: `28-ctr-tu`. Numbers that differ in separators alone (`72-NQ-TW`, `72-NQ/TW`) have one writing. */
export function numberWords(number: string): string {
  return numberKey(number)
    .replace(/^\d(?!\d)/, '0$&')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Vietnamese words as URN words: folded, joined by dots. */
export function words(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');
}
