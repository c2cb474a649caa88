import type { Evidence } from '../extraction/rule.js';
import { ruleOf } from '../extraction/rules.js';
import type { Citation, Extraction } from '../instrument/citation.js';
import type { Invocation } from './invocation.js';
import {
  DOUBT_WORDS,
  dayWords,
  instrumentWords,
  KIND_WORDS,
  placeWords,
  relationWords,
  SECTION_WORDS,
} from './words.js';

/** One step of the chain by which a citation was made. */
export interface ExplainedRule {
  readonly id: string;
  readonly stage: string | null;
  readonly vietnamese: string;
  readonly english: string;
  /** The words beside the citation that the rule went by, in composed letters; null where it needs none or they are not known. */
  readonly words: string | null;
}

/** How far the words of a rule may stand from the citation: the head of a list from its last item. */
const REACH = 2000;
/** Context shown on either side of a citation. */
const CONTEXT = 90;

/** The rules of a citation in the order they were applied, each with what it says and the words it went by. */
export function explanationOf(citation: Citation, text: string): ExplainedRule[] {
  return citation.rules.map((id) => {
    const rule = ruleOf(id);
    return {
      id,
      stage: rule?.stage ?? null,
      vietnamese: rule?.vietnamese ?? '',
      english: rule?.english ?? '',
      words: rule?.evidence ? wordsOf(rule.evidence, citation, text) : null,
    };
  });
}

function wordsOf(evidence: Evidence, citation: Citation, text: string): string | null {
  if (evidence.side === 'pinpoint') return citation.pinpoint;
  const before = evidence.side === 'before';
  const beside = before
    ? text.slice(Math.max(0, citation.start - REACH), citation.start)
    : text.slice(citation.end, citation.end + REACH);
  const matches = beside.normalize('NFC').matchAll(new RegExp(evidence.pattern, `${evidence.pattern.flags}g`));
  const nearest = before ? [...matches].at(-1) : matches.next().value;
  return nearest ? flat(nearest[0]).trim() : null;
}

/** A block for each citation: where it stands, what it means, and why. */
export async function printExplained(
  { out }: Invocation,
  source: string,
  { instrument, citations }: Extraction,
  text: string,
): Promise<void> {
  const { bold, dim } = out.colours;
  const said = [instrumentWords(instrument), dayWords(instrument.date), placeWords(instrument.scope)].join(' · ');
  await out.line(`${bold(said)}  ${dim(source)}\n`);
  if (citations.length === 0) return out.line('Không có viện dẫn. No citations.\n');
  for (const [index, citation] of citations.entries()) {
    if (out.isClosed) return;
    const { start, end, kind, section, pinpoint, confidence } = citation;
    const chain = explanationOf(citation, text).map(({ id, vietnamese, english, words }) => {
      const because = words === null ? '' : `  «${words}»`;
      return `    ${bold(id)}${because}\n      ${vietnamese} ${dim(english)}`;
    });
    await out.line(
      [
        `${bold(`[${index + 1}] ${flat(citation.quote)}`)}  ${dim(`${start}–${end}`)}`,
        `  ${contextOf(citation, text, bold)}`,
        `  Văn bản được dẫn (target): ${targetWords(citation)}`,
        ...remarks(citation).map((remark) => `  ${remark}`),
        `  Quan hệ (relation): ${relationWords(citation.relation)}${sourceWords(citation, citations)}`,
        `  Dạng (kind): ${KIND_WORDS[kind]} (${kind}). Ở (section): ${SECTION_WORDS[section]} (${section}).`,
        `  Điều khoản (pinpoint): ${pinpoint === null ? 'không (none)' : flat(pinpoint)}. Độ tin cậy (confidence): ${confidence.toFixed(2)}.`,
        '  Quy tắc (rules):',
        ...chain,
        '',
      ].join('\n'),
    );
  }
}

function contextOf({ start, end, quote }: Citation, text: string, marked: (words: string) => string): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  const before = flat(text.slice(from, start)).replace(from > 0 ? /^\S*\s/ : /^\s+/, '');
  const after = flat(text.slice(end, to)).replace(to < text.length ? /\s\S*$/ : /\s+$/, '');
  return `${from > 0 ? '… ' : ''}${before}${marked(`[${flat(quote)}]`)}${after}${to < text.length ? ' …' : ''}`;
}

function targetWords({ target }: Citation): string {
  if (target === null) return 'không rõ (unknown)';
  return [instrumentWords(target), dayWords(target.date), placeWords(target.scope)].join(' · ');
}

/** What is misprinted, doubtful or open about a citation, a line each. */
function remarks({ mended, doubts, candidates }: Citation): string[] {
  return [
    ...mended.map(({ printed, rule }) => `In sai, đã sửa (misprint, mended): in "${printed}" [${rule}]`),
    ...doubts.map((doubt) => `Đáng ngờ (doubtful): ${DOUBT_WORDS[doubt]} [${doubt}]`),
    ...(candidates.length < 2 ? [] : [`Có thể là (may be): ${candidates.map(instrumentWords).join('; ')}`]),
  ];
}

function sourceWords({ from }: Citation, citations: readonly Citation[]): string {
  if (from === null) return ', của văn bản này (from the document itself)';
  return `, của (from) [${from + 1}] ${flat(citations[from]?.quote ?? '')}`;
}

/** On one line. */
function flat(words: string): string {
  return words.replace(/\s+/g, ' ');
}
