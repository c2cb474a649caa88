import type { IngestedDocument } from '../ingestion/ingest.js';
import type { ReplacementReason } from '../ingestion/replacement/replaced-text.js';
import type { CitationKind, Doubt, Section } from '../instrument/citation.js';
import type { CitationRelation } from '../instrument/relation.js';

/** What a relation is called between the citing and the cited instrument. */
export const RELATION_WORDS: Readonly<Record<CitationRelation, string>> = {
  BASED_ON: 'căn cứ',
  PROPOSED_BY: 'theo đề nghị',
  IMPLEMENTS: 'thực hiện',
  CONTINUES: 'tiếp tục thực hiện',
  DETAILS: 'quy định chi tiết',
  AMENDS: 'sửa đổi',
  AMENDED_BY: 'được sửa đổi bởi',
  REPLACES: 'thay thế',
  REPEALS: 'bãi bỏ',
  SUSPENDS: 'tạm ngưng',
  EXTENDS: 'gia hạn',
  CORRECTS: 'đính chính',
  CONSOLIDATES: 'hợp nhất',
  REVIEWS: 'sơ kết, tổng kết',
  PROMULGATES: 'ban hành kèm theo',
  CITES: 'nhắc đến',
  SELF: 'tự nói về mình',
};

/** `thực hiện (IMPLEMENTS)`: the word for people and the name for queries. */
export function relationWords(relation: CitationRelation): string {
  return `${RELATION_WORDS[relation]} (${relation})`;
}

/** What a mention looks like. */
export const KIND_WORDS: Readonly<Record<CitationKind, string>> = {
  numbered: 'có số hiệu',
  short: 'số rút gọn',
  named: 'theo tên',
  plenum: 'theo hội nghị, đại hội',
  self: 'tự nói về mình',
  back: 'chỉ ngược',
};

/** Where in a document a mention stands. */
export const SECTION_WORDS: Readonly<Record<Section, string>> = {
  title: 'trích yếu',
  preamble: 'phần căn cứ',
  body: 'nội dung',
  annex: 'phụ lục',
};

/** What became of a document, or of one that it replaced. */
export const STATUS_WORDS: Readonly<Record<IngestedDocument['status'] | 'REPLACED', string>> = {
  ADDED: 'đã thêm (added)',
  UPDATED: 'đã đọc lại (updated)',
  UNCHANGED: 'không đổi (unchanged)',
  REFUSED: 'không nhận (refused)',
  REPLACED: 'bản cũ nhường chỗ (earlier texts replaced)',
};

/** Why a text gave way to another. */
export const REPLACEMENT_WORDS: Readonly<Record<ReplacementReason, string>> = {
  SAME_INSTRUMENT: 'có bản nạp sau (a later text of it)',
  SAME_FILE: 'tệp đã đổi (its file changed)',
};

/** `19/8/2013` in the manner of the texts; a year or month alone as far as it is known; `?` for nothing. */
export function dayWords(date: string | null, year: number | null = null): string {
  if (date === null) return year === null ? '?' : String(year);
  return date
    .split('-')
    .reverse()
    .map((part) => String(Number(part)))
    .join('/');
}

/** The name of a scope for people. */
export function placeWords(scope: string | null): string {
  if (scope === null || scope === '') return '?';
  return scope === 'VN' ? 'Trung ương' : scope.split('/').reverse().join(', ');
}

/** What an instrument is called in a table: `Chỉ thị 14/CT-UBND`; one without a number by its title. */
export function instrumentWords(instrument: {
  readonly type: string;
  readonly number: string | null;
  readonly title: string | null;
}): string {
  if (instrument.number !== null) return `${instrument.type} ${instrument.number}`;
  const title = instrument.title?.replace(/\s+/g, ' ').trim();
  if (!title) return `${instrument.type} (không số)`;
  const said = title.toLowerCase().startsWith(instrument.type.toLowerCase()) ? title : `${instrument.type}: ${title}`;
  return shortened(said, 70);
}

/** Cut at a word, with an ellipsis. */
export function shortened(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  return `${flat.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

/** What is doubtful about a citation as printed. */
export const DOUBT_WORDS: Readonly<Record<Doubt, string>> = {
  'impossible-number': 'khóa Quốc hội không họp vào năm ấy (the legislature did not sit in that year)',
  'date-mismatch': 'ngày không hợp với năm trong số hiệu (the day disagrees with the year in the number)',
};
