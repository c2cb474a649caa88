import { writeCollapsed } from './collapse-space.js';
import type { Layout } from './layout.js';
import { OpenDocumentLists } from './odt-lists.js';
import { type OpenDocumentStyles, styleGatherer } from './odt-styles.js';
import type { XmlListener } from './xml-events.js';

/** What stands in the text and is none of it: deleted words, marks of notes, comments, rules of tables of contents. */
const UNREAD = /^(?:tracked-changes|note-citation|annotation|[\w-]+-index-source)$/;
const MOST_SPACES = 1000;

/** Listens to `content.xml`, or a document in one file, and lays out what is in `office:text` (OpenDocument part 3, §5 and §6). */
export function openDocumentBody(layout: Layout, styles: OpenDocumentStyles): XmlListener {
  const gatherer = styleGatherer(styles);
  const lists = new OpenDocumentLists(styles);
  let within = 0;
  let unread = 0;
  let inParagraph = 0;
  /** Cells that the one before them covers by its width; cells covered from above are empty ones of their row. */
  let covered = 0;

  const open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    switch (tag) {
      case 'p':
      case 'h': {
        if (inParagraph > 0) layout.breakLine();
        inParagraph += 1;
        const label = lists.label();
        if (label !== '') layout.label(label);
        break;
      }
      case 'list':
        lists.open(attributes);
        break;
      case 'list-item':
        lists.item(attributes['start-value']);
        break;
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
        covered = 0;
        break;
      case 'table-cell':
        layout.openCell();
        covered = (Number(attributes['number-columns-spanned'] ?? 1) || 1) - 1;
        break;
      case 'covered-table-cell':
        if (covered > 0) covered -= 1;
        else {
          layout.openCell();
          layout.closeCell();
        }
        break;
      case 'note':
        layout.openNote();
        break;
    }
  };

  return {
    open(tag, attributes) {
      if (within > 0) within += 1;
      else if (tag === 'text') within = 1;
      if (within === 0) gatherer.open(tag, attributes);
      else if (unread > 0 || UNREAD.test(tag) || styles.hidden.has(attributes['style-name'] ?? '')) unread += 1;
      else open(tag, attributes);
    },
    close(tag) {
      if (within === 0) {
        gatherer.close(tag);
        return;
      }
      within -= 1;
      if (unread > 0) unread -= 1;
      else if (tag === 'p' || tag === 'h') {
        inParagraph -= 1;
        layout.endLine();
      } else if (tag === 'list') lists.close();
      else if (tag === 'table-cell') layout.closeCell();
      else if (tag === 'table-row') layout.closeRow();
      else if (tag === 'note') layout.closeNote();
    },
    text(text, offset, exact) {
      if (inParagraph > 0 && unread === 0 && within > 0) writeCollapsed(layout, text, offset, exact);
    },
  };
}
