import { type ExtractedMention, readText } from '../extraction/extract.js';
import { Lexicon } from '../extraction/lexicon.js';
import type { RepairedText } from '../extraction/repair.js';
import type { ResolvingRule } from '../extraction/rules-of-resolving.js';
import type { Citation, Extraction } from '../instrument/citation.js';
import { CENTRAL, type InstrumentClaim } from '../instrument/claim.js';
import { notAfter, yearOf } from '../instrument/date.js';
import { numberKey } from '../instrument/number.js';
import { parseProvisions } from '../instrument/provision.js';
import type { Reference } from '../instrument/reference/index.js';
import { completeShort, pointBack } from './back-references.js';
import { Confidence } from './confidence.js';
import { type Note, noting } from './helping-rules.js';
import { hostClaim } from './host-claim.js';
import { issuerNames } from './issuing-body.js';
import { localScopes, type ScopeFound } from './local-scope.js';
import { mendNumbers } from './misprinted-number.js';
import { NamedVersions } from './named-versions.js';
import { partyInstrument, plenumAlternatives, plenumInstrument } from './party-texts.js';
import { provinceOf } from './places.js';
import { sharedDates } from './shared-dates.js';
import { wordsBehind } from './words-behind.js';

/** Reads a document and tells of each citation which instrument it means, as far as the text and reference data say. */
export interface DocumentReader {
  read(text: string): Extraction;
}

/**
 * Makes a reader over reference data; making one costs more than reading a document, so keep it.
 *
 * @param repairing what makes a text fit for reading, where it is not the usual repair
 */
export function documentReader(reference: Reference, repairing?: (original: string) => RepairedText): DocumentReader {
  const lexicon = new Lexicon(reference.names);
  const names = new NamedVersions(reference);
  const confidence = new Confidence(reference.rulePrecision);
  return {
    read(text) {
      const reading = readText(text, lexicon, repairing);
      const instrument = hostClaim(reading, reference);
      const dates = sharedDates(reading);
      const helped = reading.mentions.map((mention, index): ResolvingRule[] =>
        mention.date === null && dates[index] != null ? ['date-shared'] : [],
      );
      const scopes = localScopes(reading, dates, instrument, reference);
      const first = reading.mentions.map((mention, index) => {
        const date = mention.date ?? dates[index] ?? null;
        return claimOf(mention, date, instrument, reference, names, scopes[index] ?? null, noting(helped, index));
      });
      const { claims: printed, mended, doubts } = mendNumbers(reading.mentions, first, instrument, names, helped);
      const targets = rememberDates(reading.mentions, printed, instrument, reference, names, helped);
      return {
        instrument,
        effectiveOn: reading.effectiveOn,
        repairs: reading.repairs,
        citations: reading.mentions.map((mention, index) =>
          citation(
            outOfLoop(mention, index, reading.mentions, targets),
            index,
            targets,
            helped[index] ?? [],
            instrument,
            {
              mended: mended[index] ?? [],
              doubts: doubts[index] ?? [],
              ...wordsBehind(mention, reading.mentions[index + 1], reading),
              candidates: alternatives(mention, targets[index] ?? null, reference),
            },
            confidence,
          ),
        ),
      };
    },
  };
}

function claimOf(
  mention: ExtractedMention,
  date: string | null,
  host: InstrumentClaim,
  reference: Reference,
  names: NamedVersions,
  found: ScopeFound | null,
  note: Note,
): InstrumentClaim | null {
  const { designation } = mention;
  switch (designation.by) {
    case 'host':
      return host;
    case 'back':
    case 'serial':
    case 'defined':
      return null;
    case 'name': {
      const printed = date ?? (designation.year === null ? null : String(designation.year));
      const choice = names.choose(designation.name, printed, host.date);
      const row = choice?.row;
      if (choice) note(choice.rule);
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
        const named = provinceOf(provincial.name, host.date, reference);
        const scope = named ?? provinceScope(host.scope);
        if (scope !== null) note(named === null ? 'scope-of-host' : 'scope-named');
        return {
          type: 'Nghị quyết',
          number: null,
          date: null,
          issuer: 'Đại hội Đảng bộ',
          scope,
          title: mention.quote.replace(/\s+/g, ' '),
        };
      }
      const claim = plenumInstrument(designation.plenum, designation.titleWords, mention.quote, reference);
      if (claim.number !== null || claim.date !== null) note('event-from-reference');
      return claim;
    }
    case 'number': {
      const { number, type } = designation;
      const scope = found?.scope ?? null;
      if (found?.rule) note(found.rule);
      return {
        type: typeOfAssembly(type, number.canonical, names),
        number: number.canonical,
        date: date ?? (number.year === null ? null : String(number.year)),
        issuer: mention.issuer ?? issuerNames(number, date ?? host.date, reference),
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

/** The province of a scope: "Đảng bộ tỉnh" is that of a district's document too. */
function provinceScope(scope: string | null): string | null {
  return scope === null ? null : (scope.split('/')[0] ?? scope);
}

/** Gives undated mentions the date the same document or reference data knows, and back references what they point at. */
function rememberDates(
  mentions: readonly ExtractedMention[],
  claims: readonly (InstrumentClaim | null)[],
  host: InstrumentClaim,
  reference: Reference,
  names: NamedVersions,
  helped: readonly ResolvingRule[][],
): (InstrumentClaim | null)[] {
  const dated = new Map<string, InstrumentClaim>();
  const byName = new Map<string, InstrumentClaim>();
  claims.forEach((claim, index) => {
    if (claim?.number == null) return;
    if (claim.date?.length === 10) {
      const key = claimKey(claim);
      if (!dated.has(key)) dated.set(key, claim);
    }
    const designation = mentions[index]?.designation;
    if (designation?.by === 'number' && designation.name !== null && !byName.has(designation.name))
      byName.set(designation.name, claim);
    const carriedOut = designation?.by === 'name' ? lawCarriedOut(mentions[index], host, names) : null;
    if (designation?.by === 'name' && carriedOut && !byName.has(designation.name))
      byName.set(designation.name, carriedOut);
  });
  const known = claims.map((claim, index): InstrumentClaim | null => {
    if (claim === null) return null;
    const designation = mentions[index]?.designation;
    const note = noting(helped, index);
    if (designation?.by === 'name' && designation.year === null && mentions[index]?.date === null) {
      const numbered = byName.get(designation.name);
      const told = titleDate(mentions[index], claims);
      if (numbered && notAfter(numbered.date, told)) {
        note('name-in-document');
        return { ...numbered, title: claim.title };
      }
      const row = told === null ? null : names.newestBy(designation.name, told);
      if (row && row.number !== claim.number) {
        note('version-in-title');
        return {
          ...claim,
          type: row.type,
          number: row.number,
          date: row.adopted,
          issuer: row.issuer,
          title: row.title,
        };
      }
    }
    if (claim.number === null || claim.date?.length === 10) return claim;
    const same = dated.get(claimKey(claim));
    if (same) note('date-from-document');
    if (same) return { ...claim, date: same.date };
    const law = names.byNumber(claim.number);
    const party = law ? null : partyInstrument(claim, host.date, reference);
    const date = law?.adopted ?? party?.date ?? null;
    if (date === null || (claim.date !== null && yearOf(date) !== yearOf(claim.date))) return claim;
    note('date-from-reference');
    return { ...claim, date, title: law?.title ?? party?.title ?? null };
  });
  return pointBack(mentions, completeShort(mentions, known, host, helped), host, helped);
}

function claimKey(claim: InstrumentClaim): string {
  return `${claim.type}|${numberKey(claim.number ?? '')}|${claim.scope ?? ''}`;
}

/** What a text is made to put into effect, by its title ("triển khai thi hành Luật Đất đai"), is the newest law there is, in force or not yet. */
function lawCarriedOut(
  mention: ExtractedMention | undefined,
  host: InstrumentClaim,
  names: NamedVersions,
): InstrumentClaim | null {
  const designation = mention?.designation;
  if (designation?.by !== 'name' || designation.year !== null || mention?.date !== null || host.date === null)
    return null;
  if (mention.section !== 'title' || mention.relation !== 'IMPLEMENTS') return null;
  const row = names.newestBy(designation.name, host.date);
  return (
    row && {
      type: row.type,
      number: row.number,
      date: row.adopted,
      issuer: row.issuer,
      scope: CENTRAL,
      title: row.title,
    }
  );
}

/**
 * The last day on which the instrument was made whose title holds a mention: a decree of 2011 details the law of its own day. Null
 * where it is the host's, or not older than what it names.
 */
function titleDate(mention: ExtractedMention | undefined, claims: readonly (InstrumentClaim | null)[]): string | null {
  if (!mention || mention.from === null || (mention.relation !== 'DETAILS' && mention.relation !== 'AMENDS'))
    return null;
  const date = claims[mention.from]?.date ?? null;
  return date === null ? null : date.length === 4 ? `${date}-12-31` : date;
}

/**
 * A mention that names again what it seems to stand in the title of (`Nghị định số A (sau đây gọi tắt là Nghị định A)`), or that is
 * later than it, stands where that one stands: a title names nothing newer than itself.
 */
function outOfLoop(
  mention: ExtractedMention,
  index: number,
  mentions: readonly ExtractedMention[],
  targets: readonly (InstrumentClaim | null)[],
): ExtractedMention {
  const around = mention.from === null ? undefined : mentions[mention.from];
  const target = targets[index];
  const source = mention.from === null ? null : targets[mention.from];
  if (!around || !target?.number || !source?.number) return mention;
  const itself = claimKey(target) === claimKey(source) && yearOf(target.date) === yearOf(source.date);
  // The date of a law cited by name is inferred: only what numbers and printed dates say can part the two.
  const numbered = mention.designation.by === 'number' && around.designation.by === 'number';
  const later = numbered && mention.relation !== 'AMENDED_BY' && !notAfter(target.date, source.date);
  // "Luật A được sửa đổi, bổ sung Luật B": what is later than A and changes it is the amender, whatever word was lost.
  if (later && mention.relation === 'AMENDS' && mention.rule === 'amends-in-title')
    return { ...mention, relation: 'AMENDED_BY' };
  return itself || later ? { ...mention, from: around.from, relation: around.relation } : mention;
}

function citation(
  mention: ExtractedMention,
  index: number,
  targets: readonly (InstrumentClaim | null)[],
  helped: readonly ResolvingRule[],
  host: InstrumentClaim,
  told: Pick<Citation, 'mended' | 'doubts' | 'term' | 'subject' | 'candidates'>,
  confidence: Confidence,
): Citation {
  const target = targets[index] ?? null;
  const self = mention.kind === 'self' || (mention.kind === 'numbered' && target !== null && isHost(target, host));
  const ownTitle = !self && mention.from !== null && sourceIsHost(targets[mention.from] ?? null, host);
  const from = self || ownTitle ? null : mention.from;
  const said: Omit<Citation, 'confidence'> = {
    start: mention.start,
    end: mention.end,
    quote: mention.quote,
    kind: self ? 'self' : mention.kind,
    target: self ? host : target,
    ...told,
    relation: self ? 'SELF' : mention.relation === 'AMENDED_BY' && from === null ? 'CITES' : mention.relation,
    from,
    section: mention.section,
    pinpoint: mention.pinpoint,
    provisions: mention.pinpoint === null ? [] : parseProvisions(mention.pinpoint),
    effectiveOn: mention.effectiveOn,
    rules: [
      ...mention.rules,
      mention.rule,
      ...helped,
      ...(self && mention.kind !== 'self' ? ['own-number'] : []),
      ...(ownTitle ? ['own-title'] : []),
    ],
  };
  return { ...said, confidence: confidence.of(said) };
}

/** What a plenum's resolution may be, where neither its words nor the document choose. */
function alternatives(
  { designation }: ExtractedMention,
  target: InstrumentClaim | null,
  reference: Reference,
): InstrumentClaim[] {
  if (designation.by !== 'plenum' || designation.plenum.provincial || target?.number !== null) return [];
  return plenumAlternatives(designation.plenum, designation.titleWords, reference);
}

function isHost(claim: InstrumentClaim, host: InstrumentClaim): boolean {
  if (claim.type !== host.type || host.number === null || claim.number === null) return false;
  return (
    numberKey(host.number) === numberKey(claim.number) &&
    (claim.date === null || host.date === null || claim.date === host.date || claim.date.length < 10) &&
    claim.scope === host.scope
  );
}

function sourceIsHost(source: InstrumentClaim | null, host: InstrumentClaim): boolean {
  return source !== null && isHost(source, host);
}
