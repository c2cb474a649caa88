import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { Matrix } from './matrix.js';
import type { PagePicture } from './page-drawing.js';

/** A page of grey pixels, 0 black, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture as pdf.js decodes it: one bit, three or four bytes a pixel. */
interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Pixels a point, at most: 400 a inch are more than OCR needs. */
const FINEST = 400 / 72;

/** How long a picture may take to be decoded, in milliseconds. */
const PATIENCE = 20_000;

/**
 * The pictures of a page in their places, as grey: a scan may be one picture, strips below each other, or turned.
 *
 * @returns null where none could be decoded
 */
export async function rasterOf(
  source: PDFPageProxy,
  pictures: readonly PagePicture[],
  size: { readonly width: number; readonly height: number },
  maxPixels: number,
): Promise<Raster | null> {
  const decoded: { picture: Decoded; matrix: Matrix }[] = [];
  for (const { object, matrix } of pictures) {
    const picture = await objectOf(source, object);
    if (picture) decoded.push({ picture, matrix });
  }
  if (decoded.length === 0) return null;
  const densities = decoded.map(({ picture, matrix }) => picture.width / Math.hypot(matrix[0], matrix[1]));
  const room = Math.sqrt(maxPixels / (size.width * size.height));
  const scale = Math.min(FINEST, room, Math.max(...densities));
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const pixels = new Uint8Array(width * height).fill(255);
  for (const { picture, matrix } of decoded)
    draw(picture, matrix.map((value) => value * scale) as unknown as Matrix, { width, height, pixels });
  return { width, height, pixels };
}

/** As a PGM file, the plainest that OCR reads. */
export function pgm({ width, height, pixels }: Raster): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  return Buffer.concat([head, pixels]);
}

/** What pdf.js decoded; it calls back when the picture is there, with null or never where it cannot be decoded. */
function objectOf(source: PDFPageProxy, object: string): Promise<Decoded | null> {
  const store = object.startsWith('g_') ? source.commonObjs : source.objs;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE);
    store.get(object, (picture: unknown) => {
      clearTimeout(timer);
      resolve(isDecoded(picture) ? picture : null);
    });
  });
}

function isDecoded(picture: unknown): picture is Decoded {
  const { width, height, data } = (picture ?? {}) as Partial<Decoded>;
  return typeof width === 'number' && typeof height === 'number' && data !== undefined;
}

/** Takes for each pixel of the page the one of the picture that lies there. */
function draw(picture: Decoded, [a, b, c, d, e, f]: Matrix, page: Raster): void {
  const determinant = a * d - b * c;
  if (determinant === 0) return;
  const grey = greyOf(picture);
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(page.height, Math.ceil(Math.max(...ys)));
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const right = Math.min(page.width, Math.ceil(Math.max(...xs)));
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const dx = x + 0.5 - e;
      const dy = y + 0.5 - f;
      const column = Math.floor(((dx * d - dy * c) / determinant) * picture.width);
      const row = Math.floor((1 - (dy * a - dx * b) / determinant) * picture.height);
      if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
      page.pixels[y * page.width + x] = grey(column, row);
    }
  }
}

function greyOf({ width, kind, data }: Decoded): (column: number, row: number) => number {
  if (kind === 1) {
    const stride = (width + 7) >> 3;
    return (column, row) => (((data[row * stride + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1 ? 255 : 0);
  }
  const size = kind === 2 ? 3 : 4;
  return (column, row) => {
    const at = (row * width + column) * size;
    return (299 * (data[at] ?? 0) + 587 * (data[at + 1] ?? 0) + 114 * (data[at + 2] ?? 0)) / 1000;
  };
}
