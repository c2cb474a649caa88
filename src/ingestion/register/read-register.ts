import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { DocumentError } from '../../reading/document-error.js';
import { jsonRecord } from '../../reading/json-record.js';
import { linesOfFile, openUnpacked } from '../../reading/lines-of-file.js';
import { unreadable } from '../../reading/read-file.js';

/** One record of a register as it is written: values by the names of its columns. */
export interface RegisterRecord {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A line of a register that holds no record. */
export interface BrokenLine {
  readonly line: number;
  readonly broken: string;
}

/** No entry is so long; a line without end must not grow in memory. */
const LONGEST_LINE = 1_000_000;

/**
 * The records of a register, one by one: TSV or CSV with a header, or JSONL, told by what the first line holds; plain or gzip.
 *
 * @param path as the user gave it; it is what messages name
 * @throws DocumentError where there is no file, or no header
 */
export async function* readRegister(path: string): AsyncGenerator<RegisterRecord | BrokenLine> {
  const first = await firstLine(path);
  if (first.startsWith('{')) yield* jsonLines(path);
  else yield* delimited(path, first.includes('\t') ? '\t' : ',');
}

async function firstLine(path: string): Promise<string> {
  try {
    for await (const line of linesOfFile(path, LONGEST_LINE)) {
      const text = line.trim();
      if (text !== '') return text;
    }
  } catch (error) {
    throw error instanceof DocumentError ? error : unreadable(path, error);
  }
  throw new DocumentError(
    'DOCUMENT_EMPTY',
    `${path} is empty. A register has a header line, or one JSON object a line.`,
  );
}

async function* jsonLines(path: string): AsyncGenerator<RegisterRecord | BrokenLine> {
  let number = 0;
  for await (const line of linesOfFile(path, LONGEST_LINE)) {
    number += 1;
    if (line.trim() === '') continue;
    const fields = jsonRecord(line);
    yield fields ? { line: number, fields } : { line: number, broken: 'is not a JSON object' };
  }
}

async function* delimited(path: string, delimiter: string): AsyncGenerator<RegisterRecord | BrokenLine> {
  const parser = parse({
    columns: (names: string[]) => names.map((name) => name.trim()),
    bom: true,
    delimiter,
    max_record_size: LONGEST_LINE,
    // Tab-separated dumps do not quote; a quotation mark in a title is part of it.
    quote: delimiter === '\t' ? null : '"',
    skip_empty_lines: true,
    relax_column_count: true,
    info: true,
  });
  pipeline(await openUnpacked(path), parser).catch(() => {});
  let columns = 0;
  try {
    for await (const row of parser as AsyncIterable<{ record: Record<string, string>; info: Row }>) {
      columns ||= row.info.columns.length;
      const { lines, error } = row.info;
      yield error
        ? { line: lines, broken: `does not have the ${columns} columns of the header` }
        : { line: lines, fields: row.record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw unreadable(path, error);
    yield { line: Number(error.lines ?? 0), broken: error.message };
  }
}

interface Row {
  readonly lines: number;
  readonly columns: readonly unknown[];
  readonly error?: Error;
}
