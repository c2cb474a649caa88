import { gfm } from '@joplin/turndown-plugin-gfm';
import { strToU8, zipSync } from 'fflate';
import TurndownService from 'turndown';
import type { Block, RandomDocument } from './random-document.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** No library writes a page from nothing; this is the least a browser shows. */
export function htmlOf(document: RandomDocument, charset: string | null = 'utf-8'): string {
  const body = document.map((part) => {
    switch (part.kind) {
      case 'heading':
        return `<h2>${escaped(part.text)}</h2>`;
      case 'paragraph':
        return `<p>${escaped(part.text)}</p>`;
      case 'list':
        return `<ol>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`;
      default:
        return tableOf(part, 'table', 'tr', (cell) => `<td>${escaped(cell)}</td>`);
    }
  });
  const head = charset === null ? '' : `<meta charset="${charset}">`;
  return `<!DOCTYPE html>\n<html><head>${head}<title>Văn bản</title></head><body>\n${body.join('\n')}\n</body></html>`;
}

function tableOf(
  { rows }: Extract<Block, { kind: 'table' }>,
  table: string,
  row: string,
  cell: (text: string) => string,
): string {
  return `<${table}>${rows.map((cells) => `<${row}>${cells.map(cell).join('')}</${row}>`).join('')}</${table}>`;
}

/** By `turndown`, from the page. */
export function markdownOf(document: RandomDocument): string {
  const turndown = new TurndownService({ headingStyle: 'atx' });
  turndown.use(gfm);
  // A table of GitHub's Markdown has a head.
  const page = htmlOf(document).replaceAll(/<table><tr>(.*?)<\/tr>/g, (_, cells: string) =>
    ['<table><thead><tr>', cells.replaceAll('td>', 'th>'), '</tr></thead>'].join(''),
  );
  return turndown.turndown(page.slice(page.indexOf('<body>')));
}

/** Akoma Ntoso; no library writes it. */
export function akomaNtosoOf(document: RandomDocument): string {
  const body = document.map((part) => {
    switch (part.kind) {
      case 'heading':
        return `<hcontainer name="muc"><heading>${escaped(part.text)}</heading></hcontainer>`;
      case 'paragraph':
        return `<hcontainer name="doan"><content><p>${escaped(part.text)}</p></content></hcontainer>`;
      case 'list':
        return part.items
          .map(
            (item, index) =>
              `<point><num>${index + 1}.</num><content><p>${escaped(item).replace(/\d+\/\S+/u, '<ref href="#x">$&</ref>')}</p></content></point>`,
          )
          .join('\n');
      default:
        return `<hcontainer name="bang"><content>${tableOf(part, 'table', 'tr', (cell) => `<td><p>${escaped(cell)}</p></td>`)}</content></hcontainer>`;
    }
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="van-ban"><meta/><body>${body.join('\n')}</body></act></akomaNtoso>`;
}

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns';

/** OpenDocument; the one kept library that writes it wants Node 22. */
export function flatOpenDocumentOf(document: RandomDocument, root = 'document'): string {
  const paragraph = (text: string) => `<text:p>${escaped(text)}</text:p>`;
  const body = document.map((part) => {
    switch (part.kind) {
      case 'heading':
        return `<text:h text:outline-level="2">${escaped(part.text)}</text:h>`;
      case 'paragraph':
        return paragraph(part.text);
      case 'list':
        return `<text:list text:style-name="L1">${part.items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`).join('')}</text:list>`;
      default:
        return tableOf(
          part,
          'table:table',
          'table:table-row',
          (cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`,
        );
    }
  });
  const names = ['office', 'text', 'table', 'style'].map((name) => `xmlns:${name}="${OFFICE}:${name}:1.0"`).join(' ');
  const list =
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/></text:list-style>';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:${root} ${names} office:version="1.3"><office:automatic-styles>${list}</office:automatic-styles><office:body><office:text>${body.join('\n')}</office:text></office:body></office:${root}>`;
}

export function openDocumentOf(document: RandomDocument): Uint8Array {
  const type = 'application/vnd.oasis.opendocument.text';
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    'META-INF/manifest.xml': strToU8(`<manifest><file-entry full-path="/" media-type="${type}"/></manifest>`),
    'content.xml': strToU8(flatOpenDocumentOf(document, 'document-content')),
  });
}
