import { StoreError } from '../../graph/errors.js';
import type { Extraction } from '../../instrument/citation.js';
import { numberKey, parseNumber } from '../../instrument/number.js';
import { nonEmpty } from '../../reading/decode-text.js';
import { DocumentError } from '../../reading/document-error.js';
import { type PartReading, readFileParts } from '../../reading/read-document.js';
import { tooLarge } from '../../reading/read-file.js';
import type { SourceText } from '../../reading/source-text.js';
import { bytesBeyond, encodeUtf8 } from '../../reading/utf8.js';
import type { DocumentReader } from '../../resolution/read-document.js';
import { recordSource } from '../bulk-records.js';
import { documentId, prepareDocument } from '../prepare-document.js';
import type { TextStore } from '../text-store.js';
import type { DocumentSource, DocumentWarning, Metadata, MissingSource, OpenSource, Preparation } from './material.js';

/** What preparing needs beside the source. */
export interface PreparationContext {
  readonly reader: DocumentReader;
  readonly maxDocumentBytes: number;
  /** Where texts are kept, or null where they are not. */
  readonly texts: TextStore | null;
}

/**
 * Reads a source, keeps its texts, and makes each ready for the graph: a container has several. What is wrong with one is answered,
 * not thrown.
 *
 * @throws StoreError where a text cannot be kept: that is not the document's fault
 */
export async function prepareSource(given: DocumentSource, context: PreparationContext): Promise<Preparation[]> {
  let began = performance.now();
  const took = () => {
    const ended = performance.now();
    const milliseconds = Math.round(ended - began);
    began = ended;
    return milliseconds;
  };
  const refused = (name: string | null, error: unknown): Preparation => {
    if (error instanceof StoreError) throw error;
    const { code, message } = error instanceof DocumentError ? error : faultOf(name, error);
    return { name, code, message, took: took() };
  };
  const source = opened(given);
  if ('problem' in source) return [refused(source.name, source.problem)];
  try {
    return (await partsOf(source, context.maxDocumentBytes)).map((reading): Preparation => {
      const name = reading.part === null ? source.name : `${source.name ?? ''} > ${reading.part}`;
      if ('error' in reading) return refused(name, reading.error);
      try {
        return { ...prepareText(name, reading.text, source, context), took: took() };
      } catch (error) {
        return refused(name, error);
      }
    });
  } catch (error) {
    return [refused(source.name, error)];
  }
}

function prepareText(
  name: string | null,
  { text, reader, repairs, warnings }: SourceText,
  { material, metadata: beside }: DocumentSource,
  context: PreparationContext,
) {
  const metadata = beside ?? null;
  const read = withMetadata(context.reader.read(nonEmpty(text, name ?? 'The text')), metadata);
  const bytes = encodeUtf8(text);
  const id = documentId(bytes);
  const prepared = prepareDocument(text, name ?? '(không tên)', read.extraction, id);
  context.texts?.put(id, { name: name ?? '', text, metadata }, bytes);
  const file = material.kind === 'file';
  return {
    name,
    prepared,
    file,
    reader,
    repairs: [...repairs, ...read.extraction.repairs],
    warnings: [...warnings, ...read.warnings],
  };
}

function opened({ material, ...source }: DocumentSource): OpenSource | MissingSource {
  return material.kind === 'record' ? recordSource(source.name ?? '', material) : { ...source, material };
}

async function partsOf({ name, material }: OpenSource, maxBytes: number): Promise<PartReading[]> {
  if (material.kind === 'file') {
    return readFileParts(material.path, maxBytes);
  }
  const bytes = bytesBeyond(material.text, maxBytes);
  if (bytes !== null) throw tooLarge(name ?? 'The text', bytes, maxBytes);
  return [{ part: null, text: { text: material.text, reader: 'text', spans: [], repairs: [], warnings: [] } }];
}

/** A fault of the program's own, told so that it can be reported. */
export function faultOf(
  name: string | null,
  error: unknown,
): { readonly code: 'DOCUMENT_FAILED'; readonly message: string } {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'DOCUMENT_FAILED',
    message: `${name ?? 'A text'} could not be taken in: ${why}. Please report it with the text.`,
  };
}

/** The header with what metadata adds to it; where both speak and differ, the header stands and the difference is told. */
export function withMetadata(
  extraction: Extraction,
  metadata: Metadata | null,
): { readonly extraction: Extraction; readonly warnings: DocumentWarning[] } {
  if (metadata === null) return { extraction, warnings: [] };
  const { instrument } = extraction;
  const number = metadata.number === null ? null : (parseNumber(metadata.number)?.canonical ?? null);
  const warnings: DocumentWarning[] = [];
  const differ = (what: string, header: string | null, record: string | null, same: boolean) => {
    if (header === null || record === null || same) return;
    const message = `The header has the ${what} ${header}, the record ${record}; the header is kept.`;
    warnings.push({ code: 'METADATA_CONFLICT', message });
  };
  differ('number', instrument.number, number, numberKey(instrument.number ?? '') === numberKey(number ?? ''));
  differ('date', instrument.date, metadata.date, (instrument.date ?? '').startsWith(metadata.date ?? ''));
  return {
    extraction: {
      ...extraction,
      instrument: {
        ...instrument,
        type: instrument.number === null && metadata.type !== null ? metadata.type : instrument.type,
        number: instrument.number ?? number,
        date: instrument.date ?? metadata.date,
        title: instrument.title ?? metadata.title,
      },
    },
    warnings,
  };
}
