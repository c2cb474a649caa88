import type { Container } from './reader.js';
import { damaged, unsupported } from './refusals.js';
import { isZip, openZip } from './zip.js';

/** What archivers put beside documents. */
const CLUTTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** A zip of documents. Names that lead out of it are refused one by one, though nothing is ever written under them. */
export const zip: Container = {
  name: 'zip',
  recognises: isZip,
  async members(bytes, name, limits) {
    const entries = await openZip(bytes, name, limits);
    if (entries.some(({ path }) => path === '[Content_Types].xml'))
      throw unsupported(name, 'an office file other than a Word document');
    if (entries[0]?.path === 'mimetype')
      throw unsupported(name, 'an OpenDocument file or e-book other than a text document');
    return entries
      .filter(({ path }) => !CLUTTER.test(path))
      .map(({ path, unsafe, open }) => ({
        part: path,
        open:
          unsafe === null
            ? open
            : async () => Promise.reject(damaged(`${name} > ${path}`, 'its name leads out of the archive')),
      }));
  },
};
