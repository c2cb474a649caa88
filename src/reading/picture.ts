/** A file of a picture, and how large it says it is; null where its head does not say. */
export interface PictureKind {
  readonly format: 'png' | 'jpeg' | 'tiff' | 'bmp' | 'webp';
  readonly pixels: number | null;
}

/** What kind of picture bytes are, by their head; null where they are none. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { format: 'png', pixels: pngPixels(view) };
  if (head.startsWith('\xff\xd8\xff')) return { format: 'jpeg', pixels: jpegPixels(view) };
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return { format: 'tiff', pixels: tiffPixels(view) };
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { format: 'webp', pixels: null };
  // Two letters are no proof: the four bytes behind the size of a bitmap are zero.
  if (head.startsWith('BM') && bytes.length > 26 && view.getUint32(6, true) === 0)
    return { format: 'bmp', pixels: bmpPixels(view) };
  return null;
}

function pngPixels(view: DataView): number | null {
  return view.byteLength < 24 ? null : view.getUint32(16) * view.getUint32(20);
}

function bmpPixels(view: DataView): number {
  return Math.abs(view.getInt32(18, true) * view.getInt32(22, true));
}

/** From the frame header (SOF), which stands behind any number of other segments. */
function jpegPixels(view: DataView): number | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** Width (tag 256) times height (tag 257) of the first page. */
function tiffPixels(view: DataView): number | null {
  const little = view.getUint8(0) === 0x49;
  const first = view.byteLength < 8 ? view.byteLength : view.getUint32(4, little);
  if (first + 2 > view.byteLength) return null;
  let pixels = 1;
  let found = 0;
  const entries = view.getUint16(first, little);
  for (let at = first + 2, index = 0; index < entries && at + 12 <= view.byteLength; index++, at += 12) {
    const tag = view.getUint16(at, little);
    if (tag !== 256 && tag !== 257) continue;
    pixels *= view.getUint16(at + 2, little) === 3 ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little);
    found++;
  }
  return found === 2 ? pixels : null;
}
