import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/reading/decode-text.js';
import { DocumentError } from '../../src/reading/document-error.js';
import { plain } from '../../src/reading/plain.js';
import { placeAt } from '../../src/reading/source-text.js';
import { legacyBytes } from './legacy-encodings.js';

const TEXT = 'nghị định số 30/2020/nđ-cp\nngày 05 tháng 3 năm 2020 của chính phủ\nvề công tác văn thư\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
const codeOf = (bytes: Uint8Array) => {
  try {
    plain.read(bytes, 'thu.txt');
    return null;
  } catch (error) {
    return error instanceof DocumentError ? error.code : error;
  }
};

describe('plain text', () => {
  it.each(['tcvn3', 'vni', 'viscii', 'windows-1258'] as const)('in %s is decoded and says so', (kind) => {
    const { text, repairs, reader } = plain.read(legacyBytes(TEXT, kind), 'thu.txt');
    expect({ text, reader }).toEqual({ text: TEXT, reader: 'plain' });
    expect(repairs).toEqual([{ kind: `encoding-${kind}`, count: 1 }]);
  });

  it.each([
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16 with its mark', utf16(`\ufeff${TEXT}`)],
    ['UTF-16 without mark', utf16(TEXT)],
    ['UTF-16, high byte first, without mark', swapped(utf16(TEXT))],
  ])('in %s is read', (_, bytes) => expect(plain.read(bytes, 'thu.txt')).toMatchObject({ text: TEXT, repairs: [] }));

  it('in a Western encoding is read as Windows-1252', () => {
    const bytes = Uint8Array.from(Buffer.from('Le d\xe9cret \x93sur les \xe9tudes\x94 du minist\xe8re', 'latin1'));
    expect(decodeText(bytes, 'thu.txt')).toBe('Le décret “sur les études” du ministère');
  });

  it('whose last character was cut off is read, with a warning', () => {
    const { text, warnings } = plain.read(utf8('Căn cứ Luật Đất đai số').slice(0, -4), 'thu.txt');
    expect(text).toBe('Căn cứ Luật Đất đai ');
    expect(warnings).toEqual([]);
    const cut = plain.read(utf8('Nghị định của Chính phủ').slice(0, -1), 'thu.txt');
    expect(cut.text).toBe('Nghị định của Chính ph\ufffd');
    expect(cut.warnings).toEqual([expect.objectContaining({ code: 'characters-replaced' })]);
  });

  it('with a lone surrogate is read, with a warning', () => {
    const { text, warnings } = plain.read(utf16(`\ufeff${TEXT}\ud800${TEXT}`), 'thu.txt');
    expect(text).toBe(`${TEXT}\ufffd${TEXT}`);
    expect(warnings[0]?.code).toBe('characters-replaced');
  });

  it.each([
    ['zeros', new Uint8Array(5000), 'DOCUMENT_BINARY'],
    ['a zero in the middle of UTF-8', utf8(`${TEXT}\0${TEXT}`), 'DOCUMENT_BINARY'],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0xff, 0x80]), 'DOCUMENT_BINARY'],
    ['nothing', new Uint8Array(), 'DOCUMENT_EMPTY'],
    ['a mark alone', utf16('\ufeff'), 'DOCUMENT_EMPTY'],
  ])('%s: a clear code', (_, bytes, code) => expect(codeOf(bytes)).toBe(code));

  it('any bytes end with a text whose every offset has a place, or with a document error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const code = codeOf(bytes);
        if (code) {
          expect(code).toMatch(/^DOCUMENT_/);
          return;
        }
        const source = plain.read(bytes, 'thu.txt');
        for (let offset = 0; offset < source.text.length; offset++)
          expect(placeAt(source, offset).offset).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('places', () => {
  it.each([
    ['UTF-8', utf8(TEXT), (line: string) => Buffer.byteLength(line)],
    ['VNI', legacyBytes(TEXT, 'vni'), (line: string) => legacyBytes(line, 'vni').length],
    ['UTF-16', utf16(`\ufeff${TEXT}`), (line: string) => 2 * line.length],
  ])('of %s are byte offsets of the line', (name, bytes, length) => {
    const source = plain.read(bytes, 'thu.txt');
    const second = TEXT.indexOf('\n') + 1;
    const mark = name === 'UTF-16' ? 2 : 0;
    expect(placeAt(source, second).offset).toBe(mark + length(TEXT.slice(0, second)));
  });

  it('of TCVN3, one byte a letter, are exact to the character', () => {
    const source = plain.read(legacyBytes(TEXT, 'tcvn3'), 'thu.txt');
    for (let offset = 0; offset < TEXT.length; offset++) expect(placeAt(source, offset).offset).toBe(offset);
  });

  it('of a very long line are near', () => {
    const source = plain.read(utf8('điều '.repeat(10_000)), 'thu.txt');
    expect(Math.abs((placeAt(source, 30_000).offset ?? 0) - 48_000)).toBeLessThan(1024);
  });
});
