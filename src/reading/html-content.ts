import { type HtmlElement, type HtmlNode, isElement } from './html-tree.js';

/** What is never read on a page. A `form` is: pages of ASP.NET stand in one as a whole. */
const UNREAD = new Set(
  'head script style noscript template button select option textarea input svg iframe object embed nav footer aside audio video canvas del'.split(
    ' ',
  ),
);
/** Names of blocks round the text on portals: `breadcrumb`, `vb-lien-quan`; not `document-content`. */
const FURNITURE =
  /(?:^|[-_\s])(?:nav|navbar|menu|breadcrumbs?|side-?bar|footer|comments?|share|social|related|ads?|advert\w*|banner|search|login|popup|modal|cookies?|tools?|toolbar|widget|pagination|tags|lien-?quan|binh-?luan|quang-?cao)(?:$|[-_\s])/i;
/** Names of the block that holds the text: `<main>`, `#toanvancontent`, `.content1`, `.noi-dung`. */
const CONTENT = /toan-?van|noi-?dung|full-?text|content|article|main|van-?ban|doc-?(?:body|detail)|post-?body/i;
const CONTENT_TAGS = new Set(['main', 'article']);
const LISTS = new Set(['div', 'ul', 'ol', 'section', 'table', 'td', 'dl']);
/** Furniture and lists of links are small beside the text; what is most of the page is the text, however it is called. */
const MOST = 0.5;
const LINKED = 0.75;
const FEWEST_LINKS = 3;

interface Measure {
  readonly letters: number;
  readonly linked: number;
  readonly links: number;
}

/**
 * The part of a page that holds the instrument, without menus, scripts and what is hidden. A page without any, such as one
 * that Word saved, is all of it.
 */
export function mainContent(page: HtmlElement): HtmlElement {
  const measures = measure(page);
  const total = own(measures.get(page));
  const pruned = prune(page, measures, total, false);
  const left = measure(pruned);
  const most = own(left.get(pruned));
  return most === 0 ? prune(page, measures, 0, true) : (outermostContent(pruned, left, most) ?? pruned);
}

function measure(page: HtmlElement): Map<HtmlElement, Measure> {
  const measures = new Map<HtmlElement, Measure>();
  const weigh = (element: HtmlElement, inLink: boolean): Measure => {
    const link = inLink || element.tag === 'a';
    let letters = 0;
    let linked = 0;
    let links = element.tag === 'a' ? 1 : 0;
    for (const child of element.children) {
      if (!isElement(child)) {
        const count = child.text.replace(/\s+/g, '').length;
        letters += count;
        if (link) linked += count;
      } else if (!UNREAD.has(child.tag)) {
        const inner = weigh(child, link);
        letters += inner.letters;
        linked += inner.linked;
        links += inner.links;
      }
    }
    const answer = { letters, linked, links };
    measures.set(element, answer);
    return answer;
  };
  weigh(page, false);
  return measures;
}

const own = (measure: Measure | undefined): number => (measure ? measure.letters - measure.linked : 0);

function prune(element: HtmlElement, measures: Map<HtmlElement, Measure>, total: number, all: boolean): HtmlElement {
  const within = element.tag === 'main' || element.tag === 'article';
  const children = element.children.flatMap((child): HtmlNode[] => {
    if (!isElement(child)) return [child];
    if (UNREAD.has(child.tag)) return [];
    if (!all && isFurniture(child, measures.get(child), total, within)) return [];
    return [prune(child, measures, total, all)];
  });
  return { ...element, children };
}

function isFurniture(element: HtmlElement, measure: Measure | undefined, total: number, inArticle: boolean): boolean {
  const { tag, attributes } = element;
  if ('hidden' in attributes || /display\s*:\s*none/i.test(attributes.style ?? '')) return true;
  if (own(measure) > total * MOST) return false;
  // Heads and feet of pages, as LibreOffice writes them.
  if (tag === 'div' && /^(?:header|footer)$/.test(attributes.title ?? '')) return true;
  if (tag === 'header' && !inArticle) return true;
  if (FURNITURE.test(attributes.class ?? '') || FURNITURE.test(attributes.id ?? '')) return true;
  if (/^(?:navigation|banner|contentinfo|search|complementary)$/.test(attributes.role ?? '')) return true;
  if (!measure || !LISTS.has(tag)) return false;
  return measure.links >= FEWEST_LINKS && measure.linked > measure.letters * LINKED;
}

function outermostContent(
  element: HtmlElement,
  measures: Map<HtmlElement, Measure>,
  total: number,
): HtmlElement | null {
  const { id = '', class: classes = '', role } = element.attributes;
  const named = element.tag !== 'body' && element.tag !== 'html' && (CONTENT.test(id) || CONTENT.test(classes));
  if ((named || CONTENT_TAGS.has(element.tag) || role === 'main') && own(measures.get(element)) > total * MOST)
    return element;
  for (const child of element.children) {
    if (!isElement(child) || own(measures.get(child)) <= total * MOST) continue;
    return outermostContent(child, measures, total);
  }
  return null;
}
