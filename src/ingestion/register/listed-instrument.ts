import { reconcileType } from '../../extraction/attach.js';
import { CENTRAL } from '../../instrument/claim.js';
import { readCutNumber } from '../../instrument/cut-number.js';
import { isoDate } from '../../instrument/date.js';
import { fold } from '../../instrument/fold.js';
import { parseNumber } from '../../instrument/number.js';
import type { Reference } from '../../instrument/reference/index.js';
import { levelOfNumber, provinceIn } from '../../resolution/places.js';
import type { ListedInstrument } from './prepare-entry.js';

/** Why an entry is not taken. */
export type EntryErrorCode =
  | 'ENTRY_BROKEN'
  | 'ENTRY_WITHOUT_NUMBER'
  | 'ENTRY_NUMBER_CUT'
  | 'ENTRY_NUMBER_UNREADABLE'
  | 'ENTRY_DATE_UNREADABLE'
  | 'ENTRY_PLACE_UNKNOWN';

/** An entry that is not taken, with what is wrong with it. */
export class EntryError extends Error {
  override readonly name = 'EntryError';
  readonly code: EntryErrorCode;

  constructor(code: EntryErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Names under which registers keep a field, the usual one first. */
export const FIELDS = {
  type: ['type', 'loai', 'loai_van_ban'],
  number: ['number', 'so_hieu', 'so_ky_hieu'],
  issuedOn: ['issue_date', 'issued_on', 'date', 'ngay_ban_hanh'],
  issuer: ['issuer', 'co_quan_ban_hanh', 'noi_ban_hanh'],
  effectiveOn: ['effective_date', 'effective_on', 'ngay_hieu_luc'],
  expiredOn: ['expired_date', 'expired_on', 'ngay_het_hieu_luc'],
  title: ['title', 'trich_yeu', 'ten'],
  scope: ['scope', 'dia_phuong', 'tinh'],
} as const;

/**
 * What one record of a register says. Dates are `dd/mm/yyyy` or ISO; an empty cell says nothing. The place is the record's own
 * `scope`, else `VN` for a central number, else the province its issuer names.
 *
 * @throws EntryError
 */
export function listedInstrument(fields: Readonly<Record<string, unknown>>, reference: Reference): ListedInstrument {
  const cell = (name: keyof typeof FIELDS): string | null => {
    const key = FIELDS[name].find((column) => typeof fields[column] === 'string' || typeof fields[column] === 'number');
    const text = key === undefined ? '' : String(fields[key]).normalize('NFC').replace(/\s+/g, ' ').trim();
    return text === '' ? null : text;
  };
  const printed = cell('number');
  const type = cell('type');
  if (printed === null) {
    throw new EntryError('ENTRY_WITHOUT_NUMBER', `has no number (looked for ${FIELDS.number.join(', ')})`);
  }
  const number = parseNumber(printed);
  if (number === null) {
    throw readCutNumber(printed, type) === null
      ? new EntryError('ENTRY_NUMBER_UNREADABLE', `has "${printed}", which is not the number of an instrument`)
      : new EntryError('ENTRY_NUMBER_CUT', `has "${printed}", a number that lost its end: give it whole`);
  }
  const date = dateOf(cell('issuedOn'));
  const issuer = cell('issuer');
  return {
    instrument: {
      type: reconcileType(number, typeNamed(type, reference)),
      number: number.canonical,
      date,
      issuer,
      scope: scopeOf(cell('scope'), issuer, levelOfNumber(number, date, reference), date, reference),
      title: cell('title'),
    },
    effectiveOn: dateOf(cell('effectiveOn')),
    expiredOn: dateOf(cell('expiredOn')),
  };
}

function typeNamed(printed: string | null, reference: Reference): string | null {
  if (printed === null) return null;
  const words = fold(printed);
  const row = reference.types.find(({ type, aliases }) => [type, ...aliases].some((name) => fold(name) === words));
  return row?.type ?? printed;
}

function dateOf(printed: string | null): string | null {
  if (printed === null) return null;
  const parts =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(printed) ?? /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(printed);
  const [first = 0, month = 0, last = 0] = (parts?.slice(1) ?? []).map(Number);
  const date = first > 31 ? isoDate(last, month, first) : isoDate(first, month, last);
  if (date === null) {
    throw new EntryError('ENTRY_DATE_UNREADABLE', `has the date "${printed}": write it as 31/12/2025 or 2025-12-31`);
  }
  return date;
}

function scopeOf(
  given: string | null,
  issuer: string | null,
  level: ReturnType<typeof levelOfNumber>,
  date: string | null,
  reference: Reference,
): string {
  if (given !== null) {
    const province = reference.jurisdictions.named(given, date)?.name;
    if (province !== undefined) return province;
    if (['vn', 'viet nam', 'trung uong'].includes(fold(given))) return CENTRAL;
    throw new EntryError('ENTRY_PLACE_UNKNOWN', `has the place "${given}", which is no province and not VN`);
  }
  const named = level === 'central' || issuer === null ? null : provinceIn(issuer, date, reference);
  if (named !== null) return named;
  if (level === 'local') {
    throw new EntryError(
      'ENTRY_PLACE_UNKNOWN',
      `is of a local body, and neither "scope" nor its issuer names the province`,
    );
  }
  return CENTRAL;
}
