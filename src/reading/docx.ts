import { NO_NUMBERS, paragraphNumbers } from './docx-numbering.js';
import { Layout } from './layout.js';
import { charsetWarning, decodeMarkUp } from './mark-up.js';
import { READING_LIMITS, type Reader, type ReadingLimits } from './reader.js';
import { damaged } from './refusals.js';
import type { ReadingWarning, SourceText } from './source-text.js';
import { wordprocessingBody } from './wordprocessing-body.js';
import { readXml } from './xml-events.js';
import { openPackage, type ZipEntry, zipHas } from './zip.js';

const CONTENT_TYPES = '[Content_Types].xml';
const MAIN = /^word\/(?:document\d*)\.xml$/;

/** Word since 2007, with macros (.docm) or as a template too: an Office Open XML package, ECMA-376. */
export const docx: Reader = {
  name: 'docx',
  recognises: (bytes) => zipHas(bytes, READING_LIMITS, (path) => MAIN.test(path)),
  async read(bytes, name, limits) {
    const files = await openPackage(bytes, name, limits);
    const main = [...files.keys()].find((path) => MAIN.test(path));
    if (main === undefined || !files.has(CONTENT_TYPES)) throw damaged(name, 'it has no main document');
    const xml = (path: string) => xmlOf(files.get(path));
    const numbers = paragraphNumbers(
      await xml('word/numbering.xml'),
      await xml('word/styles.xml'),
      name,
      limits.maxNesting,
    );
    const layout = new Layout(name, limits.maxNesting);
    const referred: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[] = [];
    layout.part = main;
    const body = wordprocessingBody(layout, numbers, (kind, id) => referred.push({ kind, id }));
    readXml((await xml(main)) ?? '', name, limits.maxNesting, body);
    const noted = new Set(referred.map(({ kind, id }) => `${kind} ${id}`));
    for (const kind of ['footnote', 'endnote'] as const) {
      const path = `word/${kind}s.xml`;
      const notes = noted.size > 0 ? await xml(path) : null;
      if (notes !== null) readNotes(notes, name, limits, layout, path, (id) => noted.has(`${kind} ${id}`));
    }
    return layout.finish('docx', files.has('word/vbaProject.bin') ? [MACROS_IGNORED] : []);
  },
};

/** What a reader says of a document with macros. */
export const MACROS_IGNORED: ReadingWarning = {
  code: 'macros-ignored',
  message: 'Tệp có macro; chỉ đọc chữ. The file has macros; only its text was read.',
};

async function xmlOf(entry: ZipEntry | undefined): Promise<string | null> {
  return entry ? decodeMarkUp(await entry.open()).text : null;
}

/** Lays out the notes that are referred to; separators are notes as well, and no one refers to them. */
function readNotes(
  xml: string,
  name: string,
  limits: ReadingLimits,
  layout: Layout,
  part: string,
  isReferredTo: (id: string) => boolean,
): void {
  const body = wordprocessingBody(layout, NO_NUMBERS, () => {});
  let note: string | null = null;
  layout.part = part;
  readXml(xml, name, limits.maxNesting, {
    open(tag, attributes) {
      if (tag === 'footnote' || tag === 'endnote') {
        note = attributes.id ?? '';
        if (!isReferredTo(note)) note = null;
        else layout.openNote();
      } else if (note !== null) body.open(tag, attributes);
    },
    close(tag) {
      if (note === null) return;
      if (tag === 'footnote' || tag === 'endnote') {
        layout.closeNote();
        note = null;
      } else body.close(tag);
    },
    text(text, offset, exact) {
      if (note !== null) body.text(text, offset, exact);
    },
  });
}

/** WordprocessingML in one file: Word 2003 XML, or a package written flat. */
export function readFlatWord(xml: string, name: string, limits: ReadingLimits, wrong: string | null): SourceText {
  const layout = new Layout(name, limits.maxNesting);
  const body = wordprocessingBody(layout, NO_NUMBERS, () => {});
  let within = 0;
  readXml(xml, name, limits.maxNesting, {
    open(tag, attributes) {
      if (tag === 'body') within += 1;
      if (within > 0) body.open(tag, attributes);
    },
    close(tag) {
      if (within > 0) body.close(tag);
      if (tag === 'body') within -= 1;
    },
    text(text, offset, exact) {
      if (within > 0) body.text(text, offset, exact);
    },
  });
  return layout.finish('docx', wrong === null ? [] : [charsetWarning(wrong)]);
}
