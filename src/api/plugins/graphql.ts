import type { FastifyInstance, FastifyRequest } from 'fastify';
import mercurius, { type IResolvers, type MercuriusOptions } from 'mercurius';
import { type Dependencies, requestContext } from '../context.js';
import { formatErrors } from '../error-format.js';
import { ApiError } from '../errors.js';
import { Jobs } from '../jobs.js';
import { resolvers } from '../resolvers/index.js';
import { readSchema } from '../schema.js';
import { isLoopback } from '../settings.js';

/** Levels of a query. GraphiQL's own question about the schema needs 14. */
const MOST_LEVELS = 15;
/** Characters of a query, variables apart: a text belongs in a variable. */
const MOST_CHARACTERS = 200_000;

/** `/graphql`: the schema, its limits, and the batches being ingested, which end before the server does. */
export async function graphql(app: FastifyInstance, dependencies: Dependencies): Promise<void> {
  const jobs = new Jobs(dependencies.service, (error, job) => app.log.error({ err: error, job }, 'ingest failed'));
  app.addHook('onClose', () => jobs.close());
  app.addHook('preValidation', async (request) => checkLength(request));

  const options: MercuriusOptions = {
    schema: readSchema(),
    resolvers: resolvers as IResolvers,
    path: '/graphql',
    graphiql: false,
    queryDepth: MOST_LEVELS,
    errorFormatter: formatErrors,
    context: (request) => requestContext(dependencies, jobs, mayWrite(request, dependencies.settings.host)),
  };
  await app.register(mercurius, options);
}

/**
 * Until there are keys, only this machine may write. The name that the caller used counts too: a page of another site can make a
 * browser here call this server under that site's name (DNS rebinding).
 */
function mayWrite(request: FastifyRequest, host: string): boolean {
  return isLoopback(host) && isLoopback(request.hostname);
}

function checkLength(request: FastifyRequest): void {
  const query = (request.body as { query?: unknown } | null | undefined)?.query;
  if (typeof query !== 'string' || query.length <= MOST_CHARACTERS) return;
  throw new ApiError(
    'QUERY_TOO_LARGE',
    `Câu hỏi dài ${query.length} ký tự, quá ${MOST_CHARACTERS}; hãy đưa văn bản vào biến (variables).`,
    `The query has ${query.length} characters, more than ${MOST_CHARACTERS}; pass texts as variables.`,
  );
}
