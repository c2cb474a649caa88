import { writeCollapsed } from './collapse-space.js';
import { readFlatWord } from './docx.js';
import { Layout } from './layout.js';
import { charsetWarning, decodeMarkUp, headOf } from './mark-up.js';
import { readFlatOpenDocument } from './odt.js';
import type { Reader } from './reader.js';
import { readXml, type XmlListener } from './xml-events.js';

const START = /^\s*<(?:\?xml\s|[\w.-]+(?::[\w.-]+)?(?:\s[^<>]{0,2000})?\sxmlns(?::[\w.-]+)?\s*=)/;
const ROOT = /^\s*(?:<\?[^>]{0,500}>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:[\w.-]+:)?([\w.-]+)/;

/** Akoma Ntoso (OASIS LegalDocML 1.0) and other XML; Word and OpenDocument in one file too, told by their root. */
export const xml: Reader = {
  name: 'xml',
  recognises: (bytes) => START.test(headOf(bytes)),
  read(bytes, name, limits) {
    const { text, declaredWrong } = decodeMarkUp(bytes);
    const source = text.replace(/^\ufeff/, '');
    const root = ROOT.exec(source.slice(0, 8192))?.[1];
    if (root === 'wordDocument' || root === 'package') return readFlatWord(source, name, limits, declaredWrong);
    if (root === 'document' && /office:text/.test(source))
      return readFlatOpenDocument(source, name, limits, declaredWrong);
    const layout = new Layout(name, limits.maxNesting);
    readXml(source, name, limits.maxNesting, documentBody(layout));
    return layout.finish('xml', declaredWrong === null ? [] : [charsetWarning(declaredWrong)]);
  },
};

/** Elements of Akoma Ntoso and of XHTML within a line. */
const INLINE = new Set(
  'a abbr affectedDocument b big caps code date def decoration del docAuthority docCommittee docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType em embeddedText entity event fillIn font i inline ins label lawyer legislature location mod mref neutralCitation noteRef object omissis opinion organization outcome party person placeholder process quantity quotedText ref relatedDocument remark rref rmod role scene session shortTitle signature small span strike strong sub sup term time tt u vote'.split(
    ' ',
  ),
);
/** What is said of a document, and what was taken out of it. */
const UNREAD = new Set(['meta', 'metadata', 'teiHeader', 'script', 'style', 'head', 'del']);
const ROWS = new Set(['tr', 'row']);
const CELLS = new Set(['td', 'th', 'cell', 'entry']);
const NOTES = new Set(['authorialNote', 'footnote', 'note']);
const BREAKS = new Set(['eol', 'br', 'lb']);

type Kind = 'inline' | 'block' | 'number' | 'row' | 'cell' | 'note';

function documentBody(layout: Layout): XmlListener {
  const kinds: Kind[] = [];
  let unread = 0;
  let afterNumber = false;

  const kindOf = (tag: string): Kind => {
    if (ROWS.has(tag)) return 'row';
    if (CELLS.has(tag)) return 'cell';
    if (NOTES.has(tag)) return 'note';
    if (tag === 'num') return 'number';
    if (INLINE.has(tag)) return 'inline';
    // An element amid the text of a line belongs to that line; behind a number (`Điều 1.`) its heading or first paragraph stands.
    return layout.atLineStart || afterNumber || /^(?:p|div|heading|h[1-6])$/.test(tag) ? 'block' : 'inline';
  };

  return {
    open(tag) {
      if (unread > 0 || UNREAD.has(tag)) {
        unread += 1;
        return;
      }
      const kind = kindOf(tag);
      kinds.push(kind);
      if (BREAKS.has(tag)) layout.endLine();
      if (kind === 'row') layout.openRow();
      else if (kind === 'cell') layout.openCell();
      else if (kind === 'note') layout.openNote();
      else if (kind === 'number' || (kind === 'block' && !afterNumber)) layout.breakLine();
    },
    close() {
      if (unread > 0) {
        unread -= 1;
        return;
      }
      const kind = kinds.pop();
      if (kind === 'row') layout.closeRow();
      else if (kind === 'cell') layout.closeCell();
      else if (kind === 'note') layout.closeNote();
      else if (kind === 'number' && !layout.atLineStart) {
        layout.text(' ', null, false);
        afterNumber = true;
      } else if (kind === 'block' && !afterNumber) layout.breakLine();
    },
    text(text, offset, exact) {
      if (unread > 0) return;
      if (/\S/.test(text)) afterNumber = false;
      writeCollapsed(layout, text, offset, exact);
    },
  };
}
