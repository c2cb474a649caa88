import type { FastifyLoggerOptions, FastifyRequest } from 'fastify';
import type { Settings } from './settings.js';

/** Where log lines go. */
export interface LogDestination {
  write(line: string): void;
}

/** Logs without what the caller sent: of a request the path alone, since a query may stand behind it, and no body, no headers. */
export function logging(level: Settings['logLevel'], destination?: LogDestination): FastifyLoggerOptions {
  return {
    level,
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, path: pathOf(request.url) }),
      res: (reply) => ({ statusCode: reply.statusCode }),
    },
    ...(destination && { stream: destination }),
  };
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}
