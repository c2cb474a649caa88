import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { StoreError } from '../../graph/errors.js';
import { ApiError, badInput } from '../errors.js';
import type { Spool, UploadedFile } from './spool.js';
import { type Operations, putAt, readOperations, readUploadMap, type UploadMap } from './upload-map.js';

/** Milliseconds in which a request must be in, so that a trickle does not hold its place for ever. */
const DEADLINE_MS = 600_000;

/** How much one request may hold. */
export interface MultipartLimits {
  readonly maxFiles: number;
  /** Bytes of `operations`, which is held in memory. */
  readonly maxFieldBytes: number;
}

/**
 * Reads a request by the GraphQL multipart request specification: `operations`, `map`, then the files, which go to disk one after the
 * other.
 *
 * @param files is given each file as it was taken, also when reading fails later
 * @throws ApiError BAD_INPUT, BODY_TOO_LARGE, UPLOAD_BROKEN, and what the spool throws
 */
export async function readMultipart(
  request: FastifyRequest,
  spool: Spool,
  { maxFiles, maxFieldBytes }: MultipartLimits,
  files: UploadedFile[],
): Promise<Operations> {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const limits = {
    files: maxFiles,
    fields: 8,
    parts: maxFiles + 8,
    fieldSize: maxFieldBytes,
    fileSize: Number.POSITIVE_INFINITY,
  };
  let operations: Operations | null = null;
  let map: UploadMap | null = null;
  const missing = new Set<string>();
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        const text = fieldText(part, maxFieldBytes);
        if (part.fieldname === 'operations' && operations === null) operations = readOperations(text);
        if (part.fieldname === 'map' && map === null) {
          map = readUploadMap(text);
          for (const name of map.keys()) missing.add(name);
        }
        continue;
      }
      if (operations === null || map === null) throw outOfOrder();
      const places = map.get(part.fieldname);
      // A file that the query does not ask for is no reason to fail; it is read past.
      if (!places || !missing.delete(part.fieldname)) {
        part.file.resume();
        continue;
      }
      const file = await spool.take(part.filename ?? '', part.file, deadline);
      files.push(file);
      for (const place of places) putAt(operations, place, file);
    }
  } catch (error) {
    throw asTold(error, maxFiles);
  }
  if (operations === null || map === null) throw outOfOrder();
  if (missing.size > 0) {
    const names = [...missing]
      .slice(0, 5)
      .map((name) => JSON.stringify(name.slice(0, 40)))
      .join(', ');
    throw badInput('map', `thiếu tệp của ${names}.`, `The request has no file for ${names}.`);
  }
  return operations;
}

function fieldText(part: Extract<Multipart, { type: 'field' }>, most: number): string {
  if (part.valueTruncated) {
    throw new ApiError(
      'BODY_TOO_LARGE',
      `Phần ${part.fieldname} quá ${most} byte.`,
      `The part ${part.fieldname} has more than ${most} bytes.`,
    );
  }
  // The library parses a part that is declared as JSON.
  return typeof part.value === 'string' ? part.value : JSON.stringify(part.value);
}

function outOfOrder(): ApiError {
  return new ApiError(
    'BAD_INPUT',
    'Yêu cầu multipart phải có `operations`, rồi `map`, rồi các tệp.',
    'A multipart request has `operations`, then `map`, then the files (graphql-multipart-request-spec).',
  );
}

/** What the library or the connection says, in our words. */
function asTold(error: unknown, maxFiles: number): unknown {
  if (error instanceof ApiError || error instanceof StoreError) return error;
  const { code } = error as { code?: unknown };
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT' || code === 'FST_FIELDS_LIMIT') {
    return badInput('map', `một yêu cầu có tối đa ${maxFiles} tệp.`, `A request has at most ${maxFiles} files.`);
  }
  return new ApiError(
    'UPLOAD_BROKEN',
    'Tệp tải lên bị đứt giữa chừng, quá chậm, hoặc không đúng dạng multipart; hãy gửi lại.',
    'The upload broke off, took too long, or is no valid multipart; send it again.',
  );
}
