import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fieldsByPosition, type PositionalStatement } from './row-positions.js';
import type { Statements } from './statements.generated.js';
import { encodeFields, type Fields, parseFields } from './value-type.js';

/** Name of a statement: `<group>/<name>` for `cypher/<group>/<name>.cypher`. */
export type StatementName = keyof Statements;

/** What a statement must be given. */
export type StatementParameters<N extends StatementName> = Statements[N]['parameters'];

/** What one row of its answer holds. */
export type StatementRow<N extends StatementName> = Statements[N]['row'];

/** One statement of `cypher/` with what its head comment declares. */
export interface Statement {
  readonly name: string;
  /** The question it answers or the change it makes, in one sentence. */
  readonly question: string;
  readonly parameters: Fields;
  readonly row: Fields;
  /** Whether it changes the graph. */
  readonly writes: boolean;
  /** The Cypher as the file has it, without the head comment. */
  readonly text: string;
  /** The same as engines get it. */
  readonly sent: PositionalStatement;
}

/** `cypher/` beside `src/` and `dist/` of this package. */
export const CYPHER_FOLDER = fileURLToPath(new URL('../../cypher/', import.meta.url));

/**
 * Reads one statement file: a question, then `parameters:` and `row:` (both may be `none` or left out, and may go on over
 * several lines), all as `//` comments, then the Cypher.
 * Throws `SyntaxError` naming the statement: for a bad head, and for a `$parameter` used and not declared or declared and not used.
 */
export function parseStatement(name: string, source: string): Statement {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  const bodyAt = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('//'));
  const head = (bodyAt < 0 ? lines : lines.slice(0, bodyAt)).map((line) => line.trim().replace(/^\/\/\s?/, ''));
  const text = bodyAt < 0 ? '' : lines.slice(bodyAt).join('\n').trim();
  const question = headPart(head, 'question');
  if (question === '')
    throw new SyntaxError(`${name}: the first line must be a comment that says what it asks or does`);
  if (text === '') throw new SyntaxError(`${name}: there is no Cypher after the head comment`);
  const fields = (part: 'parameters' | 'row'): Fields => {
    try {
      return parseFields(headPart(head, part));
    } catch (error) {
      throw new SyntaxError(`${name}: ${part}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const parameters = fields('parameters');
  const row = fields('row');
  const code = text.replace(/\/\/[^\n]*/g, '').replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''");
  const used = new Set(Array.from(code.matchAll(/\$(\w+)/g), (match) => match[1] ?? ''));
  for (const parameter of used) {
    if (!parameters.has(parameter)) throw new SyntaxError(`${name}: $${parameter} is used but not declared`);
  }
  for (const parameter of parameters.keys()) {
    if (!used.has(parameter)) throw new SyntaxError(`${name}: $${parameter} is declared but not used`);
  }
  const writes = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b/i.test(code);
  return { name, question, parameters, row, writes, text, sent: sent(name, text, parameters) };
}

function sent(name: string, text: string, parameters: Fields): PositionalStatement {
  try {
    return fieldsByPosition(text, parameters);
  } catch (error) {
    throw new SyntaxError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function headPart(head: readonly string[], part: 'question' | 'parameters' | 'row'): string {
  let current = 'question';
  const words: string[] = [];
  for (const line of head) {
    const label = /^(parameters|row):(.*)$/.exec(line);
    if (label) current = label[1] ?? '';
    if (current === part) words.push((label ? (label[2] ?? '') : line).trim());
  }
  const joined = words.join(' ').trim();
  return part !== 'question' && joined === 'none' ? '' : joined;
}

/** Reads every `<group>/<name>.cypher` below `folder`, in the order of their names. Deeper folders hold DDL and are not read. */
export function readStatements(folder: string): Map<string, Statement> {
  const statements = new Map<string, Statement>();
  for (const group of readdirSync(folder, { withFileTypes: true })) {
    if (!group.isDirectory()) continue;
    for (const file of readdirSync(join(folder, group.name))) {
      if (!file.endsWith('.cypher')) continue;
      const name = `${group.name}/${file.slice(0, -'.cypher'.length)}`;
      statements.set(name, parseStatement(name, readFileSync(join(folder, group.name, file), 'utf8')));
    }
  }
  return new Map([...statements].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const loaded = new Map<StatementName, Statement>();

/** The statement called `name`, read on first use. */
export function statement(name: StatementName): Statement {
  let found = loaded.get(name);
  if (found === undefined) {
    found = parseStatement(name, readFileSync(join(CYPHER_FOLDER, `${name}.cypher`), 'utf8'));
    loaded.set(name, found);
  }
  return found;
}

/** Like {@link statement}, for a place that may only read: a statement that writes is a `TypeError`. */
export function readingStatement(name: StatementName): Statement {
  const found = statement(name);
  if (found.writes) throw new TypeError(`${name} writes; run it inside store.write`);
  return found;
}

/**
 * Checks `parameters` against what the statement declares and returns a copy as {@link Statement.sent} reads it, each `int` turned by
 * `toInteger`. Throws `TypeError` with the statement's name: this is a programmer's error, not a user's.
 */
export function encodeParameters(
  { name, sent: { parameters } }: Statement,
  values: object,
  toInteger: (value: number) => unknown,
): Record<string, unknown> {
  try {
    return encodeFields(parameters, values, toInteger);
  } catch (error) {
    throw new TypeError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
