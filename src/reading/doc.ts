import * as CFB from 'cfb';
import { layOutDoc } from './doc-body.js';
import { readDocHead } from './doc-pieces.js';
import { MACROS_IGNORED } from './docx.js';
import { Layout } from './layout.js';
import type { Reader } from './reader.js';
import { asDamage, encrypted, unsupported } from './refusals.js';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const STREAM = 'WordDocument';

/** Word 6, 95 and 97 to 2003, in a compound file ([MS-CFB], [MS-DOC]). Places are Word's own character positions. */
export const doc: Reader = {
  name: 'doc',
  recognises: (bytes) => COMPOUND_FILE.every((byte, index) => bytes[index] === byte),
  read(bytes, name, limits) {
    try {
      const file = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' });
      const stream = (path: string) => viewOf(CFB.find(file, path));
      if (CFB.find(file, 'EncryptedPackage')) throw encrypted(name);
      const document = stream(STREAM);
      if (!document) throw unsupported(name, 'an office file other than a Word document');
      const head = readDocHead(document, stream, name);
      const layout = new Layout(name, limits.maxNesting);
      layout.part = STREAM;
      layOutDoc(layout, document, head, name);
      const macros = file.FullPaths.some((path) => /\/(?:Macros|_VBA_PROJECT)\/?/.test(path));
      return layout.finish('doc', macros ? [MACROS_IGNORED] : []);
    } catch (error) {
      throw asDamage(name, error);
    }
  },
};

function viewOf(entry: CFB.CFB$Entry | null): DataView | null {
  if (!entry?.content || entry.size === 0) return null;
  const bytes = Uint8Array.from(entry.content);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
