import { DocumentError } from './document-error.js';

/** Control characters that no text holds; a few of them mean a program, a picture or an office file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

/**
 * Text from bytes: UTF-8 (the mark at its head is dropped) or UTF-16 with its mark.
 *
 * @param name how the document is called, for messages
 * @throws DocumentError DOCUMENT_EMPTY, DOCUMENT_BINARY
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const text = decode(bytes, name);
  if (CONTROL.test(text.slice(0, 65_536))) throw notText(name);
  return nonEmpty(text, name);
}

/** The text itself, unless there is nothing in it. Throws DocumentError DOCUMENT_EMPTY. */
export function nonEmpty(text: string, name: string): string {
  if (/\S/.test(text)) return text;
  throw new DocumentError('DOCUMENT_EMPTY', `${name} holds no text. Give a file with the text of an instrument.`);
}

function decode(bytes: Uint8Array, name: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw notText(name, cause);
  }
}

function notText(name: string, cause?: unknown): DocumentError {
  const advice = 'This version reads plain text in UTF-8 or UTF-16: save the document as text and try again.';
  return new DocumentError('DOCUMENT_BINARY', `${name} is not a text file. ${advice}`, { cause });
}
