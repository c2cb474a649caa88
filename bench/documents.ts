import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A text to measure with, and how it is called. */
export interface MeasuredDocument {
  readonly name: string;
  readonly text: string;
}

/**
 * The documents that paths name: a text is itself, a folder every file below it, and .jsonl or .jsonl.gz one document a line, whose
 * `text` counts.
 *
 * @throws Error naming the file and line that hold no document
 */
export function* documentsOf(paths: readonly string[]): Generator<MeasuredDocument> {
  for (const path of paths) {
    if (statSync(path).isDirectory()) {
      const entries = readdirSync(path).filter((entry) => !entry.startsWith('.'));
      yield* documentsOf(entries.sort().map((entry) => join(path, entry)));
      continue;
    }
    const bytes = readFileSync(path);
    const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    if (/\.jsonl(?:\.gz)?$/.test(path)) yield* lines(path, content);
    else yield { name: path, text: content };
  }
}

function* lines(path: string, content: string): Generator<MeasuredDocument> {
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const name = `${path}:${index + 1}`;
    const { text } = parsed(line, name) as { readonly text?: unknown };
    if (typeof text !== 'string')
      throw new Error(`${name} has no "text". Each line must be an object with the document's text.`);
    yield { name, text };
  }
}

function parsed(line: string, name: string): unknown {
  try {
    return JSON.parse(line) ?? {};
  } catch (cause) {
    throw new Error(`${name} is no JSON. Each line must be an object with the document's text.`, { cause });
  }
}
