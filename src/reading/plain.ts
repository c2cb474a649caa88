import { type DecodedText, decodeBytes } from './decode-text.js';
import type { ReadingWarning, SourceText, TextSpan } from './source-text.js';

/** Longest stretch of text with one place, in UTF-16 units. */
const LONGEST_SPAN = 512;

/** Plain text in any encoding that {@link decodeBytes} knows; places are byte offsets, line by line. */
export const plain = {
  name: 'plain',
  /** Anything may be text: `read` refuses what is none, so this reader stands last. */
  recognises: (_bytes: Uint8Array): boolean => true,
  read: (bytes: Uint8Array, name: string): SourceText => {
    const decoded = decodeBytes(bytes, name);
    const { text, encoding, within } = decoded;
    const older = within ?? (encoding.startsWith('utf-') ? null : encoding);
    return {
      text,
      reader: 'plain',
      spans: spansOf(decoded),
      repairs: older ? [{ kind: `encoding-${older}`, count: 1 }] : [],
      warnings: warningsOf(decoded),
    };
  },
} as const;

function warningsOf({ damaged }: DecodedText): readonly ReadingWarning[] {
  if (damaged === 0) return [];
  const message = `${damaged} ký tự hỏng, đã thay bằng U+FFFD / characters that could not be decoded became U+FFFD`;
  return [{ code: 'characters-replaced', message }];
}

/** A line is a span; a long one whose characters were not changed is cut. */
function spansOf({ source, text, mark, bytesOf }: DecodedText): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let at = 0;
  let offset = mark;
  const add = (before: string, after: string) => {
    const bytes = bytesOf(before);
    spans.push({ at, place: { page: null, part: null, offset }, exact: bytes === after.length });
    at += after.length;
    offset += bytes;
  };
  const sources = linesOf(source);
  const lines = linesOf(text);
  lines.forEach((line, index) => {
    const original = sources[index] ?? '';
    if (original !== line) add(original, line);
    else for (const piece of piecesOf(line)) add(piece, piece);
  });
  return spans;
}

/** Lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

/** A pair of surrogates is one character of the file and stays whole. */
function piecesOf(line: string): readonly string[] {
  if (line.length <= LONGEST_SPAN) return [line];
  return line.match(new RegExp(`[^]{1,${LONGEST_SPAN / 2}}`, 'gu')) ?? [];
}
