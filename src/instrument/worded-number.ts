import { type InstrumentNumber, isPartyBody, number, numberOfParts } from './number.js';
import { codeBeginning, codeFits, typeCode } from './type-codes.js';

/** A number as it stands in a text, cut into groups of letters, with what parts them: `1141 TC/QĐ/CĐKT`. */
export interface PrintedGroups {
  readonly serial: string;
  readonly year: number | null;
  /** One for each group, standing before it: `-`, `/`, a space, or nothing where it was lost. */
  readonly separators: readonly string[];
  readonly groups: readonly string[];
}

/** Letters that OCR sees in capitals that have no such mark. */
const MISREAD: Readonly<Record<string, string>> = { Ç: 'C', '0': 'O', '1': 'T', $: 'S' };
/** Bodies that stood alone behind the serial until 1997: `150 CP`. */
const SOLE_BODY = /^(?:CP|HĐCP|HĐBT|TTg|CT)$/;
/** Units of an office that drafted a letter, told from any other capitals behind a space (`4977/BVHTTDL VP`). */
const UNITS = new Set(
  (
    'NC VX KGVX KT KTTH TH XD ĐT NN NLN CN CNXD KSTT HCC TCD NL ĐĐ TNMT GT VP TTr TCCB TCBC CCVC PC CST TCT TCDN TCNH CĐKT ' +
    'ĐTPT BDV BTT BTG CTĐ PLDSKT'
  ).split(' '),
);

/**
 * Reads a number by the type word before it, in writings that alone would not be numbers. Every rule needs letters that fit the
 * word, or a shape of the time before 1997.
 *
 * @param type what the word says: `Quyết định`
 * @returns null where no rule holds
 */
export function wordedNumber(printed: PrintedGroups, type: string): InstrumentNumber | null {
  for (const { read } of WORDED_RULES) {
    const found = read(printed, type);
    if (found) return found;
  }
  return null;
}

interface WordedRule {
  readonly id: string;
  readonly example: string;
  readonly counterexample: string;
  read(printed: PrintedGroups, type: string): InstrumentNumber | null;
}

/** In the order in which they are tried. */
export const WORDED_RULES: readonly WordedRule[] = [
  {
    id: 'small-letters',
    example: 'Nghị định số 85/2017/nđ-cp',
    counterexample: 'Nghị định số 85/lần-hai',
    read({ groups, ...rest }, type) {
      if (groups.some((group) => group !== group.toLowerCase())) return null;
      return fitting(whole({ ...rest, groups }), type);
    },
  },
  {
    id: 'lost-separator',
    example: 'Quyết định số 2665 QĐ/UBND',
    counterexample: 'Quyết định số 2665 UBND/QĐX',
    read({ serial, year, separators, groups }, type) {
      const [first = '', second = ''] = groups;
      const entry = typeCode(first);
      if (year !== null || !/^\s*$/.test(separators[0] ?? '-') || !entry || !codeFits(entry, type)) return null;
      const separator = isPartyBody(second) || /(?:TW|TU|ĐTN)$|^TWĐ/.test(second) ? '-' : '/';
      return whole({ serial, year, separators: [separator, ...separators.slice(1)], groups });
    },
  },
  {
    id: 'glued-code',
    example: 'Nghị định số 193/2025/NĐCP',
    counterexample: 'Nghị định số 193/2025/TTBTC',
    read({ groups: [first = '', ...rest], separators, ...printed }, type) {
      const entry = codeBeginning(first, type);
      if (!entry || typeCode(first) || /^\s*$/.test(separators[0] ?? '')) return null;
      const body = [first.slice(entry.code.length), ...rest];
      // A space may have come into the issuer's letters: TTBNN MT.
      const groups = separators[1] === ' ' ? [`${body[0]}${body[1]}`, ...body.slice(2)] : body;
      return whole({ ...printed, separators, groups: [entry.code, ...groups] });
    },
  },
  {
    id: 'misread',
    example: 'Thông tư số 12/2010/TT-BTÇ',
    counterexample: 'Quyết định số 12/QĐ-X03',
    read(printed, type) {
      const groups = printed.groups.map((group) =>
        group
          .replace(/^OH(?=\d\d$)/, 'QH')
          .replace(/[Ç$]|(?<=[A-ZĐ])[01](?=[A-Za-zĐ])/g, (letter) => MISREAD[letter] ?? letter),
      );
      const serial = printed.serial.replace(/[Il]/g, '1').replace(/[oO]/g, '0');
      if (serial === printed.serial && groups.every((group, index) => group === printed.groups[index])) return null;
      return fitting(whole({ ...printed, serial, groups }), type);
    },
  },
  {
    id: 'ministry-first',
    example: 'Quyết định số 1141 TC/QĐ/CĐKT',
    counterexample: 'Công văn số 12/SXD-QLN',
    read({ serial, year, separators, groups }, type) {
      const at = groups.findIndex((group, index) => {
        const entry = index > 0 ? typeCode(group) : null;
        return entry !== null && codeFits(entry, type);
      });
      const [first = ''] = groups;
      if (at < 0 || !/^[A-ZĐ&]{2,}$/.test(first)) return null;
      const code = typeCode(groups[at] ?? '')?.code ?? null;
      const bodies = groups.filter((_, index) => index !== at);
      return old(serial, year, code, type, bodies, separators, groups);
    },
  },
  {
    id: 'finance',
    example: 'Quyết định số 210a TC/VP',
    counterexample: 'Quyết định số 210a TC',
    read({ serial, year, separators, groups }, type) {
      const [first = ''] = groups;
      if (year !== null || groups.length < 2 || !STATE_TYPES.has(type)) return null;
      // The Ministry of Finance, and offices of the State whose letters a space parts from the serial.
      if (first !== 'TC' && !/^\s*$/.test(separators[0] ?? '-')) return null;
      if ((typeCode(first) && first !== 'TC') || /^(?:UB|HĐND)/.test(first)) return null;
      if (!/^[A-ZĐ&]{2,}$/.test(first) || groups.some((group) => /^[A-ZĐ]?[a-z]/.test(group))) return null;
      return old(serial, null, null, type, groups, separators, groups);
    },
  },
  {
    id: 'sole-body',
    example: 'Quyết định số 150 CP',
    counterexample: 'Quyết định số 150 UBND',
    read({ serial, year, separators, groups }, type) {
      const [first = ''] = groups;
      if (year !== null || groups.length !== 1 || !SOLE_BODY.test(first) || !STATE_TYPES.has(type)) return null;
      return old(serial, null, null, type, groups, separators, groups);
    },
  },
  {
    id: 'lost-hyphen',
    example: 'Công văn số 4977/BVHTTDL VP',
    counterexample: 'Công văn số 4977/BVHTTDL KTT',
    read({ serial, year, separators, groups }, type) {
      const [body = '', unit = ''] = groups;
      if (type !== 'Công văn' || groups.length !== 2 || separators[1] !== ' ' || !UNITS.has(unit)) return null;
      return numberOfParts(serial, separators[0] ?? '', [...(year === null ? [] : [String(year)]), body, unit]);
    },
  },
];

/** Types that ministries and the Government issued under numbers of the old shapes. */
const STATE_TYPES = new Set([
  'Quyết định',
  'Thông tư',
  'Thông tư liên tịch',
  'Chỉ thị',
  'Công văn',
  'Nghị định',
  'Nghị quyết',
  'Thông báo',
]);

function whole({ serial, year, separators, groups }: PrintedGroups): InstrumentNumber | null {
  const first = separators[0] ?? '';
  return year === null ? numberOfParts(serial, first, groups) : numberOfParts(serial, '/', [String(year), ...groups]);
}

/** A number mended by guess counts only where its letters say what the word says. */
function fitting(found: InstrumentNumber | null, type: string): InstrumentNumber | null {
  if (!found) return null;
  if (found.family === 'assembly' && /^(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh)$/.test(type)) return found;
  if (found.family === 'old' && found.type === null) return found;
  const entry = found.typeCode === null ? null : typeCode(found.typeCode);
  return entry && codeFits(entry, type) ? found : null;
}

/** Letters of the old shapes are kept as printed; a lost separator is a hyphen. */
function old(
  serial: string,
  year: number | null,
  code: string | null,
  type: string,
  issuers: readonly string[],
  separators: readonly string[],
  groups: readonly string[],
): InstrumentNumber {
  const head = year === null ? serial : `${serial}/${year}`;
  const tail = groups.map((group, index) => `${separators[index]?.trim() || '-'}${group}`).join('');
  return number(year === null ? 'old' : 'state', serial, year, code, type, issuers, head + tail);
}
