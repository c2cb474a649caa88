import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CitationKind, Section } from '../../src/instrument/citation.js';

/** An instrument as a person labelled it; `GUIDELINE.md` §2. */
export interface LabelledInstrument {
  readonly type: string;
  readonly number: string | null;
  /** A misprint of the source that `number` mends. */
  readonly number_printed?: string;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly scope: string | null;
}

/** One reference as a person labelled it; `GUIDELINE.md` §4. */
export interface LabelledMention {
  readonly kind: CitationKind;
  readonly anchor: string;
  readonly ctx: string;
  readonly nth?: number;
  /** `host`, or a key of the document's `targets`. */
  readonly target: string;
  readonly rel: string;
  readonly alt?: readonly string[];
  readonly from: string;
  readonly altFrom?: readonly string[];
  readonly section: Section;
  readonly pin: string | null;
}

/** A labelled document with its text. */
export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  readonly host: LabelledInstrument;
  readonly targets: Readonly<Record<string, LabelledInstrument>>;
  readonly mentions: readonly LabelledMention[];
}

const FOLDER = dirname(fileURLToPath(import.meta.url));

/** Every labelled document, in the order of its name. */
export function goldDocuments(): GoldDocument[] {
  return readdirSync(join(FOLDER, 'labels'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const label = JSON.parse(readFileSync(join(FOLDER, 'labels', file), 'utf8')) as Omit<
        GoldDocument,
        'name' | 'text'
      > & {
        doc: string;
      };
      const text = readFileSync(join(FOLDER, 'texts', label.doc), 'utf8');
      return { name: label.doc, text, host: label.host, targets: label.targets, mentions: label.mentions };
    });
}

/** True for the five documents the project started from. */
export function isSeed(document: GoldDocument): boolean {
  return document.name.startsWith('seed_');
}

/**
 * Offsets of the anchor of a label. White space in labels is written as one space, whatever the text holds.
 *
 * @throws where the text does not hold the label's context
 */
export function locate(text: string, mention: LabelledMention): { start: number; end: number } {
  const places = [...text.matchAll(new RegExp(flexible(mention.ctx), 'g'))];
  const place = places[(mention.nth ?? 1) - 1];
  const anchor = place && new RegExp(flexible(mention.anchor)).exec(place[0]);
  if (!place || !anchor) throw new Error(`The text holds no "${mention.ctx.slice(0, 60)}" with "${mention.anchor}".`);
  const start = place.index + anchor.index;
  return { start, end: start + anchor[0].length };
}

/** A pattern for words with any white space between them. */
function flexible(words: string): string {
  return words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
}
