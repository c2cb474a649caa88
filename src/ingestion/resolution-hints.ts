import type { InstrumentRecord } from '../graph/queries/instruments.js';
import { wordsOf } from '../resolution/reference-wording.js';

export const UNREADABLE =
  'Không đọc được viện dẫn này. Hãy viết số hiệu hoặc tên, ví dụ "28-CTr/TU", "25-NQ/TW khóa XI", "Luật Đất đai 2024". / Not a reference that can be read: give a number or a name, as in the examples.';
export const TOO_LONG =
  'Dài quá 1.000 ký tự: một viện dẫn là số hiệu hoặc tên của văn bản; để tìm viện dẫn trong cả văn bản hãy dùng extract. / Longer than 1,000 characters: a reference is a number or a name; extract finds those of a whole text.';

/** The hint with what may be meant instead. */
export function withSuggestion(hint: string, suggestion: string | null): string {
  return suggestion === null ? hint : `Có phải "${suggestion}"? / Did you mean "${suggestion}"? ${hint}`;
}

/** How a reference that is not in the corpus was understood. */
export function unknown(understood: string, scope: string | null, suggestion: string | null): string {
  const where = scope === null ? '' : ` (${scope})`;
  return withSuggestion(
    `Hiểu là "${understood}"${where}; kho không có văn bản này. / Understood as "${understood}"${where}, which is not in the corpus.`,
    suggestion,
  );
}

/** For a list of numbers, each of which is an instrument. */
export function severalNumbers(missing: readonly string[]): string {
  const without =
    missing.length === 0 ? '' : ` Kho không có ${missing.join(', ')}. / Not in the corpus: ${missing.join(', ')}.`;
  return `Mỗi số hiệu là một văn bản: hãy hỏi từng số. / Each number is an instrument of its own: ask for one at a time.${without}`;
}

/** For the one instrument of that number whose title holds none of the typed words. */
export function otherTitle(record: InstrumentRecord): string {
  return `Đúng số hiệu nhưng trích yếu khác: "${record.title}". Nếu đúng, hãy chỉ viết "${wordsOf(record)}". / The number fits, the title does not; if it is meant, write that alone.`;
}

/** For an instrument that was called by another type than its own. */
export function otherType(record: InstrumentRecord): string {
  return `Văn bản này là ${record.type}. / Its type is ${record.type}.`;
}

/** What the candidates differ in, so that the user can add it. */
export function tellApart(found: readonly InstrumentRecord[]): string {
  const differ = (value: (record: InstrumentRecord) => unknown) => new Set(found.map(value)).size > 1;
  const add = [
    differ((record) => record.number)
      ? ['đúng một số hiệu', `one number (${list(found.map((record) => record.number ?? '?'))})`]
      : null,
    differ((record) => record.scope) ? ['nơi ban hành', `place (${list(found.map((record) => record.scope))})`] : null,
    differ((record) => record.date ?? record.year)
      ? ['ngày hoặc năm', `date or year (${list(found.map((record) => record.date ?? String(record.year ?? '?')))})`]
      : null,
    differ((record) => record.type) ? ['loại văn bản', `type (${list(found.map((record) => record.type))})`] : null,
  ].filter((pair) => pair !== null);
  if (add.length === 0) add.push(['mã văn bản', `id (${list(found.map(({ id }) => id))})`]);
  return `Thêm ${add.map(([vietnamese]) => vietnamese).join(', ')}. / Add the ${add.map(([, english]) => english).join(', the ')}.`;
}

function list(values: readonly string[]): string {
  const distinct = [...new Set(values)];
  return distinct.slice(0, 6).join(', ') + (distinct.length > 6 ? ', …' : '');
}
