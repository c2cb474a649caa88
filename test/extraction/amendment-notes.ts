import { DATE_PATTERN, dateFromGroups } from '../../src/instrument/date.js';
import { numberKey, parseNumber } from '../../src/instrument/number.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { documentReader } from '../../src/resolution/read-document.js';

/** An official note of the legal code: which provision was amended by what, from which day. */
export interface AmendmentNote {
  readonly id: string;
  /** `Điều 3`. */
  readonly provision: string;
  /** Type and number of the amended instrument. */
  readonly type: string;
  readonly number: string;
  /** `có nội dung được sửa đổi bởi Điều 1 Nghị định số 34/2023/NĐ-CP có hiệu lực thi hành kể từ ngày 31/07/2023`. */
  readonly note: string;
  readonly amenders: readonly Amender[];
}

/** One amender that a note states, with its day. */
export interface Amender {
  readonly number: string;
  /** ISO, or null where the note misprints it. */
  readonly effectiveOn: string | null;
}

/**
 * Reads the columns `pd_id`, `provision`, `type`, `number`, `amend_note`, and `amenders` where there is one (`17/2019/NĐ-CP
 * 2019-02-01; …`, a misprinted day is `-`); the first line names them.
 */
export function readNotes(tsv: string): AmendmentNote[] {
  return tsv
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', provision = '', type = '', number = '', note = '', amenders] = line.split('\t');
      return { id, provision, type, number, note, amenders: amenders ? told(amenders) : amendersOf(note) };
    });
}

function told(amenders: string): Amender[] {
  return amenders.split('; ').map((amender) => {
    const [number = '', day = '-'] = amender.split(' ');
    return { number, effectiveOn: day === '-' ? null : day };
  });
}

/** The note as a sentence. */
export function sentenceOf({ provision, type, number, note }: AmendmentNote): string {
  return `${provision} ${type} số ${number} ${note}`;
}

const EFFECT = new RegExp(`hiệu lực[^\\d;.]{0,40}ngày (?:${DATE_PATTERN}|[\\d/]+)`, 'gu');
const NUMBER = /\d+(?:\s?\/\s?(?:19|20)\d\d)\s?\/\s?[A-ZĐ][A-ZĐa-z\d&]*(?:\s?[-/]\s?[A-ZĐ][A-ZĐa-z\d&]*)*/u;

/**
 * The amenders a note states, read without the extraction: a note is a row of `amender … có hiệu lực … ngày D`, and the first
 * number of each is the amender's, those behind it stand in its title.
 */
export function amendersOf(note: string): Amender[] {
  const found: Amender[] = [];
  let from = 0;
  for (const match of note.matchAll(EFFECT)) {
    const number = NUMBER.exec(
      note
        .slice(from, match.index)
        .replace(/\]\([^)]*\)/g, '')
        .replaceAll('Ð', 'Đ'),
    )?.[0];
    from = match.index + match[0].length;
    if (number) found.push({ number: number.replace(/\s/g, ''), effectiveOn: dateFromGroups(match, 1) });
  }
  return found;
}

/** What is wrong with the reading of a note; empty where nothing is. */
export type NoteChecker = (note: AmendmentNote) => string[];

/** Makes the checker: every amender is cited, as the amender of the amended instrument, with its provision and its day. */
export function noteChecker(): NoteChecker {
  const reader = documentReader(loadReference());
  return (note) => {
    const { citations } = reader.read(sentenceOf(note));
    return note.amenders.flatMap(({ number, effectiveOn }) => {
      const named = citations.filter(({ target }) => same(target?.number, number));
      if (named.length === 0) return [`${number} is not cited`];
      const citation = named.find(({ relation }) => relation === 'AMENDED_BY');
      if (!citation) return [`${number} ${named[0]?.relation}, not AMENDED_BY`];
      const source = citation.from === null ? null : citations[citation.from]?.target?.number;
      if (!same(source, note.number)) return [`${number} amends ${source ?? 'the text'}`];
      if (citation.effectiveOn !== effectiveOn) return [`${number} from ${citation.effectiveOn}, not ${effectiveOn}`];
      return citation.pinpoint === null ? [`${number} without its provision`] : [];
    });
  };
}

/** Numbers are compared in canonical writing: notes print `TTLT/BTC-BCT` and `TTLT-BTC-BCT`, and lose ends. */
function same(one: string | null | undefined, printed: string): boolean {
  const whole = printed.replace(/-$/, '');
  return one != null && numberKey(one) === numberKey(parseNumber(whole)?.canonical ?? whole);
}
