import type { SourceText, TextSpan } from './source-text.js';

/** Decodes letters of a legacy font that a file holds as if they were Western ones; its lines are those of the text. */
export type LegacyDecoder = (text: string) => { readonly text: string; readonly kind: string } | null;

/**
 * A text with the letters of legacy fonts decoded, as Word 6 files, RTF and old pages hold them (TCVN3: `§iÒu` is `Điều`). Lines
 * that grow shorter or longer keep the place of their stretches, no more letter for letter.
 */
export function decodeLetters(source: SourceText, decode: LegacyDecoder): SourceText {
  const decoded = decode(source.text);
  if (!decoded) return source;
  const before = source.text.split('\n');
  const after = decoded.text.split('\n');
  const spans: TextSpan[] = [];
  let next = 0;
  let from = 0;
  let to = 0;
  for (const [index, line] of before.entries()) {
    const length = after[index]?.length ?? 0;
    const grown = length !== line.length;
    const carried = spans.at(-1);
    // A stretch that began on an earlier line goes on here, at the place it has here.
    if (carried && source.spans[next]?.at !== from && (grown || from !== to)) {
      const span = source.spans[next - 1] as TextSpan;
      spans.push({ at: to, place: placed(span, from - span.at), exact: span.exact && !grown });
    }
    for (let span = source.spans[next]; span && span.at <= from + line.length; span = source.spans[++next]) {
      const at = to + Math.min(span.at - from, length);
      if (spans.at(-1)?.at === at) spans.pop();
      spans.push({ ...span, at, exact: span.exact && !grown });
    }
    from += line.length + 1;
    to += length + 1;
  }
  const repairs = [...source.repairs, { kind: `encoding-${decoded.kind}`, count: 1 }];
  return { ...source, text: decoded.text, spans: distinct(spans), repairs };
}

const placed = ({ place, exact }: TextSpan, distance: number) =>
  exact && place.offset !== null ? { ...place, offset: place.offset + distance } : place;

const distinct = (spans: readonly TextSpan[]): TextSpan[] =>
  spans.filter((span, index) => spans[index + 1]?.at !== span.at);
