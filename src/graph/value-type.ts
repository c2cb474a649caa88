/**
 * The type of one parameter or column of a statement, as its head comment declares it:
 * `string`, `int`, `float`, `boolean`, `null`, alternatives `string | null`, lists `string[]`, maps `{ id: string, n: int }`.
 */
export type ValueType =
  | { readonly kind: 'string' | 'int' | 'float' | 'boolean' | 'null' }
  | { readonly kind: 'list'; readonly of: ValueType }
  | { readonly kind: 'map'; readonly fields: Fields }
  // A list of maps that travels as a list of lists, see `fieldsByPosition`.
  | { readonly kind: 'rows'; readonly fields: Fields }
  | { readonly kind: 'union'; readonly of: readonly ValueType[] };

/** Names and types, in the order they were declared. */
export type Fields = ReadonlyMap<string, ValueType>;

const TOKEN = /\s*([A-Za-z_][A-Za-z0-9_]*|\[\]|[{}:,|()])/y;
const SCALARS: ReadonlySet<string> = new Set(['string', 'int', 'float', 'boolean', 'null']);

/** Reads `name: type, name: type`. Throws `SyntaxError` naming the place where it stops making sense. */
export function parseFields(text: string): Fields {
  const tokens = tokenize(text);
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new SyntaxError(`${expected ?? 'a name or type'} expected instead of ${token ?? 'the end'} in "${text}"`);
    }
    at += 1;
    return token;
  };
  const readFields = (end: string | undefined): Fields => {
    const fields = new Map<string, ValueType>();
    while (tokens[at] !== end) {
      const name = take();
      if (!/^\w/.test(name)) throw new SyntaxError(`a name expected instead of ${name} in "${text}"`);
      if (fields.has(name)) throw new SyntaxError(`${name} is declared twice in "${text}"`);
      take(':');
      fields.set(name, readUnion());
      if (tokens[at] === ',') at += 1;
      else if (tokens[at] !== end) throw new SyntaxError(`, expected after ${name} in "${text}"`);
    }
    return fields;
  };
  const readUnion = (): ValueType => {
    const of = [readList()];
    while (tokens[at] === '|') {
      at += 1;
      of.push(readList());
    }
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'union', of };
  };
  const readList = (): ValueType => {
    let type = readOne();
    while (tokens[at] === '[]') {
      at += 1;
      type = { kind: 'list', of: type };
    }
    return type;
  };
  const readOne = (): ValueType => {
    const token = take();
    if (token === '{') {
      const fields = readFields('}');
      take('}');
      return { kind: 'map', fields };
    }
    if (token === '(') {
      const type = readUnion();
      take(')');
      return type;
    }
    if (!SCALARS.has(token)) throw new SyntaxError(`${token} is no type in "${text}"`);
    return { kind: token as 'string' };
  };
  return readFields(undefined);
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match?.[1] === undefined) throw new SyntaxError(`"${text.slice(from).trim()}" is not understood in "${text}"`);
    tokens.push(match[1]);
  }
  return tokens;
}

/** The TypeScript type of values of `type`; both `int` and `float` are `number`. */
export function typescriptOf(type: ValueType): string {
  switch (type.kind) {
    case 'int':
    case 'float':
      return 'number';
    case 'list': {
      const of = typescriptOf(type.of);
      return `readonly ${type.of.kind === 'union' || type.of.kind === 'list' ? `(${of})` : of}[]`;
    }
    case 'map':
      return typescriptOfFields(type.fields);
    case 'rows':
      return `readonly ${typescriptOfFields(type.fields)}[]`;
    case 'union':
      return type.of.map(typescriptOf).join(' | ');
    default:
      return type.kind;
  }
}

/** The TypeScript type of a map with `fields`. */
export function typescriptOfFields(fields: Fields): string {
  if (fields.size === 0) return 'Record<never, never>';
  return `{ ${[...fields].map(([name, type]) => `readonly ${name}: ${typescriptOf(type)}`).join('; ')} }`;
}

/**
 * Checks that `value` is of `type` and returns a copy in which each declared `int` went through `toInteger` (JS has one
 * kind of number, Neo4j two). Throws {@link TypeMismatch}.
 */
export function encode(type: ValueType, value: unknown, toInteger: (value: number) => unknown): unknown {
  switch (type.kind) {
    case 'int':
      if (Number.isSafeInteger(value)) return toInteger(value as number);
      break;
    case 'float':
      if (Number.isFinite(value)) return value;
      break;
    case 'null':
      if (value === null) return null;
      break;
    case 'list':
      if (Array.isArray(value)) return encodeList(value, (item) => encode(type.of, item, toInteger));
      break;
    case 'rows':
      if (Array.isArray(value)) return encodeList(value, (row) => encodeInOrder(type.fields, row, toInteger));
      break;
    case 'map':
      if (isMap(value)) return encodeFields(type.fields, value, toInteger);
      break;
    case 'union': {
      for (const one of type.of) {
        if (accepts(one, value)) return encode(one, value, toInteger);
      }
      break;
    }
    default:
      if (typeof value === type.kind) return value;
  }
  throw new TypeMismatch(`must be ${typescriptOf(type)} but is ${describe(value)}`);
}

function encodeList<T>(values: readonly unknown[], encodeItem: (item: unknown) => T): T[] {
  const encoded: T[] = [];
  try {
    for (const value of values) encoded.push(encodeItem(value));
  } catch (error) {
    throw TypeMismatch.within(`[${encoded.length}]`, error);
  }
  return encoded;
}

/** {@link encode} for a map: every field must be there, and no other. */
export function encodeFields(
  fields: Fields,
  values: object,
  toInteger: (value: number) => unknown,
): Record<string, unknown> {
  const encoded: Record<string, unknown> = {};
  const list = encodeInOrder(fields, values, toInteger);
  let at = 0;
  for (const name of fields.keys()) encoded[name] = list[at++];
  return encoded;
}

/** {@link encodeFields} as a list, in the order in which the fields are declared. */
function encodeInOrder(fields: Fields, values: unknown, toInteger: (value: number) => unknown): unknown[] {
  if (!isMap(values)) throw new TypeMismatch(`must be ${typescriptOfFields(fields)} but is ${describe(values)}`);
  const encoded: unknown[] = [];
  let at = '';
  try {
    for (const [name, type] of fields) {
      at = name;
      const value = (values as Record<string, unknown>)[name];
      if (value === undefined) throw new TypeMismatch('is missing');
      encoded.push(encode(type, value, toInteger));
    }
    for (at in values) if (!fields.has(at)) throw new TypeMismatch('is not declared');
  } catch (error) {
    throw TypeMismatch.within(`.${at}`, error);
  }
  return encoded;
}

/** A value that is not of the declared type. */
export class TypeMismatch extends TypeError {
  readonly #what: string;
  readonly #path: string;

  /** @param path of the value in what was given, `.rows[3].id` */
  constructor(what: string, path = '') {
    super(`${path.replace(/^\./, '$')} ${what}`);
    this.#what = what;
    this.#path = path;
  }

  /** The same error as seen from what holds the value at `step`. */
  static within(step: string, error: unknown): unknown {
    return error instanceof TypeMismatch ? new TypeMismatch(error.#what, step + error.#path) : error;
  }
}

/** Which alternative of a union a value falls to; what is inside lists and maps is left to {@link encode}. */
function accepts(type: ValueType, value: unknown): boolean {
  switch (type.kind) {
    case 'int':
      return Number.isSafeInteger(value);
    case 'float':
      return Number.isFinite(value);
    case 'null':
      return value === null;
    case 'list':
    case 'rows':
      return Array.isArray(value);
    case 'map':
      return isMap(value);
    case 'union':
      return type.of.some((one) => accepts(one, value));
    default:
      return typeof value === type.kind;
  }
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
