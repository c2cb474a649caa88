import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadReference } from '../../src/instrument/reference/index.js';
import { readDocument } from '../../src/reading/read-document.js';
import { READING_LIMITS, type ReadingLimits } from '../../src/reading/reader.js';
import type { SourceText } from '../../src/reading/source-text.js';
import { documentReader } from '../../src/resolution/read-document.js';

export const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'fixtures', name));

/** The one text of a file that is no container. */
export async function readOne(content: Uint8Array | string, limits: Partial<ReadingLimits> = {}): Promise<SourceText> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const texts = await readDocument(bytes, 'van-ban', { ...READING_LIMITS, ...limits });
  const [text] = texts;
  if (!text || texts.length > 1) throw new Error(`${texts.length} texts`);
  return text;
}

/** The lines of a text that say something, without the space round them. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const reader = documentReader(loadReference());

/** What a text cites, in order: relation, number or name, date. */
export const citedBy = (text: string): string[] =>
  reader
    .read(text)
    .citations.map(({ relation, target, quote }) =>
      [relation, target?.number ?? target?.title ?? quote, target?.date ?? ''].join(' ').trim(),
    );
