import { type ExtractedMention, readText, type TextReading } from '../extraction/extract.js';
import { shortKey } from '../extraction/find-mentions.js';
import { Lexicon } from '../extraction/lexicon.js';
import type { Citation, Extraction } from '../instrument/citation.js';
import { CENTRAL, type InstrumentClaim } from '../instrument/claim.js';
import { yearOf } from '../instrument/date.js';
import { numberKey } from '../instrument/number.js';
import type { Reference } from '../instrument/reference/index.js';
import { issuerRow } from './issuing-body.js';
import { NamedVersions } from './named-versions.js';
import { partyInstrument, plenumInstrument } from './party-texts.js';
import { levelOfNumber, provinceIn, provinceOf, withDistrict } from './places.js';

/** Reads a document and tells of each citation which instrument it means, as far as the text and reference data say. */
export interface DocumentReader {
  read(text: string): Extraction;
}

/** Makes a reader over reference data; making one costs more than reading a document, so keep it. */
export function documentReader(reference: Reference): DocumentReader {
  const lexicon = new Lexicon(reference.names);
  const names = new NamedVersions(reference);
  return {
    read(text) {
      const reading = readText(text, lexicon);
      const instrument = hostClaim(reading, reference);
      const dates = sharedDates(reading);
      const first = reading.mentions
        .map((mention, index) => ({ ...mention, date: mention.date ?? dates[index] ?? null }))
        .map((mention) => claimOf(mention, instrument, reference, names));
      const targets = rememberDates(reading.mentions, first, instrument, reference, names);
      return {
        instrument,
        citations: reading.mentions.map((mention, index) => citation(mention, index, targets, reading, instrument)),
      };
    },
  };
}

function hostClaim({ header, text }: TextReading, reference: Reference): InstrumentClaim {
  const level = header.number === null ? 'unknown' : levelOfNumber(header.number, header.date, reference);
  const province =
    provinceIn(
      header.issuer?.replace(/(?:TỈNH|THÀNH PHỐ)\s+(.+)$/u, (_, name: string) => `tỉnh ${capitalised(name)}`) ?? '',
      header.date,
      reference,
    ) ??
    (header.place === null
      ? null
      : provinceOf(header.place.replace(/^(?:TP\.?|Thành phố|Tỉnh)\s+/u, ''), header.date, reference));
  const central =
    level === 'central' ||
    (level === 'unknown' &&
      province === null &&
      /^(?:CHÍNH PHỦ|THỦ TƯỚNG|BỘ |QUỐC HỘI|BAN CHẤP HÀNH TRUNG|BỘ CHÍNH TRỊ|BAN BÍ THƯ)/u.test(header.issuer ?? ''));
  const local = province ?? provinceIn(text, header.date, reference);
  const scope = central
    ? CENTRAL
    : local === null
      ? level === 'local'
        ? null
        : header.number
          ? CENTRAL
          : null
      : withDistrict(local, header.issuer);
  const code = header.number?.issuers[0] ?? null;
  return {
    type: header.type ?? 'Văn bản',
    number: header.number?.canonical ?? null,
    date: header.date,
    issuer: (code === null ? null : issuerRow(code, header.date, reference)?.name) ?? header.issuer,
    scope,
    title: header.title,
  };
}

/** Between two numbers of which only the second has its date: `số 008/CĐ-UBND và số 009/CĐ-UBND ngày 19/11/2025`. */
const SHARES_DATE = /^\s*(?:,|và)\s*(?:\p{L}+\s+){0,4}(?:số\s*)?:?\s*$/u;

/** Dates that undated numbers take from the dated one they are joined to. */
function sharedDates({ mentions, text }: TextReading): (string | null)[] {
  const dates = mentions.map((mention) => mention.date);
  for (let index = mentions.length - 2; index >= 0; index--) {
    const mention = mentions[index];
    const next = mentions[index + 1];
    if (mention?.kind !== 'numbered' || next?.kind !== 'numbered' || mention.date !== null) continue;
    if (
      mention.outerEnd > next.outerStart + 20 ||
      mention.designation.by !== 'number' ||
      mention.designation.number.year !== null
    )
      continue;
    const gap = text.slice(mention.outerEnd, Math.max(next.outerStart, mention.outerEnd));
    if (/^\s*(?:,|và)\s*(?:các\s*)?(?:số\s*)?$/u.test(gap) || SHARES_DATE.test(gap))
      dates[index] = dates[index + 1] ?? null;
  }
  return dates;
}

function capitalised(words: string): string {
  return words
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function claimOf(
  mention: ExtractedMention,
  host: InstrumentClaim,
  reference: Reference,
  names: NamedVersions,
): InstrumentClaim | null {
  const { designation } = mention;
  switch (designation.by) {
    case 'host':
      return host;
    case 'back':
    case 'serial':
      return null;
    case 'name': {
      const printed = mention.date ?? (designation.year === null ? null : String(designation.year));
      const row = names.version(designation.name, printed, host.date);
      return {
        type: row?.type ?? designation.type,
        number: row?.number ?? null,
        date: row?.adopted ?? printed,
        issuer: row?.issuer ?? null,
        scope: CENTRAL,
        title: row?.title ?? designation.printed,
      };
    }
    case 'plenum': {
      const { provincial } = designation.plenum;
      if (provincial) {
        const scope = provinceOf(provincial.name, host.date, reference) ?? provinceScope(host.scope);
        return {
          type: 'Nghị quyết',
          number: null,
          date: null,
          issuer: 'Đại hội Đảng bộ',
          scope,
          title: mention.quote.replace(/\s+/g, ' '),
        };
      }
      return plenumInstrument(designation.plenum, designation.titleWords, mention.quote, reference);
    }
    case 'number': {
      const { number, type } = designation;
      const level = levelOfNumber(number, mention.date ?? host.date, reference);
      const named =
        mention.issuer === null ? null : provinceIn(properCase(mention.issuer), mention.date ?? host.date, reference);
      const own =
        host.scope === CENTRAL && level === 'unknown'
          ? CENTRAL
          : provinceOfTime(
              host.scope,
              host.date,
              mention.date ?? (number.year === null ? null : String(number.year)),
              reference,
            );
      const scope = level === 'central' ? CENTRAL : (named ?? own);
      return {
        type: typeOfAssembly(type, number.canonical, names),
        number: number.canonical,
        date: mention.date ?? (number.year === null ? null : String(number.year)),
        issuer:
          mention.issuer ?? issuerRow(number.issuers[0] ?? '', mention.date ?? host.date, reference)?.name ?? null,
        scope,
        title: null,
      };
    }
  }
}

/** Reference data knows whether a number of the National Assembly is a law's or a code's. */
function typeOfAssembly(type: string, number: string, names: NamedVersions): string {
  return type === 'Luật' ? (names.byNumber(number)?.type ?? type) : type;
}

function properCase(issuer: string): string {
  return issuer === issuer.toUpperCase()
    ? issuer.replace(/(?:TỈNH|THÀNH PHỐ)\s+(.+)$/u, (_, name: string) => `tỉnh ${capitalised(name)}`)
    : issuer;
}

/** The province of a scope: what a district's document cites without a place belongs to the province or to itself; the province is safe. */
function provinceScope(scope: string | null): string | null {
  return scope === null ? null : (scope.split('/')[0] ?? scope);
}

/** The host's province as it was when the cited instrument was made: Huế cites the resolutions of Thừa Thiên Huế. */
function provinceOfTime(
  scope: string | null,
  hostDate: string | null,
  date: string | null,
  reference: Reference,
): string | null {
  if (scope === null || scope === CENTRAL) return scope === CENTRAL ? null : scope;
  const province = provinceScope(scope) ?? scope;
  const unit = reference.jurisdictions.named(province, hostDate);
  if (
    date === null ||
    unit === null ||
    (reference.jurisdictions.named(province, date)?.name === province && validAt(province, date, reference))
  )
    return province;
  const before = reference.jurisdictions.all.filter(
    (other) => other.mergedInto.includes(unit.id) && validAt(other.name, date, reference),
  );
  return before.length === 1 ? (before[0]?.name ?? province) : province;
}

function validAt(name: string, date: string, reference: Reference): boolean {
  return reference.jurisdictions.validOn(date).some((unit) => unit.name === name);
}

/** Gives undated mentions the date the same document or reference data knows, and back references what they point at. */
function rememberDates(
  mentions: readonly ExtractedMention[],
  claims: readonly (InstrumentClaim | null)[],
  host: InstrumentClaim,
  reference: Reference,
  names: NamedVersions,
): (InstrumentClaim | null)[] {
  const dated = new Map<string, InstrumentClaim>();
  const byName = new Map<string, InstrumentClaim>();
  claims.forEach((claim, index) => {
    if (claim?.number == null) return;
    if (claim.date?.length === 10 && !dated.has(claimKey(claim))) dated.set(claimKey(claim), claim);
    const designation = mentions[index]?.designation;
    if (designation?.by === 'number' && designation.name !== null && !byName.has(designation.name))
      byName.set(designation.name, claim);
  });
  const known = claims.map((claim, index): InstrumentClaim | null => {
    if (claim === null) return null;
    const designation = mentions[index]?.designation;
    if (designation?.by === 'name' && designation.year === null && mentions[index]?.date === null) {
      const numbered = byName.get(designation.name);
      if (numbered) return { ...numbered, title: claim.title };
    }
    if (claim.number === null || claim.date?.length === 10) return claim;
    const same = dated.get(claimKey(claim));
    if (same) return { ...claim, date: same.date };
    const law = names.byNumber(claim.number);
    const party = law ? null : partyInstrument(claim, host.date, reference);
    const date = law?.adopted ?? party?.date ?? null;
    if (date === null || (claim.date !== null && yearOf(date) !== yearOf(claim.date))) return claim;
    return { ...claim, date, title: law?.title ?? party?.title ?? null };
  });
  return pointBack(mentions, completeShort(mentions, known, host), host);
}

/**
 * What numbers without their tail mean: the instrument of that type and serial the document names in full, the last before it,
 * else the first after; where it names none, no more than what is printed.
 */
function completeShort(
  mentions: readonly ExtractedMention[],
  known: readonly (InstrumentClaim | null)[],
  host: InstrumentClaim,
): (InstrumentClaim | null)[] {
  const first = new Map<string, InstrumentClaim>();
  mentions.forEach(({ designation }, index) => {
    const claim = known[index];
    if (designation.by !== 'number' || !claim) return;
    const key = shortKey(claim.type, designation.number.serial);
    if (!first.has(key)) first.set(key, claim);
  });
  const last = new Map<string, InstrumentClaim>();
  return mentions.map(({ designation, date }, index) => {
    const claim = known[index] ?? null;
    if (designation.by === 'number' && claim) last.set(shortKey(claim.type, designation.number.serial), claim);
    if (designation.by !== 'serial') return claim;
    const { type, serial } = designation;
    const key = shortKey(type, serial);
    const scope = host.scope === CENTRAL ? CENTRAL : null;
    return last.get(key) ?? first.get(key) ?? { type, number: serial, date, issuer: null, scope, title: null };
  });
}

function claimKey(claim: InstrumentClaim): string {
  return `${claim.type}|${numberKey(claim.number ?? '')}|${claim.scope ?? ''}`;
}

/**
 * Gives back references what they point at: "Chương trình hành động nêu trên" the last mention of that type before it; "Luật này"
 * in quoted amending text what the host amends.
 */
function pointBack(
  mentions: readonly ExtractedMention[],
  known: readonly (InstrumentClaim | null)[],
  host: InstrumentClaim,
): (InstrumentClaim | null)[] {
  const amended = new Map<string, InstrumentClaim>();
  mentions.forEach(({ relation, from }, index) => {
    const claim = known[index];
    if (claim && relation === 'AMENDS' && from === null && !amended.has(claim.type)) amended.set(claim.type, claim);
  });
  const lastOf = new Map<string | null, InstrumentClaim>();
  return mentions.map(({ designation, kind, rules }, index) => {
    const claim = known[index] ?? null;
    if (claim && kind !== 'self') lastOf.set(claim.type, claim).set(null, claim);
    if (claim || designation.by !== 'back') return claim;
    if (rules.includes('this-quoted')) return amended.get(designation.type ?? host.type) ?? null;
    return lastOf.get(designation.type) ?? null;
  });
}

/** How sure a citation is, by how it was found; calibrated when identity is (a later issue). */
const CONFIDENCE: Readonly<Record<string, number>> = {
  numbered: 0.97,
  short: 0.7,
  named: 0.92,
  plenum: 0.9,
  self: 0.99,
  back: 0.75,
};

function citation(
  mention: ExtractedMention,
  _index: number,
  targets: readonly (InstrumentClaim | null)[],
  _reading: TextReading,
  host: InstrumentClaim,
): Citation {
  const target = targets[_index] ?? null;
  const self = mention.kind === 'self' || (mention.kind === 'numbered' && target !== null && isHost(target, host));
  const undated = mention.kind === 'numbered' && target?.date?.length !== 10;
  const from = self || mention.from === null || sourceIsHost(targets[mention.from] ?? null, host) ? null : mention.from;
  return {
    start: mention.start,
    end: mention.end,
    quote: mention.quote,
    kind: self ? 'self' : mention.kind,
    target: self ? host : target,
    relation: self ? 'SELF' : mention.relation === 'AMENDED_BY' && from === null ? 'CITES' : mention.relation,
    from,
    section: mention.section,
    pinpoint: mention.pinpoint,
    confidence: Math.max(0.1, (CONFIDENCE[mention.kind] ?? 0.5) - (undated ? 0.15 : 0)),
    rules: [...mention.rules, mention.rule],
  };
}

function isHost(claim: InstrumentClaim, host: InstrumentClaim): boolean {
  if (host.number === null || claim.number === null || numberKey(host.number) !== numberKey(claim.number)) return false;
  return (
    claim.type === host.type &&
    (claim.date === null || host.date === null || claim.date === host.date || claim.date.length < 10) &&
    claim.scope === provinceScope(host.scope)
  );
}

function sourceIsHost(source: InstrumentClaim | null, host: InstrumentClaim): boolean {
  return source !== null && isHost(source, host);
}
