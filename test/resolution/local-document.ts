import { loadReference } from '../../src/instrument/reference/index.js';
import { documentReader } from '../../src/resolution/read-document.js';

const reader = documentReader(loadReference());

/** A document with the usual head of the State, two blank lines after its title. */
export function localDocument(issuer: string, place: string, date: string, body: string): string {
  const [year, month, day] = date.split('-');
  return `${issuer}\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n\nSố: 45/QĐ-UBND\n\n${place}, ngày ${day} tháng ${month} năm ${year}\n\nQUYẾT ĐỊNH\n\nVề công tác dân vận\n\n${body}\n`;
}

/** Number and scope of every citation, with the rule that told it. */
export function scopesIn(text: string): string[] {
  return reader
    .read(text)
    .citations.map(({ target, rules }) =>
      [target?.number, target?.scope, rules.find((rule) => rule.startsWith('scope-'))].join(' | '),
    );
}

/** The scope of the document itself. */
export function scopeOf(text: string): string | null {
  return reader.read(text).instrument.scope;
}
