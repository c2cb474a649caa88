import { writeHtml } from './html-body.js';
import { mainContent } from './html-content.js';
import { parseHtml } from './html-tree.js';
import { Layout } from './layout.js';
import { charsetWarning, decodeMarkUp, headOf } from './mark-up.js';
import type { Reader } from './reader.js';

const START = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<!doctype\s+html|<html[\s>])/i;
/** A page without its frame, as programs cut it out: it begins with an element and has several. */
const FRAGMENT =
  /^\s*<(?:head|meta|title|body|div|p|table|span|font|center|h[1-6]|br|b|strong|article|section|main)\b[^>]{0,2000}>/i;
const CLOSING =
  /<\/(?:div|p|table|td|span|font|center|h[1-6]|b|strong|article|section|main|title|body)\s*>|<(?:br|p|meta)\b/i;

/** Web pages, pages saved by a browser or by Word, and fragments of them. */
export const html: Reader = {
  name: 'html',
  recognises(bytes) {
    const head = headOf(bytes);
    return START.test(head) || (FRAGMENT.test(head) && CLOSING.test(head));
  },
  read(bytes, name, limits) {
    const { text, declaredWrong } = decodeMarkUp(bytes);
    const layout = new Layout(name, limits.maxNesting);
    writeHtml(layout, mainContent(parseHtml(text, name, limits.maxNesting)));
    return layout.finish('html', declaredWrong === null ? [] : [charsetWarning(declaredWrong)]);
  },
};
