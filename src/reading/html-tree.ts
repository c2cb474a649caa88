import { Parser } from 'htmlparser2';
import { nestedTooDeep } from './refusals.js';

/** A stretch of text, with where it stands in the mark-up. */
export interface HtmlText {
  readonly text: string;
  /** UTF-16 offset in the mark-up. */
  readonly offset: number;
  /** Whether it stands there letter for letter: a character reference does not. */
  readonly exact: boolean;
}

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
}

export type HtmlNode = HtmlElement | HtmlText;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tag' in node;

/**
 * The elements of a page or a fragment, under a root of no name; comments and declarations are left out.
 *
 * @param base offset of the mark-up in what it was cut from
 * @throws DocumentError DOCUMENT_BOMB
 */
export function parseHtml(html: string, name: string, maxNesting: number, base = 0): HtmlElement {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (open.length > maxNesting) throw nestedTooDeep(name, maxNesting);
        const element: HtmlElement = { tag, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
      ontext(text) {
        const offset = parser.startIndex;
        open.at(-1)?.children.push({ text, offset: base + offset, exact: html.startsWith(text, offset) });
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return root;
}
