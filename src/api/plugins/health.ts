import type { FastifyInstance } from 'fastify';
import { StoreError, type StoreErrorCode } from '../../graph/errors.js';
import type { GraphStore } from '../../graph/port.js';
import { STORE_SENTENCES } from '../errors.js';

/** How long `/ready` waits for the store. */
const PATIENCE_MS = 5_000;

/** `/health`: the process answers. `/ready`: the store answers too; 503 with a code where it does not. */
export async function health(app: FastifyInstance, { store }: { readonly store: GraphStore }): Promise<void> {
  // Asked every few seconds by whoever watches: not worth two lines of the log each time.
  const quiet = { logLevel: 'warn' } as const;
  app.get('/health', quiet, async () => ({ status: 'alive' }));

  app.get('/ready', quiet, async (request, reply) => {
    try {
      await withPatience(store.read('read/store-answers', {}));
      return { status: 'ready', engine: store.engine };
    } catch (error) {
      const code: StoreErrorCode = error instanceof StoreError ? error.code : 'STORE_FAILED';
      request.log.warn({ err: error, code }, 'not ready');
      return reply.code(503).send({ status: 'unready', code, message: STORE_SENTENCES[code] });
    }
  });
}

async function withPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StoreError('STORE_UNREACHABLE', `The store did not answer within ${PATIENCE_MS} ms.`)),
      PATIENCE_MS,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
