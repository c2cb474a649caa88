import { tiffPages } from './tiff-pages.js';

/** A file of a picture, and how large it, or its largest page, says it is; null where its head does not say. */
export interface PictureKind {
  readonly format: 'png' | 'jpeg' | 'tiff' | 'bmp' | 'webp' | 'gif';
  readonly pixels: number | null;
}

/** What kind of picture bytes are, by their head; null where they are none. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { format: 'png', pixels: pngPixels(view) };
  if (head.startsWith('\xff\xd8\xff')) return { format: 'jpeg', pixels: jpegPixels(view) };
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return { format: 'tiff', pixels: tiffPixels(view) };
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { format: 'webp', pixels: webpPixels(view) };
  if (/^GIF8[79]a/.test(head)) return { format: 'gif', pixels: gifPixels(view) };
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

function tiffPixels(view: DataView): number | null {
  const sizes = tiffPages(view).flatMap(({ pixels }) => (pixels === null ? [] : [pixels]));
  return sizes.length > 0 ? sizes.reduce((most, size) => Math.max(most, size)) : null;
}

function gifPixels(view: DataView): number | null {
  return view.byteLength < 10 ? null : view.getUint16(6, true) * view.getUint16(8, true);
}

/** From the first chunk: extended, without loss, or the frame of VP8 (RFC 9649, §2; RFC 6386, §9.1). */
function webpPixels(view: DataView): number | null {
  if (view.byteLength < 30) return null;
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (kind === 'VP8X') return (1 + (view.getUint32(24, true) & 0xffffff)) * (1 + (view.getUint32(26, true) >>> 8));
  if (kind === 'VP8L') {
    const sizes = view.getUint32(21, true);
    return (1 + (sizes & 0x3fff)) * (1 + ((sizes >>> 14) & 0x3fff));
  }
  return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
}
