import type { ExtractedMention, TextReading } from '../extraction/extract.js';
import { romanNumeral } from '../instrument/roman.js';

/** How far behind a mention its term or subject may begin, and how long a subject is read: titles are long, sentences longer. */
const REACH = 140;
const SUBJECT = 240;
const CLAUSE_END = /[;\n]|\.(?=\s|$)/;
const TERM = /[Kk]h(?:óa|oá)\s+([IVX]+|\d{1,2})(?![\p{L}\d])/u;
const ABOUT = /(?<![\p{L}\d])(?:về(?:\s+việc)?|[Vv]\/v|quy\s+định(?:\s+chi\s+tiết)?|ban\s+hành)\s+/u;
const SUBJECT_END = /[;,:\n()“”"]|\.(?=\s|$)/;
/** Fewer words than this are no subject. */
const FEWEST_WORDS = 3;

/** What the words behind a mention say of its instrument, beside number and date. */
export interface WordsBehind {
  /** Term of the Central Committee, in Roman figures: `Ban Chấp hành Trung ương khóa XI`. */
  readonly term: string | null;
  /** What it is about, as printed: `về công tác dân vận`. */
  readonly subject: string | null;
}

const NOTHING: WordsBehind = { term: null, subject: null };

/**
 * Term and subject printed behind a mention, within its clause and before the next mention. Only a number without a date needs
 * them: a subject is anything a text says "về", and is compared, never taken for a title.
 */
export function wordsBehind(
  mention: ExtractedMention,
  next: ExtractedMention | undefined,
  { text }: TextReading,
): WordsBehind {
  if (mention.designation.by !== 'number' && mention.designation.by !== 'serial') return NOTHING;
  const from = Math.max(mention.outerEnd, mention.outerStart);
  const until = Math.min(from + REACH + SUBJECT, next ? Math.max(next.outerStart, from) : text.length);
  const clause = upTo(text.slice(from, until), CLAUSE_END);
  // The issuer, and with it the term, may be part of the mention.
  const term = TERM.exec(text.slice(mention.outerStart, from) + clause.slice(0, REACH))?.[1] ?? null;
  const about = ABOUT.exec(clause.slice(0, REACH));
  const subject = about ? upTo(clause.slice(about.index + about[0].length), SUBJECT_END).trim() : '';
  return {
    term: term === null ? null : /^\d/.test(term) ? romanNumeral(Number(term)) : term,
    subject: subject.split(/\s+/).length < FEWEST_WORDS ? null : subject.slice(0, SUBJECT).replace(/\s+/g, ' '),
  };
}

function upTo(text: string, end: RegExp): string {
  const at = text.search(end);
  return at < 0 ? text : text.slice(0, at);
}
