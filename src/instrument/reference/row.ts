import { z } from 'zod';

/** A cell that must hold something. */
const filled = z.string().min(1);
/** A cell that may be empty; empty is null, never ''. */
const optional = z.string().transform((cell) => (cell === '' ? null : cell));
/** Several values in one cell, parted by `|`. */
const list = z.string().transform((cell): readonly string[] => Object.freeze(cell === '' ? [] : cell.split('|')));

const ISO_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const date = z.string().regex(ISO_DATE, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');
const optionalDate = z.union([z.literal('').transform(() => null), date]);

/** Where a row comes from and how far to trust it; `data/README.md` explains the words. */
const origin = { source: filled, confidence: z.enum(['high', 'medium', 'low']) };

/** `instrument-types.csv`: a kind of instrument with its wordings and the letters that stand for it in numbers. */
export const InstrumentTypeRow = z.strictObject({
  /** Canonical Vietnamese name: `Nghị quyết`, `Chương trình`. */
  type: filled,
  /** Other wordings of the same type: `Chương trình hành động`. */
  aliases: list,
  /** Letters in numbers, the usual spelling first: `CTr`, `CTR`. A code may belong to several types. */
  codes: list,
  system: z.enum(['state', 'party', 'both']),
  en: filled,
  ...origin,
});
export type InstrumentTypeRow = Readonly<z.infer<typeof InstrumentTypeRow>>;

/** `issuers.csv`: a body that issues instruments, under one code, for the time it used that code. */
export const IssuerRow = z.strictObject({
  /** Letters in numbers: `TTg`, `UBND`. Not unique: `CT` was the Chairman of the Council of Ministers, is the Tax Department. */
  code: filled,
  variants: list,
  /** Short Vietnamese name: `Thủ tướng Chính phủ`, `UBND tỉnh`. */
  name: filled,
  fullName: filled,
  /** `local`: the code says neither level nor place, the document does. */
  level: z.enum(['central', 'provincial', 'district', 'commune', 'local']),
  branch: z.enum(['party', 'executive', 'legislative', 'judicial', 'front', 'mass', 'head_of_state', 'other']),
  /** The body's words in a `urn:lex` id: `thu.tuong.chinh.phu`; `;` parts a body from its section. */
  authority: filled,
  validFrom: optionalDate,
  validTo: optionalDate,
  /** Codes of the bodies it took over from, and of those that took over from it. */
  predecessors: list,
  successors: list,
  ...origin,
});
export type IssuerRow = Readonly<z.infer<typeof IssuerRow>>;

/** `jurisdictions.csv`: a province as it was during one interval. */
export const Jurisdiction = z.strictObject({
  /** ASCII and stable: `VN-63-ha_noi`, `VN-34-ca_mau`, `VN-H-ha_nam_ninh`. */
  id: z.string().regex(/^VN-(63|34|H)-[a-z_]+$/),
  name: filled,
  /** As on its first day: a province that becomes a city of central rank and keeps name and land stays one row. */
  kind: z.enum(['Tỉnh', 'Thành phố', 'Đặc khu', 'Khu']),
  /** First and last day, inclusive; null is open. */
  validFrom: optionalDate,
  validTo: optionalDate,
  /** Ids of the units its land passed to; empty while it lasts. */
  mergedInto: list,
  /** First day of the successors. */
  mergedOn: optionalDate,
  variants: list,
  ...origin,
});
export type Jurisdiction = Readonly<z.infer<typeof Jurisdiction>>;

/** `districts.csv`: a unit below a province, of before 2025-07-01, when there were some. */
export const District = z.strictObject({
  /** The province that held it last: `Cà Mau`, `Thừa Thiên Huế`. */
  province: filled,
  kind: z.enum(['Thành phố', 'Quận', 'Thị xã', 'Huyện']),
  /** Without the word for its kind, but `Quận 1`. */
  name: filled,
  ...origin,
});
export type District = Readonly<z.infer<typeof District>>;

/** `named-instruments.csv`: one version of a law, code, ordinance or constitution that texts cite by name. */
export const NamedInstrument = z.strictObject({
  id: filled,
  /** Versions of one law share a family: `dat-dai`. */
  family: filled,
  type: filled,
  /** As cited, without year: `Luật Đất đai`. */
  name: filled,
  /** Other names and abbreviations: `BLLĐ`. */
  aliases: list,
  /** Canonical number, or null where it had none or none is known. */
  number: optional,
  title: filled,
  issuer: filled,
  adopted: optionalDate,
  inForceFrom: optionalDate,
  /** First day it no longer held as a whole: the day its successor took effect. */
  inForceTo: optionalDate,
  /** `amend`: changes a base version and does not take its place. */
  kind: z.enum(['base', 'amend']),
  ...origin,
});
export type NamedInstrument = Readonly<z.infer<typeof NamedInstrument>>;

/** `plenums.csv`: a text that a plenum of the Central Committee, or a congress, adopted. */
export const PlenumInstrument = z.strictObject({
  id: filled,
  /** Roman: `XI`. */
  term: z.string().regex(/^[IVX]+$/),
  /** Ordinal of the plenum in its term, or `congress`. */
  plenum: z.string().regex(/^(\d+|congress)$/),
  /** Part of a plenum that met twice: `lần 2`. */
  part: optional,
  type: filled,
  number: optional,
  title: filled,
  issuer: filled,
  date: optionalDate,
  ...origin,
});
export type PlenumInstrument = Readonly<z.infer<typeof PlenumInstrument>>;

/** `party-instruments.csv`: other central Party texts that are cited without their date. */
export const PartyInstrument = z.strictObject({
  id: filled,
  term: z.string().regex(/^[IVX]+$/),
  type: filled,
  number: optional,
  title: filled,
  issuer: filled,
  date: optionalDate,
  ...origin,
});
export type PartyInstrument = Readonly<z.infer<typeof PartyInstrument>>;

/** `party-terms.csv`: a term (khóa) of the Central Committee; numbers start again with each. */
export const PartyTerm = z.strictObject({
  term: z.string().regex(/^[IVX]+$/),
  from: date,
  to: optionalDate,
  ...origin,
});
export type PartyTerm = Readonly<z.infer<typeof PartyTerm>>;

const count = z.string().regex(/^\d+$/).transform(Number);

/** `rule-precision.csv`: how many of the labelled citations with a feature were right in one aspect. `npm run calibrate` writes it. */
export const RulePrecision = z.strictObject({
  aspect: z.enum(['identity', 'relation']),
  feature: filled,
  seen: count,
  right: count,
  source: filled,
});
export type RulePrecision = Readonly<z.infer<typeof RulePrecision>>;

/** `legislatures.csv`: a term (khóa) of the National Assembly, as in the `QH13` of a number. */
export const Legislature = z.strictObject({
  ordinal: z.string().regex(/^\d+$/).transform(Number),
  term: z.string().regex(/^[IVX]+$/),
  from: date,
  to: optionalDate,
  ...origin,
});
export type Legislature = Readonly<z.infer<typeof Legislature>>;
