import MarkdownIt from 'markdown-it';
import { decodeText } from './decode-text.js';
import { writeHtml } from './html-body.js';
import { parseHtml } from './html-tree.js';
import { Layout } from './layout.js';
import { headOf } from './mark-up.js';
import type { Reader } from './reader.js';

/** What no plain text has by chance: a heading, a rule between the head and body of a table, a link, a fence, a number that is none of a list. */
const MARKS =
  /^#{1,6} +\S|^ {0,3}\|? ?:?-{3,}:? ?(?:\| ?:?-{3,}:? ?)+\|? *\r?$|^```|^ {0,3}\d{1,9}\\[.)] |\[[^\]\n]{1,200}\]\((?:https?:|#|\/)[^)\s]{0,300}\)/m;
/** Emphasis: a plain text may have two asterisks once, not pairs of them about words. */
const STRONG = /\*\*[^\s*][^*\n]{0,200}\*\*/g;
const FEWEST_STRONG = 2;

/** Markdown: CommonMark with tables. Line ends within a paragraph are kept, as drafts of instruments rely on them. */
export const markdown: Reader = {
  name: 'markdown',
  recognises(bytes) {
    const head = headOf(bytes);
    return MARKS.test(head) || (head.match(STRONG)?.length ?? 0) >= FEWEST_STRONG;
  },
  read(bytes, name, limits) {
    const source = decodeText(bytes, name).replace(/\r\n?/g, '\n');
    const layout = new Layout(name, limits.maxNesting);
    write(layout, source, name, limits.maxNesting);
    return layout.finish('markdown');
  },
};

type Token = ReturnType<MarkdownIt['parse']>[number];

function write(layout: Layout, source: string, name: string, maxNesting: number): void {
  const parser = new MarkdownIt('commonmark', { html: true }).enable('table');
  const lineStarts = startsOfLines(source);
  let at = 0;
  for (const token of parser.parse(source, {})) {
    if (token.map) at = Math.max(at, lineStarts[token.map[0]] ?? at);
    switch (token.type) {
      case 'list_item_open':
        layout.breakLine();
        layout.label(`${token.info}${token.markup}`);
        break;
      case 'inline':
        at = writeInline(layout, token, source, at);
        break;
      case 'fence':
      case 'code_block':
        at = writeFound(layout, token.content.replace(/\n$/, ''), source, at);
        layout.breakLine();
        break;
      case 'html_block':
        writeHtml(layout, parseHtml(token.content, name, maxNesting, at));
        layout.breakLine();
        break;
      case 'tr_open':
        layout.openRow();
        break;
      case 'tr_close':
        layout.closeRow();
        break;
      case 'td_open':
      case 'th_open':
        layout.openCell();
        break;
      case 'td_close':
      case 'th_close':
        layout.closeCell();
        break;
      case 'paragraph_close':
      case 'heading_close':
        layout.breakLine();
        break;
    }
  }
}

function writeInline(layout: Layout, block: Token, source: string, from: number): number {
  let at = from;
  for (const token of block.children ?? []) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') layout.endLine();
    else if (token.type === 'html_inline') {
      if (/^<br\b/i.test(token.content)) layout.endLine();
    } else if (token.content !== '') at = writeFound(layout, token.content, source, at);
  }
  return at;
}

/** How far behind the last word the next may stand: mark-up between them is short. */
const REACH = 2_000;

/** Writes text at the place where it stands next in the source; what was escaped there has the place of what is before it. */
function writeFound(layout: Layout, text: string, source: string, from: number): number {
  const index = source.slice(from, from + REACH + text.length).indexOf(text);
  if (index < 0) {
    layout.text(text, from, false);
    return from;
  }
  layout.text(text, from + index, true);
  return from + index + text.length;
}

function startsOfLines(source: string): number[] {
  const starts = [0];
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
