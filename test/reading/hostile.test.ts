import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/reading/document-error.js';
import { readDocument, readParts } from '../../src/reading/read-document.js';
import { READING_LIMITS, type ReadingLimits } from '../../src/reading/reader.js';
import { placeAt } from '../../src/reading/source-text.js';
import { fixture } from './fixture.js';

const FORMATS = ['docx', 'doc', 'rtf', 'odt', 'fodt', 'html'] as const;

const codeOf = async (content: Uint8Array | string, limits: Partial<ReadingLimits> = {}): Promise<string> => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return readDocument(bytes, 'van-ban', { ...READING_LIMITS, ...limits }).then(
    ([text]) => `read as ${text?.reader}`,
    (error: unknown) => (error instanceof DocumentError ? error.code : String(error)),
  );
};

async function expectTextOrRefusal(bytes: Uint8Array): Promise<void> {
  for (const reading of await readParts(bytes, 'van-ban')) {
    if ('error' in reading) {
      expect(reading.error).toBeInstanceOf(DocumentError);
      continue;
    }
    const { text, spans } = reading.text;
    expect(spans[0]?.at).toBe(0);
    expect(placeAt({ spans }, text.length - 1)).toBeDefined();
  }
}

describe('broken files', () => {
  it.each(FORMATS)('of .%s cut anywhere are a text or a refusal', async (format) => {
    const whole = fixture(`chi-thi.${format}`);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (length) => expectTextOrRefusal(whole.subarray(0, length))),
      { numRuns: 60 },
    );
  });

  it.each(FORMATS)('of .%s with bytes changed are a text or a refusal', async (format) => {
    const whole = fixture(`chi-thi.${format}`);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        await expectTextOrRefusal(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('of any bytes behind any magic number are a text or a refusal', async () => {
    const magic = fc.constantFrom(
      'PK\x03\x04',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '{\\rtf1 ',
      '<html>',
      '<?xml ',
      'From: a\nMIME-Version: 1\n',
      '# ',
      '',
    );
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 2000 }), async (head, bytes) =>
        expectTextOrRefusal(Buffer.concat([Buffer.from(head, 'latin1'), bytes])),
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['docx', 6000],
    ['odt', 20000],
    ['rtf', 9000],
    ['fodt', 30000],
    ['doc', 9000],
  ])('of .%s that end early are told to be damaged', async (format, length) => {
    expect(await codeOf(fixture(`chi-thi.${format}`).subarray(0, length))).toBe('DOCUMENT_DAMAGED');
  });

  it('are told to be damaged when a checksum does not hold', async () => {
    const bytes = Buffer.from(zipSync({ 'a.txt': [strToU8('Căn cứ Luật Đất đai'), { level: 0 }] }));
    bytes[bytes.indexOf('cứ')] = 0x6b;
    expect(await codeOf(bytes)).toBe('DOCUMENT_DAMAGED');
  });
});

const word = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`),
  });
const nested = (levels: number): Uint8Array =>
  levels === 0 ? strToU8('Căn cứ Luật Đất đai;') : zipSync({ 'trong.zip': nested(levels - 1) });
const DEEP = 100_000;

describe('bombs', () => {
  it.each<[string, Uint8Array | string]>([
    ['a page of elements in one another', `<html>${'<div>'.repeat(DEEP)}`],
    ['XML of elements in one another', `<?xml version="1.0"?>${'<a>'.repeat(DEEP)}`],
    ['groups of RTF in one another', `{\\rtf1${'{'.repeat(DEEP)}`],
    ['tables of Word in one another', word('<w:tbl><w:tr><w:tc>'.repeat(DEEP))],
    ['a zip that unpacks to 300 MB', zipSync({ 'a.txt': new Uint8Array(300_000_000) })],
    ['zips within one another', nested(5)],
    [
      'entities that hold entities',
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>`,
    ],
    [
      'a message of a hundred thousand parts',
      `From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n${'--x\n\na\n'.repeat(DEEP)}`,
    ],
  ])('are refused: %s', async (_, content) => {
    expect(await codeOf(content)).toBe('DOCUMENT_BOMB');
  });

  it('are refused when many zips unpack to too much together', async () => {
    const member = zipSync({ 'a.txt': new Uint8Array(900_000).fill(0x61) });
    const outer = zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.zip`, member])));
    const limits = { ...READING_LIMITS, maxUnpackedBytes: 5_000_000 };
    const parts = await readParts(outer, 'a.zip', limits);
    expect(parts.length).toBeLessThan(8);
    expect(parts.at(-1)).toMatchObject({ error: { code: 'DOCUMENT_BOMB' } });
  });

  it('are refused when a zip declares less than it holds', async () => {
    const bytes = Buffer.from(zipSync({ 'a.txt': new Uint8Array(1_000_000).fill(0x61) }));
    for (const signature of ['PK\x01\x02', 'PK\x03\x04']) {
      const at = bytes.indexOf(signature, 0, 'latin1');
      bytes.writeUInt32LE(10, at + (signature === 'PK\x01\x02' ? 24 : 22));
    }
    expect(await codeOf(bytes)).toBe('DOCUMENT_DAMAGED');
  });
});

describe('time', () => {
  it.each<[string, (size: number) => string]>([
    ['tags that close nothing', (size) => `<html>${'<b>'.repeat(900)}${'</i>'.repeat(size)}x`],
    ['comments before a page', (size) => `${'<!--a-->'.repeat(size)}<html>x`],
    ['paragraphs that are never closed', (size) => `<html>${'<p>a'.repeat(size)}`],
    ['emphasis that is never closed', (size) => `# a\n${'*a **a '.repeat(size)}`],
    ['brackets of Markdown', (size) => `# a\n${'['.repeat(size)}`],
    ['quotations of Markdown', (size) => `# a\n${'>'.repeat(size)}`],
    ['groups of RTF', (size) => `{\\rtf1 ${'{a}'.repeat(size)}}`],
    ['elements of XML', (size) => `<?xml version="1.0"?><a>${'b<c>d</c>'.repeat(size)}</a>`],
  ])('grows no faster than the size: %s', async (_, make) => {
    const spent = async (size: number) => {
      const bytes = Buffer.from(make(size));
      const start = performance.now();
      await readDocument(bytes, 'a').catch(() => {});
      return performance.now() - start;
    };
    await spent(10_000);
    const small = await spent(20_000);
    expect(await spent(160_000)).toBeLessThan(8 * 6 * Math.max(small, 5));
  });
});
