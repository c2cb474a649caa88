import { writeCollapsed } from './collapse-space.js';
import { MACROS_IGNORED } from './docx.js';
import { Layout } from './layout.js';
import { written } from './list-numbers.js';
import { charsetWarning, decodeMarkUp } from './mark-up.js';
import { READING_LIMITS, type Reader, type ReadingLimits } from './reader.js';
import { damaged, encrypted } from './refusals.js';
import type { SourceText } from './source-text.js';
import { readXml, type XmlListener } from './xml-events.js';
import { openPackage, zipHas } from './zip.js';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
const TEXT_TYPE = 'application/vnd.oasis.opendocument.text';

/** OpenDocument text, ISO/IEC 26300. */
export const odt: Reader = {
  name: 'odt',
  async recognises(bytes) {
    // The type is the first entry, stored as it is, so that it stands at a fixed place (part 3, §3.3).
    const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
    return (
      head.startsWith('PK') && head.includes(TEXT_TYPE) && zipHas(bytes, READING_LIMITS, (path) => path === CONTENT)
    );
  },
  async read(bytes, name, limits) {
    const files = await openPackage(bytes, name, limits);
    const manifest = await files.get(MANIFEST)?.open();
    if (manifest?.includes('encryption-data')) throw encrypted(name);
    const content = files.get(CONTENT);
    if (!content) throw damaged(name, 'it has no content');
    const layout = new Layout(name, limits.maxNesting);
    layout.part = CONTENT;
    const styles = files.get('styles.xml');
    const labels = new Map<string, ListLevel[]>();
    if (styles) readXml(decodeMarkUp(await styles.open()).text, name, limits.maxNesting, listStyles(labels));
    readXml(decodeMarkUp(await content.open()).text, name, limits.maxNesting, openDocumentBody(layout, labels));
    const macros = [...files.keys()].some((path) => path.startsWith('Basic/') || path.startsWith('Scripts/'));
    return layout.finish('odt', macros ? [MACROS_IGNORED] : []);
  },
};

/** OpenDocument text in one file of XML. */
export function readFlatOpenDocument(
  xml: string,
  name: string,
  limits: ReadingLimits,
  wrong: string | null,
): SourceText {
  const layout = new Layout(name, limits.maxNesting);
  readXml(xml, name, limits.maxNesting, openDocumentBody(layout, new Map()));
  return layout.finish('odt', wrong === null ? [] : [charsetWarning(wrong)]);
}

interface ListLevel {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the label shows: `1.2`. */
  readonly shown: number;
}

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const MOST_SPACES = 1000;

/** Gathers how lists are numbered, under the names of their styles. */
function listStyles(labels: Map<string, ListLevel[]>): XmlListener {
  let style: ListLevel[] | null = null;
  return {
    open(tag, attributes) {
      if (tag === 'list-style') {
        style = [];
        labels.set(attributes.name ?? '', style);
      } else if (style && (tag === 'list-level-style-number' || tag === 'list-level-style-bullet')) {
        const level = Math.min(10, Math.max(1, Number(attributes.level) || 1));
        style[level - 1] = {
          format: tag.endsWith('bullet')
            ? 'bullet'
            : attributes['num-format']
              ? (FORMATS[attributes['num-format']] ?? 'decimal')
              : 'none',
          prefix: attributes['num-prefix'] ?? '',
          suffix: attributes['num-suffix'] ?? '',
          start: Number(attributes['start-value'] ?? 1) || 1,
          shown: Number(attributes['display-levels'] ?? 1) || 1,
        };
      }
    },
    close(tag) {
      if (tag === 'list-style') style = null;
    },
    text() {},
  };
}

interface OpenList {
  readonly style: string;
  count: number;
  labelled: boolean;
}

function openDocumentBody(layout: Layout, labels: Map<string, ListLevel[]>): XmlListener {
  const styles = listStyles(labels);
  const lists: OpenList[] = [];
  const counted = new Map<string, OpenList>();
  let within = 0;
  let unread = 0;
  let inParagraph = 0;

  const openList = ({
    'style-name': named,
    id,
    'continue-list': continued,
    'continue-numbering': goesOn,
  }: Readonly<Record<string, string>>) => {
    const style = named ?? lists.at(-1)?.style ?? '';
    const before =
      continued !== undefined
        ? counted.get(continued)
        : goesOn === 'true'
          ? counted.get(`${style} ${lists.length}`)
          : undefined;
    const list = { style, count: before?.count ?? 0, labelled: true };
    if (id !== undefined) counted.set(id, list);
    counted.set(`${style} ${lists.length}`, list);
    lists.push(list);
  };
  const label = () => {
    const list = lists.at(-1);
    if (!list || list.labelled) return;
    list.labelled = true;
    const levels = labels.get(list.style);
    const level = levels?.[lists.length - 1];
    if (!level || level.format === 'none') return;
    const shown = lists.slice(-level.shown);
    const numbers = shown.map(({ count }, index) =>
      written(count, levels?.[lists.length - shown.length + index]?.format ?? 'decimal'),
    );
    const text = level.format === 'bullet' ? '-' : level.prefix + numbers.join('.') + level.suffix;
    layout.label(text);
  };

  return {
    open(tag, attributes) {
      styles.open(tag, attributes);
      if (tag === 'text' && within === 0) within = 1;
      else if (within > 0) within += 1;
      if (within === 0) return;
      if (
        unread > 0 ||
        tag === 'tracked-changes' ||
        tag === 'note-citation' ||
        tag === 'annotation' ||
        tag.endsWith('-index-source')
      ) {
        unread += 1;
        return;
      }
      switch (tag) {
        case 'p':
        case 'h':
          if (inParagraph > 0) layout.breakLine();
          inParagraph += 1;
          label();
          break;
        case 'list':
          openList(attributes);
          break;
        case 'list-item': {
          const list = lists.at(-1);
          if (list) {
            const start = labels.get(list.style)?.[lists.length - 1]?.start ?? 1;
            list.count =
              attributes['start-value'] === undefined
                ? list.count === 0
                  ? start
                  : list.count + 1
                : Number(attributes['start-value']) || 0;
            list.labelled = false;
          }
          break;
        }
        case 's':
          layout.text(' '.repeat(Math.min(MOST_SPACES, Number(attributes.c ?? 1) || 1)), null, false);
          break;
        case 'tab':
          layout.text('\t', null, false);
          break;
        case 'line-break':
          layout.text('\n', null, false);
          break;
        case 'table-row':
          layout.openRow();
          break;
        case 'table-cell':
          layout.openCell();
          break;
        case 'note':
          layout.openNote();
          break;
      }
    },
    close(tag) {
      styles.close(tag);
      if (within === 0) return;
      within -= 1;
      if (unread > 0) {
        unread -= 1;
        return;
      }
      if (tag === 'p' || tag === 'h') {
        inParagraph -= 1;
        layout.endLine();
      } else if (tag === 'list') lists.pop();
      else if (tag === 'table-cell') layout.closeCell();
      else if (tag === 'table-row') layout.closeRow();
      else if (tag === 'note') layout.closeNote();
    },
    text(text, offset, exact) {
      if (inParagraph > 0 && unread === 0 && within > 0) writeCollapsed(layout, text, offset, exact);
    },
  };
}
