import type { XmlListener } from './xml-events.js';

/** How one level of a list is numbered (OpenDocument part 3, §16.30). */
export interface ListLevelStyle {
  /** `bullet`, `none`, or a format of numbers. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the label shows: two in `1.2`. */
  readonly shown: number;
}

/** What of a document's styles decides its text. */
export class OpenDocumentStyles {
  readonly lists = new Map<string, readonly (ListLevelStyle | undefined)[]>();
  /** Names of styles of words that are not shown. */
  readonly hidden = new Set<string>();
}

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const LEVELS = 10;

/** Gathers styles from `styles.xml`, or from the head of `content.xml`. */
export function styleGatherer(styles: OpenDocumentStyles): XmlListener {
  let list: (ListLevelStyle | undefined)[] | null = null;
  let style = '';
  return {
    open(tag, attributes) {
      if (tag === 'list-style') {
        list = [];
        styles.lists.set(attributes.name ?? '', list);
      } else if (tag === 'list-level-style-number' || tag === 'list-level-style-bullet') {
        const level = Math.min(LEVELS, Math.max(1, Number(attributes.level) || 1));
        if (list) list[level - 1] = levelStyle(tag.endsWith('bullet'), attributes);
      } else if (tag === 'style') style = attributes.name ?? '';
      else if (tag === 'text-properties' && attributes.display === 'none' && list === null) styles.hidden.add(style);
    },
    close(tag) {
      if (tag === 'list-style') list = null;
    },
    text() {},
  };
}

function levelStyle(bullet: boolean, attributes: Readonly<Record<string, string>>): ListLevelStyle {
  const format = attributes['num-format'] ?? '';
  return {
    format: bullet ? 'bullet' : format === '' ? 'none' : (FORMATS[format] ?? 'decimal'),
    prefix: attributes['num-prefix'] ?? '',
    suffix: attributes['num-suffix'] ?? '',
    start: Number(attributes['start-value'] ?? 1) || 1,
    shown: Number(attributes['display-levels'] ?? 1) || 1,
  };
}
