import { type ListLevel, ListNumbers, type NumberedList } from './list-numbers.js';
import { readXml } from './xml-events.js';

/** How a Word document numbers its paragraphs. */
export interface ParagraphNumbers {
  readonly numbers: ListNumbers;
  /** The list and level (from 0) that styles give their paragraphs. */
  readonly styles: ReadonlyMap<string, { readonly list: string; readonly level: number }>;
}

export const NO_NUMBERS: ParagraphNumbers = { numbers: new ListNumbers(new Map()), styles: new Map() };

const LEVELS = 9;
const LONGEST_LABEL = 60;

/**
 * Reads the lists of a document (ECMA-376 part 1, §17.9).
 *
 * @param numbering `word/numbering.xml`, null where there is none
 * @param styles `word/styles.xml`, null where there is none
 * @throws DocumentError
 */
export function paragraphNumbers(
  numbering: string | null,
  styles: string | null,
  name: string,
  maxNesting: number,
): ParagraphNumbers {
  if (numbering === null) return NO_NUMBERS;
  return {
    numbers: new ListNumbers(readLists(numbering, name, maxNesting)),
    styles: styles === null ? new Map() : readStyles(styles, name, maxNesting),
  };
}

function readLists(xml: string, name: string, maxNesting: number): Map<string, NumberedList> {
  const levelsOf = new Map<string, (ListLevel | undefined)[]>();
  const lists = new Map<
    string,
    { kind: string; levels: (ListLevel | undefined)[]; restarts: (number | undefined)[] }
  >();
  let abstract = '';
  let list: string | null = null;
  let at = -1;
  const change = (part: Partial<ListLevel>) => {
    const levels = levelsOf.get(abstract);
    if (levels && list === null && at >= 0 && at < LEVELS)
      levels[at] = { ...(levels[at] ?? { start: 1, format: 'decimal', label: '' }), ...part };
  };
  readXml(xml, name, maxNesting, {
    open(tag, { abstractNumId, numId, ilvl, val }) {
      const open = list === null ? undefined : lists.get(list);
      if (tag === 'abstractNum') {
        abstract = abstractNumId ?? '';
        levelsOf.set(abstract, []);
      } else if (tag === 'num') {
        list = numId ?? '';
        lists.set(list, { kind: '', levels: [], restarts: [] });
      } else if (tag === 'abstractNumId' && open) {
        open.kind = val ?? '';
        open.levels = levelsOf.get(open.kind) ?? [];
      } else if (tag === 'lvlOverride') at = Number(ilvl);
      else if (tag === 'startOverride' && open && at >= 0 && at < LEVELS) open.restarts[at] = Number(val) || 0;
      else if (tag === 'lvl') {
        at = Number(ilvl);
        change({});
      } else if (tag === 'start') change({ start: Number(val) || 0 });
      else if (tag === 'numFmt') change({ format: val ?? 'decimal' });
      else if (tag === 'lvlText') change({ label: (val ?? '').slice(0, LONGEST_LABEL) });
    },
    close(tag) {
      if (tag === 'num') list = null;
      else if (tag === 'lvl' && list === null) at = -1;
    },
    text() {},
  });
  return lists;
}

function readStyles(xml: string, name: string, maxNesting: number) {
  const styled = new Map<string, { list: string; level: number }>();
  let style = '';
  let level = 0;
  readXml(xml, name, maxNesting, {
    open(tag, { styleId, val }) {
      if (tag === 'style') {
        style = styleId ?? '';
        level = 0;
      } else if (tag === 'ilvl') level = Number(val) || 0;
      else if (tag === 'numId' && style !== '') styled.set(style, { list: val ?? '', level });
    },
    close() {},
    text() {},
  });
  return styled;
}
