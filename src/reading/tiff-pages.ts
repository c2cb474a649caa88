/** One page of a TIFF file. */
export interface TiffPage {
  /** Where its directory stands (TIFF 6.0, §2: "Image File Directory"). */
  readonly directory: number;
  /** Width times height; null where it does not say. */
  readonly pixels: number | null;
}

const HEAD_BYTES = 8;
const ENTRY_BYTES = 12;
const WIDTH = 256;
const HEIGHT = 257;
const SHORT = 3;

const isLittle = (view: DataView): boolean => view.getUint8(0) === 0x49;

/** The pages of a TIFF file, in order; directories that lead back or out of the file end them. */
export function tiffPages(view: DataView): readonly TiffPage[] {
  if (view.byteLength < HEAD_BYTES) return [];
  const little = isLittle(view);
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  let directory = view.getUint32(4, little);
  while (directory >= HEAD_BYTES && directory + 2 <= view.byteLength && !seen.has(directory)) {
    seen.add(directory);
    const entries = view.getUint16(directory, little);
    pages.push({ directory, pixels: pixelsOf(view, directory, entries, little) });
    const next = directory + 2 + entries * ENTRY_BYTES;
    if (next + 4 > view.byteLength) break;
    directory = view.getUint32(next, little);
  }
  return pages;
}

function pixelsOf(view: DataView, directory: number, entries: number, little: boolean): number | null {
  let width: number | null = null;
  let height: number | null = null;
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > view.byteLength) break;
    const value =
      view.getUint16(at + 2, little) === SHORT ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little);
    const tag = view.getUint16(at, little);
    if (tag === WIDTH) width = value;
    if (tag === HEIGHT) height = value;
  }
  return width === null || height === null ? null : width * height;
}

/** The same file with another page as its first, for programs that see no other. */
export function withFirstPage(bytes: Uint8Array, { directory }: TiffPage): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  view.setUint32(4, directory, isLittle(view));
  return copy;
}
