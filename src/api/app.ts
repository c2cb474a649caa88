import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerOptions } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Dependencies } from './context.js';
import { tell } from './error-format.js';
import { type LogDestination, logging } from './logging.js';
import { graphql } from './plugins/graphql.js';
import { health } from './plugins/health.js';
import { pages } from './plugins/pages.js';

export type { Dependencies } from './context.js';

/** Room for a text whose characters a client writes as `\u1EAF`, and for what stands around it. */
const BODY_LIMIT_PER_DOCUMENT_BYTE = 2;
const BODY_LIMIT_BASE = 1_000_000;

/**
 * Some HTTP clients offer HTTP/2 by an Upgrade header with every request; it is not taken, and the request answered. Node before 24.9
 * does not know this and asks such a client to leave the header out.
 */
const ONLY_WEBSOCKETS: ServerOptions = {
  shouldUpgradeCallback: ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket',
} as ServerOptions;

/**
 * Assembles the server: pages, health, GraphQL. It listens nowhere yet, so that tests may `inject`.
 * Closing it finishes the write in hand; the store stays open, since it was handed in.
 *
 * @param logTo where log lines go; standard output unless given
 */
export async function buildApp(dependencies: Dependencies, logTo?: LogDestination): Promise<FastifyInstance> {
  const { settings } = dependencies;
  const app = Fastify({
    logger: logging(settings.logLevel, logTo),
    genReqId: () => randomUUID(),
    http: ONLY_WEBSOCKETS,
    bodyLimit: BODY_LIMIT_BASE + BODY_LIMIT_PER_DOCUMENT_BYTE * settings.maxDocumentBytes,
  });
  // A page of another site may post text/plain without asking first, but not JSON.
  app.removeContentTypeParser('text/plain');

  app.setErrorHandler((error, request, reply) => {
    const { code, message, status } = tell(error);
    if (status >= 500) request.log.error({ err: error, code }, 'request failed');
    return reply.code(status).send({ errors: [{ message, extensions: { code, requestId: request.id } }] });
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({
      errors: [
        {
          message: 'Không có trang này; xem /. There is no such page; see /.',
          extensions: { code: 'NOT_FOUND', requestId: request.id },
        },
      ],
    }),
  );

  await app.register(pages, dependencies);
  await app.register(health, dependencies);
  await app.register(graphql, dependencies);
  return app;
}
