import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from '../errors.js';
import { isFromHere } from '../origin.js';
import type { Settings } from '../settings.js';
import { readMultipart } from '../uploads/read-multipart.js';
import { Spool, type UploadedFile } from '../uploads/spool.js';

/** Files of one request, as many as one batch has documents. */
const MOST_FILES = 1_000;

/** Milliseconds for which the rest of a refused request is read past, so that its sender gets to see why. */
const PATIENCE_MS = 30_000;

/**
 * Headers of which one must stand beside a multipart request. A page of another site may post a form without asking first, but not
 * with a header of its own.
 */
const PREFLIGHT_HEADERS = ['graphql-require-preflight', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** Takes multipart requests of the routes in this scope: files go to disk, and stand as variables of the query. */
export async function uploads(app: FastifyInstance, settings: Settings): Promise<void> {
  const spool = new Spool(settings.uploads, {
    maxFileBytes: settings.maxDocumentBytes,
    maxBytes: settings.maxUploadBytes,
  });
  app.addHook('onClose', () => spool.close());
  await app.register(multipart);

  app.addHook('preValidation', async (request, reply) => {
    if (!request.isMultipart()) return;
    const files: UploadedFile[] = [];
    let over = false;
    const letGo = () => {
      over = true;
      for (const file of files.splice(0)) void file.release();
    };
    // Comes after an answer and also where the one who asked went away before it.
    reply.raw.once('close', letGo);
    try {
      checkSender(request, settings.host);
      const limits = { maxFiles: MOST_FILES, maxFieldBytes: app.initialConfig.bodyLimit ?? settings.maxDocumentBytes };
      request.body = await readMultipart(request, spool, limits, files);
    } catch (error) {
      readPast(request);
      throw error;
    } finally {
      if (over) letGo();
    }
  });
}

/** Before anything is written: whoever may not write has nothing to upload for. */
function checkSender({ headers }: FastifyRequest, host: string): void {
  if (!PREFLIGHT_HEADERS.some((name) => headers[name])) {
    throw new ApiError(
      'FORBIDDEN',
      'Yêu cầu multipart phải kèm tiêu đề `graphql-require-preflight: 1`, để trang web khác không gửi thay được.',
      'A multipart request needs the header `graphql-require-preflight: 1`, which a page of another site cannot send.',
    );
  }
  if (!isFromHere(headers, host)) {
    throw new ApiError(
      'FORBIDDEN',
      'Chỉ nhận tệp tải lên khi máy chủ lắng nghe và được gọi qua địa chỉ nội bộ (CANCU_HOST=127.0.0.1); hoặc dùng lệnh `cancu ingest`.',
      'Uploads are taken only where the server listens on, and is called by, a loopback address (CANCU_HOST=127.0.0.1); or run `cancu ingest`.',
    );
  }
}

function readPast({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  raw.resume();
  const timer = setTimeout(() => raw.destroy(), PATIENCE_MS).unref();
  raw.once('close', () => clearTimeout(timer));
}
