import type { ParagraphNumbers } from './docx-numbering.js';
import type { Layout } from './layout.js';
import type { XmlListener } from './xml-events.js';

/** What is on the page but is not the text: deleted and moved words, field codes, the older form of a drawing. */
const UNREAD = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'Fallback',
  'pPrChange',
  'rPrChange',
]);
const BREAKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };

/**
 * Listens to WordprocessingML (ECMA-376 part 1, §17; Word 2003 XML is of the same shape) and lays it out. Words stand in `w:t`;
 * a footnote where it is referred to.
 *
 * @param notes what to do at the reference to a footnote or endnote
 */
export function wordprocessingBody(
  layout: Layout,
  { numbers, styles }: ParagraphNumbers,
  notes: (kind: 'footnote' | 'endnote', id: string) => void,
): XmlListener {
  let unread = 0;
  let inText = 0;
  let inRunStyle = false;
  let hidden = false;
  let style: string | null = null;
  let list: { list: string; level: number } | null = null;
  const paragraphs: { inProperties: boolean }[] = [];

  const label = () => {
    const given = list ?? (style === null ? undefined : styles.get(style));
    // `numId` 0 takes a paragraph out of the list that its style puts it in.
    const text = !given || given.list === '0' ? '' : numbers.next(given.list, given.level);
    if (text !== '') layout.label(text);
  };

  return {
    open(tag, attributes) {
      if (unread > 0 || UNREAD.has(tag)) {
        unread += 1;
        return;
      }
      const properties = paragraphs.at(-1)?.inProperties === true;
      switch (tag) {
        case 'p':
          // The paragraph of a text box stands within another one.
          if (paragraphs.length > 0) layout.breakLine();
          paragraphs.push({ inProperties: false });
          style = null;
          list = null;
          break;
        case 'pPr': {
          const paragraph = paragraphs.at(-1);
          if (paragraph) paragraph.inProperties = true;
          break;
        }
        case 'pStyle':
          style = attributes.val ?? null;
          break;
        case 'ilvl':
          list = { list: list?.list ?? '', level: Number(attributes.val) || 0 };
          break;
        case 'numId':
          list = { list: attributes.val ?? '', level: list?.level ?? 0 };
          break;
        case 'r':
          hidden = false;
          break;
        case 'rPr':
          inRunStyle = true;
          break;
        case 'vanish':
          if (inRunStyle && !properties) hidden = attributes.val !== '0' && attributes.val !== 'false';
          break;
        case 't':
          inText += 1;
          break;
        case 'tr':
          layout.openRow();
          break;
        case 'tc':
          layout.openCell();
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          notes(tag === 'footnoteReference' ? 'footnote' : 'endnote', attributes.id ?? '');
          break;
        default:
          if (!properties && !inRunStyle && !hidden) layout.text(BREAKS[tag] ?? '', null, false);
      }
    },
    close(tag) {
      if (unread > 0) {
        unread -= 1;
        return;
      }
      const paragraph = paragraphs.at(-1);
      if (tag === 'pPr' && paragraph) {
        paragraph.inProperties = false;
        label();
      } else if (tag === 'rPr') inRunStyle = false;
      else if (tag === 't') inText -= 1;
      else if (tag === 'tc') layout.closeCell();
      else if (tag === 'tr') layout.closeRow();
      else if (tag === 'p') {
        paragraphs.pop();
        layout.endLine();
      }
    },
    text(text, offset, exact) {
      if (inText > 0 && unread === 0 && !hidden) layout.text(text, offset, exact);
    },
  };
}
