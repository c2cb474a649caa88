import { decodeLegacy } from './decode-legacy.js';
import { doc } from './doc.js';
import { DocumentError } from './document-error.js';
import { docx } from './docx.js';
import { eml } from './eml.js';
import { html } from './html.js';
import { decodeLetters } from './legacy-letters.js';
import { markdown } from './markdown.js';
import { ocr } from './ocr.js';
import { odt } from './odt.js';
import { pdf } from './pdf.js';
import { plain } from './plain.js';
import { readBytes, tooLarge } from './read-file.js';
import { type Container, READING_LIMITS, type Reader, type ReadingLimits } from './reader.js';
import { asDamage, nestedTooDeep, unpacksTooFar } from './refusals.js';
import { rtf } from './rtf.js';
import type { SourceText } from './source-text.js';
import { xml } from './xml.js';
import { zip } from './zip-container.js';

/**
 * Every format, the first that recognises a document reads it: packages before the zip that they are, formats with a magic
 * number before those told by their words, and plain text, which takes what is left, last.
 */
export const FORMATS: readonly (Reader | Container)[] = [
  docx,
  odt,
  zip,
  doc,
  pdf,
  ocr,
  rtf,
  html,
  xml,
  eml,
  markdown,
  plain,
];

/** What came of one document of a file: the file itself, or one in a container. */
export type PartReading =
  | { readonly part: string | null; readonly text: SourceText }
  | { readonly part: string | null; readonly error: DocumentError };

/**
 * Reads a file, whatever its format, which its content tells and never its name: one text, or one for each document in a
 * container. A document that cannot be read stands there with what is wrong with it.
 *
 * @param name how the file is called, for messages
 */
export async function readParts(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = READING_LIMITS,
): Promise<PartReading[]> {
  return readWithin(bytes, name, limits, { left: limits.maxUnpackedBytes }, null, 0);
}

/** The texts of a file, as {@link readParts} gives them. Throws DocumentError where the file itself cannot be had. */
export async function readFileParts(path: string, maxBytes: number): Promise<PartReading[]> {
  return readParts(await readBytes(path, maxBytes), path, { ...READING_LIMITS, maxBytes });
}

/**
 * The texts of a file, as {@link readParts} gives them. Documents of a container that cannot be read are warnings of the first
 * text, `member-unread`, unless there is no text at all.
 *
 * @throws DocumentError
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = READING_LIMITS,
): Promise<SourceText[]> {
  const parts = await readParts(bytes, name, limits);
  const unread = parts.flatMap((part) => ('error' in part ? [part.error] : []));
  const [first, ...others] = parts.flatMap((part) => ('text' in part ? [part.text] : []));
  if (!first) throw unread[0] ?? new DocumentError('DOCUMENT_EMPTY', `${name} holds no documents.`);
  const warnings = unread.map(({ message }) => ({
    code: 'member-unread',
    message: `Một văn bản trong tệp không đọc được. One document in the file could not be read: ${message}`,
  }));
  return [{ ...first, warnings: [...first.warnings, ...warnings] }, ...others];
}

/** What may still be unpacked of a file, however its containers stand within one another. */
interface Budget {
  left: number;
}

async function readWithin(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits,
  budget: Budget,
  part: string | null,
  depth: number,
): Promise<PartReading[]> {
  try {
    if (bytes.length > limits.maxBytes) throw tooLarge(name, bytes.length, limits.maxBytes);
    const format = await formatOf(bytes);
    if ('read' in format) {
      const read = await format.read(bytes, name, limits);
      // Plain text has decoded its own; in other formats letters of a legacy font look like Western ones.
      const text = format === plain ? read : decodeLetters(read, decodeLegacy);
      return [{ part, text: within(text, part) }];
    }
    if (depth >= limits.maxContainers) throw nestedTooDeep(name, limits.maxContainers);
    const readings: PartReading[] = [];
    for (const member of await format.members(bytes, name, limits)) {
      const path = part === null ? member.part : `${part}>${member.part}`;
      const called = `${name} > ${member.part}`;
      try {
        const opened = await member.open();
        budget.left -= opened.length;
        if (budget.left < 0) throw unpacksTooFar(name, limits.maxUnpackedBytes);
        readings.push(...(await readWithin(opened, called, limits, budget, path, depth + 1)));
      } catch (error) {
        readings.push({ part: path, error: asDamage(called, error) });
        if (budget.left < 0) break;
      }
    }
    return readings;
  } catch (error) {
    return [{ part, error: asDamage(name, error) }];
  }
}

async function formatOf(bytes: Uint8Array): Promise<Reader | Container> {
  for (const format of FORMATS) if (await format.recognises(bytes)) return format;
  return plain;
}

/** A text of a container's document: its places are in that document. */
function within(text: SourceText, part: string | null): SourceText {
  if (part === null) return text;
  const spans = text.spans.map(({ place, ...span }) => ({
    ...span,
    place: { ...place, part: place.part === null ? part : `${part}>${place.part}` },
  }));
  return { ...text, spans };
}
