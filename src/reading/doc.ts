import { isCompoundFile, openCompoundFile } from './compound-file.js';
import { layOutDoc } from './doc-body.js';
import { readDocHead } from './doc-pieces.js';
import { MACROS_IGNORED } from './docx.js';
import { Layout } from './layout.js';
import type { Reader } from './reader.js';
import { asDamage, encrypted, unsupported } from './refusals.js';

const STREAM = 'WordDocument';

/** Word 6, 95 and 97 to 2003, in a compound file ([MS-CFB], [MS-DOC]). Places are Word's own character positions. */
export const doc: Reader = {
  name: 'doc',
  recognises: isCompoundFile,
  read(bytes, name, limits) {
    try {
      const file = openCompoundFile(bytes, name);
      const view = (path: string) => {
        const stream = file.stream(path);
        return stream && new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
      };
      if (file.paths.includes('EncryptedPackage')) throw encrypted(name);
      const document = view(STREAM);
      if (!document) throw unsupported(name, 'an office file other than a Word document');
      const head = readDocHead(document, view, name);
      const layout = new Layout(name, limits.maxNesting);
      layout.part = STREAM;
      layOutDoc(layout, document, head, name);
      const macros = file.paths.some((path) => /^(?:Macros|_VBA_PROJECT)(?:\/|$)/.test(path));
      return layout.finish('doc', macros ? [MACROS_IGNORED] : []);
    } catch (error) {
      throw asDamage(name, error);
    }
  },
};
