import type { Section } from '../instrument/citation.js';
import { findMentions } from './find-mentions.js';
import type { Lexicon } from './lexicon.js';
import type { Mention } from './mention.js';
import { type Header, readHeader } from './read-header.js';
import { type Related, relate } from './relate.js';
import { repair } from './repair.js';
import { scanNames } from './scan-names.js';
import { scanNumbers } from './scan-numbers.js';
import { scanPlenums } from './scan-plenums.js';
import { scanProvisions } from './scan-provisions.js';
import { scanSelf } from './scan-self.js';
import { scanShort } from './scan-short.js';
import { cutSections, sectionAt } from './sections.js';
import { statementStarts } from './statements.js';

/** A mention with its place in the original text, its section, and how it relates. */
export interface ExtractedMention extends Mention, Related {
  readonly quote: string;
  readonly section: Section;
}

/** What a text says, before anything outside it is asked. */
export interface TextReading {
  readonly header: Header;
  /** In the order of the text; `start` and `end` are offsets into the original. */
  readonly mentions: readonly ExtractedMention[];
  /** The repaired text, for resolution to look for places in. */
  readonly text: string;
}

/**
 * Reads a text: header and mentions. Pure: no clock, no input but its arguments.
 *
 * @param original the text as it was read; offsets are UTF-16 units of it
 * @param lexicon names under which laws are cited
 */
export function readText(original: string, lexicon: Lexicon): TextReading {
  const repaired = repair(original);
  const { text } = repaired;
  const allNumbers = scanNumbers(text);
  const header = readHeader(text, allNumbers);
  const numbers = allNumbers.filter((span) => span.start !== header.numberAt?.start);
  const sections = cutSections(text, header.titleStart, header.titleEnd);
  const scanned = {
    numbers,
    names: scanNames(text, lexicon),
    plenums: scanPlenums(text),
    shorts: scanShort(text),
    provisions: scanProvisions(text),
  };
  const found = [...findMentions(text, scanned, lexicon), ...scanSelf(text, header.type)].sort(
    (one, other) => one.outerStart - other.outerStart || other.end - one.end,
  );
  const context = {
    text,
    statements: statementStarts(text),
    sectionAt: (offset: number) => sectionAt(sections, offset),
    hostType: header.type,
  };
  const related = relate(found, context);
  const order = found
    .map((_, index) => index)
    .sort((one, other) => (found[one]?.start ?? 0) - (found[other]?.start ?? 0) || one - other);
  const place = new Map(order.map((index, position) => [index, position]));
  const mentions = order.map((index): ExtractedMention => {
    const mention = found[index] as Mention;
    const relation = related[index] as Related;
    const start = repaired.start(mention.start);
    const end = repaired.end(mention.end);
    const source = relation.from === null ? null : found[relation.from];
    return {
      ...mention,
      start,
      end,
      quote: original.slice(start, end),
      section: context.sectionAt(mention.start),
      relation: mention.kind === 'self' ? 'SELF' : relation.relation,
      from:
        relation.from === null || source?.kind === 'self' || mention.kind === 'self'
          ? null
          : (place.get(relation.from) ?? null),
      rule: relation.rule,
    };
  });
  return { header, mentions, text };
}
