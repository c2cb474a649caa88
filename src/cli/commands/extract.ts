import { Option } from 'commander';
import { collectFiles } from '../../ingestion/collect-files.js';
import { readingService } from '../../ingestion/service.js';
import type { Citation, Extraction } from '../../instrument/citation.js';
import type { InstrumentClaim } from '../../instrument/claim.js';
import { loadReference } from '../../instrument/reference/index.js';
import { DocumentError } from '../../reading/document-error.js';
import { type PartReading, readFileParts, readParts } from '../../reading/read-document.js';
import { readStream } from '../../reading/read-file.js';
import { exitOfBatch, tellRefusals } from '../batch.js';
import type { CliCommand } from '../command.js';
import { explanationOf, printExplained } from '../explanation.js';
import type { Invocation } from '../invocation.js';
import { tableText } from '../table.js';
import { dayWords, instrumentWords, placeWords, relationWords, shortened } from '../words.js';

/** What standard input is called in answers and messages. */
const STDIN = '-';

/** Reads texts and shows what they cite; opens no store. */
export const extract: CliCommand = {
  usage: 'extract [FILE...]',
  vietnamese: 'Đọc văn bản và liệt kê các viện dẫn trong đó; không lưu gì.',
  english: 'Read texts and list what they cite; stores nothing. Without FILE, or for -, reads standard input.',
  options: [
    new Option('--explain', 'mỗi viện dẫn: quy tắc nào nhận ra nó, vì lời văn nào. By which rules, and which words'),
  ],
  examples: [
    ['cancu extract samples/001_c748b1c2dbd3381b.txt', 'bảng viện dẫn (a table of citations)'],
    ['cancu extract --format jsonl samples/*.txt > citations.jsonl', 'một dòng mỗi văn bản (one line a text)'],
    ['cancu extract --explain samples/001_c748b1c2dbd3381b.txt', 'vì sao hiểu như vậy (why it is read so)'],
    ['cat draft.txt | cancu extract --format json', 'từ đầu vào chuẩn (from standard input)'],
  ],
  async run(invocation, operands, { explain }) {
    const { maxDocumentBytes } = invocation.settings();
    const reader = readingService(loadReference());
    const files =
      operands.length === 0
        ? [{ path: STDIN, problem: null }]
        : await collectFiles(operands.filter((path) => path !== STDIN));
    if (operands.includes(STDIN)) files.push({ path: STDIN, problem: null });
    const refusals: { name: string; code: DocumentError['code']; message: string }[] = [];
    const printed: object[] = [];
    for (const { path, problem } of files) {
      if (invocation.out.isClosed) break;
      try {
        if (problem !== null) throw problem;
        for (const part of await partsOf(invocation, path, maxDocumentBytes)) {
          const source = part.part === null ? path : `${path} > ${part.part}`;
          if ('error' in part) {
            refusals.push({ name: source, code: part.error.code, message: part.error.message });
            continue;
          }
          const { text } = part.text;
          const extraction = reader.read(text);
          const explained = explain === true ? text : null;
          if (invocation.format !== 'table') {
            const object = extractionObject(source, extraction, explained);
            if (invocation.format === 'jsonl') await invocation.out.line(JSON.stringify(object));
            else printed.push(object);
          } else if (explained === null) await printTable(invocation, source, extraction);
          else await printExplained(invocation, source, extraction, explained);
        }
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
        refusals.push({ name: path, code: error.code, message: error.message });
      }
    }
    if (invocation.format === 'json') await invocation.out.line(JSON.stringify(printed, null, 2));
    await tellRefusals(invocation, files.length, refusals);
    return exitOfBatch(files.length, refusals);
  },
};

/** The texts of a file, or of standard input: a container has several. */
async function partsOf(invocation: Invocation, path: string, maxBytes: number): Promise<PartReading[]> {
  if (path !== STDIN) return readFileParts(path, maxBytes);
  const name = 'standard input';
  return readParts(await readStream(invocation.io.stdin, name, maxBytes), name);
}

/**
 * The public shape of what was read from one text; scorers and other programs read it.
 *
 * @param explained the text itself, where each citation shall have an `explanation`
 */
export function extractionObject(
  source: string,
  { instrument, effectiveOn, citations }: Extraction,
  explained: string | null = null,
): object {
  return {
    source,
    instrument: { ...claimObject(instrument), title: instrument.title, effectiveOn },
    citations: citations.map((citation) => ({
      start: citation.start,
      end: citation.end,
      text: citation.quote,
      kind: citation.kind,
      target: citation.target && claimObject(citation.target),
      relation: citation.relation,
      from: citation.from,
      section: citation.section,
      pinpoint: citation.pinpoint,
      provisions: citation.provisions,
      effectiveOn: citation.effectiveOn,
      confidence: citation.confidence,
      rules: citation.rules,
      ...(explained === null ? {} : { explanation: explanationOf(citation, explained) }),
    })),
  };
}

function claimObject({ type, number, date, issuer, scope }: InstrumentClaim): object {
  return { type, number, date, issuer, scope };
}

async function printTable({ out }: Invocation, source: string, { instrument, citations }: Extraction): Promise<void> {
  const { bold, dim } = out.colours;
  const said = [instrumentWords(instrument), dayWords(instrument.date), placeWords(instrument.scope)].join(' · ');
  await out.line(`${bold(said)}  ${dim(source)}`);
  if (citations.length === 0) return out.line('Không có viện dẫn. No citations.\n');
  await out.line(
    tableText(
      [
        { vietnamese: 'Vị trí', english: 'at', right: true },
        { vietnamese: 'Viện dẫn', english: 'quote', share: 2 },
        { vietnamese: 'Quan hệ', english: 'relation', share: 1 },
        { vietnamese: 'Văn bản được dẫn', english: 'instrument meant', share: 2 },
        { vietnamese: 'Ngày', english: 'date' },
        { vietnamese: 'Nơi', english: 'place', share: 1 },
      ],
      citations.map((citation) => [
        `${citation.start}–${citation.end}`,
        shortened(citation.quote, 60),
        ...meant(citation, citations),
      ]),
      out,
    ),
  );
}

function meant({ relation, target, from }: Citation, citations: readonly Citation[]): string[] {
  const source = from === null ? null : citations[from]?.target;
  const by = source ? `${source.number ?? source.type}: ` : '';
  if (target === null) return [by + relationWords(relation), '?', '', ''];
  return [by + relationWords(relation), instrumentWords(target), dayWords(target.date), placeWords(target.scope)];
}
