import { fold } from './fold.js';
import { remembered } from './remembered.js';
import { romanValue } from './roman.js';
import { typeCode } from './type-codes.js';

/**
 * A printed number (số hiệu) taken apart. `family` is told by where hyphen and slash stand:
 * Party `28-CTr/TU`, State `5793/KH-UBND`, National Assembly `59/2020/QH14`, official letter `3861/UBND-NC`, and the older
 * styles up to 1997 (`93/HĐBT`, `44-L/CTN`).
 */
export interface InstrumentNumber {
  readonly family: 'party' | 'state' | 'assembly' | 'letter' | 'old';
  /** As printed, leading zeros kept: `02`, `30c`. */
  readonly serial: string;
  readonly year: number | null;
  /** Canonical type letters (`CTr`), or null where the number has none. */
  readonly typeCode: string | null;
  /** Type in full as the letters alone tell it, or null: a law and a resolution of the National Assembly share a shape. */
  readonly type: string | null;
  /** Letters of the issuers and drafting units, in order: `['UBND', 'BDV']`. */
  readonly issuers: readonly string[];
  /** Legislature of the National Assembly, from `QH15`. */
  readonly legislature: number | null;
  /** What the number cannot be as printed, or null: `89/2015/QH15`, when the 15th National Assembly sat from 2021. */
  readonly impossible: 'legislature' | null;
  /** Canonical writing: spaces closed, case and separators set right. */
  readonly canonical: string;
}

/** Licences, judgments, copies, form codes: shaped like numbers, but not of instruments (Decree 30/2020; court practice). */
const NOT_AN_INSTRUMENT = new Set(
  'GP GPXB GCN SY TRS BS DS HS KDTM HC LĐ HNGĐ QĐST DSST HSST HSPT DSPT PT ST HĐKT HĐMB HĐLĐ TCVN QCVN TCCS ISO BTT'.split(
    ' ',
  ),
);
const OLD_ISSUERS = new Set('CP HĐBT HĐCP TTG CT HĐNN TTLB SL HDBT'.split(' '));
/** Joint circulars of ministries (liên bộ): `15/TTLB`, `23/TT-LB`, `06-TT/LB`, `07/LB-TT`. */
const JOINT = new Set(['TTLB', 'LBTT', 'TT LB', 'LB TT']);
const ASSEMBLY = /^(UBTVQH|UBNVQH|QH)K?(\d{1,2}|[IVX]+)?$/;
/** Year in which each National Assembly, from the first, was elected; the next election ends it. */
const ELECTED = [1946, 1960, 1964, 1971, 1975, 1976, 1981, 1987, 1992, 1997, 2002, 2007, 2011, 2016, 2021, 2026];
const SERIAL = /^\d{1,6}(?:\.\d{1,2})?[a-zđA-ZĐ]?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** People's Councils print their term behind them: `NQ-HĐND15`, `NQ-HĐNDK7`. */
const COUNCIL_TERM = /^HĐND(?:K?\d+|K?[IVX]+)$/;

/**
 * Takes a number apart.
 *
 * @param printed one number, spaces round separators allowed: `43- KL/TW`, `18/2000/CT-TTg`
 * @returns null when it is not the number of an instrument, or is cut off (`51/2025/TT`): half a number joins the wrong
 *   instrument silently
 */
export function parseNumber(printed: string): InstrumentNumber | null {
  return parsed(printed);
}

/** Numbers recur: a document cites few instruments often. */
const parsed = remembered((printed: string): InstrumentNumber | null => {
  const { serial, separator, parts } = partsOf(printed);
  return parts.length === 0 || parts.includes('') ? null : numberOfParts(serial, separator, parts);
});

/** A printed number cut at its hyphens and slashes; a cut-off number has an empty last part. */
export function partsOf(printed: string): { serial: string; separator: string; parts: readonly string[] } {
  const tokens = printed
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212_]/g, '-')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[\s|]+/g, ' ')
    .trim()
    .split(/ ?([-/]) ?/);
  return {
    serial: tokens[0] ?? '',
    separator: tokens[1] ?? '',
    parts: tokens.filter((_, index) => index % 2 === 0).slice(1),
  };
}

/**
 * The number that parts already cut from one another make up.
 *
 * @param separator the hyphen or slash behind the serial, which tells Party from State
 * @param printedParts what follows it, year first where there is one, in composed letters
 */
export function numberOfParts(
  serial: string,
  separator: string,
  printedParts: readonly string[],
): InstrumentNumber | null {
  if (!SERIAL.test(serial)) return null;
  let parts = printedParts;
  let year: number | null = null;
  if (separator === '/' && YEAR.test(parts[0] ?? '')) {
    year = Number(parts[0]);
    parts = parts.slice(1);
  }
  if (parts.length === 0) return null;
  // Dotted writing of local bodies: QĐ.UB is QĐ-UB.
  if (parts.some((part) => part.includes('.')))
    parts = parts.flatMap((part) => (/^[A-ZĐ]{2,}\.[A-ZĐ]{2,}$/.test(part) ? part.split('.') : [part]));
  return (
    assemblyNumber(serial, year, parts) ??
    opinionNumber(serial, separator, parts) ??
    jointNumber(serial, separator, year, parts) ??
    typedNumber(serial, year, separator, parts) ??
    oldNumber(serial, separator, year, parts) ??
    letterNumber(serial, year, separator, parts)
  );
}

function assemblyNumber(serial: string, year: number | null, parts: readonly string[]): InstrumentNumber | null {
  const last = (parts.at(-1) ?? '').toUpperCase();
  const match = last.includes('QH') ? ASSEMBLY.exec(last) : null;
  if (!match || (!match[2] && (match[1] === 'QH' || year === null)) || parts.length > 2) return null;
  const body = match[1] === 'QH' ? 'QH' : 'UBTVQH';
  const legislature = !match[2] ? null : /^\d/.test(match[2]) ? Number(match[2]) : romanValue(match[2]);
  const letters = parts.length === 2 ? typeCode(parts[0] ?? '') : null;
  if (parts.length === 2 && !letters) return null;
  const type =
    letters?.code === 'L' ? 'Luật' : (letters?.state ?? (body === 'UBTVQH' && year === null ? 'Nghị quyết' : null));
  const middle = [
    year === null ? null : String(year),
    letters ? `${letters.code}-${body}${match[2] ?? ''}` : `${body}${match[2] ?? ''}`,
  ];
  return {
    family: 'assembly',
    serial,
    year,
    typeCode: letters?.code ?? null,
    type,
    issuers: [body],
    legislature,
    impossible: year !== null && legislature !== null && !satIn(legislature, year) ? 'legislature' : null,
    canonical: [serial, ...middle.filter((part) => part !== null)].join('/'),
  };
}

function satIn(legislature: number, year: number): boolean {
  const elected = ELECTED[legislature - 1];
  return elected !== undefined && elected <= year && year <= (ELECTED[legislature] ?? elected + 5);
}

/** The Government's members are asked in writing: `1025/PLYK/2025`, year last. */
function opinionNumber(serial: string, separator: string, parts: readonly string[]): InstrumentNumber | null {
  const [letters, year = ''] = parts;
  if (parts.length !== 2 || separator !== '/' || letters !== 'PLYK' || !YEAR.test(year)) return null;
  return number('state', serial, Number(year), letters, 'Phiếu lấy ý kiến', [], `${serial}/${letters}/${year}`);
}

function jointNumber(
  serial: string,
  separator: string,
  year: number | null,
  parts: readonly string[],
): InstrumentNumber | null {
  if (year !== null || parts.length > 2 || !JOINT.has(parts.join(' ').toUpperCase())) return null;
  const tail = parts.join(separator === '/' ? '-' : '/').toUpperCase();
  return number('old', serial, null, 'TTLB', 'Thông tư liên tịch', ['LB'], serial + separator + tail);
}

function typedNumber(
  serial: string,
  year: number | null,
  separator: string,
  parts: readonly string[],
): InstrumentNumber | null {
  const [letters, ...rest] = parts;
  const code = typeCode(letters ?? '');
  if (!code || rest.length === 0 || rest.some((part) => /^\d+$/.test(part))) return null;
  const issuers = rest.map(canonicalIssuer);
  const printedIssuers = issuers.join('-');
  if (NOT_AN_INSTRUMENT.has((rest[0] ?? '').toUpperCase())) return null;
  const party = year === null && code.party !== null && (separator === '-' || isPartyBody(issuers[0] ?? ''));
  // The order number of a promulgation served as the law's number until 1997: 44-L/CTN, 3-LCT/HĐNN7.
  if (/^(CTN|HĐNN\d?)$/.test(issuers[0] ?? '') && separator === '-' && year === null) {
    const type = code.code === 'L' || code.code === 'LCT' ? 'Luật' : code.state;
    return number('old', serial, null, code.code, type, issuers, `${serial}-${code.code}/${printedIssuers}`);
  }
  // Decrees of the first years went to the Assembly under a number of its own: 110-SL/L.12.
  if (code.code === 'SL' && separator === '-')
    return number('old', serial, null, code.code, code.state, issuers, `${serial}-SL/${printedIssuers}`);
  const bodies = issuers.map((issuer) => (COUNCIL_TERM.test(issuer) ? 'HĐND' : issuer));
  if (party)
    return number('party', serial, null, code.code, code.party, bodies, `${serial}-${code.code}/${printedIssuers}`);
  if (code.state === null) return null;
  const head = year === null ? serial : `${serial}/${year}`;
  return number('state', serial, year, code.code, code.state, bodies, `${head}/${code.code}-${printedIssuers}`);
}

function oldNumber(
  serial: string,
  separator: string,
  year: number | null,
  parts: readonly string[],
): InstrumentNumber | null {
  const [first = '', ...rest] = parts;
  if (year !== null || rest.length > 0 || !OLD_ISSUERS.has(first.toUpperCase())) return null;
  const body = canonicalIssuer(first);
  return number('old', serial, null, null, null, [body], `${serial}${separator}${body}`);
}

function letterNumber(
  serial: string,
  year: number | null,
  separator: string,
  parts: readonly string[],
): InstrumentNumber | null {
  const [first = '', ...rest] = parts;
  if (year !== null || separator !== '/' || rest.length === 0 || rest.length > 3) return null;
  if (!/^[A-ZĐ][A-ZĐa-z&]{1,}$/.test(first) || NOT_AN_INSTRUMENT.has(first.toUpperCase())) return null;
  if (rest.some((part) => /^\d+$/.test(part))) return null;
  // `03b/BTP/KSTT/KTTH` is the code of a form: letters have no lettered serials and no third body.
  if (rest.length > 1 && /\D$/.test(serial)) return null;
  const issuers = [first, ...rest].map(canonicalIssuer);
  return number('letter', serial, null, null, 'Công văn', issuers, `${serial}/${issuers.join('-')}`);
}

/** A number of no assembly, put together. */
export function number(
  family: InstrumentNumber['family'],
  serial: string,
  year: number | null,
  code: string | null,
  type: string | null,
  issuers: readonly string[],
  canonical: string,
): InstrumentNumber {
  return { family, serial, year, typeCode: code, type, issuers, legislature: null, impossible: null, canonical };
}

/** Bodies that number the Party way even where a text swaps the separators: `72-NQ-TW`, `19/NQ-TW`. */
export function isPartyBody(code: string): boolean {
  return /^(TW|TU|HU|ThU|QU|ĐU|TXU)$/.test(code);
}

const ISSUER_SPELLINGS: Readonly<Record<string, string>> = {
  TTG: 'TTg',
  THU: 'ThU',
  TƯ: 'TW',
  HDND: 'HĐND',
  HDBT: 'HĐBT',
  HDNN7: 'HĐNN7',
  HDNN8: 'HĐNN8',
  'BGD&ĐT': 'BGDĐT',
  'BNN&PTNT': 'BNNPTNT',
  'LĐTB&XH': 'BLĐTBXH',
  'BLĐTB&XH': 'BLĐTBXH',
};

function canonicalIssuer(part: string): string {
  const upper = part.toUpperCase();
  return ISSUER_SPELLINGS[upper] ?? (part === part.toLowerCase() ? upper : part);
}

/**
 * The form under which numbers are compared: case and diacritics folded, spaces and dots closed, dashes unified, leading
 * zeros dropped. `30/2020/ND-CP` and `30/2020/NĐ-CP` have one key.
 */
export function numberKey(number: string): string {
  return keyed(number);
}

const keyed = remembered((number: string): string =>
  fold(number)
    .replace(/\s|(?<!\d)\.|\.(?!\d)/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^so:?/, '')
    .replace(/(^|\D)0+(\d)/g, '$1$2'),
);
