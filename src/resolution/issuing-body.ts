import { CENTRAL } from '../instrument/claim.js';
import { type InstrumentNumber, parseNumber } from '../instrument/number.js';
import type { IssuerRow, Reference } from '../instrument/reference/index.js';
import { words } from '../instrument/urn.js';
import { districtsNamed, WITHOUT_DISTRICTS } from './districts.js';

/** The body that issued an instrument, as far as the letters of its number tell. */
export interface IssuingBody {
  /** Jurisdiction and authority: one body a place and time. */
  readonly id: string;
  readonly name: string;
  readonly level: 'central' | 'provincial' | 'district' | 'commune';
  readonly branch: string;
  /** Its words in a `urn:lex` id. */
  readonly authority: string;
  /** Id of the jurisdiction it stands in: `VN`, a province of the time, or null where that is not known. */
  readonly jurisdiction: string | null;
}

/** Types whose issuer needs no letters: laws and the Constitution carry none. */
const ISSUER_OF_TYPE: Readonly<Record<string, string>> = {
  'Hiến pháp': 'QH',
  Luật: 'QH',
  'Bộ luật': 'QH',
  'Pháp lệnh': 'UBTVQH',
  'Nghị định': 'CP',
};

/**
 * The issuing body from the letters of a number, the type and the place. A unit that drafts (`-NC`, `-BDV`) issues nothing, so the
 * first letters count; a joint circular is listed under its lead body.
 */
export function issuingBody(
  number: string | null,
  type: string,
  scope: string,
  date: string | null,
  reference: Reference,
): IssuingBody {
  const code = (number === null ? undefined : parseNumber(number)?.issuers[0]) ?? ISSUER_OF_TYPE[type] ?? '';
  const row = issuerRow(code, date, reference);
  const place = scope === CENTRAL ? null : (scope.split('/')[0] ?? '');
  const district = scope.split('/')[1];
  const unit = place === null ? null : reference.jurisdictions.named(place, date);
  const jurisdiction = place === null ? CENTRAL : (unit?.id ?? null);
  const authority = row?.authority ?? (words(code) || 'khong.ro');
  const level =
    scope === CENTRAL ? 'central' : district === undefined ? 'provincial' : levelBelow(district, code, date, reference);
  const below = district === undefined ? '' : `/${words(district)}`;
  // The rest is a function of the id: one body may be met under several codes and spellings.
  const known = reference.issuers.find((issuer) => issuer.authority === authority);
  const where = [unit?.name ?? (place === null ? '' : words(place).toUpperCase()), below.slice(1).toUpperCase()].filter(
    (part) => part !== '',
  );
  return {
    // Where a district and a commune of one name stood, one after the other, they are two bodies.
    id: `${jurisdiction ?? `khong.ro/${words(place ?? '')}`}${level === 'commune' ? '/xa' : ''}${below}:${authority}`,
    name: [known?.name ?? (code === '' ? 'Không rõ' : authority.toUpperCase()), ...where].join(' '),
    level,
    branch: known?.branch ?? 'other',
    authority,
    jurisdiction,
  };
}

/** Letters that only communes use: a Party cell's; a Party committee's may be an agency's. */
const COMMUNE_CODE = /^(?:CB|ĐUX|ĐUP)$/;

/** Since July 2025 communes stand right below provinces; before that a name tells whether it is a district's. */
function levelBelow(name: string, code: string, date: string | null, reference: Reference): 'district' | 'commune' {
  if (COMMUNE_CODE.test(code) || (date !== null && date >= WITHOUT_DISTRICTS)) return 'commune';
  const [row] = districtsNamed(name, reference);
  return row !== undefined && words(row.name) === words(name) ? 'district' : 'commune';
}

/** The issuer a code stood for at a date; codes pass from body to body (`BNV` was the police until 1998). */
export function issuerRow(code: string, date: string | null, reference: Reference): IssuerRow | null {
  const rows = issuersByCode(reference).get(code.toUpperCase()) ?? [];
  const fitting = rows.find(
    (row) =>
      date === null || ((row.validFrom ?? '0') <= date && date.slice(0, 4) <= (row.validTo ?? '9999').slice(0, 4)),
  );
  return fitting ?? rows[0] ?? null;
}

const byReference = new WeakMap<Reference, ReadonlyMap<string, readonly IssuerRow[]>>();

function issuersByCode(reference: Reference): ReadonlyMap<string, readonly IssuerRow[]> {
  const known = byReference.get(reference);
  if (known) return known;
  const byCode = new Map<string, IssuerRow[]>();
  for (const row of reference.issuers) {
    for (const code of [row.code, ...row.variants]) {
      const rows = byCode.get(code.toUpperCase());
      if (rows) rows.push(row);
      else byCode.set(code.toUpperCase(), [row]);
    }
  }
  byReference.set(reference, byCode);
  return byCode;
}

/** Letters of what several bodies issue together: joint circulars and resolutions, programmes of coordination. */
const JOINT = /(?:LT|LN|PH)$/;

/**
 * The short names of those whose letters a number carries: of a joint text all, in the order printed (`Bộ Tài chính - Bộ Nội vụ`),
 * else the first, for the rest are units that drafted it. Null where none is known.
 */
export function issuerNames(number: InstrumentNumber, date: string | null, reference: Reference): string | null {
  const codes =
    JOINT.test(number.typeCode ?? '') || number.type?.endsWith('liên tịch')
      ? number.issuers
      : number.issuers.slice(0, 1);
  const names = codes.map((code) => issuerRow(code, date, reference)?.name).filter((name) => name !== undefined);
  return names.length === 0 ? null : [...new Set(names)].join(' - ');
}
