import type { ExtractedMention, TextReading } from '../extraction/extract.js';
import type { ResolvingRule } from '../extraction/rules-of-resolving.js';
import { CENTRAL, type InstrumentClaim } from '../instrument/claim.js';
import { notAfter } from '../instrument/date.js';
import { numberKey } from '../instrument/number.js';
import type { Reference } from '../instrument/reference/index.js';
import { WITHOUT_DISTRICTS } from './districts.js';
import { tierOfHost } from './host-claim.js';
import { bareProvince, issuerWords, provinceOfHeading, wordsBefore } from './issuer-words.js';
import { issuerRow } from './issuing-body.js';
import { firstUnits, type LocalUnit, lowestUnit } from './local-units.js';
import { levelOfNumber, onlyCentral, provinceIn, scopeNamed } from './places.js';
import { provinceOn, provincesBehind } from './provinces.js';

/** Where a cited number comes from, with what told it. */
export interface ScopeFound {
  readonly scope: string | null;
  readonly rule: ResolvingRule | null;
}

/** A place from which others are understood: "HĐND tỉnh" is that of the document, or of the instrument whose title says so. */
interface Standpoint {
  readonly scope: string;
  readonly tier: 'province' | 'district' | 'commune';
  /** The day on which `scope` is its name, ISO. */
  readonly asOf: string | null;
}

interface Context {
  readonly reading: TextReading;
  readonly dates: readonly (string | null)[];
  readonly host: InstrumentClaim;
  readonly standpoint: Standpoint | null;
  readonly reference: Reference;
  /** Units said of each mention's issuer, beside it. */
  readonly units: readonly (readonly LocalUnit[])[];
  /** All mentions of a number with what each prints, by {@link sameNumber}. */
  readonly printed: ReadonlyMap<string, readonly Printed[]>;
  readonly found: Map<number, ScopeFound>;
}

/**
 * The scope of every number a document cites, in the order of its mentions: `VN` for the centre, a province as called at the time,
 * `Province/District` below it, null where it stays unknown. In this order it is told by
 *
 * - the letters, where only the centre has such;
 * - a place printed with the issuer, behind the number or before it;
 * - a place printed where the document cites the same number of the same day;
 * - the level printed with the issuer ("HĐND tỉnh"), seen from the instrument whose title cites it, else from the document;
 * - a province in the title, of those that the document's own was made of;
 * - the letters' own level, and at last the document itself.
 */
export function localScopes(
  reading: TextReading,
  dates: readonly (string | null)[],
  host: InstrumentClaim,
  reference: Reference,
): readonly (ScopeFound | null)[] {
  const tier = tierOfHost(reading.header, host.scope) ?? 'province';
  const standpoint: Standpoint | null =
    host.scope === null || host.scope === CENTRAL ? null : { scope: host.scope, tier, asOf: host.date };
  const units = reading.mentions.map((_, index) => unitsOf(reading, index));
  const context = { reading, dates, host, standpoint, reference, units, found: new Map<number, ScopeFound>() };
  const printed = printedScopes(context);
  return reading.mentions.map((mention, index) =>
    mention.designation.by === 'number' ? scopeAt(index, { ...context, printed }) : null,
  );
}

function scopeAt(index: number, context: Context): ScopeFound {
  const known = context.found.get(index);
  if (known) return known;
  // A title that leads back to its own mention tells nothing.
  context.found.set(index, { scope: null, rule: null });
  const found = search(index, context);
  context.found.set(index, found);
  return found;
}

function search(index: number, context: Context): ScopeFound {
  const { reading, host, reference } = context;
  const mention = reading.mentions[index];
  if (mention?.designation.by !== 'number') return { scope: null, rule: null };
  const { number } = mention.designation;
  const date = dateAt(index, context);
  const level = levelOfNumber(number, date ?? host.date, reference);
  if (level === 'central' || onlyCentral(mention.designation.type)) return { scope: CENTRAL, rule: null };
  const named = namedScope(index, context);
  if (named !== null) return { scope: named, rule: 'scope-named' };
  if (isOwn(mention, date, host)) return { scope: host.scope, rule: 'scope-of-host' };
  const twin = scopeOfTwin(mention, date, context);
  if (twin !== null) return { scope: twin, rule: 'scope-in-document' };
  const units = context.units[index] ?? [];
  if (units.length === 0 && saysCentral(mention, level)) return { scope: CENTRAL, rule: 'scope-named' };
  const around = sourceStandpoint(mention, context);
  const standpoint = around ?? context.standpoint;
  if (standpoint === null) return withoutPlace(mention, level, date, context);
  if (around === null) {
    const titled = provinceOfTitle(index, date, context);
    if (titled !== null) return { scope: titled, rule: 'scope-in-title' };
  }
  const scope = seenFrom(standpoint, lowestUnit(units), mention, date, reference);
  return {
    scope,
    rule: scope === null ? null : around !== null ? 'scope-of-source' : ruleOfHost(scope, standpoint, date, reference),
  };
}

/** A document of the centre, or of no known place, cites local numbers in lists by province. */
function withoutPlace(
  mention: ExtractedMention,
  level: 'local' | 'unknown',
  date: string | null,
  { reading, host, reference }: Context,
): ScopeFound {
  if (host.scope === CENTRAL && level === 'unknown') return { scope: CENTRAL, rule: 'scope-of-host' };
  const heading =
    level === 'local' ? provinceOfHeading(reading.text, mention.outerStart, date ?? host.date, reference) : null;
  return { scope: heading, rule: heading === null ? null : 'scope-in-heading' };
}

/** The units beside a mention: those of its issuer, else of the body that the sentence says made it. */
function unitsOf(reading: TextReading, index: number): readonly LocalUnit[] {
  const words = issuerWords(reading, index);
  if (words !== null) return firstUnits(words);
  const before = wordsBefore(reading.text, reading.mentions[index]?.outerStart ?? 0);
  return before === null ? [] : firstUnits(before);
}

function namedScope(
  index: number,
  { reading, units, standpoint, host, reference, dates }: Omit<Context, 'printed'>,
): string | null {
  const mention = reading.mentions[index];
  if (mention?.designation.by !== 'number') return null;
  const date = dateAt(index, { reading, dates }) ?? host.date;
  const said = units[index] ?? [];
  if (said.length > 0) return scopeNamed(said, date, standpoint?.scope ?? null, standpoint?.asOf ?? null, reference);
  const words = issuerWords(reading, index);
  return words === null ? null : bareProvince(words, date, reference);
}

function dateAt(index: number, { reading, dates }: Pick<Context, 'reading' | 'dates'>): string | null {
  const mention = reading.mentions[index];
  if (mention?.designation.by !== 'number') return null;
  const { year } = mention.designation.number;
  return mention.date ?? dates[index] ?? (year === null ? null : String(year));
}

function isOwn(mention: ExtractedMention, date: string | null, host: InstrumentClaim): boolean {
  if (mention.designation.by !== 'number' || host.number === null) return false;
  if (numberKey(mention.designation.number.canonical) !== numberKey(host.number)) return false;
  return date === null || host.date === null || (date.length < 10 ? host.date.startsWith(date) : host.date === date);
}

/** One mention of a number: its date, and the scope printed with it. */
interface Printed {
  readonly date: string | null;
  readonly scope: string | null;
}

function sameNumber({ designation }: ExtractedMention): string | null {
  return designation.by === 'number' ? `${designation.type}|${numberKey(designation.number.canonical)}` : null;
}

function printedScopes(context: Omit<Context, 'printed'>): ReadonlyMap<string, readonly Printed[]> {
  const printed = new Map<string, Printed[]>();
  context.reading.mentions.forEach((mention, index) => {
    const key = sameNumber(mention);
    if (key === null) return;
    const known = { date: dateAt(index, context), scope: namedScope(index, context) };
    const others = printed.get(key);
    if (others) others.push(known);
    else printed.set(key, [known]);
  });
  return printed;
}

/** The place printed with the same number of the same day; null where it is printed with none or two, or two days may be meant. */
function scopeOfTwin(mention: ExtractedMention, date: string | null, { printed }: Context): string | null {
  const same = printed.get(sameNumber(mention) ?? '') ?? [];
  const twins = same.filter((other) => date === null || other.date === null || agree(date, other.date));
  const days = new Set(twins.flatMap((other) => (other.date?.length === 10 ? [other.date] : [])));
  const scopes = new Set(twins.flatMap((other) => other.scope ?? []));
  const [only = null] = scopes;
  return scopes.size === 1 && days.size < 2 ? only : null;
}

function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

const CENTRAL_BODY =
  /^(?:(?:Trưởng )?(?:Ban Chỉ đạo|Tổ giúp việc|Văn phòng)\s.*)?(?:Trung ương|Chính phủ|Thủ tướng|Quốc hội|Bộ (?!Chỉ huy|phận)|Nhà nước)|^(?:Quân (?:ủy|uỷ) Trung ương|Chính phủ|Thủ tướng|Bộ (?!Chỉ huy|phận)|Bộ trưởng|Quốc hội|Đảng (?:ủy|uỷ) (?:Bộ|Chính phủ|Quốc hội|các cơ quan Đảng Trung ương|Công an Trung ương))/u;

function saysCentral(mention: ExtractedMention, level: 'local' | 'unknown'): boolean {
  const party = mention.designation.by === 'number' && /^[ĐQ]U/.test(mention.designation.number.issuers[0] ?? '');
  return (level === 'unknown' || party) && CENTRAL_BODY.test(mention.issuer ?? '');
}

/** The place of the instrument whose title holds a mention, where that is local and not the document's own. */
function sourceStandpoint(mention: ExtractedMention, context: Context): Standpoint | null {
  if (mention.from === null) return null;
  const { scope, rule } = scopeAt(mention.from, context);
  if (
    scope === null ||
    scope === CENTRAL ||
    (rule !== 'scope-named' && rule !== 'scope-in-document' && rule !== 'scope-of-source')
  )
    return null;
  const source = context.reading.mentions[mention.from];
  const unit = lowestUnit(context.units[mention.from] ?? []);
  const tier = !scope.includes('/') ? 'province' : unit?.tier === 'commune' ? 'commune' : 'district';
  return source ? { scope, tier, asOf: dateAt(mention.from, context) ?? context.host.date } : null;
}

const PARTY_BELOW = /^(?:HU|QU|ThU|TXU|TPU)(?![A-ZĐ])/u;

/** The communes of today were all made on one day, of parts of others: what is older is another body's. */
function madeAfterwards({ tier, asOf }: Standpoint, date: string | null): boolean {
  return tier === 'commune' && asOf !== null && asOf >= WITHOUT_DISTRICTS && date !== null && date < WITHOUT_DISTRICTS;
}

function isBelow(code: string, date: string | null, reference: Reference): boolean {
  return PARTY_BELOW.test(code) || issuerRow(code, date, reference)?.level === 'district';
}

/** What a level without name ("HĐND huyện"), or letters alone, mean to whoever stands at a place. */
function seenFrom(
  standpoint: Standpoint,
  unit: LocalUnit | null,
  mention: ExtractedMention,
  date: string | null,
  reference: Reference,
): string | null {
  if (mention.designation.by !== 'number') return null;
  const { number } = mention.designation;
  const [code = ''] = number.issuers;
  const [own = ''] = standpoint.scope.split('/');
  const province = () => provinceOn(own, standpoint.asOf, date, reference);
  const itself = () => {
    if (standpoint.tier === 'province') return province();
    return madeAfterwards(standpoint, date) ? null : standpoint.scope;
  };
  // Letters of a Party committee below the province say more than "Thành ủy" does.
  if (unit?.tier !== 'commune' && isBelow(code, date ?? standpoint.asOf, reference))
    return standpoint.tier === 'district' ? standpoint.scope : province();
  switch (unit?.tier) {
    case 'province':
    case 'city':
      return upperLevel(standpoint, unit.tier, own, date, reference);
    case 'district':
    case 'commune':
      return unit.name === null && standpoint.tier === unit.tier ? itself() : null;
    default: {
      const level = issuerRow(code, date ?? standpoint.asOf, reference)?.level;
      if (level === 'provincial') return province();
      // Acts that carry their year are normative: below the province few are, and papers name their issuer then.
      return number.year !== null && level === 'local' ? province() : itself();
    }
  }
}

/** "UBND tỉnh", "HĐND thành phố": of the provinces that the own one was made of, that of this kind. */
function upperLevel(
  standpoint: Standpoint,
  tier: 'province' | 'city',
  own: string,
  date: string | null,
  reference: Reference,
): string | null {
  const kind = tier === 'province' ? 'Tỉnh' : 'Thành phố';
  const day = date ?? standpoint.asOf;
  const units = day === null ? [] : provincesBehind(own, standpoint.asOf, day, reference);
  const ofKind = units.filter((unit) => unit.kind === kind);
  // A city under the province: the standpoint itself, or one that a commune's paper need not name.
  if (tier === 'city' && ofKind.length === 0 && standpoint.tier !== 'province')
    return standpoint.tier === 'district' ? standpoint.scope : null;
  const candidates = ofKind.length > 0 ? ofKind : units;
  const [only, other] = candidates;
  if (candidates.some((unit) => unit.name === own)) return own;
  return only && other === undefined ? only.name : units.length === 0 ? own : null;
}

/** Scope of the host's place: of the same name, of a former name, or of the one among several provinces that kept the name. */
function ruleOfHost(scope: string, standpoint: Standpoint, date: string | null, reference: Reference): ResolvingRule {
  const [own = ''] = standpoint.scope.split('/');
  if (scope.split('/')[0] !== own) return 'scope-of-time';
  const merged = date !== null && provincesBehind(own, standpoint.asOf, date, reference).length > 1;
  return merged ? 'scope-of-heir' : 'scope-of-host';
}

/** How far a cited instrument's title is looked at. */
const TITLE_REACH = 320;
const TITLE_END = /;|\n\s*\n|\.\s|[“"]/;
const ATTACHED = /(?:kèm|theo|KÈM|THEO)\s+(?:\p{L}+\s+){0,3}(?:số\s*)?$/u;

/**
 * The province that the title of a citation names ("quy định … trên địa bàn tỉnh Bắc Giang"), where the document's own was made of
 * it and others since.
 */
function provinceOfTitle(
  index: number,
  date: string | null,
  { reading, standpoint, reference }: Context,
): string | null {
  const mention = reading.mentions[index];
  if (!mention || date === null || standpoint === null) return null;
  const [own = ''] = standpoint.scope.split('/');
  const behind = provincesBehind(own, standpoint.asOf, date, reference).map((unit) => unit.name);
  if (behind.length < 2 || !notAfter(date, standpoint.asOf)) return null;
  const next = reading.mentions.slice(index + 1).find((other) => other.outerStart >= mention.outerEnd);
  const after = reading.text.slice(
    mention.outerEnd,
    Math.min(mention.outerEnd + TITLE_REACH, next?.outerStart ?? Number.POSITIVE_INFINITY),
  );
  const title = after.slice(0, TITLE_END.exec(after)?.index);
  const before = reading.text.slice(Math.max(0, mention.outerStart - TITLE_REACH), mention.outerStart);
  const attached = ATTACHED.test(before) ? (before.split(TITLE_END).at(-1) ?? '') : '';
  const province = provinceIn(title, date, reference) ?? provinceIn(attached, date, reference);
  return province !== null && province !== own && behind.includes(province) ? province : null;
}
