import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ocr } from '../../src/reading/ocr.js';
import { pdf } from '../../src/reading/pdf.js';
import { pictureKind } from '../../src/reading/picture.js';
import { placeAt } from '../../src/reading/source-text.js';
import { tiffPages } from '../../src/reading/tiff-pages.js';
import { fixture, linesOf } from './fixture.js';

const scan = new Uint8Array(readFileSync(new URL('fixtures/scan-10209556.pdf', import.meta.url)));
/** A grey PNG of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

describe('a scanned PDF', () => {
  it('is recognised, its columns in reading order', async () => {
    const text = await pdf.read(scan, 'thu.pdf');
    expect(text.reader).toBe('ocr');
    expect(text.repairs).toContainEqual({ kind: 'page-recognised', count: 1 });
    const found = ['CHÍNH PHỦ', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'NGHỊ QUYẾT', 'Điều 1. Thành lập phường'];
    const places = found.map((words) => text.text.indexOf(words));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(placeAt(text, 100).page).toBe(1);
  }, 60_000);
});

describe('a picture', () => {
  it.each([
    ['png', PNG, 1],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 20, 0, 30, 3, 1, 0, 0], 600],
    [
      'tiff',
      [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 30, 0, 0, 0, 1, 1, 4, 0, 1, 0, 0, 0, 20, 0, 0, 0],
      600,
    ],
  ])('of kind %s is told by its head, with its size', (format, bytes, pixels) => {
    expect(pictureKind(Uint8Array.from(bytes))).toEqual({ format, pixels });
  });

  it.each(['trang.bmp', 'trang.gif', 'trang.webp'])(
    'is recognised: %s',
    async (name) => {
      expect(pictureKind(fixture(name))).toEqual({ format: name.slice('trang.'.length), pixels: 1120 * 110 });
      const { text } = await ocr.read(fixture(name), name);
      expect(text.trim()).toBe('Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;');
    },
    60_000,
  );

  it('of several pages is recognised page by page', async () => {
    const text = await ocr.read(fixture('hai-trang.tif'), 'hai-trang.tif');
    expect(linesOf(text.text)).toEqual([
      'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;',
      'Thực hiện Chỉ thị số 16/CT-TTg ngày 16 tháng 5 năm 2018.',
    ]);
    expect(placeAt(text, text.text.indexOf('Chỉ thị')).page).toBe(2);
    await expect(ocr.read(fixture('hai-trang.tif'), 'x', { maxPages: 1 })).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
    });
  }, 60_000);

  it('whose pages lead back to one another has each once', () => {
    const bytes = Uint8Array.from(fixture('hai-trang.tif'));
    const view = new DataView(bytes.buffer);
    const pages = tiffPages(view);
    expect(pages.map(({ pixels }) => pixels)).toEqual([1120 * 110, 1120 * 110]);
    const [first, last] = pages.map(({ directory }) => directory) as [number, number];
    view.setUint32(last + 2 + 12 * view.getUint16(last, true), first, true);
    expect(tiffPages(view)).toEqual(pages);
  });

  it('is no text that begins with two of the same letters', () => {
    expect(ocr.recognises(new TextEncoder().encode('BM là viết tắt của một biểu mẫu'))).toBe(false);
  });

  it('of more pixels than the limit is refused before it is decoded', async () => {
    await expect(ocr.read(PNG, 'thu.png', { maxPixels: 0 })).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('that is damaged ends with its code, and the process goes on', async () => {
    const cut = Uint8Array.from(PNG.subarray(0, 40));
    await expect(ocr.read(cut, 'thu.png')).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
  }, 30_000);

  it('without letters: DOCUMENT_EMPTY', async () => {
    await expect(ocr.read(Uint8Array.from(PNG), 'thu.png')).rejects.toMatchObject({
      code: expect.stringMatching(/^DOCUMENT_(EMPTY|DAMAGED)$/),
    });
  }, 30_000);
});
