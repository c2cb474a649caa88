import * as CFB from 'cfb';
import { describe, expect, it } from 'vitest';
import WordExtractor from 'word-extractor';
import { doc } from '../../src/reading/doc.js';
import { READING_LIMITS } from '../../src/reading/reader.js';
import { placeAt } from '../../src/reading/source-text.js';
import { citedBy, fixture, linesOf, readOne } from './fixture.js';

const words = (text: string): string => text.replace(/[\s|]+/g, ' ').trim();

describe('a document of Word 97 to 2003', () => {
  it('has the words that another reader finds', async () => {
    const bytes = fixture('thong-tu-2010.doc');
    const other = (await new WordExtractor().extract(bytes)).getBody();
    const { text, reader } = await readOne(bytes);
    expect(reader).toBe('doc');
    expect(words(text)).toBe(words(other));
    expect(citedBy(text)).toEqual(citedBy(other));
    expect(citedBy(text).length).toBeGreaterThan(5);
  });

  it('tells the place of each letter by its number in the document', async () => {
    const text = await readOne(fixture('thong-tu-2010.doc'));
    const at = text.text.indexOf('CỦA NGÂN HÀNG');
    // "THÔNG TƯ" and the end of its paragraph stand before it.
    expect(placeAt(text, at)).toEqual({ page: null, part: 'WordDocument', offset: 9 });
    expect(placeAt(text, at + 4).offset).toBe(13);
  });
});

describe('a document of Word 6', () => {
  it('is read, in the letters of its legacy font', async () => {
    const { text } = await doc.read(fixture('sac-lenh-word6.doc'), 'sac-lenh.doc', READING_LIMITS);
    expect(linesOf(text).slice(0, 2)).toEqual(['S¾C LÖNH', 'CñA CHñ TÞCH CHÝNH PHñ Sè 1 NGµY 30 TH¸NG 8 N¨M 1945']);
    expect(linesOf(text).at(-1)).toBe('§iÒu thø hai: ¤ng Bé tr\u00adëng Bé Néi vô uû nhiÖm thi hµnh s¾c lÖnh nµy.');
  });
});

describe('a compound file', () => {
  /** The streams of a Word document, with others beside them. */
  const withStreams = (streams: Readonly<Record<string, string>>, source?: Buffer): Buffer => {
    const file = source ? CFB.read(source, { type: 'buffer' }) : CFB.utils.cfb_new();
    for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, path, Buffer.from(content));
    return CFB.write(file, { type: 'buffer' }) as Buffer;
  };
  const codeOf = (bytes: Buffer) =>
    readOne(bytes).then(
      () => 'read',
      (error: { code?: string }) => error.code,
    );

  it('of a Word document with macros is read, with a warning', async () => {
    const { text, warnings } = await readOne(withStreams({ '/Macros/VBA/dir': 'x' }, fixture('chi-thi.doc')));
    expect(text).toContain('25-NQ/TW');
    expect(warnings.map(({ code }) => code)).toEqual(['macros-ignored']);
  });

  it('of a newer Word document under a password is told to be encrypted', async () => {
    expect(await codeOf(withStreams({ '/EncryptionInfo': 'x', '/EncryptedPackage': 'x' }))).toBe('DOCUMENT_ENCRYPTED');
  });

  it('of a spreadsheet is not supported', async () => {
    expect(await codeOf(withStreams({ '/Workbook': 'x' }))).toBe('DOCUMENT_UNSUPPORTED');
  });

  it('of a Word 2 document is not supported', async () => {
    expect(await codeOf(withStreams({ '/WordDocument': '\xdb\xa5'.padEnd(2000, 'x') }))).toBe('DOCUMENT_UNSUPPORTED');
  });

  it('whose chain of sectors bites its tail is damaged, and read no further', async () => {
    const bytes = Buffer.from(fixture('thong-tu-2010.doc'));
    const table = 512 * (1 + bytes.readUInt32LE(0x4c));
    for (let sector = 0; sector < 60; sector += 1)
      if (bytes.readUInt32LE(table + sector * 4) < 0xfffffffa) bytes.writeUInt32LE(sector, table + sector * 4);
    expect(await codeOf(bytes)).toBe('DOCUMENT_DAMAGED');
  });
});
