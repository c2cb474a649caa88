import { writeCollapsed } from './collapse-space.js';
import { type HtmlElement, isElement } from './html-tree.js';
import type { Layout } from './layout.js';
import { written } from './list-numbers.js';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody tfoot thead title ul'.split(
    ' ',
  ),
);
const LIST_FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Marks of footnotes, as Word (`#_ftn1`), LibreOffice (`#sdfootnote1sym`) and wikis write them: numbers no one wrote in the text. */
const NOTE_MARK = /^#[\w-]*(?:_ftn|_edn|footnote|endnote|cite_note|fn-)/i;

/** Lays out an element as a browser would: blocks on lines of their own, cells side by side, numbers before items. */
export function writeHtml(layout: Layout, element: HtmlElement, preformatted = false): void {
  const numbers = element.tag === 'ol' ? itemNumbers(element) : null;
  for (const child of element.children) {
    if (!isElement(child)) {
      if (preformatted) layout.text(child.text, child.offset, child.exact);
      else writeCollapsed(layout, child.text, child.offset, child.exact);
      continue;
    }
    const { tag } = child;
    if (tag === 'a' && NOTE_MARK.test(child.attributes.href ?? '')) continue;
    if (tag === 'br') layout.endLine();
    else if (tag === 'hr') layout.breakLine();
    else if (tag === 'tr') {
      layout.openRow();
      writeHtml(layout, child);
      layout.closeRow();
    } else if (tag === 'td' || tag === 'th') {
      layout.openCell();
      writeHtml(layout, child, preformatted);
      layout.closeCell();
    } else if (BLOCKS.has(tag)) {
      layout.openBlock();
      if (tag === 'li' && numbers) layout.label(`${numbers(child.attributes.value)}.`);
      writeHtml(layout, child, preformatted || tag === 'pre');
      layout.breakLine();
    } else writeHtml(layout, child, preformatted);
  }
}

function itemNumbers({ attributes }: HtmlElement): (value: string | undefined) => string {
  let next = Number(attributes.start ?? 1) || 1;
  return (value) => {
    if (value !== undefined) next = Number(value) || next;
    next += 1;
    return written(next - 1, LIST_FORMATS[attributes.type ?? ''] ?? 'decimal');
  };
}
