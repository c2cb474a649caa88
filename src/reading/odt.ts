import { MACROS_IGNORED } from './docx.js';
import { Layout } from './layout.js';
import { charsetWarning, decodeMarkUp } from './mark-up.js';
import { openDocumentBody } from './odt-body.js';
import { OpenDocumentStyles, styleGatherer } from './odt-styles.js';
import { READING_LIMITS, type Reader, type ReadingLimits } from './reader.js';
import { damaged, encrypted } from './refusals.js';
import type { SourceText } from './source-text.js';
import { readXml } from './xml-events.js';
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
    const read = new OpenDocumentStyles();
    if (styles) readXml(decodeMarkUp(await styles.open()).text, name, limits.maxNesting, styleGatherer(read));
    readXml(decodeMarkUp(await content.open()).text, name, limits.maxNesting, openDocumentBody(layout, read));
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
  readXml(xml, name, limits.maxNesting, openDocumentBody(layout, new OpenDocumentStyles()));
  return layout.finish('odt', wrong === null ? [] : [charsetWarning(wrong)]);
}
