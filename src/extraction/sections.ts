import type { Section } from '../instrument/citation.js';

/** Where the parts of a document begin; equal offsets mean that a part is missing. */
export interface Sections {
  readonly preamble: number;
  readonly body: number;
  readonly annex: number;
}

const OPERATIVE =
  /\n[ \t|*]*(?:(?:QUYẾT\s+ĐỊNH|QUYẾT\s+NGHỊ|NGHỊ\s+QUYẾT|CHỈ\s+THỊ|LUẬT)\s*:|(?:Điều|ĐIỀU)\s+1\s*[.:]|(?:1|I|A|a)\s*[.)]\s|Phần\s|PHẦN\s|CHƯƠNG\s+I|Chương\s+I)/u;
/** Where acts of articles begin, whatever lists stand in their preamble. */
const FIRST_ARTICLE =
  /\n[ \t|*#]*(?:(?:QUYẾT\s+ĐỊNH|QUYẾT\s+NGHỊ|NGHỊ\s+QUYẾT)\s*:|(?:Điều|ĐIỀU)\s+1\s*[.:]|(?:CHƯƠNG|Chương)\s+(?:I|1)(?![\p{L}\d]))/u;
const SIGN_OFF = /Nơi\s+nhận\s*:?|(?:TM|KT|TL|T\/M|K\/T|TUQ)\.?\s+(?:[A-ZĐÀ-Ỹ]{2,}\s*){2}/u;
const ANNEX =
  /\n[ \t|*]*(?:PHỤ\s+LỤC|Phụ\s+lục|DANH\s+MỤC|QUY\s+CHẾ|QUY\s+ĐỊNH|ĐỀ\s+ÁN|ĐIỀU\s+LỆ|KẾ\s+HOẠCH|CHƯƠNG\s+TRÌNH)(?![\p{L}])|\(\s*(?:Ban\s+hành\s+)?[Kk]èm\s+theo/u;

/** Cuts a document whose title ends at `titleEnd`. */
export function cutSections(text: string, titleEnd: number): Sections {
  const rest = text.slice(titleEnd);
  const operative = FIRST_ARTICLE.exec(rest) ?? OPERATIVE.exec(rest);
  const body = operative ? titleEnd + operative.index + 1 : titleEnd;
  const signed = SIGN_OFF.exec(text.slice(body));
  const afterSigning = signed ? body + signed.index : text.length;
  const annex = ANNEX.exec(text.slice(afterSigning));
  return { preamble: titleEnd, body, annex: annex ? afterSigning + annex.index : text.length };
}

/** The section that holds an offset. */
export function sectionAt(sections: Sections, offset: number): Section {
  if (offset >= sections.annex) return 'annex';
  if (offset >= sections.body) return 'body';
  return offset >= sections.preamble ? 'preamble' : 'title';
}
