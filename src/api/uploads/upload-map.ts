import { ApiError } from '../errors.js';

/** The JSON of one request beside its files. */
export interface Operations {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: Record<string, unknown> | null;
}

/** Where each file of a request goes: by the name of its part, the places in the operations. */
export type UploadMap = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Places that all files of a request may have together. */
const MOST_PLACES = 2_000;

/** The `operations` part. Throws `ApiError` BAD_INPUT; batches of operations are not taken. */
export function readOperations(json: string): Operations {
  const operations = parsed('operations', json);
  if (isObject(operations) && (operations.variables == null || isObject(operations.variables))) {
    return operations as Operations;
  }
  throw wrong(
    'operations',
    'phải là một đối tượng JSON có `query` và `variables`.',
    'must be one JSON object with `query` and `variables`.',
  );
}

/** The `map` part: `{ "0": ["variables.documents.0.file"] }`. Throws `ApiError` BAD_INPUT. */
export function readUploadMap(json: string): UploadMap {
  const map = parsed('map', json);
  if (!isObject(map) || !Object.values(map).every(isPlaces)) {
    throw wrong(
      'map',
      'phải là đối tượng JSON, mỗi tệp một danh sách chỗ, như {"0": ["variables.documents.0.file"]}.',
      'must be a JSON object with a list of places for each file, such as {"0": ["variables.documents.0.file"]}.',
    );
  }
  const places = Object.entries(map).map(([name, paths]) => [name, (paths as string[]).map((path) => path.split('.'))]);
  const read = new Map(places as [string, string[][]][]);
  if ([...read.values()].flat().length > MOST_PLACES) {
    throw wrong('map', `quá ${MOST_PLACES} chỗ.`, `has more than ${MOST_PLACES} places.`);
  }
  return read;
}

/**
 * Puts a value where the operations have `null` for it.
 *
 * @throws ApiError BAD_INPUT where the place is not among the variables, or holds something else
 */
export function putAt(operations: Operations, place: readonly string[], value: unknown): void {
  const [root, ...steps] = place;
  const last = steps.pop();
  let parent: unknown = root === 'variables' ? operations.variables : undefined;
  for (const step of steps) parent = ownProperty(parent, step);
  if (last === undefined || ownProperty(parent, last) !== null) {
    throw wrong(
      'map',
      `không có chỗ ${JSON.stringify(place.join('.').slice(0, 100))}, hoặc ở đó không phải null.`,
      'the operations have no such place, or something other than null in it.',
    );
  }
  (parent as Record<string, unknown>)[last] = value;
}

function ownProperty(parent: unknown, name: string): unknown {
  const there = typeof parent === 'object' && parent !== null && Object.hasOwn(parent, name);
  return there ? (parent as Record<string, unknown>)[name] : undefined;
}

function isPlaces(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((place) => typeof place === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(part: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw wrong(part, 'không phải JSON.', 'is not JSON.');
  }
}

function wrong(part: string, vietnamese: string, english: string): ApiError {
  return new ApiError('BAD_INPUT', `Phần ${part} của yêu cầu multipart: ${vietnamese}`, `${part}: ${english}`);
}
