import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import MailComposer from 'nodemailer/lib/mail-composer';
import { htmlOf } from './mark-up-writers.js';
import { docxOf } from './office-writers.js';
import { type RandomDocument, typedOut } from './random-document.js';

/** A message by `nodemailer`: the document as its body, as text or as a page, and attached as .docx. */
export async function messageOf(document: RandomDocument, body: 'text' | 'html'): Promise<Uint8Array> {
  const message = new MailComposer({
    from: '"Văn thư" <van.thu@example.org>',
    to: 'so@example.org',
    subject: 'Gửi công văn',
    ...(body === 'text' ? { text: typedOut(document) } : { html: htmlOf(document) }),
    attachments: [{ filename: 'Công văn số 1.docx', content: Buffer.from(await docxOf(document)) }],
  });
  return message.compile().build();
}

/** A zip by `fflate` of a page, a text and a message. */
export async function archiveOf(document: RandomDocument): Promise<Uint8Array> {
  return zipSync({
    'hồ sơ/trang.html': Buffer.from(htmlOf(document)),
    'hồ sơ/van-ban.txt': Buffer.from(typedOut(document)),
    'thư.eml': await messageOf(document, 'text'),
  });
}

/** A dump of one record, plain or packed. */
export function dumpOf(document: RandomDocument, packed: boolean): Uint8Array {
  const line = Buffer.from(`${JSON.stringify({ id: 'x', text: typedOut(document) })}\n`);
  return packed ? gzipSync(line) : line;
}
