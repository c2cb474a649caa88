import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadReference } from '../../../src/instrument/reference/index.js';
import { documentReader } from '../../../src/resolution/read-document.js';

/** One thing a document is put together of. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  /** Numbered from 1 by the program that writes it. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export type RandomDocument = readonly Block[];

const TEXTS = join(import.meta.dirname, '../../gold/texts');
const reader = documentReader(loadReference());
export const readCitations = (text: string) => reader.read(text).citations;

/**
 * A whole paragraph: where lines were broken by hand, no format tells a line from a paragraph. What the readers do with bars and
 * marks of lists is told by tests of their own.
 */
const isSentence = (line: string): boolean =>
  line.length >= 25 &&
  line.length <= 500 &&
  /^(?:\p{Lu}|\d{1,2}\. \p{Lu}|[a-zđ]\) \p{Lu})/u.test(line) &&
  /[.;:,]$/.test(line) &&
  !/[|\ufffd<>]|\s[-_]{3}/u.test(line) &&
  /\p{Ll}/u.test(line);

const lines = readdirSync(TEXTS)
  .sort()
  .flatMap((name) => readFileSync(join(TEXTS, name), 'utf8').split('\n'))
  .map((line) => line.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .filter(isSentence);
const cites = new Set(lines.filter((line) => /\d\/|-[A-ZĐ]{2}|Luật|Nghị quyết|Nghị định/u.test(line)));
/** Sentences of the labelled documents: those that cite, and others. */
const CITING = [...cites].filter((line) => readCitations(line).length > 0);
const OTHER = [...new Set(lines)].filter((line) => !cites.has(line));

/** Some full lines, by which a reader of pages knows where lines end: real documents have them. */
const LONG = [...new Set(lines)].filter((line) => line.length > 380).slice(0, 2);

const HEADERS: readonly (readonly string[])[] = [
  [
    'ỦY BAN NHÂN DÂN',
    'TỈNH CÀ MAU',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 07/CT-UBND',
    'Cà Mau, ngày 19 tháng 9 năm 2013',
    'CHỈ THỊ',
    'Về việc tăng cường công tác dân vận',
  ],
  [
    'THỦ TƯỚNG CHÍNH PHỦ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 1234/QĐ-TTg',
    'Hà Nội, ngày 05 tháng 8 năm 2020',
    'QUYẾT ĐỊNH',
    'Về việc ban hành Kế hoạch thi hành Luật Đầu tư',
  ],
  [],
];

const sentence = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...CITING) },
  { weight: 1, arbitrary: fc.constantFrom(...OTHER) },
);
/** What stands in a cell; rows whose words are those of a header are laid out as one. */
const cell = fc.oneof(
  sentence.filter((text) => !/^(?:Số|Nơi nhận|[A-Z]{1,3}\s*\.)/u.test(text)),
  fc.constantFrom('1', '2', '12/2020/NĐ-CP', 'Sở Nội vụ', 'Quý IV năm 2014'),
);
const table = fc.integer({ min: 2, max: 4 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
  }),
);
const block = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), text: sentence }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('heading' as const),
      text: fc.constantFrom('Điều 2. Tổ chức thực hiện', 'II. NHIỆM VỤ VÀ GIẢI PHÁP', 'Chương III'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(sentence, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: table },
);

/** Documents of sentences that real ones hold, under a header or none. */
export const randomDocument: fc.Arbitrary<RandomDocument> = fc
  .record({
    header: fc.constantFrom(...HEADERS),
    citing: fc.constantFrom(...CITING),
    blocks: fc.array(block, { minLength: 1, maxLength: 9 }),
  })
  .map(({ header, citing, blocks }) => [
    ...header.map((text) => ({ kind: 'paragraph' as const, text })),
    { kind: 'paragraph' as const, text: citing },
    ...blocks,
    ...LONG.map((text) => ({ kind: 'paragraph' as const, text })),
  ]);

/** A document as a person would type it. */
export const typedOut = (document: RandomDocument, between = '\n'): string =>
  document
    .flatMap((part) => {
      if (part.kind === 'list') return part.items.map((item, index) => `${index + 1}. ${item}`);
      if (part.kind === 'table') return part.rows.map((row) => row.join(' | '));
      return [part.text];
    })
    .join(between);

/** A document whose words are others. */
export function withWords(document: RandomDocument, change: (text: string) => string): RandomDocument {
  return document.map((part) => {
    if (part.kind === 'list') return { ...part, items: part.items.map(change) };
    if (part.kind === 'table') return { ...part, rows: part.rows.map((row) => row.map(change)) };
    return { ...part, text: change(part.text) };
  });
}
