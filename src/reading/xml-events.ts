import { SaxesParser } from 'saxes';
import { DocumentError } from './document-error.js';
import { asDamage, nestedTooDeep } from './refusals.js';

/** What a reader of XML listens to. Names are without prefix; attributes too. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** @param offset where the text begins, in UTF-16 units; `exact` when no reference stands in it */
  text(text: string, offset: number, exact: boolean): void;
}

const FED_AT_ONCE = 65_536;

/**
 * Reads XML and tells a listener of it. Entities that a document declares are refused, not expanded: no office writes them.
 *
 * @throws DocumentError DOCUMENT_DAMAGED, DOCUMENT_BOMB
 */
export function readXml(xml: string, name: string, maxNesting: number, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  let begin = 0;
  const mark = () => {
    begin = parser.position;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    mark();
    if (/<!ENTITY/i.test(doctype)) throw entities(name);
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    depth += 1;
    if (depth > maxNesting) throw nestedTooDeep(name, maxNesting);
    listener.open(withoutPrefix(tag), bare(attributes));
    mark();
  });
  parser.on('closetag', ({ name: tag }) => {
    depth -= 1;
    listener.close(withoutPrefix(tag));
    mark();
  });
  parser.on('text', (text) => listener.text(text, begin, text === xml.slice(begin, begin + text.length)));
  parser.on('cdata', (text) => {
    const offset = parser.position - text.length - ']]>'.length;
    listener.text(text, offset, text === xml.slice(offset, offset + text.length));
    mark();
  });
  for (const event of ['comment', 'processinginstruction', 'xmldecl'] as const) parser.on(event, mark);
  try {
    for (let at = 0; at < xml.length; at += FED_AT_ONCE) parser.write(xml.slice(at, at + FED_AT_ONCE));
    parser.close();
  } catch (error) {
    throw asDamage(name, error);
  }
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

function bare(attributes: Record<string, string>): Record<string, string> {
  const answer: Record<string, string> = {};
  for (const key in attributes) answer[withoutPrefix(key)] = attributes[key] ?? '';
  return answer;
}

const entities = (name: string) =>
  new DocumentError(
    'DOCUMENT_BOMB',
    `${name} declares entities of its own, which are not expanded. Save it without a DOCTYPE.`,
  );
