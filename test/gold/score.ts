import type { Citation, Extraction } from '../../src/instrument/citation.js';
import { fold } from '../../src/instrument/fold.js';
import { type GoldDocument, type LabelledInstrument, type LabelledMention, locate } from './labels.js';

/** How many came out right, how many were found, how many a person sees. */
export interface Figure {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/**
 * Four figures, each harder than the one before: a citation was found where a person sees one (`span`), it names the right
 * instrument (`identity`), its relation and source are right too (`relation`); and the set of relations of the document (`edge`).
 */
export const FIGURES = ['span', 'identity', 'relation', 'edge'] as const;
export const HEADER_FIELDS = ['number', 'type', 'date', 'scope'] as const;

/** What one document, or several together, come to. */
export interface Score {
  readonly figures: Readonly<Record<(typeof FIGURES)[number], Figure>>;
  /** How many documents have each field of the header right. */
  readonly header: Readonly<Record<(typeof HEADER_FIELDS)[number], number>>;
  readonly documents: number;
  /** What went wrong, a sentence each. */
  readonly misses: readonly string[];
}

/** An instrument as the scorer compares it, whoever says it. */
type Said = Pick<LabelledInstrument, 'type' | 'number' | 'date' | 'scope'> & { readonly number_printed?: string };

interface Wanted extends LabelledMention {
  readonly start: number;
  readonly end: number;
  readonly instrument: LabelledInstrument;
  /** The sources that two careful readers could defend; null is the document itself. */
  readonly sources: readonly (LabelledInstrument | null)[];
}

interface Found {
  readonly citation: Citation;
  readonly source: Said | null;
}

/** The kinds that count; `self` and `back` neither help nor harm. */
const COUNTED = new Set(['numbered', 'short', 'named', 'plenum']);

/** Compares one document's extraction with its labels. */
export function scoreDocument(document: GoldDocument, { instrument, citations }: Extraction): Score {
  const labels = document.mentions.map((mention) => wantedOf(document, mention));
  const counted = labels.filter(({ kind }) => COUNTED.has(kind));
  const found = citations.map((citation) => ({
    citation,
    source: citation.from === null ? null : (citations[citation.from]?.target ?? null),
  }));
  const pairs = paired(counted, found);
  const taken = new Set(pairs.values());
  const uncounted = labels.filter(({ kind }) => !COUNTED.has(kind));
  const extra = found.filter(
    (one) => !taken.has(one) && COUNTED.has(one.citation.kind) && !uncounted.some((label) => overlap(label, one)),
  );
  const identified = [...pairs].filter(([label, { citation }]) => sameInstrument(label.instrument, citation.target));
  const related = identified.filter(([label, one]) => sameRelation(label, one));
  const total = { found: pairs.size + extra.length, wanted: counted.length };
  return {
    figures: {
      span: { right: pairs.size, ...total },
      identity: { right: identified.length, ...total },
      relation: { right: related.length, ...total },
      edge: edges(counted, found),
    },
    header: {
      number: Number(document.host.number === null || numberKey(document.host.number) === numberKey(instrument.number)),
      type: Number(typeKey(document.host.type) === typeKey(instrument.type)),
      date: Number(document.host.date === null || document.host.date === instrument.date),
      scope: Number(scopeKey(document.host.scope) === scopeKey(instrument.scope)),
    },
    documents: 1,
    misses: [
      ...counted.filter((label) => !pairs.has(label)).map((label) => `missed: ${label.ctx}`),
      ...extra.map(({ citation }) => `invented: ${citation.quote}`),
      ...[...pairs]
        .filter(([label, { citation }]) => !sameInstrument(label.instrument, citation.target))
        .map(
          ([label, { citation }]) =>
            `instrument: ${label.ctx} is ${key(label.instrument)}, not ${key(citation.target)}`,
        ),
      ...identified
        .filter(([label, one]) => !sameRelation(label, one))
        .map(
          ([label, one]) =>
            `relation: ${label.ctx} is ${label.rel} from ${label.from}, not ${one.citation.relation} from ${one.source ? key(one.source) : 'host'}`,
        ),
    ].map((miss) => `${document.name}: ${miss.replace(/\s+/g, ' ')}`),
  };
}

/** A citation that counts, with which of its sides a person says the same of. */
export interface JudgedCitation {
  readonly citation: Citation;
  readonly identity: boolean;
  /** Relation and source, whatever the instrument. */
  readonly relation: boolean;
}

/** Judges each citation of one document that counts; one that no person sees is wrong in all. */
export function judgeDocument(document: GoldDocument, { citations }: Extraction): JudgedCitation[] {
  const labels = document.mentions.map((mention) => wantedOf(document, mention));
  const found = citations.map((citation) => ({
    citation,
    source: citation.from === null ? null : (citations[citation.from]?.target ?? null),
  }));
  const byFound = new Map(
    [
      ...paired(
        labels.filter(({ kind }) => COUNTED.has(kind)),
        found,
      ),
    ].map(([label, one]) => [one, label]),
  );
  const uncounted = labels.filter(({ kind }) => !COUNTED.has(kind));
  return found.flatMap((one): JudgedCitation[] => {
    const { citation } = one;
    const label = byFound.get(one);
    if (!COUNTED.has(citation.kind) || (!label && uncounted.some((other) => overlap(other, one)))) return [];
    if (!label) return [{ citation, identity: false, relation: false }];
    return [
      { citation, identity: sameInstrument(label.instrument, citation.target), relation: sameRelation(label, one) },
    ];
  });
}

/** The scores of several documents together. */
export function sum(scores: readonly Score[]): Score {
  const add = (pick: (score: Score) => number) => scores.reduce((total, score) => total + pick(score), 0);
  const figure = (name: (typeof FIGURES)[number]): Figure => ({
    right: add(({ figures }) => figures[name].right),
    found: add(({ figures }) => figures[name].found),
    wanted: add(({ figures }) => figures[name].wanted),
  });
  return {
    figures: { span: figure('span'), identity: figure('identity'), relation: figure('relation'), edge: figure('edge') },
    header: {
      number: add(({ header }) => header.number),
      type: add(({ header }) => header.type),
      date: add(({ header }) => header.date),
      scope: add(({ header }) => header.scope),
    },
    documents: add(({ documents }) => documents),
    misses: scores.flatMap(({ misses }) => misses),
  };
}

/** The harmonic mean of precision and recall; 1 where nothing is wanted and nothing found. */
export function f1({ right, found, wanted }: Figure): number {
  return found + wanted === 0 ? 1 : (2 * right) / (found + wanted);
}

function wantedOf(document: GoldDocument, mention: LabelledMention): Wanted {
  const instrument = (name: string) => {
    const labelled = name === 'host' ? document.host : document.targets[name];
    if (!labelled) throw new Error(`${document.name}: "${mention.ctx}" speaks of an unlabelled instrument ${name}.`);
    return labelled;
  };
  const sources = [mention.from, ...(mention.altFrom ?? [])].map((name) => (name === 'host' ? null : instrument(name)));
  return { ...mention, ...locate(document.text, mention), instrument: instrument(mention.target), sources };
}

/** Each label with the first citation over it; one that names the right instrument goes before one that does not. */
function paired(labels: readonly Wanted[], found: readonly Found[]): Map<Wanted, Found> {
  const pairs = new Map<Wanted, Found>();
  const taken = new Set<Found>();
  for (const whole of [true, false]) {
    for (const label of labels.filter((one) => !pairs.has(one))) {
      const match = found.find(
        (one) =>
          !taken.has(one) && overlap(label, one) && (!whole || sameInstrument(label.instrument, one.citation.target)),
      );
      if (!match) continue;
      pairs.set(label, match);
      taken.add(match);
    }
  }
  return pairs;
}

function edges(labels: readonly Wanted[], found: readonly Found[]): Figure {
  const wanted = new Map<string, Wanted>();
  for (const label of labels) {
    if (label.rel === 'SELF' || label.target === 'host') continue;
    wanted.set([key(label.sources[0] ?? null), relationKey(label.rel), key(label.instrument)].join(' > '), label);
  }
  const got = new Map<string, Found>();
  for (const one of found) {
    const { kind, relation, target } = one.citation;
    if (relation === 'SELF' || kind === 'self' || kind === 'back' || target === null) continue;
    got.set([key(one.source), relation, key(target)].join(' > '), one);
  }
  const used = new Set<Found>();
  for (const label of wanted.values()) {
    const match = [...got.values()].find(
      (one) => !used.has(one) && sameInstrument(label.instrument, one.citation.target) && sameRelation(label, one),
    );
    if (match) used.add(match);
  }
  return { right: used.size, found: got.size, wanted: wanted.size };
}

function overlap(label: Wanted, { citation }: Found): boolean {
  return citation.start < label.end && label.start < citation.end;
}

function sameRelation(label: Wanted, { citation, source }: Found): boolean {
  const relation = [label.rel, ...(label.alt ?? [])].some((name) => relationKey(name) === citation.relation);
  return (
    relation && label.sources.some((wanted) => (wanted === null ? source === null : sameInstrument(wanted, source)))
  );
}

function relationKey(label: string): string {
  return label === 'AMENDS_INV' ? 'AMENDED_BY' : label;
}

/** True when what was said fits what a person labelled: what the label leaves open is not asked for. */
function sameInstrument(labelled: LabelledInstrument, said: Said | null): boolean {
  if (
    said === null ||
    typeKey(labelled.type) !== typeKey(said.type) ||
    scopeKey(labelled.scope) !== scopeKey(said.scope)
  )
    return false;
  const numbers = [labelled.number, labelled.number_printed ?? null].filter((number) => number !== null);
  if (labelled.number !== null && !numbers.some((number) => numberKey(number) === numberKey(said.number))) return false;
  const year = yearKey(labelled);
  return year === '' || year === yearKey(said);
}

function key(instrument: Said | null): string {
  return instrument === null
    ? 'host'
    : [typeKey(instrument.type), numberKey(instrument.number), yearKey(instrument), scopeKey(instrument.scope)].join(
        '|',
      );
}

const SAME_TYPES: Readonly<Record<string, string>> = {
  'chuong trinh hanh dong': 'chuong trinh',
  'thong bao ket luan': 'thong bao',
  'bo luat': 'luat',
};

function typeKey(type: string): string {
  const folded = fold(type);
  return SAME_TYPES[folded] ?? folded;
}

/** Of its own, so that a fault in the program's key cannot hide from the figures. */
function numberKey(number: string | null): string {
  return fold(number ?? '')
    .replace(/[\s.]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/(^|\D)0+(?=\d)/g, '$1');
}

function yearKey({ date, number }: Said): string {
  return date?.slice(0, 4) ?? /(?:^|\/)((?:19|20)\d\d)(?=\/)/.exec(number ?? '')?.[1] ?? '';
}

function scopeKey(scope: string | null): string {
  return fold(scope ?? 'VN').replace(/^(?:tinh|thanh pho|tp\.?) /, '');
}
