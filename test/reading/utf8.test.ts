import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../../src/reading/utf8.js';

it('bytes become the text that the standard decoder gives, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(decodeUtf8(bytes)).toBe(new TextDecoder().decode(bytes));
    }),
  );
});

it.each([
  ['a mark at the head', '\ufeff{"text": "Chỉ thị"}'],
  ['a mark alone', '\ufeff'],
  ['two marks', '\ufeff\ufeffa'],
  ['U+FFFD itself', 'a\ufffdb'],
  ['zero and what is beyond the first plane', '\u0000🙂'],
])('%s is taken as the standard decoder takes it', (_, text) => {
  const bytes = new TextEncoder().encode(text);
  expect(decodeUtf8(bytes)).toBe(new TextDecoder().decode(bytes));
});

it('any text becomes the bytes that the standard encoder gives, halves of surrogate pairs too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0xd800, max: 0xdfff })), (text, halves) => {
      for (const written of [text, `${text}${String.fromCharCode(...halves)}`, '']) {
        expect(Buffer.from(encodeUtf8(written))).toEqual(Buffer.from(new TextEncoder().encode(written)));
      }
    }),
  );
});
