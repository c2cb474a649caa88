import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument, readParts } from '../../src/reading/read-document.js';
import { placeAt } from '../../src/reading/source-text.js';
import { fixture } from './fixture.js';

const told = async (bytes: Uint8Array) =>
  (await readParts(bytes, 'a.zip')).map((reading) =>
    'error' in reading ? [reading.part, reading.error.code] : [reading.part, reading.text.reader],
  );

describe('a zip', () => {
  it('tells each document by its content, and each that cannot be read by its name and code', async () => {
    const bytes = zipSync({
      'van-ban.txt': fixture('chi-thi.docx'),
      'thu-muc/x.docx': strToU8('<html><body><p>Căn cứ Luật Đất đai</p></body></html>'),
      'anh.bin': new Uint8Array([1, 2, 3, 0]),
      '__MACOSX/._van-ban.txt': strToU8('x'),
    });
    expect(await told(bytes)).toEqual([
      ['van-ban.txt', 'docx'],
      ['thu-muc/x.docx', 'html'],
      ['anh.bin', 'DOCUMENT_BINARY'],
    ]);
    const texts = await readDocument(bytes, 'a.zip');
    expect(texts.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([['member-unread'], []]);
    expect(texts[0]?.warnings[0]?.message).toContain('a.zip > anh.bin');
  });

  it.each(['../../etc/x', '/etc/x', 'C:/x', 'a\\..\\..\\x'])(
    'refuses a document named %s, and reads the others',
    async (path) => {
      const bytes = zipSync({ [path]: strToU8('Căn cứ'), 'a.txt': strToU8('Căn cứ') });
      expect(await told(bytes)).toEqual([
        [path.replaceAll('\\', '/'), 'DOCUMENT_DAMAGED'],
        ['a.txt', 'plain'],
      ]);
    },
  );

  it('of nothing is refused as empty', async () => {
    await expect(readDocument(zipSync({}), 'a.zip')).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
  });
});

describe('a page saved as one file', () => {
  it('is its page, without the pictures and styles beside it', async () => {
    const mht = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://example.org/',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html><head><meta charset=3D"utf-8"></head><body><p>C=C4=83n c=E1=BB=A9 Lu=E1=BA=ADt =C4=90=E1=BA=A5t =',
      '=C4=91ai</p></body></html>',
      '--b',
      'Content-Type: text/css',
      'Content-Location: cid:css@x',
      '',
      'p { color: red }',
      '--b',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://example.org/a.png',
      '',
      'iVBORw0KGgo=',
      '--b--',
    ].join('\r\n');
    const texts = await readDocument(Buffer.from(mht), 'trang.doc');
    expect(texts.map(({ reader, text }) => [reader, text.trim()])).toEqual([['html', 'Căn cứ Luật Đất đai']]);
  });
});

describe('a message', () => {
  it('is its words and, as documents of their own, the messages in it', async () => {
    const inner =
      'From: b@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nCăn cứ Luật B';
    const outer = `From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\nCăn cứ Luật A\n--x\nContent-Type: message/rfc822\n\n${inner}\n--x--\n`;
    const texts = await readDocument(Buffer.from(outer), 'thu.eml');
    expect(texts.map((text) => [placeAt(text, 0).part, text.text.trim()])).toEqual([
      ['body.txt', 'Căn cứ Luật A'],
      ['attachment-1>body.txt', 'Căn cứ Luật B'],
    ]);
  });
});
