import { isoDate } from '../instrument/date.js';
import { DocumentError } from '../reading/document-error.js';
import { jsonRecord } from '../reading/json-record.js';
import { type OnBytes, rawLinesOfFile } from '../reading/lines-of-file.js';
import { unreadable } from '../reading/read-file.js';
import { decodeUtf8 } from '../reading/utf8.js';
import type { DocumentSource, Material, MissingSource, OpenSource } from './preparation/material.js';

/** What a record can hold, with the names under which dumps keep it, the usual one first. */
const FIELDS = {
  text: ['text', 'content', 'noi_dung', 'full_text'],
  name: ['name', 'id', 'url'],
  type: ['type', 'loai', 'loai_van_ban'],
  number: ['number', 'so_hieu', 'so_ky_hieu'],
  date: ['date', 'issue_date', 'ngay_ban_hanh'],
  title: ['title', 'trich_yeu', 'ten'],
} as const;

/** The highest of the bytes that stand for nothing: blanks, tabs, ends of lines. */
const SPACE = 0x20;

/** A field of a record. */
export type RecordField = keyof typeof FIELDS;
/** Which key of a record holds which field. */
export type FieldMap = Readonly<Partial<Record<RecordField, string>>>;

/**
 * Reads `text=content,number=so_hieu`.
 *
 * @throws RangeError for a field there is none of, and for a pair that is none
 */
export function parseFieldMap(written: string): FieldMap {
  const pairs = written.split(',').map((pair) => {
    const [field = '', key = ''] = pair.split('=').map((part) => part.trim());
    if (!(field in FIELDS) || key === '') {
      throw new RangeError(
        `"${pair}" is no mapping; write FIELD=KEY, where FIELD is one of ${Object.keys(FIELDS).join(', ')}`,
      );
    }
    return [field, key] as const;
  });
  return Object.fromEntries(pairs);
}

/**
 * The documents of a JSONL file, one a line, plain or gzip, one in memory at a time, not yet looked into: that is left to whoever
 * prepares them, by {@link recordSource}.
 *
 * @param map keys for fields; fields that are not in it are looked for under their usual names
 * @param maxBytes largest text; a line may be three times as long, for JSON may write a letter as `\u1ea5`
 * @param onBytes told how far the file was read
 */
export async function* bulkRecords(
  path: string,
  map: FieldMap,
  maxBytes: number,
  onBytes?: OnBytes,
): AsyncGenerator<DocumentSource | MissingSource> {
  let line = 0;
  try {
    for await (const written of rawLinesOfFile(path, 3 * maxBytes + 10_000, onBytes)) {
      line += 1;
      if (written.some((byte) => byte > SPACE))
        yield { name: `${path}:${line}`, material: { kind: 'record', line: new Uint8Array(written), map } };
    }
  } catch (error) {
    yield { name: path, problem: error instanceof DocumentError ? error : unreadable(path, error) };
  }
}

/**
 * The document of one record. What it says beside its text goes along as metadata.
 *
 * @param place where the record stands, for people
 */
export function recordSource(
  place: string,
  { line, map }: Extract<Material, { kind: 'record' }>,
): OpenSource | MissingSource {
  // The decoder takes a byte order mark off.
  const record = jsonRecord(decodeUtf8(line));
  const cell = (field: RecordField): string | null => {
    const keys = map[field] === undefined ? FIELDS[field] : [map[field]];
    const value = keys
      .map((key) => record?.[key])
      .find((found) => typeof found === 'string' || typeof found === 'number');
    return value === undefined || String(value).trim() === '' ? null : String(value);
  };
  const text = cell('text');
  if (text === null) {
    const wanted = map.text ?? FIELDS.text.join(', ');
    const what =
      record === null
        ? 'is not a JSON object'
        : `has no text (looked for ${wanted}); say where it is with --map text=KEY`;
    return { name: place, problem: new DocumentError('RECORD_BROKEN', `${place} ${what}.`) };
  }
  const name = cell('name');
  return {
    name: name === null ? place : `${place} ${name}`,
    material: { kind: 'text', text },
    metadata: { type: cell('type'), number: cell('number'), date: dateOf(cell('date')), title: cell('title') },
  };
}

/** ISO or `dd/mm/yyyy`; what is neither says nothing. */
function dateOf(written: string | null): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(written ?? '');
  if (iso) return isoDate(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written ?? '');
  return local ? isoDate(Number(local[1]), Number(local[2]), Number(local[3])) : null;
}
