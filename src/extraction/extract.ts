import type { Section, TextRepair } from '../instrument/citation.js';
import { citationEffects, documentEffect } from './effect.js';
import { findMentions } from './find-mentions.js';
import type { Lexicon } from './lexicon.js';
import type { Mention } from './mention.js';
import { type Header, readHeader } from './read-header.js';
import { type Related, relate } from './relate.js';
import { type RepairedText, repair } from './repair.js';
import { scanDefinitions, usesOf } from './scan-definitions.js';
import { scanNames } from './scan-names.js';
import { scanNumbers } from './scan-numbers.js';
import { scanPlenums } from './scan-plenums.js';
import { pinpointed, scanProvisions } from './scan-provisions.js';
import { scanSelf, typeBySelf } from './scan-self.js';
import { scanShort } from './scan-short.js';
import { cutSections, sectionAt } from './sections.js';
import { statementStarts } from './statements.js';

/** A mention with its place in the original text, its section, and how it relates. */
export interface ExtractedMention extends Mention, Related {
  readonly quote: string;
  readonly section: Section;
  /** The day from which it changes the cited instrument, as stated beside it: ISO, or null. */
  readonly effectiveOn: string | null;
}

/** What a text says, before anything outside it is asked. */
export interface TextReading {
  readonly header: Header;
  /** The day from which the document says that it has effect: ISO, or null. */
  readonly effectiveOn: string | null;
  /** In the order of the text; `start` and `end` are offsets into the original. */
  readonly mentions: readonly ExtractedMention[];
  /** The repaired text, for resolution to look for places in. */
  readonly text: string;
  /** What was set right in it, for the report. */
  readonly repairs: readonly TextRepair[];
}

/**
 * Reads a text: header and mentions. Pure: no clock, no input but its arguments.
 *
 * @param original the text as it was read; offsets are UTF-16 units of it
 * @param lexicon names under which laws are cited
 * @param repairing what makes the text fit for reading
 */
export function readText(
  original: string,
  lexicon: Lexicon,
  repairing: (original: string) => RepairedText = repair,
): TextReading {
  const repaired = repairing(original);
  const { text } = repaired;
  const allNumbers = scanNumbers(text);
  const printed = readHeader(text, allNumbers);
  const header = printed.type === null ? { ...printed, type: typeBySelf(text) } : printed;
  const numbers = allNumbers.filter((span) => span.start !== header.numberAt?.start);
  const sections = cutSections(text, header.titleEnd);
  const scanned = {
    numbers,
    names: scanNames(text, lexicon),
    plenums: scanPlenums(text),
    shorts: scanShort(text),
    provisions: scanProvisions(text),
  };
  const named = findMentions(text, scanned, lexicon);
  const found = pinpointed(
    text,
    [...named, ...usesOf(scanDefinitions(text, named), text, named), ...scanSelf(text, header.type)].sort(
      (one, other) => one.outerStart - other.outerStart || other.end - one.end,
    ),
    scanned.provisions,
  );
  const context = {
    text,
    statements: statementStarts(text),
    sectionAt: (offset: number) => sectionAt(sections, offset),
    hostType: header.type,
  };
  const related = relate(found, context);
  const effectiveOn = documentEffect(text, header, scanned.provisions);
  const effects = citationEffects(found, related, {
    text,
    statements: context.statements,
    host: header,
    hostEffect: effectiveOn,
  });
  const order = found
    .map((_, index) => index)
    .sort((one, other) => (found[one]?.start ?? 0) - (found[other]?.start ?? 0) || one - other);
  const place = new Int32Array(order.length);
  order.forEach((index, position) => {
    place[index] = position;
  });
  const mentions = order.map((index): ExtractedMention => {
    const mention = found[index] as Mention;
    const relation = related[index] as Related;
    const start = repaired.start(mention.start);
    const end = repaired.end(mention.end);
    const source = relation.from === null ? null : found[relation.from];
    // Inside quoted amending text "Luật này" is spoken of, not acted on.
    const quoted = mention.rules[0] === 'this-quoted';
    // Written out: a spread of objects that many places make costs more than all else here.
    return {
      kind: mention.kind,
      start,
      end,
      outerStart: mention.outerStart,
      outerEnd: mention.outerEnd,
      designation: mention.designation,
      date: mention.date,
      issuer: mention.issuer,
      pinpoint: mention.pinpoint,
      rules: mention.rules,
      quote: original.slice(start, end),
      section: context.sectionAt(mention.start),
      relation: mention.kind === 'self' ? 'SELF' : quoted ? 'CITES' : relation.relation,
      from:
        relation.from === null || quoted || source?.kind === 'self' || mention.kind === 'self'
          ? null
          : (place[relation.from] ?? null),
      rule: relation.rule,
      effectiveOn: effects[index] ?? null,
    };
  });
  return { header, effectiveOn, mentions, text, repairs: repaired.repairs };
}
