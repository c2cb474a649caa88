import { DocumentError } from './document-error.js';

/** What is wrong with documents of formats, in sentences. */
export const encrypted = (name: string): DocumentError =>
  new DocumentError('DOCUMENT_ENCRYPTED', `${name} is protected by a password. Save it without one and try again.`);

/** @param why what does not hold, as the end of a sentence: `it ends within a table` */
export const damaged = (name: string, why: string, cause?: unknown): DocumentError =>
  new DocumentError(
    'DOCUMENT_DAMAGED',
    `${name} is damaged or cut short: ${why}. Fetch it again, or open it in the program that wrote it and save it anew.`,
    { cause },
  );

export const nestedTooDeep = (name: string, most: number): DocumentError =>
  new DocumentError(
    'DOCUMENT_BOMB',
    `${name} has elements within one another more than ${most} deep. No document of an office does; save it as plain text.`,
  );

export const unpacksTooFar = (name: string, most: number): DocumentError =>
  new DocumentError('DOCUMENT_BOMB', `${name} unpacks to more than ${most} bytes. Unpack it and give its files.`);

export const tooManyMembers = (name: string, most: number): DocumentError =>
  new DocumentError(
    'DOCUMENT_BOMB',
    `${name} holds more than ${most} files. Unpack it and give the documents among them.`,
  );

/** @param kind what the file is: `a spreadsheet` */
export const unsupported = (name: string, kind: string): DocumentError =>
  new DocumentError('DOCUMENT_UNSUPPORTED', `${name} is ${kind}. Save its text as .docx, PDF or plain text.`);

/** A DocumentError as it is; whatever else a library throws over broken input as damage. */
export function asDamage(name: string, error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  const told = error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError);
  return damaged(name, told ? error.message.replace(/[.\s]+$/, '') : 'its structure does not hold', error);
}
